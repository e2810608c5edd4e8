import type { ScalesScheme } from "../model/grading-scheme.ts";
import type { Judge, Judgement } from "./judgement.ts";
import { abstain, judgeInterval } from "./judgement.ts";
import { countingInputs, intervalOf } from "./score-result.ts";
import { createTypedScores } from "./typed-scores.ts";

/**
 * L + I, L × S, L × E × C: scales joined by sum or product meet the thresholds, blanks make an interval. Points with
 * the same scores share one judgement.
 */
export function createScalesJudge(scheme: ScalesScheme): Judge {
  const typedScores = createTypedScores(scheme);
  const known = new Map<string, Judgement>();
  return (point) => {
    const scores = typedScores(point);
    const key = scheme.scales.map((scale) => scores.get(scale.key) ?? "").join("|");
    const judgement = known.get(key) ?? judgeScales(scheme, scores);
    known.set(key, judgement);
    return judgement;
  };
}

function judgeScales(scheme: ScalesScheme, scores: ReadonlyMap<string, number>): Judgement {
  if (scores.size === 0) return abstain("no-evidence", scheme.key);
  const factors = scheme.scales.filter(({ key, min, max }) => (scores.get(key) ?? min) > (min + max) / 2);
  return judgeInterval({
    scheme,
    interval: intervalOf(scheme.join, countingInputs(scheme), scores),
    known: scores.size,
    total: scheme.scales.length,
    factors: factors.map(({ key }) => key),
    keys: { one: "scores", range: "scores-range" },
    strength: "strong",
  });
}
