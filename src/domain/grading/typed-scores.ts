import type { ScoredScheme } from "../model/grading-scheme.ts";
import type { RiskPoint } from "../model/risk-point.ts";
import { createScoreFinder } from "./match-factor.ts";
import type { ScoreInput } from "./score-inputs.ts";
import { isOnScale, scoreInputs, scoreOfWord } from "./score-inputs.ts";

/** Reads the typed scores of a point, by the keys of a scheme. */
export type TypedScores = (point: RiskPoint) => ReadonlyMap<string, number>;

/** The table's own column for likelihood or severity. */
function ownColumn({ likelihood, severity }: RiskPoint, key: string): number | null {
  if (key === "likelihood") return likelihood;
  return key === "severity" ? severity : null;
}

const NO_SCORES: ReadonlyMap<string, number> = new Map();

/**
 * Typed scores of a point for a scheme, by the key of the input, off-scale ones left out; words (较高, √) count where no
 * number is typed and the scheme names them as steps of a scale, and ticks where it asks yes or no. The table's own
 * columns for likelihood and severity count where the scheme has such scales and the 打分表 says nothing of them.
 */
export function createTypedScores(scheme: ScoredScheme): TypedScores {
  const inputs = scoreInputs(scheme);
  const findScore = createScoreFinder<number>(inputs);
  const findWord = createScoreFinder<string>(inputs);
  const hasOwnColumns = scheme.method === "scales";
  const inWords = ({ scoreWords }: RiskPoint, input: ScoreInput): number | null => {
    const word = scoreWords === undefined ? undefined : findWord(scoreWords, input.key);
    return word === undefined ? null : scoreOfWord(input, word);
  };
  return (point) => {
    let scores: Map<string, number> | null = null;
    for (const input of inputs) {
      const own = hasOwnColumns ? ownColumn(point, input.key) : null;
      const score = findScore(point.factorScores, input.key) ?? own ?? inWords(point, input);
      if (score !== null && isOnScale(input, score)) scores = (scores ?? new Map()).set(input.key, score);
    }
    return scores ?? NO_SCORES;
  };
}
