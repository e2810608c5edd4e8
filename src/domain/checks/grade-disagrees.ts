import type { CheckInput } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { gather } from "./gather-findings.ts";
import { atText } from "./place-finding.ts";
import { riskName } from "./blank-fields.ts";

function* disagreements(input: CheckInput): Iterable<Draft> {
  const isDeclared = input.settings.scheme.method === "declared";
  for (const point of input.register.points) {
    const grading = input.gradings[point.index];
    const typed = point.gradeText;
    if (grading === undefined || typed === null || point.declaredGrade === null) continue;
    if (!grading.disagrees || grading.suggested === null) continue;
    // Without a chosen scheme or scores the suggestion rests on words alone: it stands beside the grade, no more.
    if (grading.strength !== "strong" || (isDeclared && grading.score === null)) continue;
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
