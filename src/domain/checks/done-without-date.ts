import type { CheckInput } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { gather } from "./gather-findings.ts";
import { atColumn, columnOf } from "./place-finding.ts";
import { statusesOf } from "./walk-status.ts";

function* undatedDone(input: CheckInput): Iterable<Draft> {
  for (const { view, point, measure, source } of statusesOf(input)) {
    const isUndated = measure.completedOn === null && measure.completedOnSource === null;
    if (measure.status.kind !== "done" || !isUndated) continue;
    const column = columnOf(view.table, "completedOn");
    if (column >= 0) yield { ...atColumn(point, column), facts: { status: source.text } };
  }
}

/** A control recorded as done with its done date left blank, in a table that has a column for it. */
export const doneWithoutDate = defineCheck({
  kind: "done-without-date",
  severity: "hint",
  run: (input) => gather(undatedDone(input)),
});
