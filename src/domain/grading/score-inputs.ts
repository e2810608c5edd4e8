import type { EvidenceScheme, GradingScheme, ScalePoint, ScoredScheme } from "../model/grading-scheme.ts";
import { readTick } from "../intake/text/tick.ts";
import type { EvidenceKind } from "../model/grading.ts";
import { foldText } from "./fold-text.ts";

/** What stands for yes and for no in a cell of the 打分表, in any of its languages; compared without regard to case. */
export const YES_WORDS: readonly string[] = ["是", "yes", "√"];
export const NO_WORDS: readonly string[] = ["否", "no", "×"];

/** One thing that a person scores on the 打分表: a factor, a scale, a criterion or a veto. */
export interface ScoreInput {
  readonly key: string;
  readonly name: string;
  readonly names?: readonly string[];
  /** `score` is a number of its scale; `yes-no` is 是 or 否, which count as 1 and 0. */
  readonly kind: "score" | "yes-no";
  /** Weight in the mean; 1 where the scheme has no weights. */
  readonly weight: number;
  readonly min: number;
  readonly max: number;
  /** The only scores that count; null where every one from `min` to `max` does. */
  readonly points: readonly ScalePoint[] | null;
  readonly evidence: readonly EvidenceKind[];
}

/** What the one column of a scheme by words is called, and what else a table may call it. */
const EVIDENCE_NAMES: Readonly<
  Record<EvidenceScheme["method"], { readonly name: string; readonly names: readonly string[] }>
> = {
  "power-held": { name: "掌握权力程度", names: ["权力大小", "权力程度", "掌握权力"] },
  consequence: { name: "违规后果程度", names: ["违规行为后果", "违规后果", "后果程度"] },
};

function yesNo(
  criteria: readonly Pick<ScoreInput, "key" | "name" | "names" | "evidence">[],
): readonly ScoreInput[] {
  return criteria.map(({ key, name, names, evidence }) => ({
    key,
    name,
    ...(names === undefined ? {} : { names }),
    kind: "yes-no",
    weight: 1,
    min: 0,
    max: 1,
    points: null,
    evidence,
  }));
}

/** What a person scores under a scheme, in the order of its columns. */
export function scoreInputs(scheme: ScoredScheme): readonly ScoreInput[] {
  switch (scheme.method) {
    case "weighted":
      return scheme.factors.map((factor) => ({ ...factor, kind: "score", points: null }));
    case "scales":
      return scheme.scales.map((scale) => ({
        ...scale,
        kind: "score",
        weight: 1,
        points: scale.points.length === 0 ? null : scale.points,
        evidence: scale.evidence ?? [],
      }));
    case "criteria-count":
      return yesNo(scheme.criteria);
    case "kinds-at-post":
      return yesNo(scheme.vetoes);
    case "power-held":
    case "consequence": {
      const { method, evidence } = scheme;
      return [
        {
          key: method,
          ...EVIDENCE_NAMES[method],
          kind: "score",
          weight: 1,
          min: 1,
          max: 5,
          points: null,
          evidence,
        },
      ];
    }
  }
}

/** Whether a scheme has something to score. */
export function isScored(scheme: GradingScheme): scheme is ScoredScheme {
  return scheme.method !== "declared" && scheme.method !== "text";
}

/** The score that a typed word or tick is on an input's scale; null where it is none of them. */
export function scoreOfWord(
  { kind, points }: Pick<ScoreInput, "kind" | "points">,
  word: string,
): number | null {
  if (kind === "yes-no") {
    const tick = readTick(word);
    return tick === null ? null : Number(tick);
  }
  const bare = foldText(word).text;
  return points?.find(({ name }) => foldText(name).text === bare)?.score ?? null;
}

/** Whether a score lies on its input's scale; others are as good as blank. */
export function isOnScale(
  { kind, min, max, points }: Pick<ScoreInput, "kind" | "min" | "max" | "points">,
  score: number,
): boolean {
  if (kind === "yes-no") return score === 0 || score === 1;
  if (points !== null) return points.some((point) => point.score === score);
  return score >= min && score <= max;
}
