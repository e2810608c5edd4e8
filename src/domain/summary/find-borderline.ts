import { distanceToGradeOne } from "../grading/quota.ts";
import type { Grading } from "../model/grading.ts";
import type { GradingScheme } from "../model/grading-scheme.ts";
import type { BorderlinePoint } from "../model/summary.ts";

/** Points shown on each side of the threshold; a meeting cannot study more. */
const PER_SIDE = 10;

function gradeOneFrom(scheme: GradingScheme): number | null {
  if (!("thresholds" in scheme)) return null;
  return scheme.thresholds.find(({ grade }) => grade === 1)?.from ?? null;
}

function byNearness(a: BorderlinePoint, b: BorderlinePoint): number {
  const nearer = Math.abs(a.margin) - Math.abs(b.margin);
  return nearer === 0 ? a.point - b.point : nearer;
}

/** The scored risk points nearest the threshold of grade 1 on both sides; none where the scheme has no scores. */
export function findBorderline(gradings: readonly Grading[], scheme: GradingScheme): BorderlinePoint[] {
  const from = gradeOneFrom(scheme);
  const scored: BorderlinePoint[] = [];
  gradings.forEach((grading, point) => {
    const { score, suggested } = grading;
    if (score === null || suggested === null) return;
    // Under `declared` the scheme has no limit of its own, but the preset that judged typed scores has.
    const margin = from === null ? distanceToGradeOne(grading) : score - from;
    if (margin !== null) scored.push({ point, grade: suggested, margin });
  });
  scored.sort(byNearness);
  const above = scored.filter(({ grade }) => grade === 1).slice(0, PER_SIDE);
  const below = scored.filter(({ grade }) => grade !== 1).slice(0, PER_SIDE);
  return [...above, ...below].sort(byNearness);
}
