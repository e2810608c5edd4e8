import type { CalendarDate } from "./calendar-date.ts";
import type { CellValue } from "./cell.ts";
import { cellAt } from "./sheet-snapshot.ts";
import type { SheetSnapshot } from "./sheet-snapshot.ts";

/** Columns of the 风险台账, in order; `suggestion` and `reason` are 系统测算(供参考). */
export const RISK_LEDGER_FIELDS = [
  "number", // 风险编号
  "unit",
  "department",
  "post",
  "category",
  "point",
  "manifestation",
  "declaredGrade", // 自评等级
  "suggestion",
  "reason",
  "scheme", // 测算方案: name and version of what judged
  "decidedGrade", // 审定等级
  "leader",
  "source", // 来源
  "event", // 源表情况
  "remarks",
  "baseline",
] as const;

export type RiskLedgerField = (typeof RISK_LEDGER_FIELDS)[number];

/** Columns of the 措施台账, in order. */
export const CONTROL_LEDGER_FIELDS = [
  "number", // 措施编号
  "riskNumber",
  "department",
  "point",
  "measure",
  "owner", // 责任人
  "deadline", // 完成时限/频次
  "deadlineHint", // 时限建议(供参考): what the measure's own words say
  "lastDone", // 最近落实日期
  "status", // 落实情况
  "nextDue", // 下次到期日
  "state", // 状态
  "daysLate", // 逾期天数
  "event",
  "remarks",
  "baseline",
] as const;

export type ControlLedgerField = (typeof CONTROL_LEDGER_FIELDS)[number];

/** A column of either ledger. */
export type LedgerField = RiskLedgerField | ControlLedgerField;

/** Columns that the clerk fills in and that Probity only ever fills where they are as the source left them. */
export const RISK_CLERK_FIELDS = ["decidedGrade", "leader"] as const satisfies readonly RiskLedgerField[];
export const CONTROL_CLERK_FIELDS = [
  "owner",
  "deadline",
  "lastDone",
  "status",
] as const satisfies readonly ControlLedgerField[];

/** What last happened to a ledger row in the source tables (源表情况). */
export interface LedgerEvent {
  readonly kind: "new" | "changed" | "vanished" | "returned" | "conflict"; // the source and a clerk's column both changed: his value was kept
  readonly on: CalendarDate;
}

/** Where the columns of a table stand; a field that is not there was deleted by the clerk. */
export interface ColumnPlaces<Column extends string> {
  get(field: Column): number | undefined;
  has(field: Column): boolean;
  values(): Iterable<number>;
}

/** One table of Probity's own as it stands, wherever the clerk moved its columns. */
export interface OwnTable<Column extends string> {
  readonly snapshot: SheetSnapshot;
  readonly headerRow: number;
  readonly columns: ColumnPlaces<Column>;
  /** Sheet rows (from 0) below the header that hold anything in the table's columns. */
  readonly rows: readonly number[];
  /** First row below everything that the sheet holds. */
  readonly endRow: number;
}

/** One ledger sheet as it stands. */
export type LedgerSheet = OwnTable<LedgerField>;

/** What a table holds in a row; null where it is blank or the clerk deleted the column. */
export function ledgerValue<Column extends string>(
  ledger: OwnTable<Column>,
  row: number,
  field: Column,
): CellValue {
  const column = ledger.columns.get(field);
  return column === undefined ? null : cellAt(ledger.snapshot, row, column);
}

/** The ledgers that a workbook keeps; null where it has none yet. */
export interface Ledgers {
  readonly risks: LedgerSheet | null;
  readonly controls: LedgerSheet | null;
}

/** Values of the clerk's columns. */
export type ClerkValues<Field extends string> = Readonly<Record<Field, CellValue>>;

export type RiskClerkField = (typeof RISK_CLERK_FIELDS)[number];
export type ControlClerkField = (typeof CONTROL_CLERK_FIELDS)[number];

/** One row that the ledger shall hold. */
export interface MergedRow<Field extends string> {
  readonly number: string;
  /** Sheet row of the existing ledger; null for a row to be added. */
  readonly row: number | null;
  /** Place in the reading's points (风险台账) or measures (措施台账); null where the source has none any more. */
  readonly item: number | null;
  readonly clerk: ClerkValues<Field>;
  readonly baseline: Baseline;
}

/** What Probity remembers of a ledger row, in the row's last column so that it moves with it when rows are sorted. */
export interface Baseline {
  /** Where the source stood: `sheet!row.item`. */
  readonly place: string;
  /** The clerk's columns as Probity last filled them from the source, as texts. */
  readonly seen: Readonly<Record<string, string>>;
  readonly event: LedgerEvent;
}

/** What a merge has to tell the clerk. */
export interface LedgerNotice {
  readonly kind:
    | "conflict" // clerk and source both changed the same value: the clerk's is kept
    | "vanished"
    | "number-restored" // the clerk deleted a number; the row was known again by its place or text
    | "number-twice" // two rows carry one number; the first keeps it
    | "foreign-row" // a row that Probity did not make: left alone
    | "off-scale" // a score outside its factor's scale, not counted
    | "paper-conflict" // a paper that came back differs from the workbook, or from another paper
    | "paper-row" // a row of such a paper that is no risk of the source
    | "unread-decision"; // a decision that names no grade
  readonly ledger: "risks" | "controls" | "scores" | "decisions";
  readonly number: string;
  /** Sheet row of the existing ledger, from 0. */
  readonly row: number | null;
  /** Field in conflict. */
  readonly field: string | null;
  readonly typed: string;
  readonly source: string;
  /** Sheet and cell, where the notice is about one cell. */
  readonly cell?: string;
}

/** What the ledgers shall hold after a run. */
export interface LedgerMerge {
  readonly risks: readonly MergedRow<RiskClerkField>[];
  readonly controls: readonly (MergedRow<ControlClerkField> & { readonly riskNumber: string })[];
  readonly notices: readonly LedgerNotice[];
}
