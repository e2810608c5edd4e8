import { addWorkingDays, datePartsOf, workingDayCoverage } from "../domain/index.ts";
import type { ReviewSettings } from "../domain/index.ts";
import type { Words } from "./messages/catalogue.ts";
import type { ReportContext } from "./report-context.ts";

/**
 * Which years' calendar the working days of 即将到期 are counted by, and, where the lead reaches beyond those years,
 * that only weekends are left out there.
 */
export function calendarNote(
  { asOf, leadDays }: Pick<ReviewSettings, "asOf" | "leadDays">,
  words: Words,
): string {
  const { calendar } = words.papers.notes;
  const { from, to } = workingDayCoverage();
  const end = addWorkingDays(asOf, Math.max(0, ...leadDays));
  const isCovered = datePartsOf(asOf).year >= from && datePartsOf(end).year <= to;
  return calendar(from, to, isCovered);
}

/** The same for a sheet that is kept from run to run: what is counted beyond those years is said at all times. */
export function lastingCalendarNote({ papers }: Words): string {
  const { from, to } = workingDayCoverage();
  return papers.notes.calendar(from, to, false);
}

/** What stands above every list and count of states: the 统计截至日期 and the calendar they are reckoned by. */
export function stateNote(context: ReportContext): string {
  const { review, words } = context;
  const asOf = context.dateText(review.settings.asOf);
  return words.papers.notes.states(asOf, calendarNote(review.settings, words));
}
