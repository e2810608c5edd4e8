import { formatIsoDate } from "../model/calendar-date.ts";
import type { CheckInput } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { gather } from "./gather-findings.ts";
import { atText } from "./place-finding.ts";
import { statusesOf } from "./walk-status.ts";

function* contradictions(input: CheckInput): Iterable<Draft> {
  for (const { point, measure, source } of statusesOf(input)) {
    const isRecurring = measure.deadline.kind === "rhythm" || measure.deadline.kind === "long-term";
    if (measure.status.kind !== "open" || measure.completedOn === null || isRecurring) continue;
    yield { ...atText(point, source), facts: { doneOn: formatIsoDate(measure.completedOn) } };
  }
}

/** A control that has a done date and is recorded as not done; recurring controls may have both. */
export const doneDateButOpen = defineCheck({
  kind: "done-date-but-open",
  severity: "warning",
  run: (input) => gather(contradictions(input)),
});
