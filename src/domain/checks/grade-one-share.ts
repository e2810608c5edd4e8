import { reviewQuota } from "../grading/quota.ts";
import type { RelatedCell } from "../model/finding.ts";
import type { CheckInput } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { mainTextOf, placeOf } from "./place-finding.ts";

function cellsOf(points: readonly number[], { register }: CheckInput): RelatedCell[] {
  return points.flatMap((place) => {
    const point = register.points[place];
    const text = point === undefined ? null : mainTextOf(point);
    return point === undefined || text === null ? [] : [placeOf(point, text)];
  });
}

function* unitsOverCap(input: CheckInput): Iterable<Draft> {
  const { register, gradings, settings } = input;
  for (const quota of reviewQuota(register, gradings, settings)) {
    const { unit, total, gradeOne, above, below } = quota;
    const first = register.points[quota.firstGradeOne ?? -1];
    if (quota.verdict !== "over" || first === undefined) continue;
    yield {
      file: first.source.file,
      sheet: first.source.sheet,
      address: null,
      related: cellsOf(
        [...above, ...below].map(({ point }) => point),
        input,
      ),
      facts: {
        unit: unit ?? "",
        total,
        ones: gradeOne,
        share: Math.round((gradeOne / total) * 1000) / 10,
        cap: Math.round(settings.gradeOneCap * 1000) / 10,
      },
    };
  }
}

/**
 * A unit with more risks of grade 1 than the cap allows in principle (S002 §6), among all its risks, graded or not; the
 * points nearest the limit beside it.
 */
export const gradeOneShare = defineCheck({ kind: "grade-one-share", severity: "warning", run: unitsOverCap });
