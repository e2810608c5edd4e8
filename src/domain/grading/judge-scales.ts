import type { Scale, ScalesScheme } from "../model/grading-scheme.ts";
import type { RiskPoint } from "../model/risk-point.ts";
import type { ScoreInterval } from "./grade-by-thresholds.ts";
import { validScores } from "./judge-weighted.ts";
import type { Judge, Judgement } from "./judgement.ts";
import { abstain, judgeInterval } from "./judgement.ts";
import { createScoreReader } from "./match-factor.ts";

function joined(
  { join, scales }: Pick<ScalesScheme, "join" | "scales">,
  valueOf: (scale: Scale) => number,
): number {
  return scales.reduce(
    (total, scale) => (join === "sum" ? total + valueOf(scale) : total * valueOf(scale)),
    join === "sum" ? 0 : 1,
  );
}

/** Sum or product of the scales; an open scale may be anything between its ends, which are above 0. */
function scalesInterval(scheme: ScalesScheme, scores: ReadonlyMap<string, number>): ScoreInterval {
  return {
    low: joined(scheme, ({ key, min }) => scores.get(key) ?? min),
    high: joined(scheme, ({ key, max }) => scores.get(key) ?? max),
  };
}

/** Typed scores of a point for these scales: its own columns for likelihood and severity, else by name. */
export function createScaleScores(scheme: ScalesScheme): (point: RiskPoint) => ReadonlyMap<string, number> {
  const read = createScoreReader(scheme.scales);
  return (point) => {
    const scores = new Map(read(point.factorScores));
    if (point.likelihood !== null) scores.set("likelihood", point.likelihood);
    if (point.severity !== null) scores.set("severity", point.severity);
    return validScores(scheme.scales, scores);
  };
}

/**
 * L + I, L × S, L × E × C: scales joined by sum or product meet the thresholds, blanks make an interval. Points with
 * the same scores share one judgement.
 */
export function createScalesJudge(scheme: ScalesScheme): Judge {
  const typedScores = createScaleScores(scheme);
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
    interval: scalesInterval(scheme, scores),
    known: scores.size,
    total: scheme.scales.length,
    factors: factors.map(({ key }) => key),
    keys: { one: "scores", range: "scores-range" },
    strength: "strong",
  });
}
