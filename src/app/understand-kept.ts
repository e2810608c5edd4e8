import {
  isScored,
  mergeKept,
  inPlaceControls,
  newRecords,
  readHistory,
  readKeptSheets,
  readSchemeSheet,
  SCHEME_PRESETS,
  scoreInputs,
} from "../domain/index.ts";
import type {
  CalendarDate,
  FileReading,
  FilledReview,
  GradeLabels,
  KeptRows,
  KeptSheets,
  LedgerMerge,
  LedgerNotice,
  RecordedControl,
  RiskSourceRow,
  SchemeSheetReading,
  SchemeSheetWords,
  SheetSnapshot,
  StatusRecord,
} from "../domain/index.ts";
import { filledInRows, joinPapers } from "./filled-papers.ts";
import type { FilledPaper } from "./filled-papers.ts";
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
  /** Papers that came back and were read, and what they leave to check. */
  readonly papers: readonly FilledPaper[];
  readonly paperNotices: readonly LedgerNotice[];
  readonly records: readonly StatusRecord[];
  /** Controls of lists worked in place, as the 落实记录 knows them. */
  readonly inPlace: readonly RecordedControl[];
  /** What this run adds to the 落实记录. */
  readonly newRecords: readonly StatusRecord[];
}

const LANGUAGES = [wordsOf("zh-CN"), wordsOf("en")];

/** Most risks of a workbook for which a run lays out the sheets that people fill in risk by risk. */
export const MOST_FILLED_IN = 3_000;

/** Most risks for which those sheets are laid out at all, where they are asked for: each row holds long formulas. */
export const MOST_LAID_OUT = 20_000;

function schemeWords({ scoring, kept }: Words): SchemeSheetWords {
  const { use, grade, inclusive, exclusive, declaredFirst, rhythm, rhythms } = kept.scheme;
  const { name, version, source, input, points } = scoring;
  const limits = { grade, inclusive, exclusive, rhythm, rhythms };
  return { name, version, source, input, points, use, declaredFirst, ...limits };
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

/** What a run adds to how kept sheets are understood. */
interface KeptRun {
  readonly merge: LedgerMerge;
  readonly on: CalendarDate;
  /** Papers of this workbook that came back as files of their own. */
  readonly papers: readonly FilledPaper[];
}

function numbersOf(merge: Pick<LedgerMerge, "risks">): ReadonlyMap<number, string> {
  return new Map(merge.risks.flatMap(({ item, number }) => (item === null ? [] : [[item, number] as const])));
}

/** The rows that the 打分表 and the 等级审定表 shall hold, one for each risk. */
export function filledInSheets(
  { kept }: FoundSheets,
  reading: FileReading,
  risks: readonly RiskSourceRow[],
  { merge, on }: Pick<KeptRun, "merge" | "on">,
): { readonly scores: KeptRows; readonly decisions: KeptRows<"self"> } {
  const common = { risks, numbers: numbersOf(merge), on };
  return {
    scores: mergeKept<never>({
      ...common,
      ledger: "scores",
      table: kept.scores,
      clerk: { fields: [], blank: {} },
      valuesOf: () => ({}),
    }),
    decisions: mergeKept<"self">({
      ...common,
      ledger: "decisions",
      table: kept.decisions,
      clerk: { fields: ["self"], blank: { self: null } },
      valuesOf: (item) => ({ self: reading.points[item]?.gradeText?.text ?? null }),
    }),
  };
}

/** The sheets that people fill in risk by risk; for a large register only those that are there already. */
function sheetsOfRun(
  found: FoundSheets,
  reading: FileReading,
  risks: readonly RiskSourceRow[],
  run: KeptRun,
): Pick<KeptState, "scores" | "decisions"> {
  const isSmall = reading.points.length <= MOST_FILLED_IN;
  if (!isSmall && found.kept.scores === null && found.kept.decisions === null) {
    return { scores: NO_SCORES, decisions: NO_DECISIONS };
  }
  const sheets = filledInSheets(found, reading, risks, run);
  return {
    scores: found.kept.scores === null && !isSmall ? NO_SCORES : sheets.scores,
    decisions: found.kept.decisions === null && !isSmall ? NO_DECISIONS : sheets.decisions,
  };
}

/** The state of a workbook that keeps no sheets and gets none. */
export function nothingKept(found: FoundSheets): KeptState {
  return {
    ...found,
    scores: NO_SCORES,
    decisions: NO_DECISIONS,
    filledScores: new Map(),
    reviews: new Map(),
    papers: [],
    paperNotices: [],
    records: [],
    inPlace: [],
    newRecords: [],
  };
}

/** What the kept sheets hold for each risk and control of the source. */
export function understandKept(
  found: FoundSheets,
  reading: FileReading,
  risks: readonly RiskSourceRow[],
  run: KeptRun,
): KeptState {
  const { kept } = found;
  const { merge, on, papers } = run;
  const sheets = sheetsOfRun(found, reading, risks, run);
  const labels = labelsOf(found);
  const joined = joinPapers(filledInRows(kept, sheets, labels), papers, {
    risks,
    numbers: numbersOf(merge),
    keptNumbers: numbersOf({ risks: merge.risks.filter(({ row }) => row !== null) }),
    labels,
    on,
  });
  const records = readHistory(kept.history, on);
  const inPlace = inPlaceControls(reading, new Set(records.map(({ number }) => number)));
  return {
    ...found,
    ...sheets,
    filledScores: joined.filledScores,
    reviews: joined.reviews,
    paperNotices: joined.notices,
    papers,
    records,
    inPlace,
    newRecords: newRecords(records, [...merge.controls, ...inPlace], on),
  };
}
