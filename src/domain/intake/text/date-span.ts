import type { CalendarDate } from "../../model/calendar-date.ts";
import { calendarDate, daysInMonth, endOfMonth } from "../../model/calendar-date.ts";
import type { DateAtom } from "./date-atoms.ts";

/** First and last day of a written date; `valid` is false where it names no day, `proposal` then the nearest one. */
export type DateSpan =
  | { readonly valid: true; readonly start: CalendarDate; readonly end: CalendarDate }
  | { readonly valid: false; readonly proposal: CalendarDate | null };

function between(start: CalendarDate | null, end: CalendarDate | null): DateSpan {
  return start === null || end === null ? { valid: false, proposal: null } : { valid: true, start, end };
}

function daySpan(year: number, month: number, day: number): DateSpan {
  const date = calendarDate(year, month, day);
  if (date !== null) return { valid: true, start: date, end: date };
  return { valid: false, proposal: day > 28 && day <= 31 ? endOfMonth(year, month) : null };
}

function monthsSpan(year: number, first: number, last: number): DateSpan {
  return between(calendarDate(year, first, 1), endOfMonth(year, last));
}

function tensSpan(year: number, month: number, part: number): DateSpan {
  const last = part === 3 ? daysInMonth(year, month) : part * 10;
  return between(calendarDate(year, month, part * 10 - 9), calendarDate(year, month, last));
}

/** The days that a written date covers in this year; a bare number and a day without month cover none. */
export function spanOf(atom: DateAtom, year: number): DateSpan {
  const { unit, month, part } = atom;
  if (unit === "year") return monthsSpan(year, 1, 12);
  if (unit === "quarter") return monthsSpan(year, part * 3 - 2, part * 3);
  if (unit === "half-year") return monthsSpan(year, part * 6 - 5, part * 6);
  if (unit === "number" || month === null) return { valid: false, proposal: null };
  if (unit === "month") return monthsSpan(year, month, month);
  return unit === "ten-days" ? tensSpan(year, month, part) : daySpan(year, month, part);
}
