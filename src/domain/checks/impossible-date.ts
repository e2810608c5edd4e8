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

type Mended = Required<Pick<Draft, "proposal" | "facts">>;

function mended(source: SourceText, field: string, nearest: CalendarDate | null): Mended {
  if (nearest === null) return { facts: { field }, proposal: null };
  const { month, day } = datePartsOf(nearest);
  const value = mendImpossibleDay(source.text, nearest);
  return {
    facts: { month, last: day, nearest: formatIsoDate(nearest), field },
    proposal: value === null ? null : { value, safe: false },
  };
}

function* impossibleDays(input: CheckInput): Iterable<Draft> {
  for (const { point, measure, source } of deadlinesOf(input)) {
    const { deadline } = measure;
    if (deadline.kind !== "unreadable" || deadline.why !== "impossible-date") continue;
    yield { ...atText(point, source), ...mended(source, "deadline", deadline.proposal) };
  }
  for (const { view, source, field } of unreadDays(input)) {
    const nearest = nearestToImpossible(source.text);
    if (nearest === null) continue;
    const place = atCell(view, { row: source.row, column: source.column });
    yield { ...place, original: source.text, ...mended(source, field, nearest) };
  }
}

/** A day that the calendar does not have (6月31日), with the last day of the month as the proposal. */
export const impossibleDate = defineCheck({
  kind: "impossible-date",
  severity: "error",
  run: impossibleDays,
});
