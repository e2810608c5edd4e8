import type { EvidenceKind, Grade, GradingScheme, Lexicon } from "../domain/index.ts";

/** Key of a scheme that an office adjusted. */
export const OWN_KEY = "office";

/** Where words are added that have no place yet, and the words themselves. */
export interface NewWord {
  readonly kind: EvidenceKind;
  /** 1 (slight) to 5 (grave). */
  readonly weight: number;
  readonly word: string;
}

/** The scheme as the office's own: it no longer bears the name of its source alone. */
export function asOwn(scheme: GradingScheme, ownName: (name: string) => string): GradingScheme {
  return scheme.key === OWN_KEY ? scheme : { ...scheme, key: OWN_KEY, name: ownName(scheme.name) };
}

/** The scheme with another word for a grade. */
export function withLabel(scheme: GradingScheme, grade: Grade, label: string): GradingScheme {
  const [one, two, three] = scheme.labels;
  return {
    ...scheme,
    labels: [grade === 1 ? label : one, grade === 2 ? label : two, grade === 3 ? label : three],
  };
}

/** The scheme with another limit of a grade; one without limits stays as it is. */
export function withLimit(scheme: GradingScheme, grade: Grade, from: number): GradingScheme {
  if (!("thresholds" in scheme)) return scheme;
  const thresholds = scheme.thresholds.map((limit) => (limit.grade === grade ? { ...limit, from } : limit));
  return { ...scheme, thresholds };
}

/** The scheme with another weight of a factor; one without factors stays as it is. */
export function withWeight(scheme: GradingScheme, key: string, weight: number): GradingScheme {
  if (scheme.method !== "weighted") return scheme;
  const factors = scheme.factors.map((factor) => (factor.key === key ? { ...factor, weight } : factor));
  return { ...scheme, factors };
}

/** The lexicon with a word of a kind; a word that it had with another weight moves. */
export function withWord(lexicon: Lexicon, { kind, weight, word }: NewWord): Lexicon {
  const { entries } = withoutWord(lexicon, kind, word);
  const place = entries.findIndex(
    (entry) => entry.kind === kind && entry.weight === weight && entry.factor === undefined,
  );
  const added =
    place < 0
      ? [...entries, { kind, weight, words: [word] }]
      : entries.map((entry, at) => (at === place ? { ...entry, words: [...entry.words, word] } : entry));
  return { ...lexicon, entries: added };
}

/** The lexicon without a word of a kind. */
export function withoutWord(lexicon: Lexicon, kind: EvidenceKind, word: string): Lexicon {
  const entries = lexicon.entries.map((entry) =>
    entry.kind === kind && entry.words.includes(word)
      ? { ...entry, words: entry.words.filter((one) => one !== word) }
      : entry,
  );
  return { ...lexicon, entries };
}

/** The words of one kind with their weights, the gravest first. */
export function wordsOfKind(
  lexicon: Lexicon,
  kind: EvidenceKind,
): readonly { readonly weight: number; readonly words: readonly string[] }[] {
  const byWeight = new Map<number, string[]>();
  for (const entry of lexicon.entries) {
    if (entry.kind !== kind) continue;
    const words = byWeight.get(entry.weight);
    if (words === undefined) byWeight.set(entry.weight, [...entry.words]);
    else words.push(...entry.words);
  }
  return [...byWeight]
    .filter(([, words]) => words.length > 0)
    .map(([weight, words]) => ({ weight, words }))
    .sort((a, b) => b.weight - a.weight);
}

/** Words of a kind that a base lexicon does not have. */
export function addedWords(lexicon: Lexicon, base: Lexicon, kind: EvidenceKind): readonly string[] {
  const known = new Set(wordsOfKind(base, kind).flatMap(({ words }) => words));
  return wordsOfKind(lexicon, kind)
    .flatMap(({ words }) => words)
    .filter((word) => !known.has(word));
}
