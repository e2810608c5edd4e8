import type { CalendarDate } from "./calendar-date.ts";
import type { LedgerNotice, MergedRow, OwnTable } from "./ledger.ts";
import type { Grade } from "./vocabulary.ts";

/** Columns of the 风险等级评定打分表 around its factors, in order; the factors stand before `low`. */
export const SCORE_FIELDS = [
  "number", // 风险编号
  "unit",
  "department",
  "post",
  "point",
  "declared", // 自评等级
  "low", // 最低得分
  "high", // 最高得分
  "grade", // 打分测算等级
  "proposals", // 系统测算(供参考): scores and words that the text gives
  "source",
  "check", // 与源表核对
  "baseline",
] as const;

export type ScoreField = (typeof SCORE_FIELDS)[number];

/** The 打分表 as it stands. */
export interface ScoreTable extends OwnTable<ScoreField> {
  /** Column of each input, by the input's name. */
  readonly factors: ReadonlyMap<string, number>;
  /** Names of those that are answered with yes or no. */
  readonly ticks: ReadonlySet<string>;
}

/** Columns of the 等级审定表 (S001 四评一审), in order. */
export const DECISION_FIELDS = [
  "number",
  "unit",
  "department",
  "post",
  "point",
  "self", // 自评
  "peer", // 互评
  "public", // 点评
  "panel", // 评议
  "combined", // 四评综合
  "spread", // 意见差异
  "suggestion", // 系统测算(供参考)
  "reason",
  "stability", // what a change of 10 % would make of it
  "decision", // 审定意见
  "standing", // 审定情况
  "remarks",
  "source",
  "check",
  "baseline",
] as const;

export type DecisionField = (typeof DECISION_FIELDS)[number];

export type DecisionTable = OwnTable<DecisionField>;

/** Columns of the 落实记录, in order; rows are only ever added. */
export const HISTORY_FIELDS = [
  "number", // 措施编号
  "measure",
  "doneOn", // 日期: the recorded 最近落实日期
  "state", // 状态
  "status", // 落实情况
  "recordedOn", // 记录日
] as const;

export type HistoryField = (typeof HISTORY_FIELDS)[number];

export type HistoryTable = OwnTable<HistoryField>;

/** Headers of the kept sheets, in one language. */
export interface KeptHeaders {
  readonly scores: Readonly<Record<ScoreField, string>>;
  readonly decisions: Readonly<Record<DecisionField, string>>;
  readonly history: Readonly<Record<HistoryField, string>>;
}

/** The sheets beside the ledgers that a workbook keeps; null where it has none yet. */
export interface KeptSheets {
  readonly scores: ScoreTable | null;
  readonly decisions: DecisionTable | null;
  readonly history: HistoryTable | null;
}

/** Rows of a kept sheet brought up to date with the source, and what the clerk must be told. */
export interface KeptRows<Field extends string = never> {
  readonly rows: readonly MergedRow<Field>[];
  readonly notices: readonly LedgerNotice[];
}

/** What was recorded of one control on one day. */
export interface StatusRecord {
  /** 措施编号. */
  readonly number: string;
  /** 最近落实日期 as recorded; null where none was. */
  readonly doneOn: CalendarDate | null;
  /** 落实情况 as typed. */
  readonly status: string;
  readonly recordedOn: CalendarDate;
}

/** How far the controls were done at the end of one period. */
export interface PeriodCompletion {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
  /** Controls with a record of being done within the period. */
  readonly doneWithin: number;
  /** Controls whose latest record up to the end of the period says done. */
  readonly doneSoFar: number;
  /** Controls in the ledgers. */
  readonly total: number;
}

/** The four reviews of one risk as filled in, and the decision. */
export interface FilledReview {
  /** Texts of 自评, 互评, 点评, 评议 as typed. */
  readonly opinions: Readonly<Record<"self" | "peer" | "public" | "panel", string>>;
  readonly decision: string;
  readonly decided: Grade | null;
}
