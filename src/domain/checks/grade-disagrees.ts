import type { CheckInput } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { gather } from "./gather-findings.ts";
import { atText } from "./place-finding.ts";
import { riskName } from "./blank-fields.ts";

function* disagreements(input: CheckInput): Iterable<Draft> {
  for (const point of input.register.points) {
    const grading = input.gradings[point.index];
    const typed = point.gradeText;
    if (grading === undefined || typed === null || point.declaredGrade === null) continue;
    if (!grading.disagrees || grading.strength !== "strong" || grading.suggested === null) continue;
    yield {
      ...atText(point, typed),
      facts: { risk: riskName(point), grade: point.declaredGrade, suggested: grading.suggested },
    };
  }
}

/** A well-founded suggestion of the scheme that differs from the typed grade, which stays. */
export const gradeDisagrees = defineCheck({
  kind: "grade-disagrees",
  severity: "hint",
  run: (input) => gather(disagreements(input)),
});
