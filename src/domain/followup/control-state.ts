import type { CalendarDate } from "../model/calendar-date.ts";
import { daysBetween } from "../model/calendar-date.ts";
import type { RhythmDeadline } from "../model/deadline.ts";
import type { ControlFollowUp } from "../model/review.ts";
import type { ControlRecord, Progress } from "./control-record.ts";
import { doneBy, progressOf } from "./control-record.ts";
import { nextRhythmDue, relativeDue } from "./due-day.ts";
import { dueIn, periodAt } from "./rhythm-period.ts";

/** One tier of 即将到期: due days up to `until` are within so many working days. */
export interface LeadTier {
  readonly days: number;
  readonly until: CalendarDate;
}

/** What every control of a run is measured by. */
export interface FollowUpRule {
  readonly asOf: CalendarDate;
  readonly stageDoneCounts: boolean;
  /** Ascending. */
  readonly tiers: readonly LeadTier[];
  /** Day that relative terms (收到通知后3天内) count from, where the office has named one. */
  readonly relativeBase: CalendarDate | null;
}

function state(
  name: ControlFollowUp["state"],
  nextDue: CalendarDate | null = null,
  daysLate: number | null = null,
): ControlFollowUp {
  return { state: name, nextDue, daysLate, within: null };
}

function doneState(due: CalendarDate | null, doneOn: CalendarDate | null): ControlFollowUp {
  if (due === null || doneOn === null || doneOn <= due) return state("done", due);
  return state("done-late", due, daysBetween(due, doneOn));
}

function ahead(due: CalendarDate, rule: FollowUpRule): ControlFollowUp {
  const tier = rule.tiers.find(({ until }) => due <= until);
  return tier === undefined ? state("not-due", due) : { ...state("due-soon", due), within: tier.days };
}

/** The due day itself is on time; after it, unfinished work is 逾期 and a missing record is to be verified. */
function openState(due: CalendarDate, progress: Progress, rule: FollowUpRule): ControlFollowUp {
  if (due >= rule.asOf) return ahead(due, rule);
  return state(progress === "unfinished" ? "overdue" : "unverified", due, daysBetween(due, rule.asOf));
}

function stateByDay(record: ControlRecord, due: CalendarDate, rule: FollowUpRule): ControlFollowUp {
  const progress = progressOf(record, rule.asOf, rule.stageDoneCounts);
  return progress === "done" ? doneState(due, record.completedOn) : openState(due, progress, rule);
}

/** At once or relative without a day to count from: nobody can say how late it is. */
function stateWithoutBase(record: ControlRecord, rule: FollowUpRule): ControlFollowUp {
  const progress = progressOf(record, rule.asOf, rule.stageDoneCounts);
  if (progress === "done") return state("done");
  return state(progress === "unfinished" ? "unreadable" : "unverified");
}

function stateOfRhythm(record: ControlRecord, deadline: RhythmDeadline, rule: FollowUpRule): ControlFollowUp {
  const { asOf } = rule;
  const progress = progressOf(record, asOf, rule.stageDoneCounts);
  const doneOn = progress === "unfinished" ? null : doneBy(record, asOf);
  const next = nextRhythmDue(deadline, { doneOn, filledOn: record.filledOn, asOf });
  if (doneOn === null) return progress === "done" ? state("done", next) : openState(next, progress, rule);
  const round = periodAt(deadline.every, doneOn);
  if (round.end < asOf) return openState(next, "not-recorded", rule);
  const due = dueIn(deadline.every, round, deadline.due ?? null);
  return { ...doneState(due, doneOn), nextDue: next };
}

/** The state of a control that has no due day of its own, unless it is done. */
function stateWithoutDay(
  record: ControlRecord,
  rule: FollowUpRule,
  name: "long-term" | "no-deadline" | "unreadable",
): ControlFollowUp {
  const progress = progressOf(record, rule.asOf, rule.stageDoneCounts);
  return state(progress === "done" ? "done" : name);
}

/** State of one control at the 统计截至日期 (DOMAIN §6): the one definition for ledger, highlight, lists and counts. */
export function controlState(record: ControlRecord, rule: FollowUpRule): ControlFollowUp {
  const { deadline } = record;
  switch (deadline.kind) {
    case "day":
      return stateByDay(record, deadline.day, rule);
    case "rhythm":
      return stateOfRhythm(record, deadline, rule);
    case "at-once":
      return record.filledOn === null
        ? stateWithoutBase(record, rule)
        : stateByDay(record, record.filledOn, rule);
    case "relative":
      return rule.relativeBase === null
        ? stateWithoutBase(record, rule)
        : stateByDay(record, relativeDue(deadline, rule.relativeBase), rule);
    case "long-term":
      return stateWithoutDay(record, rule, "long-term");
    case "none":
      return stateWithoutDay(record, rule, "no-deadline");
    case "unreadable":
      return stateWithoutDay(record, rule, "unreadable");
  }
}
