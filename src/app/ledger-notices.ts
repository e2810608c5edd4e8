import {
  cellAt,
  formatAddress,
  formatIsoDate,
  isCellDate,
  isCellError,
  isOnScale,
  ledgerValue,
  scoreInCell,
  scoreInputs,
  scoringSchemeFor,
} from "../domain/index.ts";
import type { CellValue, LedgerNotice, ReviewSettings, ScoreInput, ScoreTable } from "../domain/index.ts";
import type { Words } from "../report/messages/catalogue.ts";
import { scoresText } from "../report/papers/scoring-sheet.ts";
import { schemeSheetRole } from "./scheme-of-run.ts";
import { MOST_FILLED_IN, MOST_LAID_OUT } from "./understand-kept.ts";
import type { UnderstoodWorkbook } from "./understand-workbook.ts";

/** Header of the column that a notice is about. */
function fieldWords({ ledger, field }: LedgerNotice, { ledgers, kept }: Words): string {
  const headers: Readonly<Record<string, string>> = {
    ...kept.headers.decisions,
    ...(ledger === "controls" ? ledgers.headers.controls : ledgers.headers.risks),
    self: kept.headers.decisions.self,
  };
  return field === null ? "" : (headers[field] ?? field);
}

function typedText(value: CellValue): string {
  if (isCellDate(value)) return formatIsoDate(value.day);
  return isCellError(value) ? value.code : String(value ?? "").trim();
}

/** One 打分表 to be looked through: the workbook's own, or one that came back as a file of its own. */
interface ScoredRows {
  readonly table: ScoreTable;
  /** Blank for the workbook's own. */
  readonly file: string;
  readonly rows: readonly { readonly row: number | null; readonly number: string }[];
}

function scoredRows({ kept }: UnderstoodWorkbook): readonly ScoredRows[] {
  const { scores } = kept.kept;
  const own = scores === null ? [] : [{ table: scores, file: "", rows: kept.scores.rows }];
  const papers = kept.papers.flatMap(({ file, kept: { scores: table } }): ScoredRows[] => {
    if (table === null) return [];
    const rows = table.rows.map((row) => ({ row, number: typedText(ledgerValue(table, row, "number")) }));
    return [{ table, file, rows }];
  });
  return [...own, ...papers];
}

function offScaleIn(
  { table, file, rows }: ScoredRows,
  inputs: readonly ScoreInput[],
  words: Words,
): LedgerNotice[] {
  return rows.flatMap(({ row, number }) =>
    inputs.flatMap((input): LedgerNotice[] => {
      const column = table.factors.get(input.name);
      if (row === null || column === undefined) return [];
      const typed = typedText(cellAt(table.snapshot, row, column));
      const score = scoreInCell(table, row, input.name);
      if (typed === "" || (score !== null && isOnScale(input, score))) return [];
      const cell = `${file} ${table.snapshot.name} ${formatAddress({ row, column })}`.trim();
      const source = scoresText(input, words);
      return [{ kind: "off-scale", ledger: "scores", number, row, field: input.name, typed, source, cell }];
    }),
  );
}

/** Scores that lie outside the scale of their column, or are none. */
function offScale(workbook: UnderstoodWorkbook, settings: ReviewSettings, words: Words): LedgerNotice[] {
  const scheme = scoringSchemeFor(settings.scheme, settings.scoring ?? null);
  if (scheme === null) return [];
  const inputs = scoreInputs(scheme);
  return scoredRows(workbook).flatMap((rows) => offScaleIn(rows, inputs, words));
}

/** Decisions that name no grade, on the workbook's own sheet or on a paper. */
function unreadDecisions({ kept }: UnderstoodWorkbook): LedgerNotice[] {
  return kept.decisions.rows.flatMap(({ row, item, number }): LedgerNotice[] => {
    const review = item === null ? undefined : kept.reviews.get(item);
    if (review === undefined || review.decision === "" || review.decided !== null) return [];
    const typed = review.decision;
    return [
      { kind: "unread-decision", ledger: "decisions", number, row, field: "decision", typed, source: "" },
    ];
  });
}

function schemeLines(workbook: UnderstoodWorkbook, settings: ReviewSettings, { kept }: Words): string[] {
  const { scheme: reading } = workbook.kept;
  if (reading === null) return [];
  const { problems, problem, overruled } = kept.scheme;
  const role = schemeSheetRole(workbook, settings);
  return [
    ...reading.problems.map((one) => problem(reading.sheet, formatAddress(one.address), problems[one.kind])),
    ...(role === "not-used" ? [overruled(reading.sheet, settings.scheme.name)] : []),
  ];
}

/** What became of papers that came back as files of their own. */
function paperLines({ paperOf, reading, kept }: UnderstoodWorkbook, words: Words): string[] {
  const { adopted, isPaper, noOwner } = words.kept.papers;
  if (paperOf === null) return [noOwner(reading.file)];
  if (paperOf !== undefined) return [isPaper(paperOf)];
  return kept.papers.map(({ file }) => adopted(file));
}

/** Rows of the filled-in sheets that could not be told; what changed in the source stands in the ledgers' own notices. */
const TOLD_OF_KEPT: ReadonlySet<LedgerNotice["kind"]> = new Set(["number-twice", "foreign-row", "conflict"]);

/** Everything that a run has to tell the clerk about the sheets that the workbook keeps, as sentences. */
export function ledgerNotices(
  workbook: UnderstoodWorkbook,
  settings: ReviewSettings,
  words: Words,
): readonly string[] {
  const { kept, merge, reading } = workbook;
  const ofKept = [...kept.scores.notices, ...kept.decisions.notices].filter(({ kind }) =>
    TOLD_OF_KEPT.has(kind),
  );
  const notices = [
    ...merge.notices,
    ...ofKept,
    ...kept.paperNotices,
    ...offScale(workbook, settings, words),
    ...unreadDecisions(workbook),
  ];
  const isLarge = reading.points.length > MOST_FILLED_IN && kept.kept.scores === null;
  return [
    ...paperLines(workbook, words),
    ...schemeLines(workbook, settings, words),
    ...notices.map((notice) => words.ledgers.notices[notice.kind](notice, fieldWords(notice, words))),
    ...(isLarge ? [words.kept.tooMany(MOST_FILLED_IN, MOST_LAID_OUT)] : []),
  ];
}

/** What judges in this run by the workbook's own 等级评定标准; null where it keeps none or none that is used. */
export function schemeUsed(
  workbook: UnderstoodWorkbook,
  settings: ReviewSettings,
  { kept }: Words,
): string | null {
  const { scheme: reading } = workbook.kept;
  const role = schemeSheetRole(workbook, settings);
  if (reading?.scheme === null || reading === null || role === "none" || role === "not-used") return null;
  const { name, version } = reading.scheme;
  return kept.scheme.used(reading.sheet, name, version, role === "compares");
}
