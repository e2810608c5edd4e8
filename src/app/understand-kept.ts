import {
  isScored,
  mergeKept,
  newRecords,
  readHistory,
  readKeptSheets,
  readSchemeSheet,
  reviewInRow,
  rowsByItem,
  SCHEME_PRESETS,
  scoreInputs,
  scoresInRow,
} from "../domain/index.ts";
import type {
  CalendarDate,
  FileReading,
  FilledReview,
  GradeLabels,
  KeptRows,
  KeptSheets,
  LedgerMerge,
  RiskSourceRow,
  SchemeSheetReading,
  SchemeSheetWords,
  SheetSnapshot,
  StatusRecord,
} from "../domain/index.ts";
import { wordsOf } from "../report/messages/catalogue.ts";
import type { Words } from "../report/messages/catalogue.ts";

/** The kept sheets of a workbook as found, before they are held against the source. */
export interface FoundSheets {
  readonly kept: KeptSheets;
  readonly scheme: SchemeSheetReading | null;
}

/** The kept sheets of a workbook, held against its source; numbers are places in the reading. */
export interface KeptState extends FoundSheets {
  readonly scores: KeptRows;
  readonly decisions: KeptRows<"self">;
  readonly filledScores: ReadonlyMap<number, Readonly<Record<string, number>>>;
  readonly reviews: ReadonlyMap<number, FilledReview>;
  readonly records: readonly StatusRecord[];
  /** What this run adds to the 落实记录. */
  readonly newRecords: readonly StatusRecord[];
}

const LANGUAGES = [wordsOf("zh-CN"), wordsOf("en")];

/** Most risks of a workbook for which a run lays out the sheets that people fill in risk by risk. */
export const MOST_FILLED_IN = 3_000;

function schemeWords({ scoring, kept }: Words): SchemeSheetWords {
  const { use, grade, inclusive, exclusive, declaredFirst } = kept.scheme;
  const { name, version, source, input, points } = scoring;
  return { name, version, source, input, points, use, grade, inclusive, exclusive, declaredFirst };
}

/** Finds the kept sheets by their headers. */
export function findKept(sheets: readonly SheetSnapshot[]): FoundSheets {
  const scheme = readSchemeSheet(sheets, LANGUAGES.map(schemeWords));
  const own = scheme?.scheme ?? null;
  // The office's own inputs stand first, so that a name of two kinds is read as its scheme says.
  const inputs = [...(own === null ? [] : [own]), ...SCHEME_PRESETS].filter(isScored).flatMap(scoreInputs);
  const kept = readKeptSheets(
    sheets,
    LANGUAGES.map(({ kept: { headers } }) => headers),
    inputs,
  );
  return { kept, scheme };
}

/** Names of the sheets that were found. */
export function keptNames({ kept, scheme }: FoundSheets): readonly string[] {
  const tables = [kept.scores, kept.decisions, kept.history];
  return [
    ...tables.flatMap((table) => (table === null ? [] : [table.snapshot.name])),
    ...(scheme === null ? [] : [scheme.sheet]),
  ];
}

/** The office's own words for grades, where the workbook's scheme has some. */
export function labelsOf({ scheme }: FoundSheets): readonly GradeLabels[] {
  return scheme?.scheme === null || scheme === null ? [] : [scheme.scheme.labels];
}

const NO_SCORES: KeptRows = { rows: [], notices: [] };
const NO_DECISIONS: KeptRows<"self"> = { rows: [], notices: [] };

/** What was filled in on the 打分表 and the 等级审定表, by place in the reading. */
function filledIn(
  found: FoundSheets,
  scores: KeptRows,
  decisions: KeptRows<"self">,
): Pick<KeptState, "filledScores" | "reviews"> {
  const { scores: scoreTable, decisions: decisionTable } = found.kept;
  const labels = labelsOf(found);
  const filledScores = new Map<number, Readonly<Record<string, number>>>();
  const reviews = new Map<number, FilledReview>();
  if (scoreTable !== null) {
    for (const [item, row] of rowsByItem(scores.rows)) filledScores.set(item, scoresInRow(scoreTable, row));
  }
  if (decisionTable !== null) {
    for (const [item, row] of rowsByItem(decisions.rows)) {
      reviews.set(item, reviewInRow(decisionTable, row, labels));
    }
  }
  return { filledScores, reviews };
}

/** What the kept sheets hold for each risk and control of the source. */
export function understandKept(
  found: FoundSheets,
  reading: FileReading,
  risks: readonly RiskSourceRow[],
  run: { readonly merge: LedgerMerge; readonly on: CalendarDate },
): KeptState {
  const { kept } = found;
  const { merge, on } = run;
  const numbers = new Map(
    merge.risks.flatMap(({ item, number }) => (item === null ? [] : [[item, number] as const])),
  );
  const isSmall = reading.points.length <= MOST_FILLED_IN;
  const common = { risks, numbers, on };
  const scores: KeptRows =
    kept.scores === null && !isSmall
      ? NO_SCORES
      : mergeKept<never>({
          ...common,
          ledger: "scores",
          table: kept.scores,
          clerk: { fields: [], blank: {} },
          valuesOf: () => ({}),
        });
  const decisions: KeptRows<"self"> =
    kept.decisions === null && !isSmall
      ? NO_DECISIONS
      : mergeKept<"self">({
          ...common,
          ledger: "decisions",
          table: kept.decisions,
          clerk: { fields: ["self"], blank: { self: null } },
          valuesOf: (item) => ({ self: reading.points[item]?.gradeText?.text ?? null }),
        });
  const records = readHistory(kept.history, on);
  return {
    ...found,
    scores,
    decisions,
    ...filledIn(found, scores, decisions),
    records,
    newRecords: newRecords(records, merge.controls, on),
  };
}
