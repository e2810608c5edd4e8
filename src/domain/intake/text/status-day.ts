import type { CalendarDate } from "../../model/calendar-date.ts";
import type { Status, YearSource } from "../../model/deadline.ts";
import { compactDeadline } from "./deadline-compact.ts";
import { dueDateOf } from "./deadline-date.ts";
import type { DateEvent } from "./deadline-scan.ts";
import { scanDeadline } from "./deadline-scan.ts";
import type { DeadlineContext } from "./deadline-year.ts";

/** A day and where its year came from. */
export interface WrittenDay {
  readonly day: CalendarDate;
  readonly yearFrom: YearSource;
}

const LOOKED_AT = 120;
const MAY_HOLD_DAY = /\d|[一二三四五六七八九十]月/;

/** The one exact day that a compact text names. */
function onlyDay(text: string): DateEvent | null {
  const dates = scanDeadline(text).events.filter((event) => event.kind === "date");
  const date = dates.length === 1 ? dates[0] : undefined;
  return date?.kind === "date" && date.first === null && date.last.unit === "day" ? date : null;
}

/**
 * The done day that the words of a done status name (已于6月30日完成), or null: where they name none, a month only,
 * several, or one without a year that would lie after the 统计截至日期.
 */
export function readStatusDay(status: Status, context: DeadlineContext): WrittenDay | null {
  const isDone = status.kind === "done" || status.kind === "stage-done";
  if (!isDone || !MAY_HOLD_DAY.test(status.text)) return null;
  const date = onlyDay(compactDeadline(status.text.slice(0, LOOKED_AT)).text);
  if (date === null) return null;
  const read = dueDateOf(status.text, date, context);
  if (read.kind !== "day" || read.day > context.asOf) return null;
  return { day: read.day, yearFrom: read.yearFrom };
}
