import type { GradingScheme, Threshold, WeightedScheme } from "../model/grading-scheme.ts";
import type { Grading } from "../model/grading.ts";
import type { Register } from "../model/register.ts";
import type { ReviewSettings } from "../model/review.ts";
import type { RiskPoint } from "../model/risk-point.ts";
import type { Grade } from "../model/vocabulary.ts";
import { createJudge } from "./create-judge.ts";
import { tidyScore } from "./grade-by-thresholds.ts";
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

/** One limit moved: the limits that the scheme then has. */
interface MovedLimits {
  readonly change: SchemeChange;
  readonly thresholds: readonly Threshold[];
}

function moved(thresholds: readonly Threshold[], grade: Grade, by: number): readonly Threshold[] | null {
  const changed = thresholds.map((limit) =>
    limit.grade === grade ? { ...limit, from: tidyScore(limit.from * (1 + by)) } : limit,
  );
  const falls = changed.every(({ from }, at) => at === 0 || from < (changed[at - 1]?.from ?? from));
  return falls ? changed : null;
}

/** A scheme whose scores meet limits. */
type LimitedScheme = Extract<GradingScheme, { readonly thresholds: readonly Threshold[] }>;

/** Limits of grade 1 or 2 moved by a share, where they stay in order. */
function movedLimits({ thresholds: limits }: LimitedScheme, by: number): readonly MovedLimits[] {
  return ([1, 2] as const).flatMap((grade): MovedLimits[] => {
    const thresholds = moved(limits, grade, by);
    return thresholds === null ? [] : [{ change: { kind: "threshold", grade, by }, thresholds }];
  });
}

/** A suggestion that is to be tried under small changes. */
interface Suggested {
  readonly index: number;
  readonly point: RiskPoint;
  readonly grading: Grading;
  readonly before: Grade;
}

/** Suggestions by the scheme that made them: under `declared` the office's own or a preset stands in. */
function suggestedByScheme(
  register: Register,
  gradings: readonly Grading[],
  given: readonly GradingScheme[],
): ReadonlyMap<GradingScheme, readonly Suggested[]> {
  const groups = new Map<GradingScheme, Suggested[]>();
  register.points.forEach((point, index) => {
    const grading = gradings[index];
    if (grading === undefined || grading.suggested === null) return;
    const key = String(grading.reason.facts["scheme"]);
    const scheme = given.find((one) => one.key === key) ?? findPreset(key);
    if (scheme === null) return;
    const group = groups.get(scheme) ?? [];
    groups.set(scheme, group);
    group.push({ index, point, grading, before: grading.suggested });
  });
  return groups;
}

/** The flips of a weighted scheme: the scores of each point are read once for all changes. */
function weightedFlips(scheme: WeightedScheme, suggested: readonly Suggested[], share: number): Flip[] {
  const regraderOf = createRegrader(scheme);
  const counting = scheme.factors.filter(({ weight }) => weight > 0);
  const changes = [share, -share].flatMap((by) => [
    ...counting.map(({ key }) => ({ change: { kind: "weight", factor: key, by } as const, tried: null })),
    ...movedLimits(scheme, by).map(({ change, thresholds }) => ({ change, tried: { thresholds } })),
  ]);
  return suggested.flatMap(({ index, point, grading, before }) => {
    const regrade = regraderOf(point, grading);
    return changes.flatMap(({ change, tried }): Flip[] => {
      const { grade: after, range } = regrade(tried ?? change);
      return after === before ? [] : [{ point: index, change, before, after, range }];
    });
  });
}

/** Slack for limits that a score misses by a hair. */
const ROUNDING = 1e-6;

/** The flips of any other scheme; only scores that a limit's own move may reach are judged again. */
function limitFlips(
  scheme: LimitedScheme,
  suggested: readonly Suggested[],
  share: number,
  register: Register,
): Flip[] {
  const reach = Math.max(0, ...scheme.thresholds.map(({ from }) => Math.abs(from) * share)) + ROUNDING;
  const near = suggested.filter(({ grading }) => (grading.margin ?? 0) <= reach);
  const changes = [share, -share].flatMap((by) => movedLimits(scheme, by));
  return changes.flatMap(({ change, thresholds }) => {
    const judge = createJudge({ ...scheme, thresholds }, register);
    return near.flatMap(({ index, point, grading, before }): Flip[] => {
      const { suggested: after, range } = judge(point, () => grading.evidence);
      return after === before ? [] : [{ point: index, change, before, after, range }];
    });
  });
}

/**
 * Suggestions that change when one weight or one limit of the scheme moves by a share up or down, all else unchanged.
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
  return [...suggestedByScheme(register, gradings, given)].flatMap(([judging, suggested]) => {
    if (judging.method === "weighted") return weightedFlips(judging, suggested, share);
    return "thresholds" in judging ? limitFlips(judging, suggested, share, register) : [];
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
