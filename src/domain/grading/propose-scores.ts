import type { Factor } from "../model/grading-scheme.ts";
import type { Evidence } from "../model/grading.ts";
import type { RiskPoint } from "../model/risk-point.ts";
import { gravestByKind } from "./judgement.ts";

const GRAVEST = 5;

/** Evidence that speaks for a factor: by its own key where it names one, else by its kind. */
export function speaksFor(factor: Pick<Factor, "key" | "evidence">, evidence: Evidence): boolean {
  if (evidence.factor !== undefined) return evidence.factor === factor.key;
  return factor.evidence.includes(evidence.kind);
}

/** Evidence weight 1–5 on a factor's own scale, to whole points. */
function onScale(weight: number, { min, max }: Pick<Factor, "min" | "max">): number {
  return Math.round(min + ((weight - 1) / (GRAVEST - 1)) * (max - min));
}

/** Scores that the text speaks for, by factor key; factors without evidence stay blank. */
export function proposeScores(
  factors: readonly Factor[],
  point: RiskPoint,
  evidence: readonly Evidence[],
): ReadonlyMap<string, number> {
  const proposals = new Map<string, number>();
  for (const factor of factors) {
    const speaking = evidence.filter((piece) => speaksFor(factor, piece));
    const weights = [...gravestByKind(point, speaking).values()].map(({ weight }) => weight);
    if (weights.length > 0) proposals.set(factor.key, onScale(Math.max(...weights), factor));
  }
  return proposals;
}
