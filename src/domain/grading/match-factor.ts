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

/** Reads a row's typed scores by the keys of a scheme; remembers each column name, so that rows stay cheap. */
export function createScoreReader<Value>(
  wanted: readonly ScoredName[],
): (scores: Readonly<Record<string, Value>>) => ReadonlyMap<string, Value> {
  const keys = new Map<string, string | null>();
  const keyOf = (column: string): string | null => {
    const known = keys.get(column);
    if (known !== undefined) return known;
    const key = matchScoredName(column, wanted);
    keys.set(column, key);
    return key;
  };
  const none: ReadonlyMap<string, Value> = new Map();
  return (scores) => {
    const columns = Object.keys(scores);
    // Most tables have no columns of scores at all.
    if (columns.length === 0) return none;
    const found = new Map<string, Value>();
    for (const column of columns) {
      const key = keyOf(column);
      const score = scores[column];
      if (key !== null && score !== undefined && !found.has(key)) found.set(key, score);
    }
    return found;
  };
}
