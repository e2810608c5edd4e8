import type { CalendarDate } from "../model/calendar-date.ts";
import type { Deadline, Status } from "../model/deadline.ts";

/** What decides one control's state: its deadline, what is recorded of it, and the days that they count from. */
export interface ControlRecord {
  readonly deadline: Deadline;
  readonly status: Status;
  /** Last day on which it was done, from its column or from the words of the status. */
  readonly completedOn: CalendarDate | null;
  /** 填表日期 of its table. */
  readonly filledOn: CalendarDate | null;
}

/** What the records say of progress, by one definition for every state, list and count. */
export type Progress = "done" | "unfinished" | "not-recorded";

/**
 * Done by its status word, or by a done date where no word contradicts it; 阶段性办结 counts as the setting says; both
 * choices left, or a text that is no status word, is the same as nothing recorded.
 */
export function progressOf(record: ControlRecord, asOf: CalendarDate, stageDoneCounts: boolean): Progress {
  const { kind } = record.status;
  if (kind === "done" || (kind === "stage-done" && stageDoneCounts)) return "done";
  if (kind === "open" || kind === "part" || kind === "stage-done") return "unfinished";
  return doneBy(record, asOf) === null ? "not-recorded" : "done";
}

/** The recorded done day; one that lies after the 统计截至日期 is a plan, not a record. */
export function doneBy(record: ControlRecord, asOf: CalendarDate): CalendarDate | null {
  return record.completedOn !== null && record.completedOn <= asOf ? record.completedOn : null;
}
