import type { Criterion, ScalePoint, ScoredScheme } from "../model/grading-scheme.ts";
import type { Evidence } from "../model/grading.ts";
import type { RiskPoint } from "../model/risk-point.ts";
import { criteriaInText } from "./judge-criteria.ts";
import { gravestByKind } from "./judgement.ts";
import type { ScoreInput } from "./score-inputs.ts";
import { scoreInputs } from "./score-inputs.ts";

const GRAVEST = 5;

/** Evidence that speaks for an input: by its own key where it names one, else by its kind. */
export function speaksFor(input: Pick<ScoreInput, "key" | "evidence">, evidence: Evidence): boolean {
  if (evidence.factor !== undefined) return evidence.factor === input.key;
  return input.evidence.includes(evidence.kind);
}

function nthPoint(points: readonly ScalePoint[], share: number): number | null {
  const scores = points.map(({ score }) => score).sort((a, b) => a - b);
  return scores[Math.round(share * (scores.length - 1))] ?? null;
}

/** Evidence weight 1–5 on an input's own scale, to whole points or the scale's own. */
function onScale(weight: number, { min, max, points }: ScoreInput): number | null {
  const share = (weight - 1) / (GRAVEST - 1);
  return points === null ? Math.round(min + share * (max - min)) : nthPoint(points, share);
}

function ticks(
  criteria: readonly Criterion[],
  point: RiskPoint,
  evidence: readonly Evidence[],
): ReadonlyMap<string, number> {
  return new Map(criteriaInText(criteria, point, evidence).map((key) => [key, 1]));
}

/** Scores that the text speaks for, by the key of the input; inputs without evidence stay blank. */
export function proposeScores(
  scheme: ScoredScheme,
  point: RiskPoint,
  evidence: readonly Evidence[],
): ReadonlyMap<string, number> {
  if (scheme.method === "criteria-count") return ticks(scheme.criteria, point, evidence);
  if (scheme.method === "kinds-at-post") return ticks(scheme.vetoes, point, evidence);
  const proposals = new Map<string, number>();
  for (const input of scoreInputs(scheme)) {
    const speaking = evidence.filter((piece) => speaksFor(input, piece));
    const weights = [...gravestByKind(point, speaking).values()].map(({ weight }) => weight);
    const score = weights.length === 0 ? null : onScale(Math.max(...weights), input);
    if (score !== null) proposals.set(input.key, score);
  }
  return proposals;
}
