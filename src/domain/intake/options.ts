import type { CalendarDate } from "../model/calendar-date.ts";
import type { Answers } from "../model/register.ts";
import type { Field } from "../model/vocabulary.ts";

/** A mapping that the office decided earlier; it holds for every table with the same fingerprint. */
export interface GivenMapping {
  readonly fingerprint: string;
  /** Column name (`D`) → the field that it carries; null is no standard field. Others are found as usual. */
  readonly columns: Readonly<Record<string, Field | null>>;
}

/** What reading depends on besides the workbook. */
export interface IntakeOptions {
  /** 统计截至日期; gives the year of dates that name none, as the last resort. */
  readonly asOf: CalendarDate;
  /** Answers to earlier questions, by question id. */
  readonly answers: Answers;
  readonly mappings: readonly GivenMapping[];
}
