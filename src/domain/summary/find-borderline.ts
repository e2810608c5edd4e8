import { reviewQuota } from "../grading/quota.ts";
import type { Review } from "../model/review.ts";
import { finalGradeOf } from "../model/risk-point.ts";
import type { BorderlinePoint } from "../model/summary.ts";

/**
 * The scored risk points nearest the limit of grade 1 on both sides, unit by unit, the nearest of each unit first;
 * none where the scheme has no scores.
 */
export function findBorderline({ register, gradings, settings }: Review): BorderlinePoint[] {
  return reviewQuota(register, gradings, settings).flatMap(({ above, below }) =>
    [...above, ...below]
      .map(({ point, distance }): BorderlinePoint => {
        const found = register.points[point];
        return { point, grade: found === undefined ? null : finalGradeOf(found), margin: distance };
      })
      .sort((a, b) => Math.abs(a.margin) - Math.abs(b.margin)),
  );
}
