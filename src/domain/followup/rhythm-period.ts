import type { CalendarDate } from "../model/calendar-date.ts";
import { addDays, datePartsOf, daysInMonth, weekdayOf } from "../model/calendar-date.ts";
import type { Rhythm, RhythmDue } from "../model/deadline.ts";

/** First and last day of one round of a recurring control. */
export interface RhythmPeriod {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}

type MonthRhythm = Exclude<Rhythm, "week">;

const MONTHS: Readonly<Record<MonthRhythm, number>> = {
  month: 1,
  quarter: 3,
  "half-year": 6,
  year: 12,
  term: 6,
};

/** The first day of the month so many months after (or before) the month of this day. */
function monthStart(date: CalendarDate, shift: number): CalendarDate {
  let start = addDays(date, 1 - datePartsOf(date).day);
  for (let left = shift; left > 0; left -= 1) {
    const { year, month } = datePartsOf(start);
    start = addDays(start, daysInMonth(year, month));
  }
  for (let left = shift; left < 0; left += 1) {
    const lastOfBefore = addDays(start, -1);
    start = addDays(start, -datePartsOf(lastOfBefore).day);
  }
  return start;
}

/** Whole months that have passed of the round that a month (1–12) lies in. */
function monthsInto(every: MonthRhythm, month: number): number {
  // Terms run from 1 February to 31 July and from 1 August to 31 January.
  return every === "term" ? (month + 4) % 6 : (month - 1) % MONTHS[every];
}

/** The round that a day falls into: calendar periods, weeks from Monday, terms from 1 February and 1 August. */
export function periodAt(every: Rhythm, date: CalendarDate): RhythmPeriod {
  if (every === "week") {
    const start = addDays(date, -((weekdayOf(date) + 6) % 7));
    return { start, end: addDays(start, 6) };
  }
  const start = monthStart(date, -monthsInto(every, datePartsOf(date).month));
  return { start, end: addDays(monthStart(start, MONTHS[every]), -1) };
}

/** The round after this one. */
export function periodAfter(every: Rhythm, period: RhythmPeriod): RhythmPeriod {
  return periodAt(every, addDays(period.end, 1));
}

/** The day of a round on which it is due: the day that the text names, else the round's last day. */
export function dueIn(every: Rhythm, period: RhythmPeriod, due: RhythmDue | null): CalendarDate {
  if (due === null) return period.end;
  if (every === "week") return addDays(period.start, due.day - 1);
  const first = monthStart(period.start, due.month - 1);
  const { year, month } = datePartsOf(first);
  return addDays(first, Math.min(due.day, daysInMonth(year, month)) - 1);
}
