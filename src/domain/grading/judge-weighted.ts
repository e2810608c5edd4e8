import type { Factor, WeightedScheme } from "../model/grading-scheme.ts";
import type { Judge, Judgement } from "./judgement.ts";
import { abstain, judgeInterval } from "./judgement.ts";
import { proposeScores } from "./propose-scores.ts";
import { countingInputs, intervalOf } from "./score-result.ts";
import { createTypedScores } from "./typed-scores.ts";

const NAMED_FACTORS = 3;

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
  const counting = countingInputs(scheme);
  const known = counting.filter(({ key }) => scores.has(key)).length;
  if (known === 0) return abstain("no-evidence", scheme.key);
  return judgeInterval({
    scheme,
    interval: intervalOf("mean", counting, scores),
    known,
    total: counting.length,
    factors: heaviestFactors(counting, scores),
    keys: typed ? { one: "scores", range: "scores-range" } : { one: "proposals", range: "proposals-range" },
    strength: typed ? "strong" : "weak",
  });
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
    return judgeScores(scheme, proposeScores(scheme, point, evidence()), false);
  };
}
