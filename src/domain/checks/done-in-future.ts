import { formatIsoDate } from "../model/calendar-date.ts";
import type { CheckInput } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { gather } from "./gather-findings.ts";
import { atText } from "./place-finding.ts";
import { measuresOf } from "./walk-deadlines.ts";

function* doneAhead(input: CheckInput): Iterable<Draft> {
  const { asOf } = input.settings;
  let last = "";
  for (const { point, measure } of measuresOf(input)) {
    const { completedOn, completedOnSource: source } = measure;
    if (completedOn === null || source === null || completedOn <= asOf) continue;
    const cell = `${point.source.file}\n${point.source.sheet}\n${source.row}`;
    if (cell !== last) {
      yield {
        ...atText(point, source),
        facts: { doneOn: formatIsoDate(completedOn), asOf: formatIsoDate(asOf) },
      };
    }
    last = cell;
  }
}

/** A done date after the 统计截至日期. */
export const doneInFuture = defineCheck({
  kind: "done-in-future",
  severity: "warning",
  run: (input) => gather(doneAhead(input)),
});
