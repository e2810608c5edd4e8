import type { ScoredScheme } from "../model/grading-scheme.ts";
import type { RiskPoint } from "../model/risk-point.ts";
import { createScoreReader } from "./match-factor.ts";
import { scoreInputs, validScores } from "./score-inputs.ts";

/** Reads the typed scores of a point, by the keys of a scheme. */
export type TypedScores = (point: RiskPoint) => ReadonlyMap<string, number>;

function withOwnColumns(point: RiskPoint, scores: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  if (point.likelihood === null && point.severity === null) return scores;
  const all = new Map(scores);
  if (point.likelihood !== null && !all.has("likelihood")) all.set("likelihood", point.likelihood);
  if (point.severity !== null && !all.has("severity")) all.set("severity", point.severity);
  return all;
}

/**
 * Typed scores of a point for a scheme, by the key of the input, off-scale ones left out. The table's own columns for
 * likelihood and severity count where the scheme has such scales and the 打分表 says nothing of them.
 */
export function createTypedScores(scheme: ScoredScheme): TypedScores {
  const inputs = scoreInputs(scheme);
  const read = createScoreReader(inputs);
  return (point) => {
    const scores = read(point.factorScores);
    return validScores(inputs, scheme.method === "scales" ? withOwnColumns(point, scores) : scores);
  };
}
