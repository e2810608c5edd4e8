import type { GradingScheme, Threshold, WeightedScheme } from "../model/grading-scheme.ts";
import type { Grading } from "../model/grading.ts";
import type { Register } from "../model/register.ts";
import type { Grade } from "../model/vocabulary.ts";
import { createJudge } from "./create-judge.ts";
import { findPreset } from "./scheme-presets.ts";

/** One number of a scheme moved by a share: +0.1 is 10 % more. */
export type SchemeChange =
  | { readonly kind: "weight"; readonly factor: string; readonly by: number }
  | { readonly kind: "threshold"; readonly grade: Grade; readonly by: number };

/** A suggestion that does not survive a small change of the scheme. */
export interface Flip {
  /** Place in `Register.points`. */
  readonly point: number;
  readonly change: SchemeChange;
  readonly before: Grade;
  /** Null where the changed scheme leaves a range. */
  readonly after: Grade | null;
}

interface Variant {
  readonly change: SchemeChange;
  readonly scheme: GradingScheme;
}

function moved(thresholds: readonly Threshold[], grade: Grade, by: number): readonly Threshold[] | null {
  const changed = thresholds.map((limit) =>
    limit.grade === grade ? { ...limit, from: limit.from * (1 + by) } : limit,
  );
  const falls = changed.every(({ from }, at) => at === 0 || from < (changed[at - 1]?.from ?? from));
  return falls ? changed : null;
}

function thresholdVariants(scheme: GradingScheme, by: number): readonly Variant[] {
  if (!("thresholds" in scheme)) return [];
  return ([1, 2] as const).flatMap((grade) => {
    const thresholds = moved(scheme.thresholds, grade, by);
    if (thresholds === null) return [];
    return [{ change: { kind: "threshold", grade, by }, scheme: { ...scheme, thresholds } } as const];
  });
}

function weightVariants(scheme: WeightedScheme, by: number): readonly Variant[] {
  return scheme.factors
    .filter(({ weight }) => weight > 0)
    .map(({ key }) => {
      const factors = scheme.factors.map((factor) =>
        factor.key === key ? { ...factor, weight: factor.weight * (1 + by) } : factor,
      );
      return { change: { kind: "weight", factor: key, by }, scheme: { ...scheme, factors } };
    });
}

function variantsOf(scheme: GradingScheme, share: number): readonly Variant[] {
  return [share, -share].flatMap((by) => [
    ...(scheme.method === "weighted" ? weightVariants(scheme, by) : []),
    ...thresholdVariants(scheme, by),
  ]);
}

/** Points with a suggestion, by the scheme that made it: under `declared` presets stand in. */
function pointsByScheme(
  gradings: readonly Grading[],
  given: GradingScheme,
): ReadonlyMap<GradingScheme, readonly number[]> {
  const groups = new Map<GradingScheme, number[]>();
  gradings.forEach(({ suggested, reason }, point) => {
    const key = reason.facts["scheme"];
    const scheme = key === given.key ? given : findPreset(String(key));
    if (suggested === null || scheme === null) return;
    const group = groups.get(scheme);
    if (group === undefined) groups.set(scheme, [point]);
    else group.push(point);
  });
  return groups;
}

function flipsOf(
  register: Register,
  gradings: readonly Grading[],
  points: readonly number[],
  variant: Variant,
): Flip[] {
  const judge = createJudge(variant.scheme, register);
  return points.flatMap((index) => {
    const point = register.points[index];
    const grading = gradings[index];
    if (point === undefined || grading === undefined || grading.suggested === null) return [];
    const after = judge(point, () => grading.evidence).suggested;
    return after === grading.suggested
      ? []
      : [{ point: index, change: variant.change, before: grading.suggested, after }];
  });
}

/**
 * Suggestions that change when one weight or one limit of the scheme moves by a share up or down, all else unchanged.
 * @param share 0.1 for 10 %
 */
export function findUnstable(
  register: Register,
  gradings: readonly Grading[],
  { scheme, share = 0.1 }: { readonly scheme: GradingScheme; readonly share?: number },
): readonly Flip[] {
  return [...pointsByScheme(gradings, scheme)].flatMap(([judging, points]) =>
    variantsOf(judging, share).flatMap((variant) => flipsOf(register, gradings, points, variant)),
  );
}
