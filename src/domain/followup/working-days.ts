import calendar from "chinese-days";
import type { CalendarDate } from "../model/calendar-date.ts";
import { addDays, calendarDate, datePartsOf, formatIsoDate, weekdayOf } from "../model/calendar-date.ts";

/** First year of the State Council's published arrangements in the calendar package. */
const FIRST_YEAR = 2004;

/** Years, both included, for which holidays and make-up days are known; outside them only weekends are free. */
export interface WorkingDayCoverage {
  readonly from: number;
  readonly to: number;
}

/** For each covered year, one entry per day from 1 January: 1 is a working day. */
const years = new Map<number, Uint8Array>();
let coverage: WorkingDayCoverage | null = null;

/** A year is published when its 1 January is named as 元旦; an unpublished one is named by its weekday. */
function isPublished(year: number): boolean {
  return calendar.getDayDetail(`${year}-01-01`).name.includes("元旦");
}

/** The years whose State Council calendar the program carries; to be stated wherever working days are counted. */
export function workingDayCoverage(): WorkingDayCoverage {
  if (coverage !== null) return coverage;
  let to = FIRST_YEAR;
  while (isPublished(to + 1)) to += 1;
  coverage = { from: FIRST_YEAR, to };
  return coverage;
}

function isWeekday(date: CalendarDate): boolean {
  const weekday = weekdayOf(date);
  return weekday !== 0 && weekday !== 6;
}

function buildYear(first: CalendarDate, days: number): Uint8Array {
  return Uint8Array.from({ length: days }, (_, index) =>
    calendar.isWorkday(formatIsoDate(addDays(first, index))) ? 1 : 0,
  );
}

/** Whether the State Council calendar makes it a working day, make-up days included; beyond it, Monday to Friday. */
export function isWorkingDay(date: CalendarDate): boolean {
  const { year } = datePartsOf(date);
  const { from, to } = workingDayCoverage();
  const first = calendarDate(year, 1, 1);
  if (year < from || year > to || first === null) return isWeekday(date);
  let days = years.get(year);
  if (days === undefined) {
    days = buildYear(first, 366);
    years.set(year, days);
  }
  return days[date - first] === 1;
}

/** The n-th working day after a day (before it, when negative); 0 is the day itself, working or not. */
export function addWorkingDays(date: CalendarDate, count: number): CalendarDate {
  const step = count < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}
