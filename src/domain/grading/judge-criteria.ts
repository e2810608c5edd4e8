import type { CriteriaScheme, Criterion } from "../model/grading-scheme.ts";
import type { Evidence } from "../model/grading.ts";
import type { RiskPoint } from "../model/risk-point.ts";
import type { Judge, Judgement } from "./judgement.ts";
import { abstain, gravestByKind, gravestOf, judgeInterval } from "./judgement.ts";
import { createTypedScores } from "./typed-scores.ts";

const NOTABLE = 3;

/** Keys of the criteria that the text shows, in the order of the scheme. */
export function criteriaInText(
  criteria: readonly Criterion[],
  point: RiskPoint,
  evidence: readonly Evidence[],
): readonly string[] {
  const gravest = gravestByKind(point, evidence);
  const shown = new Set<string>();
  for (const { key, evidence: kinds, atLeast = NOTABLE, unless } of criteria) {
    const excluded = unless !== undefined && shown.has(unless);
    if (!excluded && gravestOf(kinds, gravest) >= atLeast) shown.add(key);
  }
  return [...shown];
}

function judgeTicks(scheme: CriteriaScheme, ticks: ReadonlyMap<string, number>): Judgement {
  const met = scheme.criteria.filter(({ key }) => (ticks.get(key) ?? 0) > 0).map(({ key }) => key);
  const open = scheme.criteria.length - ticks.size;
  return judgeInterval({
    scheme,
    interval: { low: met.length, high: met.length + open },
    known: ticks.size,
    total: scheme.criteria.length,
    factors: met,
    keys: { one: "criteria", range: "criteria-range" },
    strength: "strong",
  });
}

/**
 * How many criteria apply. Columns named after the criteria (1 = applies, 0 = does not) count first, a blank one may
 * apply or not; without them the text counts, and the suggestion is strong only where no open criterion can lift it.
 */
export function createCriteriaJudge(scheme: CriteriaScheme): Judge {
  const typedTicks = createTypedScores(scheme);
  const highest = scheme.thresholds[0]?.from ?? 0;
  return (point, evidence) => {
    const ticks = typedTicks(point);
    if (ticks.size > 0) return judgeTicks(scheme, ticks);
    const shown = criteriaInText(scheme.criteria, point, evidence());
    if (shown.length === 0) return abstain("no-evidence", scheme.key);
    return judgeInterval({
      scheme,
      interval: { low: shown.length, high: shown.length },
      known: shown.length,
      total: scheme.criteria.length,
      factors: shown,
      keys: { one: "criteria-text", range: "criteria-range" },
      strength: shown.length >= highest ? "strong" : "weak",
    });
  };
}
