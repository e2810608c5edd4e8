import type { CheckInput } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { gather } from "./gather-findings.ts";
import { atText } from "./place-finding.ts";
import { statusesOf } from "./walk-status.ts";

function* unanswered(input: CheckInput): Iterable<Draft> {
  for (const { point, measure, source } of statusesOf(input)) {
    if (measure.status.kind === "both") yield atText(point, source);
  }
}

/** A status that still holds both printed choices (已完成/未完成): not answered. */
export const statusBothChoices = defineCheck({
  kind: "status-both-choices",
  severity: "warning",
  run: (input) => gather(unanswered(input)),
});
