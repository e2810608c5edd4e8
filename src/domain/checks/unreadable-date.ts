import type { CheckInput } from "./check-input.ts";
import { nearestToImpossible } from "./date-text.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { gather } from "./gather-findings.ts";
import { atCell } from "./place-finding.ts";
import { unreadDays } from "./walk-days.ts";

function* unclearDays(input: CheckInput): Iterable<Draft> {
  for (const { view, source, field } of unreadDays(input)) {
    if (nearestToImpossible(source.text) !== null) continue;
    yield {
      ...atCell(view, { row: source.row, column: source.column }),
      original: source.text,
      facts: { field },
    };
  }
}

/** A done date or fill date that is written but names no day. */
export const unreadableDate = defineCheck({
  kind: "unreadable-date",
  severity: "warning",
  run: (input) => gather(unclearDays(input)),
});
