import type { ScoredScheme } from "../model/grading-scheme.ts";
import type { RiskPoint } from "../model/risk-point.ts";
import { createScoreReader } from "./match-factor.ts";
import type { ScoreInput } from "./score-inputs.ts";
import { scoreInputs, scoreOfWord, validScores } from "./score-inputs.ts";

/** Reads the typed scores of a point, by the keys of a scheme. */
export type TypedScores = (point: RiskPoint) => ReadonlyMap<string, number>;

function withOwnColumns(
  { likelihood, severity }: RiskPoint,
  scores: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const addsLikelihood = likelihood !== null && !scores.has("likelihood");
  const addsSeverity = severity !== null && !scores.has("severity");
  if (!addsLikelihood && !addsSeverity) return scores;
  const all = new Map(scores);
  if (addsLikelihood) all.set("likelihood", likelihood);
  if (addsSeverity) all.set("severity", severity);
  return all;
}

/** Scores with those that a table's own columns give in words (较高, √), where no number is typed. */
function withWords(
  inputs: readonly ScoreInput[],
  scores: ReadonlyMap<string, number>,
  words: ReadonlyMap<string, string>,
): ReadonlyMap<string, number> {
  const all = new Map(scores);
  for (const input of inputs) {
    const word = words.get(input.key);
    const score = word === undefined || all.has(input.key) ? null : scoreOfWord(input, word);
    if (score !== null) all.set(input.key, score);
  }
  return all;
}

/**
 * Typed scores of a point for a scheme, by the key of the input, off-scale ones left out; words count where the scheme
 * names them as steps of a scale, and ticks where it asks yes or no. The table's own columns for likelihood and
 * severity count where the scheme has such scales and the 打分表 says nothing of them.
 */
export function createTypedScores(scheme: ScoredScheme): TypedScores {
  const inputs = scoreInputs(scheme);
  const read = createScoreReader<number>(inputs);
  const readWords = createScoreReader<string>(inputs);
  return (point) => {
    const scores = read(point.factorScores);
    const own = scheme.method === "scales" ? withOwnColumns(point, scores) : scores;
    const { scoreWords } = point;
    return validScores(
      inputs,
      scoreWords === undefined ? own : withWords(inputs, own, readWords(scoreWords)),
    );
  };
}
