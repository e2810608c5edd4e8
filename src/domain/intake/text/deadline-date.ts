import type { CalendarDate } from "../../model/calendar-date.ts";
import { addDays, datePartsOf, daysBetween } from "../../model/calendar-date.ts";
import type { Deadline, UnreadableReason } from "../../model/deadline.ts";
import type { DateAtom } from "./date-atoms.ts";
import type { DateSpan } from "./date-span.ts";
import { spanOf } from "./date-span.ts";
import type { DateEvent } from "./deadline-scan.ts";
import type { DeadlineContext, SettledYear } from "./deadline-year.ts";
import { yearOf, yearsOfRange } from "./deadline-year.ts";

function unreadable(text: string, why: UnreadableReason, proposal: CalendarDate | null): Deadline {
  return { kind: "unreadable", text, why, proposal };
}

/** In a range each half lends the other the unit and the month that it leaves out (3-4月, 4月19日至24日). */
function completed(first: DateAtom, last: DateAtom): readonly [DateAtom, DateAtom] {
  const start = first.unit === "number" ? likeOther(first, last) : first;
  if (last.unit === "number") return [start, likeOther(last, start)];
  return [start, last.unit === "day" && last.month === null ? { ...last, month: start.month } : last];
}

function likeOther(bare: DateAtom, other: DateAtom): DateAtom {
  const month = other.unit === "month" ? bare.part : other.month;
  return { ...bare, unit: other.unit, month };
}

/** What leaves a range without its months: 本月10日至20日 counts from another day, 5-10日 names none. */
function openMonths(first: DateAtom, last: DateAtom, to: DateAtom): UnreadableReason | null {
  if (first.periodShift !== null || last.periodShift !== null) return "vague";
  return to.unit === "day" && to.month === null ? "not-understood" : null;
}

function rangeDeadline(text: string, first: DateAtom, last: DateAtom, context: DeadlineContext): Deadline {
  const [from, to] = completed(first, last);
  const open = openMonths(first, last, to);
  if (open !== null) return unreadable(text, open, null);
  const [startYear, endYear] = yearsOfRange(from, to, context);
  const start = spanOf(from, startYear.year);
  const end = spanOf(to, endYear.year);
  if (!start.valid || !end.valid) return unreadable(text, "impossible-date", end.valid ? null : end.proposal);
  const opening = end.end >= start.start ? start.start : startBefore(from, to);
  if (opening !== null) return { kind: "day", text, day: end.end, start: opening, yearFrom: endYear.from };
  const mayCross = from.unit !== "day" || last.month !== null;
  return unreadable(text, "end-before-start", mayCross ? endInNextYear(start.start, to, endYear.year) : null);
}

/** 11月至2027年2月: the end is certain, so the start lies in the year before. */
function startBefore(from: DateAtom, to: DateAtom): CalendarDate | null {
  const span = to.year !== null && from.year === null ? spanOf(from, to.year - 1) : null;
  return span?.valid === true ? span.start : null;
}

/** Longest range that is proposed to cross the turn of the year, in days. */
const LONGEST_CROSSING = 183;

/** 11月至2月 may cross the turn of the year, but nothing says so. */
function endInNextYear(start: CalendarDate, to: DateAtom, year: number): CalendarDate | null {
  if (to.year !== null || to.yearShift !== null) return null;
  const end = proposalOf(spanOf(to, year + 1));
  return end !== null && daysBetween(start, end) <= LONGEST_CROSSING ? end : null;
}

/** In November and December a January or February without a year is most likely the next one. */
function crossesYear(atom: DateAtom, year: SettledYear, context: DeadlineContext): boolean {
  if (year.from !== "filled" || atom.yearShift !== null || atom.month === null || context.filledOn === null)
    return false;
  return datePartsOf(context.filledOn).month >= 11 && atom.month <= 2;
}

function proposalOf(span: DateSpan): CalendarDate | null {
  return span.valid ? span.end : span.proposal;
}

/** 本月底 counts from the fill date; without one nobody can say which month is meant. */
function shiftedDeadline(text: string, atom: DateAtom, shift: number, context: DeadlineContext): Deadline {
  if (context.filledOn === null) return unreadable(text, "vague", null);
  const { year, month } = datePartsOf(context.filledOn);
  const months = year * 12 + month - 1 + shift * (atom.unit === "quarter" ? 3 : 1);
  const inMonth = (months % 12) + 1;
  const part = atom.unit === "quarter" ? Math.ceil(inMonth / 3) : atom.part;
  const span = spanOf({ ...atom, month: inMonth, part }, Math.floor(months / 12));
  if (!span.valid) return unreadable(text, "impossible-date", span.proposal);
  const start = atom.unit === "day" || atom.atEnd ? null : span.start;
  return { kind: "day", text, day: span.end, start, yearFrom: "filled" };
}

function singleDeadline(text: string, atom: DateAtom, context: DeadlineContext): Deadline {
  if (atom.periodShift !== null) return shiftedDeadline(text, atom, atom.periodShift, context);
  const year = yearOf(atom, context);
  const span = spanOf(atom, year.year);
  if (!span.valid) return unreadable(text, "impossible-date", span.proposal);
  if (crossesYear(atom, year, context)) {
    return unreadable(text, "vague", proposalOf(spanOf(atom, year.year + 1)));
  }
  const start = atom.unit === "day" || atom.atEnd ? null : span.start;
  return { kind: "day", text, day: span.end, start, yearFrom: year.from };
}

/** The due day that one written date or range means; its proposal where a flaw keeps it from being one. */
export function dueDateOf(text: string, event: DateEvent, context: DeadlineContext): Deadline {
  const { first, last, flaw } = event;
  const read =
    first === null ? singleDeadline(text, last, context) : rangeDeadline(text, first, last, context);
  if (flaw === null || read.kind !== "day") return read;
  if (flaw === "broken") return unreadable(text, "not-understood", null);
  if (flaw !== "before-period") return unreadable(text, "vague", flaw === "approximate" ? read.day : null);
  return unreadable(text, "vague", addDays(read.start ?? read.day, -1));
}
