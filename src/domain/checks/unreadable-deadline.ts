import type { UnreadableReason } from "../model/deadline.ts";
import type { CheckInput } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { gather } from "./gather-findings.ts";
import { atText } from "./place-finding.ts";
import { deadlinesOf } from "./walk-deadlines.ts";

/** Deadlines that could not be read for one of these reasons, each cell once. */
export function* deadlinesUnreadFor(
  input: CheckInput,
  reasons: readonly UnreadableReason[],
): Iterable<Draft> {
  for (const { point, measure, source } of deadlinesOf(input)) {
    const { deadline } = measure;
    if (deadline.kind !== "unreadable" || !reasons.includes(deadline.why)) continue;
    yield { ...atText(point, source), facts: { why: deadline.why } };
  }
}

/** A deadline that is written but cannot be understood, or names several days. */
export const unreadableDeadline = defineCheck({
  kind: "unreadable-deadline",
  severity: "warning",
  run: (input) => gather(deadlinesUnreadFor(input, ["several-dates", "number", "not-understood"])),
});
