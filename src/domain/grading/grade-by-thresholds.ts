import type { Threshold } from "../model/grading-scheme.ts";
import type { Grade } from "../model/vocabulary.ts";

/** A score that may still be open: every value from `low` to `high` is possible. */
export interface ScoreInterval {
  readonly low: number;
  readonly high: number;
}

/** What an interval of scores makes of a risk: one grade, or the most and least serious that remain possible. */
interface IntervalGrade {
  readonly grade: Grade | null;
  readonly range: readonly [Grade, Grade] | null;
}

const DIGITS = 1_000_000;

/** A score without the noise of binary fractions, so that 4 is 4 at a limit; six decimals. */
export function tidyScore(score: number): number {
  return Math.round(score * DIGITS) / DIGITS;
}

/** The grade of a score: the most serious one whose limit it reaches; null below every limit. */
export function gradeByThresholds(score: number, thresholds: readonly Threshold[]): Grade | null {
  const tidy = tidyScore(score);
  const reached = thresholds.find(({ from, inclusive }) => (inclusive ? tidy >= from : tidy > from));
  return reached?.grade ?? null;
}

/** The grade that every score of the interval has, or else the range; thresholds are monotone, so its ends decide. */
export function gradeOfInterval(score: ScoreInterval, thresholds: readonly Threshold[]): IntervalGrade {
  const least = gradeByThresholds(score.low, thresholds);
  const most = gradeByThresholds(score.high, thresholds);
  if (least === most) return { grade: most, range: null };
  const bottom = least ?? 3;
  return { grade: null, range: most === null || most === bottom ? null : [most, bottom] };
}

/** Distance of a score to the nearest limit between two grades; null where there is none. */
export function marginOf(score: number, thresholds: readonly Threshold[]): number | null {
  const limits = thresholds.filter(({ grade }) => grade < 3).map(({ from }) => Math.abs(score - from));
  return limits.length === 0 ? null : tidyScore(Math.min(...limits));
}
