import type { GradingScheme, Threshold, WeightedScheme } from "../model/grading-scheme.ts";
import type { Grading } from "../model/grading.ts";
import type { Register } from "../model/register.ts";
import type { ReviewSettings } from "../model/review.ts";
import type { Grade } from "../model/vocabulary.ts";
import { createJudge } from "./create-judge.ts";
import { findPreset } from "./scheme-presets.ts";
import { createRegrader } from "./stability-weighted.ts";

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
  /** Null where the changed scheme leaves a range, or nothing. */
  readonly after: Grade | null;
  /** Most and least serious grade then possible, where there is a range. */
  readonly range: readonly [Grade, Grade] | null;
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

/** Points with a suggestion, by the scheme that made it: under `declared` the office's own or a preset stands in. */
function pointsByScheme(
  gradings: readonly Grading[],
  given: readonly GradingScheme[],
): ReadonlyMap<GradingScheme, readonly number[]> {
  const groups = new Map<GradingScheme, number[]>();
  gradings.forEach(({ suggested, reason }, point) => {
    const key = reason.facts["scheme"];
    const scheme = given.find((one) => one.key === key) ?? findPreset(String(key));
    if (suggested === null || scheme === null) return;
    const group = groups.get(scheme);
    if (group === undefined) groups.set(scheme, [point]);
    else group.push(point);
  });
  return groups;
}

/**
 * Farthest from a limit that a score may lie and still be carried over it: by the limit's own move, or by that of the
 * mean when one weight moves.
 */
function reachOf(scheme: GradingScheme, share: number): number {
  if (!("thresholds" in scheme)) return Number.POSITIVE_INFINITY;
  const limits = scheme.thresholds.filter(({ grade }) => grade < 3).map(({ from }) => Math.abs(from) * share);
  if (scheme.method !== "weighted") return Math.max(0, ...limits);
  const counting = scheme.factors.filter(({ weight }) => weight > 0);
  const total = counting.reduce((sum, { weight }) => sum + weight, 0);
  const span = Math.max(...counting.map(({ max }) => max)) - Math.min(...counting.map(({ min }) => min));
  // A weight w of W that moves by w·s moves the mean by at most its share of the new total times the span.
  const moves = counting.map(({ weight }) => (weight * share * span) / (total - weight * share));
  return Math.max(0, ...limits, ...moves);
}

/** Slack for limits and means that miss each other by a hair. */
const ROUNDING = 1e-6;

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
    const { suggested: after, range } = judge(point, () => grading.evidence);
    return after === grading.suggested
      ? []
      : [{ point: index, change: variant.change, before: grading.suggested, after, range }];
  });
}

function limitsOf(scheme: GradingScheme): readonly Threshold[] {
  return "thresholds" in scheme ? scheme.thresholds : [];
}

/** The flips of a weighted scheme: the scores of each point are read once for all variants. */
function weightedFlips(
  register: Register,
  gradings: readonly Grading[],
  points: readonly number[],
  { scheme, variants }: { readonly scheme: WeightedScheme; readonly variants: readonly Variant[] },
): Flip[] {
  const regraderOf = createRegrader(scheme);
  const regraders = points.flatMap((index) => {
    const [point, grading] = [register.points[index], gradings[index]];
    if (point === undefined || grading === undefined || grading.suggested === null) return [];
    return [{ index, before: grading.suggested, regrade: regraderOf(point, grading) }];
  });
  return variants.flatMap(({ change, scheme: changed }) => {
    const moved = change.kind === "weight" ? change : { thresholds: limitsOf(changed) };
    return regraders.flatMap(({ index, before, regrade }): Flip[] => {
      const { grade: after, range } = regrade(moved);
      return after === before ? [] : [{ point: index, change, before, after, range }];
    });
  });
}

/**
 * Suggestions that change when one weight or one limit of the scheme moves by a share up or down, all else unchanged.
 * Points whose score lies beyond the reach of such a move are not judged again.
 * @param share 0.1 for 10 %
 */
export function findUnstable(
  register: Register,
  gradings: readonly Grading[],
  {
    scheme,
    scoring = null,
    share = 0.1,
  }: Pick<ReviewSettings, "scheme" | "scoring"> & { readonly share?: number },
): readonly Flip[] {
  const given = scoring === null ? [scheme] : [scheme, scoring];
  return [...pointsByScheme(gradings, given)].flatMap(([judging, points]) => {
    const reach = reachOf(judging, share) + ROUNDING;
    const near = points.filter((point) => (gradings[point]?.margin ?? 0) <= reach);
    const variants = variantsOf(judging, share);
    return judging.method === "weighted"
      ? weightedFlips(register, gradings, near, { scheme: judging, variants })
      : variants.flatMap((variant) => flipsOf(register, gradings, near, variant));
  });
}

/** The same flips by place in `Register.points`, those of a limit first. */
export function flipsByPoint(flips: readonly Flip[]): ReadonlyMap<number, readonly Flip[]> {
  const byPoint = new Map<number, Flip[]>();
  for (const flip of flips) {
    const known = byPoint.get(flip.point);
    if (known === undefined) byPoint.set(flip.point, [flip]);
    else if (flip.change.kind === "threshold") known.unshift(flip);
    else known.push(flip);
  }
  return byPoint;
}
