import { namesRisk } from "./blank-fields.ts";
import type { CheckInput } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { gather } from "./gather-findings.ts";
import { atColumn, columnOf } from "./place-finding.ts";
import { measuresOf } from "./walk-deadlines.ts";

function* undated(input: CheckInput): Iterable<Draft> {
  let lastPoint = -1;
  for (const { view, point, measure } of measuresOf(input)) {
    if (measure.deadline.kind !== "none" || measure.status.kind === "done") continue;
    const column = columnOf(view.table, "deadline");
    if (column < 0 || point.index === lastPoint || !namesRisk(point, input.bare)) continue;
    lastPoint = point.index;
    yield atColumn(point, column);
  }
}

/** A control without a deadline in a table that has a column for it (未明确时限). */
export const missingDeadline = defineCheck({
  kind: "missing-deadline",
  severity: "hint",
  run: (input) => gather(undated(input), 2),
});
