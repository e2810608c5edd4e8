import type { CalendarDate } from "../model/calendar-date.ts";
import { addDays, calendarDate, datePartsOf, daysInMonth } from "../model/calendar-date.ts";
import type { RelativeDeadline, RhythmDeadline } from "../model/deadline.ts";
import { dueIn, periodAfter, periodAt } from "./rhythm-period.ts";
import { addWorkingDays } from "./working-days.ts";

/** What the next round of a recurring control is counted from. */
export interface RhythmBase {
  /** 最近落实日期. */
  readonly doneOn: CalendarDate | null;
  readonly filledOn: CalendarDate | null;
  readonly asOf: CalendarDate;
}

/**
 * The next due day of a recurring control: in the round after the one in which it was last done, else in the current
 * round; a due day before the table was filled in belongs to the round before and is passed over.
 */
export function nextRhythmDue(
  deadline: Pick<RhythmDeadline, "every" | "due">,
  base: RhythmBase,
): CalendarDate {
  const { every, due = null } = deadline;
  if (base.doneOn !== null) return dueIn(every, periodAfter(every, periodAt(every, base.doneOn)), due);
  const current = periodAt(every, base.asOf);
  const day = dueIn(every, current, due);
  const isBefore = base.filledOn !== null && day < base.filledOn && base.filledOn <= base.asOf;
  return isBefore ? dueIn(every, periodAfter(every, current), due) : day;
}

function addMonths(base: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = datePartsOf(base);
  const shifted = year * 12 + month - 1 + months;
  const toYear = Math.floor(shifted / 12);
  const toMonth = (shifted % 12) + 1;
  return calendarDate(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth))) ?? base;
}

/** Base day plus term, the base day not counted: 3天内 from 1 June ends on 4 June; a month ends on the same day. */
export function relativeDue(deadline: RelativeDeadline, base: CalendarDate): CalendarDate {
  const { amount } = deadline;
  switch (deadline.unit) {
    case "day":
      return addDays(base, amount);
    case "working-day":
      return addWorkingDays(base, amount);
    case "week":
      return addDays(base, amount * 7);
    case "month":
      return addMonths(base, amount);
    case "year":
      return addMonths(base, amount * 12);
  }
}
