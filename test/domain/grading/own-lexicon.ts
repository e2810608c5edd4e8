import type { EvidenceKind, Lexicon, LexiconEntry } from "../../../src/domain/index.ts";
import { createTextScanner } from "../../../src/domain/index.ts";

const noWords: Lexicon = {
  version: 1,
  entries: [],
  neutral: [],
  negations: [],
  closeNegations: [],
  safeguards: [],
  failures: [],
  amounts: [],
  counts: [],
};

/** An office's own evidence words: these and no others. */
export function lexiconOf(words: Partial<Lexicon>): Lexicon {
  return { ...noWords, ...words };
}

/** Words of one kind and weight. */
export function entry(kind: EvidenceKind, weight: number, ...words: readonly string[]): LexiconEntry {
  return { kind, weight, words };
}

/** What a text shows under such words: `权@3 power 4`, by place. */
export function shownBy(lexicon: Lexicon, text: string): readonly string[] {
  return createTextScanner(lexicon)(text).map(({ kind, words, start, end, weight }) => {
    expect(end - start).toBe(words.length);
    return `${words}@${start} ${kind} ${weight}`;
  });
}
