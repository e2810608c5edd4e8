import type { Factor, WeightedScheme } from "../model/grading-scheme.ts";
import type { RiskPoint } from "../model/risk-point.ts";
import type { ScoreInterval } from "./grade-by-thresholds.ts";
import type { Judge, Judgement } from "./judgement.ts";
import { abstain, judgeInterval } from "./judgement.ts";
import { createScoreReader } from "./match-factor.ts";
import { proposeScores } from "./propose-scores.ts";

const NAMED_FACTORS = 3;

/** Scores that lie on their factor's scale; others are as good as blank. */
export function validScores(
  factors: readonly Pick<Factor, "key" | "min" | "max">[],
  scores: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  if (scores.size === 0) return scores;
  const valid = new Map<string, number>();
  for (const { key, min, max } of factors) {
    const score = scores.get(key);
    if (score !== undefined && score >= min && score <= max) valid.set(key, score);
  }
  return valid;
}

/** Weighted mean of the factor scores; a blank one may be anything on its scale. */
function weightedInterval(factors: readonly Factor[], scores: ReadonlyMap<string, number>): ScoreInterval {
  let low = 0;
  let high = 0;
  let weights = 0;
  for (const { key, weight, min, max } of factors) {
    low += weight * (scores.get(key) ?? min);
    high += weight * (scores.get(key) ?? max);
    weights += weight;
  }
  return { low: low / weights, high: high / weights };
}

/** Keys of the factors that lift the score most, the heaviest first; only such as are above the middle. */
function heaviestFactors(factors: readonly Factor[], scores: ReadonlyMap<string, number>): readonly string[] {
  return factors
    .map(({ key, weight, min, max }) => ({
      key,
      lift: weight * ((scores.get(key) ?? min) - (min + max) / 2),
    }))
    .filter(({ lift }) => lift > 0)
    .sort((a, b) => b.lift - a.lift)
    .slice(0, NAMED_FACTORS)
    .map(({ key }) => key);
}

function judgeScores(scheme: WeightedScheme, scores: ReadonlyMap<string, number>, typed: boolean): Judgement {
  const counting = scheme.factors.filter(({ weight }) => weight > 0);
  const known = counting.filter(({ key }) => scores.has(key)).length;
  if (known === 0) return abstain("no-evidence", scheme.key);
  return judgeInterval({
    scheme,
    interval: weightedInterval(counting, scores),
    known,
    total: counting.length,
    factors: heaviestFactors(counting, scores),
    keys: typed ? { one: "scores", range: "scores-range" } : { one: "proposals", range: "proposals-range" },
    strength: typed ? "strong" : "weak",
  });
}

/** Typed scores of a point for this scheme, by factor key, off-scale ones left out. */
export function createTypedScores(scheme: WeightedScheme): (point: RiskPoint) => ReadonlyMap<string, number> {
  const read = createScoreReader(scheme.factors);
  return (point) => validScores(scheme.factors, read(point.factorScores));
}

/**
 * Weighted factors: the weighted mean of the scores meets the thresholds, blanks make an interval.
 * Where no score is typed, scores proposed from the text stand in, and the suggestion is weak.
 */
export function createWeightedJudge(scheme: WeightedScheme): Judge {
  const typedScores = createTypedScores(scheme);
  return (point, evidence) => {
    const typed = typedScores(point);
    if (typed.size > 0) return judgeScores(scheme, typed, true);
    return judgeScores(scheme, proposeScores(scheme.factors, point, evidence()), false);
  };
}
