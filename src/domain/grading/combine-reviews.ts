import type { Threshold } from "../model/grading-scheme.ts";
import type { Grade } from "../model/vocabulary.ts";
import { gradeByThresholds, tidyScore } from "./grade-by-thresholds.ts";

/** The four reviews before the decision (S001 四评): 岗位自评, 部室互评, 群众点评, 集体评议. */
export const REVIEW_ROUNDS = ["self", "peer", "public", "panel"] as const;

export type ReviewRound = (typeof REVIEW_ROUNDS)[number];

/** What one review says: a grade, or a score in the scheme's measure. */
export type Opinion =
  { readonly kind: "grade"; readonly grade: Grade } | { readonly kind: "score"; readonly score: number };

/** Opinions by review; a review that was not held is null. */
export type Opinions = Readonly<Record<ReviewRound, Opinion | null>>;

/** What the four reviews say together, and the decision beside them. */
export interface CombinedReview {
  /** Grade by the weighted mean; halfway the more serious one. Null without any opinion. */
  readonly combined: Grade | null;
  /** Mean score, where every opinion is a score. */
  readonly score: number | null;
  /** Reviews that were held. */
  readonly held: readonly ReviewRound[];
  readonly most: Grade | null;
  readonly least: Grade | null;
  /** Grades between the most and the least serious opinion: 0 is agreement. */
  readonly spread: number;
  /** 审核: the decision as it is; it never enters the mean. */
  readonly decided: Grade | null;
  /** The decision differs from what the reviews say together. */
  readonly departs: boolean;
}

/** How opinions are joined. */
export interface ReviewRule {
  /** Weight of each review; equal by default. */
  readonly weights?: Readonly<Record<ReviewRound, number>>;
  /** Limits of the scheme, for scores. */
  readonly thresholds: readonly Threshold[];
}

const EQUAL: Readonly<Record<ReviewRound, number>> = { self: 1, peer: 1, public: 1, panel: 1 };

interface Held {
  readonly round: ReviewRound;
  readonly weight: number;
  readonly grade: Grade;
  readonly score: number | null;
}

function readOpinion(
  opinion: Opinion | null,
  thresholds: readonly Threshold[],
): Omit<Held, "round" | "weight"> | null {
  if (opinion === null) return null;
  if (opinion.kind === "grade") return { grade: opinion.grade, score: null };
  const grade = gradeByThresholds(opinion.score, thresholds);
  return grade === null ? null : { grade, score: opinion.score };
}

function meanOf(held: readonly Held[], valueOf: (one: Held) => number): number {
  const weights = held.reduce((sum, { weight }) => sum + weight, 0);
  return tidyScore(held.reduce((sum, one) => sum + one.weight * valueOf(one), 0) / weights);
}

function nearestGrade(mean: number): Grade {
  if (mean <= 1.5) return 1;
  return mean <= 2.5 ? 2 : 3;
}

function combine(
  held: readonly Held[],
  thresholds: readonly Threshold[],
): Pick<CombinedReview, "combined" | "score"> {
  if (held.length === 0) return { combined: null, score: null };
  if (held.every(({ score }) => score !== null)) {
    const score = meanOf(held, (one) => one.score ?? 0);
    return { combined: gradeByThresholds(score, thresholds), score };
  }
  return { combined: nearestGrade(meanOf(held, ({ grade }) => grade)), score: null };
}

/**
 * Joins the four reviews: scores by their weighted mean and the scheme's limits, grades (or a mixture) by their
 * weighted mean. The decision stands beside the result and is never averaged (S001 四评一审).
 */
export function combineReviews(opinions: Opinions, decided: Grade | null, rule: ReviewRule): CombinedReview {
  const weights = rule.weights ?? EQUAL;
  const held = REVIEW_ROUNDS.flatMap((round): Held[] => {
    const read = readOpinion(opinions[round], rule.thresholds);
    return read === null || weights[round] <= 0 ? [] : [{ round, weight: weights[round], ...read }];
  });
  const { combined, score } = combine(held, rule.thresholds);
  const grades = held.map(({ grade }) => grade).sort((a, b) => a - b);
  const [most, least] = [grades[0] ?? null, grades.at(-1) ?? null];
  return {
    combined,
    score,
    held: held.map(({ round }) => round),
    most,
    least,
    spread: (least ?? 0) - (most ?? 0),
    decided,
    departs: decided !== null && combined !== null && decided !== combined,
  };
}
