import type { CheckInput } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { gather } from "./gather-findings.ts";
import { atText } from "./place-finding.ts";
import { statusesOf } from "./walk-status.ts";

function* unread(input: CheckInput): Iterable<Draft> {
  for (const { point, measure, source } of statusesOf(input)) {
    if (measure.status.kind === "unknown") yield atText(point, source);
  }
}

/** A status that says neither done nor open. */
export const unknownStatus = defineCheck({
  kind: "unknown-status",
  severity: "hint",
  run: (input) => gather(unread(input), 2),
});
