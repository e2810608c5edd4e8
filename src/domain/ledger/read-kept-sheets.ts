import { cellAt } from "../model/sheet-snapshot.ts";
import type { SheetSnapshot } from "../model/sheet-snapshot.ts";
import { DECISION_FIELDS, HISTORY_FIELDS, SCORE_FIELDS } from "../model/kept-sheets.ts";
import type {
  DecisionTable,
  HistoryTable,
  KeptHeaders,
  KeptSheets,
  ScoreField,
  ScoreTable,
} from "../model/kept-sheets.ts";
import { bareHeader, findOwnTable } from "./own-table.ts";

/** The factor's name in a header such as `自由裁量权（权重1，1至5分）`. */
function factorName(header: string): string {
  return header.split(/[（(]/u)[0] ?? "";
}

function readScoreTable(
  snapshot: SheetSnapshot,
  headers: KeptHeaders["scores"],
  factorNames: ReadonlySet<string>,
): ScoreTable | null {
  const table = findOwnTable<ScoreField>(
    snapshot,
    SCORE_FIELDS.map((field) => [headers[field], field]),
    (columns) => columns.has("check") && (columns.has("low") || columns.has("proposals")),
  );
  if (table === null) return null;
  const factors = new Map<string, number>();
  const own = new Set(table.columns.values());
  const width = snapshot.rows[table.headerRow]?.length ?? 0;
  for (let column = 0; column < width; column += 1) {
    const name = factorName(bareHeader(cellAt(snapshot, table.headerRow, column)));
    if (!own.has(column) && factorNames.has(name) && !factors.has(name)) factors.set(name, column);
  }
  return { ...table, factors };
}

function readDecisions(snapshot: SheetSnapshot, headers: KeptHeaders["decisions"]): DecisionTable | null {
  return findOwnTable(
    snapshot,
    DECISION_FIELDS.map((field) => [headers[field], field]),
    (columns) => columns.has("check") && columns.has("decision"),
  );
}

function readHistory(snapshot: SheetSnapshot, headers: KeptHeaders["history"]): HistoryTable | null {
  return findOwnTable(
    snapshot,
    HISTORY_FIELDS.map((field) => [headers[field], field]),
    (columns) =>
      columns.has("recordedOn") && columns.has("number") && columns.size > HISTORY_FIELDS.length / 2,
  );
}

/**
 * Finds the 打分表, 等级审定表 and 落实记录 that a workbook keeps, by their headers in any of the languages.
 * @param factorNames names that a factor's column may bear; other columns are the clerk's own
 */
export function readKeptSheets(
  sheets: readonly SheetSnapshot[],
  languages: readonly KeptHeaders[],
  factorNames: ReadonlySet<string>,
): KeptSheets {
  let scores: ScoreTable | null = null;
  let decisions: DecisionTable | null = null;
  let history: HistoryTable | null = null;
  for (const sheet of sheets) {
    for (const headers of languages) {
      decisions ??= readDecisions(sheet, headers.decisions);
      if (decisions?.snapshot !== sheet) scores ??= readScoreTable(sheet, headers.scores, factorNames);
      history ??= readHistory(sheet, headers.history);
    }
  }
  return { scores, decisions, history };
}
