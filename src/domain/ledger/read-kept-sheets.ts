import type { ScoreInput } from "../grading/score-inputs.ts";
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

/** What the column of an input is called, and whether it asks yes or no. */
export type InputName = Pick<ScoreInput, "name" | "kind">;

/** The input that a header such as `自由裁量权（权重1，1至5分）` names: its whole name, or its name and a bracket. */
function inputOf(header: string, inputs: readonly InputName[]): InputName | null {
  let best: InputName | null = null;
  for (const input of inputs) {
    const name = bareHeader(input.name);
    const rest = header.startsWith(name) ? header.slice(name.length) : null;
    const isNamed = rest === "" || (rest !== null && /^[（(]/u.test(rest));
    if (isNamed && name.length > (best?.name.length ?? 0)) best = input;
  }
  return best;
}

function readScoreTable(
  snapshot: SheetSnapshot,
  headers: KeptHeaders["scores"],
  inputs: readonly InputName[],
): ScoreTable | null {
  const table = findOwnTable<ScoreField>(
    snapshot,
    SCORE_FIELDS.map((field) => [headers[field], field]),
    (columns) => columns.has("check") && (columns.has("low") || columns.has("proposals")),
  );
  if (table === null) return null;
  const factors = new Map<string, number>();
  const ticks = new Set<string>();
  const own = new Set(table.columns.values());
  const width = snapshot.rows[table.headerRow]?.length ?? 0;
  for (let column = 0; column < width; column += 1) {
    if (own.has(column)) continue;
    const input = inputOf(bareHeader(cellAt(snapshot, table.headerRow, column)), inputs);
    if (input === null || factors.has(input.name)) continue;
    factors.set(input.name, column);
    if (input.kind === "yes-no") ticks.add(input.name);
  }
  return { ...table, factors, ticks };
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
 * @param inputs what a column of the 打分表 may ask for; other columns are the clerk's own
 */
export function readKeptSheets(
  sheets: readonly SheetSnapshot[],
  languages: readonly KeptHeaders[],
  inputs: readonly InputName[],
): KeptSheets {
  let scores: ScoreTable | null = null;
  let decisions: DecisionTable | null = null;
  let history: HistoryTable | null = null;
  for (const sheet of sheets) {
    for (const headers of languages) {
      decisions ??= readDecisions(sheet, headers.decisions);
      if (decisions?.snapshot !== sheet) scores ??= readScoreTable(sheet, headers.scores, inputs);
      history ??= readHistory(sheet, headers.history);
    }
  }
  return { scores, decisions, history };
}
