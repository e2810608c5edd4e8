import { datePartsOf, formatIsoDate } from "../model/calendar-date.ts";
import type { CalendarDate } from "../model/calendar-date.ts";
import type { SourceText } from "../model/risk-point.ts";
import type { CheckInput } from "./check-input.ts";
import { mendImpossibleDay, nearestToImpossible } from "./date-text.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { atCell, atText } from "./place-finding.ts";
import { deadlinesOf } from "./walk-deadlines.ts";
import { unreadDays } from "./walk-days.ts";

function factsOf(nearest: CalendarDate | null): Pick<Draft, "facts"> {
  if (nearest === null) return {};
  const { month, day } = datePartsOf(nearest);
  return { facts: { month, last: day, nearest: formatIsoDate(nearest) } };
}

function mended(source: SourceText, nearest: CalendarDate | null): Pick<Draft, "proposal" | "facts"> {
  const value = nearest === null ? null : mendImpossibleDay(source.text, nearest);
  return { ...factsOf(nearest), proposal: value === null ? null : { value, safe: false } };
}

function* impossibleDays(input: CheckInput): Iterable<Draft> {
  for (const { point, measure, source } of deadlinesOf(input)) {
    const { deadline } = measure;
    if (deadline.kind !== "unreadable" || deadline.why !== "impossible-date") continue;
    const { facts, proposal } = mended(source, deadline.proposal);
    yield { ...atText(point, source), facts: { ...facts, field: "deadline" }, proposal: proposal ?? null };
  }
  for (const { view, source, field } of unreadDays(input)) {
    const nearest = nearestToImpossible(source.text);
    if (nearest === null) continue;
    const { facts, proposal } = mended(source, nearest);
    const place = atCell(view, { row: source.row, column: source.column });
    yield { ...place, original: source.text, facts: { ...facts, field }, proposal: proposal ?? null };
  }
}

/** A day that the calendar does not have (6月31日), with the last day of the month as the proposal. */
export const impossibleDate = defineCheck({
  kind: "impossible-date",
  severity: "error",
  run: impossibleDays,
});
