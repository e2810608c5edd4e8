import { formatIsoDate } from "../model/calendar-date.ts";
import type { CheckInput } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { gather } from "./gather-findings.ts";
import { atText } from "./place-finding.ts";
import { deadlinesOf } from "./walk-deadlines.ts";

function* lateFromTheStart(input: CheckInput): Iterable<Draft> {
  for (const { view, point, measure, source } of deadlinesOf(input)) {
    const { deadline, status } = measure;
    const filledOn = view.table.filledOn;
    if (deadline.kind !== "day" || filledOn === null || deadline.day >= filledOn) continue;
    if (status.kind === "done" || status.kind === "stage-done") continue;
    yield {
      ...atText(point, source),
      facts: { due: formatIsoDate(deadline.day), filledOn: formatIsoDate(filledOn) },
    };
  }
}

/** A deadline that had passed when the table was filled in, of a control that is not done. */
export const deadlineBeforeFillDate = defineCheck({
  kind: "deadline-before-fill-date",
  severity: "warning",
  run: (input) => gather(lateFromTheStart(input)),
});
