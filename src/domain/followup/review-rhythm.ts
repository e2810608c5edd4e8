import type { Rhythm } from "../model/deadline.ts";
import type { Grade } from "../model/vocabulary.ts";

/** How often the controls of each grade are looked at again. */
export type ReviewRhythms = Readonly<Record<Grade, Rhythm>>;

/** 一级 every month, 二级 every quarter, 三级 every half-year: a proposal that a scheme may replace. */
export const REVIEW_RHYTHMS: ReviewRhythms = { 1: "month", 2: "quarter", 3: "half-year" };

/** The proposed review rhythm of a risk; null where it has no grade yet (待评). */
export function reviewRhythmOf(grade: Grade | null, rhythms: ReviewRhythms = REVIEW_RHYTHMS): Rhythm | null {
  return grade === null ? null : rhythms[grade];
}
