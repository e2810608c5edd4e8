import type { ScoredScheme } from "../model/grading-scheme.ts";
import type { Grade } from "../model/vocabulary.ts";
import type { ScoreInterval } from "./grade-by-thresholds.ts";
import { gradeOfInterval, tidyScore } from "./grade-by-thresholds.ts";
import type { ScoreInput } from "./score-inputs.ts";
import { scoreInputs } from "./score-inputs.ts";

/** How the scores of a scheme are joined; `kinds` counts them at the post, and vetoes decide. */
export type ScoreJoin = "mean" | "sum" | "product" | "kinds";

/** How a scheme joins what is scored. */
export function joinOf(scheme: ScoredScheme): ScoreJoin {
  switch (scheme.method) {
    case "weighted":
      return "mean";
    case "scales":
      return scheme.join;
    case "kinds-at-post":
      return "kinds";
    case "criteria-count":
    case "power-held":
    case "consequence":
      return "sum";
  }
}

/** Inputs that change the score: those of a scheme with weights only where the weight is above 0. */
export function countingInputs(scheme: ScoredScheme): readonly ScoreInput[] {
  return scoreInputs(scheme).filter(({ weight }) => weight > 0);
}

type ScoreOf = (input: ScoreInput) => number;

function joined(join: Exclude<ScoreJoin, "kinds">, inputs: readonly ScoreInput[], scoreOf: ScoreOf): number {
  let total = join === "product" ? 1 : 0;
  let weights = 0;
  for (const input of inputs) {
    const score = scoreOf(input);
    if (join === "product") total *= score;
    else total += input.weight * score;
    weights += input.weight;
  }
  return join === "mean" ? total / weights : total;
}

/** Lowest and highest score that the blanks leave; every blank may be anything on its scale. */
export function intervalOf(
  join: Exclude<ScoreJoin, "kinds">,
  inputs: readonly ScoreInput[],
  scores: ReadonlyMap<string, number>,
): ScoreInterval {
  return {
    low: joined(join, inputs, ({ key, min }) => scores.get(key) ?? min),
    high: joined(join, inputs, ({ key, max }) => scores.get(key) ?? max),
  };
}

/** What the filled-in cells of one row come to. */
export interface ScoreResult {
  readonly low: number;
  readonly high: number;
  readonly grade: Grade | null;
  readonly range: readonly [Grade, Grade] | null;
}

function kindsResult(
  scheme: ScoredScheme,
  scores: ReadonlyMap<string, number>,
  kinds: ScoreInterval | null,
): ScoreResult | null {
  if (kinds === null) return null;
  const isVetoed = [...scores.values()].some((tick) => tick > 0);
  return { ...kinds, ...(isVetoed ? { grade: 1, range: null } : gradeOfInterval(kinds, scheme.thresholds)) };
}

/**
 * Score and grade of one row of the 打分表 by what is filled in alone, whatever the text says; null where nothing is.
 * @param kinds kinds of risk at the row's post, for the scheme that counts them
 */
export function scoreResult(
  scheme: ScoredScheme,
  scores: ReadonlyMap<string, number>,
  kinds: ScoreInterval | null,
): ScoreResult | null {
  const join = joinOf(scheme);
  if (join === "kinds") return kindsResult(scheme, scores, kinds);
  const inputs = countingInputs(scheme);
  if (!inputs.some(({ key }) => scores.has(key))) return null;
  const interval = intervalOf(join, inputs, scores);
  const [low, high] = [tidyScore(interval.low), tidyScore(interval.high)];
  return { low, high, ...gradeOfInterval({ low, high }, scheme.thresholds) };
}
