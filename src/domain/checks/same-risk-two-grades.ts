import type { RiskPoint } from "../model/risk-point.ts";
import { finalGradeOf } from "../model/risk-point.ts";
import { namesRisk, riskName } from "./blank-fields.ts";
import type { CheckInput } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { atText, placeOf } from "./place-finding.ts";
import { riskKeys } from "./risk-identity.ts";

function draftOf(point: RiskPoint, earlier: RiskPoint): Draft | null {
  if (point.gradeText === null || earlier.gradeText === null) return null;
  return {
    ...atText(point, point.gradeText),
    related: [placeOf(earlier, earlier.gradeText)],
    facts: {
      risk: riskName(point),
      grade: finalGradeOf(point) ?? 0,
      otherGrade: finalGradeOf(earlier) ?? 0,
      otherRow: earlier.source.row + 1,
      otherSheet: earlier.source.sheet,
      otherFile: earlier.source.file,
    },
  };
}

function* contradictions(input: CheckInput): Iterable<Draft> {
  const keys = riskKeys(input);
  const first = new Map<number, RiskPoint>();
  for (const point of input.register.points) {
    const key = keys[point.index] ?? -1;
    if (key < 0 || finalGradeOf(point) === null || !namesRisk(point, input.bare)) continue;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, point);
    else if (finalGradeOf(earlier) !== finalGradeOf(point)) {
      const draft = draftOf(point, earlier);
      if (draft !== null) yield draft;
    }
  }
}

/** The same risk of the same bearer graded twice, and differently. */
export const sameRiskTwoGrades = defineCheck({
  kind: "same-risk-two-grades",
  severity: "error",
  run: contradictions,
});
