import type { CalendarDate } from "./calendar-date.ts";

/** How often a control recurs. */
export type Rhythm = "month" | "quarter" | "half-year" | "year" | "week" | "term";

/** Where the year of a deadline came from; anything but `text` and `cell` is said to the reader. */
export type YearSource = "text" | "cell" | "title" | "filled" | "as-of";

/** Why a deadline could not be read. */
export type UnreadableReason =
  | "impossible-date" // 6月31日
  | "several-dates" // two days that are no range
  | "end-before-start"
  | "number" // a bare number that is no date serial
  | "vague" // 近期, 尽快, 待定
  | "error-cell"
  | "not-understood";

interface DeadlineText {
  /** The clerk's own words. */
  readonly text: string;
}

/** Last day on which a control is on time; a range keeps its first day too. */
export interface DayDeadline extends DeadlineText {
  readonly kind: "day";
  readonly day: CalendarDate;
  readonly start: CalendarDate | null;
  readonly yearFrom: YearSource;
}

/** The day within its period on which a recurring control is due (每月10日前, 每年6月底前). */
export interface RhythmDue {
  /** Month of the period, 1 for its first; always 1 for weeks. */
  readonly month: number;
  /** Day of that month, its last day where it has fewer; for weeks 1 (Monday) to 7. */
  readonly day: number;
}

/** A control that recurs (每月, 每季度 …). */
export interface RhythmDeadline extends DeadlineText {
  readonly kind: "rhythm";
  readonly every: Rhythm;
  /** Set where the text names the day; else it is due at the end of the period. */
  readonly due?: RhythmDue;
}

/** 长期, 长期坚持, 持续, 全年 without a day. */
export interface LongTermDeadline extends DeadlineText {
  readonly kind: "long-term";
}

/** 立行立改, 即知即改, 当场. */
export interface AtOnceDeadline extends DeadlineText {
  readonly kind: "at-once";
}

/** 收到通知后3天内: a term that counts from a base day. */
export interface RelativeDeadline extends DeadlineText {
  readonly kind: "relative";
  readonly amount: number;
  readonly unit: "day" | "working-day" | "week" | "month" | "year";
}

/** Blank. */
export interface NoDeadline extends DeadlineText {
  readonly kind: "none";
}

/** Written, but not to be trusted; `proposal` is the nearest valid day where there is one. */
export interface UnreadableDeadline extends DeadlineText {
  readonly kind: "unreadable";
  readonly why: UnreadableReason;
  readonly proposal: CalendarDate | null;
}

/** When a control is due (DOMAIN §6). */
export type Deadline =
  | DayDeadline
  | RhythmDeadline
  | LongTermDeadline
  | AtOnceDeadline
  | RelativeDeadline
  | NoDeadline
  | UnreadableDeadline;

/** What is recorded of a control's progress (DOMAIN §7). */
export type StatusKind =
  | "done"
  | "stage-done" // 阶段性办结: a setting says whether it counts as done
  | "part"
  | "open"
  | "both" // 已完成/未完成, neither struck out
  | "none" // blank, or no status column
  | "unknown"; // written, but no status word

/** A status as typed and as understood; `percent` (0–100) where one is written. */
export interface Status {
  readonly kind: StatusKind;
  readonly text: string;
  readonly percent: number | null;
}

/** State of a control at the 统计截至日期 (DOMAIN §6). */
export const CONTROL_STATES = [
  "done",
  "done-late",
  "overdue",
  "unverified", // 已到期待核实
  "due-soon",
  "not-due",
  "long-term",
  "no-deadline",
  "unreadable", // 时限待核
] as const;

export type ControlState = (typeof CONTROL_STATES)[number];
