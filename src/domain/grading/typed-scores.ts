import type { ScoredScheme } from "../model/grading-scheme.ts";
import type { RiskPoint } from "../model/risk-point.ts";
import { createScoreReader } from "./match-factor.ts";
import type { ScoreInput } from "./score-inputs.ts";
import { isOnScale, scoreInputs, scoreOfWord } from "./score-inputs.ts";

/** Reads the typed scores of a point, by the keys of a scheme. */
export type TypedScores = (point: RiskPoint) => ReadonlyMap<string, number>;

/** The table's own column for likelihood or severity. */
function ownColumn({ likelihood, severity }: RiskPoint, key: string): number | null {
  if (key === "likelihood") return likelihood;
  return key === "severity" ? severity : null;
}

function scoreIn(words: ReadonlyMap<string, string>, input: ScoreInput): number | null {
  const word = words.get(input.key);
  return word === undefined ? null : scoreOfWord(input, word);
}

const NO_SCORES: ReadonlyMap<string, number> = new Map();
const NO_WORDS: ReadonlyMap<string, string> = new Map();

/**
 * Typed scores of a point for a scheme, by the key of the input, off-scale ones left out; words (较高, √) count where no
 * number is typed and the scheme names them as steps of a scale, and ticks where it asks yes or no. The table's own
 * columns for likelihood and severity count where the scheme has such scales and the 打分表 says nothing of them.
 */
export function createTypedScores(scheme: ScoredScheme): TypedScores {
  const inputs = scoreInputs(scheme);
  const read = createScoreReader<number>(inputs);
  const readWords = createScoreReader<string>(inputs);
  const hasOwnColumns = scheme.method === "scales";
  return (point) => {
    const typed = read(point.factorScores);
    const words = point.scoreWords === undefined ? NO_WORDS : readWords(point.scoreWords);
    let scores: Map<string, number> | null = null;
    for (const input of inputs) {
      const own = hasOwnColumns ? ownColumn(point, input.key) : null;
      const score = typed.get(input.key) ?? own ?? scoreIn(words, input);
      if (score !== null && isOnScale(input, score)) scores = (scores ?? new Map()).set(input.key, score);
    }
    return scores ?? NO_SCORES;
  };
}
