import * as v from "valibot";
import type { Factor, GradingScheme, Scale, Threshold } from "../model/grading-scheme.ts";

/** What is wrong with a scheme that somebody wrote. */
export type SchemeProblemKind =
  | "shape" // a field is missing or of the wrong kind
  | "thresholds-order" // limits do not fall from grade 1 to grade 3
  | "thresholds-grades" // not each of the three grades once
  | "thresholds-gap" // scores below the last limit would have no grade
  | "thresholds-unreachable" // a limit that no score can reach
  | "duplicate-key"
  | "scale-points" // the named scores do not run from the lowest to the highest
  | "scale-bounds" // lowest score not below the highest
  | "no-weight"; // every weight is 0

/** One problem and where it is (`factors.2.weight`). */
export interface SchemeProblem {
  readonly kind: SchemeProblemKind;
  readonly path: string;
}

const text = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200));
const finite = v.pipe(v.number(), v.finite());
const grade = v.picklist([1, 2, 3]);
const evidenceKinds = v.array(
  v.picklist(["power", "money", "discretion", "public-contact", "complaints", "consequence", "frequency"]),
);
const names = v.exactOptional(v.array(text));
const rhythm = v.picklist(["month", "quarter", "half-year", "year", "week", "term"]);
const thresholds = v.array(v.strictObject({ grade, from: finite, inclusive: v.boolean() }));
const criterion = v.strictObject({
  key: text,
  name: text,
  evidence: evidenceKinds,
  atLeast: v.exactOptional(v.pipe(finite, v.minValue(1), v.maxValue(5))),
  unless: v.exactOptional(text),
  names,
});
const factor = v.strictObject({
  key: text,
  name: text,
  weight: v.pipe(finite, v.minValue(0)),
  min: finite,
  max: finite,
  evidence: evidenceKinds,
  names,
});
const scale = v.strictObject({
  key: text,
  name: text,
  min: v.pipe(finite, v.minValue(0)),
  max: finite,
  points: v.array(v.strictObject({ score: finite, name: text })),
  evidence: v.exactOptional(evidenceKinds),
  names,
});
const head = {
  key: text,
  version: v.pipe(finite, v.integer(), v.minValue(1)),
  name: text,
  source: text,
  labels: v.tuple([text, text, text]),
  adjustable: v.exactOptional(v.array(v.picklist(["weights", "thresholds", "scales", "lexicon"]))),
  reviewRhythm: v.exactOptional(v.tuple([rhythm, rhythm, rhythm])),
};

const schemeShape = v.variant("method", [
  v.strictObject({ ...head, method: v.literal("declared") }),
  v.strictObject({ ...head, method: v.literal("weighted"), factors: v.array(factor), thresholds }),
  v.strictObject({ ...head, method: v.literal("criteria-count"), criteria: v.array(criterion), thresholds }),
  v.strictObject({ ...head, method: v.literal("kinds-at-post"), vetoes: v.array(criterion), thresholds }),
  v.strictObject({
    ...head,
    method: v.literal("scales"),
    join: v.picklist(["sum", "product"]),
    scales: v.pipe(v.array(scale), v.minLength(1)),
    thresholds,
  }),
  v.strictObject({
    ...head,
    method: v.picklist(["power-held", "consequence"]),
    evidence: evidenceKinds,
    thresholds,
  }),
  v.strictObject({
    ...head,
    method: v.literal("text"),
    points: v.tuple([finite, finite, finite, finite, finite]),
    thresholds,
  }),
]);

function duplicateKeys(keyed: readonly { readonly key: string }[], path: string): SchemeProblem[] {
  const seen = new Set<string>();
  return keyed.flatMap(({ key }, at) => {
    if (seen.has(key)) return [{ kind: "duplicate-key", path: `${path}.${at}.key` } as const];
    seen.add(key);
    return [];
  });
}

function boundProblems(
  bounded: readonly Pick<Factor | Scale, "min" | "max">[],
  path: string,
): SchemeProblem[] {
  return bounded.flatMap(({ min, max }, at) =>
    min < max ? [] : [{ kind: "scale-bounds", path: `${path}.${at}` } as const],
  );
}

/** Named scores must have the scale's own ends: a blank counts as those, so no other score could come of it. */
function pointProblems(scales: readonly Scale[]): SchemeProblem[] {
  return scales.flatMap(({ min, max, points }, at) => {
    const scores = points.map(({ score }) => score);
    const isSound = scores.length === 0 || (Math.min(...scores) === min && Math.max(...scores) === max);
    return isSound ? [] : [{ kind: "scale-points", path: `scales.${at}.points` } as const];
  });
}

