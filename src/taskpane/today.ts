import { calendarDate } from "../domain/index.ts";
import type { CalendarDate } from "../domain/index.ts";

/** The day on the clerk's own calendar. */
export function today(now: Date): CalendarDate {
  const day = calendarDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (day === null) throw new Error(`no calendar day: ${now.toISOString()}`);
  return day;
}
