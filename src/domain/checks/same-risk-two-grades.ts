import type { RiskPoint, SourceText } from "../model/risk-point.ts";
import { finalGradeOf } from "../model/risk-point.ts";
import type { Grade } from "../model/vocabulary.ts";
import { namesRisk, riskName } from "./blank-fields.ts";
import type { CheckInput } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { atText, mainTextOf, placeOf } from "./place-finding.ts";
import { riskKeys } from "./risk-identity.ts";

interface Graded {
  readonly point: RiskPoint;
  readonly grade: Grade;
}

/** The cell of the typed grade; the risk's own where only the deciding body has graded it. */
function cellOf(point: RiskPoint): SourceText | null {
  return point.gradeText ?? mainTextOf(point);
}

function draftOf({ point, grade }: Graded, { point: earlier, grade: otherGrade }: Graded): Draft | null {
  const [here, there] = [cellOf(point), cellOf(earlier)];
  if (here === null || there === null) return null;
  const { row, sheet, file } = earlier.source;
  return {
    ...atText(point, here),
    related: [placeOf(earlier, there)],
    facts: {
      risk: riskName(point),
      grade,
      otherGrade,
      otherRow: row + 1,
      otherSheet: sheet,
      otherFile: file,
    },
  };
}

function* contradictions(input: CheckInput): Iterable<Draft> {
  const keys = riskKeys(input);
  const first = new Map<number, Graded>();
  for (const point of input.register.points) {
    const key = keys[point.index] ?? -1;
    const grade = finalGradeOf(point);
    if (key < 0 || grade === null || !namesRisk(point, input.bare)) continue;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, { point, grade });
    else if (earlier.grade !== grade) {
      const draft = draftOf({ point, grade }, earlier);
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
