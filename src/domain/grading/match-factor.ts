import { remember } from "../remember.ts";
import { foldText } from "./fold-text.ts";

/** What a score column may be asked for: a key and the names that people give it. */
export interface ScoredName {
  readonly key: string;
  readonly name: string;
  readonly names?: readonly string[];
}

const NOISE = /[((【[][^)）】\]]*[)）】\]]|得分|评分|分值|打分|分数|[、,/\s]/g;

/** A column's or factor's name without brackets, marks and the words for “score”. */
function bareName(text: string): string {
  return foldText(text).text.replaceAll(NOISE, "");
}

function lengthOfMatch(column: string, wanted: ScoredName): number {
  if (column === bareName(wanted.key)) return Number.MAX_SAFE_INTEGER;
  const names = [wanted.name, ...(wanted.names ?? [])].map(bareName);
  if (names.includes(column)) return 1_000;
  const inside = names.filter((name) => name.length >= 2 && column.includes(name));
  return Math.max(0, ...inside.map((name) => name.length));
}

/** The key that a score column's name stands for: by key, by name, or by the longest name inside it; else null. */
export function matchScoredName(column: string, wanted: readonly ScoredName[]): string | null {
  const bare = bareName(column);
  let best: string | null = null;
  let bestLength = 0;
  for (const candidate of wanted) {
    const length = lengthOfMatch(bare, candidate);
    if (length > bestLength) [best, bestLength] = [candidate.key, length];
  }
  return best;
}

/**
 * Finds a row's typed score by a key of a scheme, in the first column that stands for it; undefined where none does. What
 * a column's name stands for is worked out once.
 */
export function createScoreFinder<Value>(
  wanted: readonly ScoredName[],
): (scores: Readonly<Record<string, Value>>, key: string) => Value | undefined {
  const keyOf = remember((column: string) => matchScoredName(column, wanted));
  return (scores, key) => {
    for (const column of Object.keys(scores)) if (keyOf(column) === key) return scores[column];
    return undefined;
  };
}
