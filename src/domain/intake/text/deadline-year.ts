import type { CalendarDate } from "../../model/calendar-date.ts";
import { datePartsOf } from "../../model/calendar-date.ts";
import type { YearSource } from "../../model/deadline.ts";
import type { DateAtom } from "./date-atoms.ts";

/** What a deadline's year may be taken from when the text leaves it out. */
export interface DeadlineContext {
  /** Year that the table's title names. */
  readonly titleYear: number | null;
  /** 填表日期. */
  readonly filledOn: CalendarDate | null;
  /** 统计截至日期. */
  readonly asOf: CalendarDate;
  /** The workbook counts date serials from 1904; matters only for a bare serial that lost its date format. */
  readonly date1904?: boolean;
  /** The column says how often, so that 季 or 半年 alone is a rhythm. */
  readonly isFrequency?: boolean;
}

/** A year and where it came from. */
export interface SettledYear {
  readonly year: number;
  readonly from: YearSource;
}

/** The year of the title, else of the fill date, else of the 统计截至日期. */
export function baseYear(context: DeadlineContext): SettledYear {
  if (context.titleYear !== null) return { year: context.titleYear, from: "title" };
  if (context.filledOn !== null) return { year: datePartsOf(context.filledOn).year, from: "filled" };
  return { year: datePartsOf(context.asOf).year, from: "as-of" };
}

/** The year of a date that stands alone or begins a range. */
export function yearOf(atom: DateAtom, context: DeadlineContext): SettledYear {
  if (atom.year !== null) return { year: atom.year, from: "text" };
  const base = baseYear(context);
  return { year: base.year + (atom.yearShift ?? 0), from: base.from };
}

/** The years of a range's halves: each lends its year to the other; 次年 counts from the first half. */
export function yearsOfRange(
  first: DateAtom,
  last: DateAtom,
  context: DeadlineContext,
): readonly [SettledYear, SettledYear] {
  if (last.year !== null) {
    const end: SettledYear = { year: last.year, from: "text" };
    return [first.year === null ? end : yearOf(first, context), end];
  }
  const start = yearOf(first, context);
  return [start, { year: start.year + (last.yearShift ?? 0), from: start.from }];
}