/** Limits must fall from grade 1 to grade 3, cover the lowest score and be within reach of the highest. */
function thresholdProblems(limits: readonly Threshold[], lowest: number, highest: number): SchemeProblem[] {
  if (limits.map(({ grade: of }) => of).join("") !== "123") {
    return [{ kind: "thresholds-grades", path: "thresholds" }];
  }
  const problems: SchemeProblem[] = [];
  for (const [at, { from, inclusive }] of limits.entries()) {
    const path = `thresholds.${at}.from`;
    const before = limits[at - 1];
    if (before !== undefined && from >= before.from) problems.push({ kind: "thresholds-order", path });
    if (inclusive ? from > highest : from >= highest) {
      problems.push({ kind: "thresholds-unreachable", path });
    }
    const uncovered = inclusive ? from > lowest : from >= lowest;
    if (at === 2 && uncovered) problems.push({ kind: "thresholds-gap", path });
  }
  return problems;
}

function weightedProblems(factors: readonly Factor[], limits: readonly Threshold[]): SchemeProblem[] {
  const counting = factors.filter(({ weight }) => weight > 0);
  if (counting.length === 0) return [{ kind: "no-weight", path: "factors" }];
  const bounds = boundProblems(factors, "factors");
  if (bounds.length > 0) return bounds;
  const total = counting.reduce((sum, { weight }) => sum + weight, 0);
  const mean = (end: "min" | "max"): number =>
    counting.reduce((sum, counted) => sum + counted.weight * counted[end], 0) / total;
  return [...duplicateKeys(factors, "factors"), ...thresholdProblems(limits, mean("min"), mean("max"))];
}

function scalesProblems(scheme: Extract<GradingScheme, { method: "scales" }>): SchemeProblem[] {
  const bounds = boundProblems(scheme.scales, "scales");
  if (bounds.length > 0) return bounds;
  const joined = (end: "min" | "max"): number =>
    scheme.scales.reduce(
      (total, bounded) => (scheme.join === "sum" ? total + bounded[end] : total * bounded[end]),
      scheme.join === "sum" ? 0 : 1,
    );
  return [
    ...pointProblems(scheme.scales),
    ...duplicateKeys(scheme.scales, "scales"),
    ...thresholdProblems(scheme.thresholds, joined("min"), joined("max")),
  ];
}

const EVIDENCE_KIND_COUNT = 7;

function problemsOf(scheme: GradingScheme): readonly SchemeProblem[] {
  switch (scheme.method) {
    case "declared":
      return [];
    case "weighted":
      return weightedProblems(scheme.factors, scheme.thresholds);
    case "scales":
      return scalesProblems(scheme);
    case "criteria-count":
      return [
        ...duplicateKeys(scheme.criteria, "criteria"),
        ...thresholdProblems(scheme.thresholds, 1, scheme.criteria.length),
      ];
    case "kinds-at-post":
      return [
        ...duplicateKeys(scheme.vetoes, "vetoes"),
        ...thresholdProblems(scheme.thresholds, 1, Number.POSITIVE_INFINITY),
      ];
    case "power-held":
    case "consequence":
      return thresholdProblems(scheme.thresholds, 1, 5);
    case "text": {
      const highest = EVIDENCE_KIND_COUNT * Math.max(...scheme.points);
      return thresholdProblems(scheme.thresholds, Math.min(...scheme.points), highest);
    }
  }
}

function shapeProblem(issue: v.BaseIssue<unknown>): SchemeProblem {
  return { kind: "shape", path: v.getDotPath(issue) ?? "" };
}

/**
 * Reads a scheme that an office wrote: its shape, and that its numbers make sense together (three limits that fall,
 * leave no gap and can be reached; no key twice). Never throws on content: problems come back as data.
 */
export function parseScheme(
  data: unknown,
): { readonly scheme: GradingScheme } | { readonly problems: readonly SchemeProblem[] } {
  const parsed = v.safeParse(schemeShape, data);
  if (!parsed.success) return { problems: parsed.issues.map(shapeProblem) };
  const problems = problemsOf(parsed.output);
  return problems.length > 0 ? { problems } : { scheme: parsed.output };
}
