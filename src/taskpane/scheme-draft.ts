import type { Criterion, EvidenceKind, Grade, GradingScheme, Lexicon } from "../domain/index.ts";

/** Kinds of evidence in the order in which an office reads them. */
export const EVIDENCE_KINDS: readonly EvidenceKind[] = [
  "power",
  "money",
  "discretion",
  "public-contact",
  "complaints",
  "consequence",
  "frequency",
];

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

/** The scheme with other points for a gravest weight of 1 to 5; one that adds no points stays as it is. */
export function withPoints(scheme: GradingScheme, weight: number, points: number): GradingScheme {
  if (scheme.method !== "text") return scheme;
  const [one, two, three, four, five] = scheme.points.map((old, at) => (at === weight - 1 ? points : old));
  const [a, b, c, d, e] = scheme.points;
  return { ...scheme, points: [one ?? a, two ?? b, three ?? c, four ?? d, five ?? e] };
}

/** The scheme with another score of a named point of a scale; the ends of the scale follow. */
export function withScore(scheme: GradingScheme, key: string, place: number, score: number): GradingScheme {
  if (scheme.method !== "scales") return scheme;
  const scales = scheme.scales.map((scale) => {
    if (scale.key !== key) return scale;
    const points = scale.points.map((point, at) => (at === place ? { ...point, score } : point));
    const scores = points.map((point) => point.score);
    return { ...scale, points, min: Math.min(...scores), max: Math.max(...scores) };
  });
  return { ...scheme, scales };
}

/** The scheme with other kinds of evidence that count; one that counts none stays as it is. */
export function withEvidence(scheme: GradingScheme, evidence: readonly EvidenceKind[]): GradingScheme {
  const counts = scheme.method === "power-held" || scheme.method === "consequence";
  return counts ? { ...scheme, evidence } : scheme;
}

/** What applies or does not in a scheme: its criteria or its vetoes. */
export function criteriaOf(scheme: GradingScheme): readonly Criterion[] {
  if (scheme.method === "criteria-count") return scheme.criteria;
  return scheme.method === "kinds-at-post" ? scheme.vetoes : [];
}

/** The scheme with one of its criteria or vetoes changed. */
export function withCriterion(
  scheme: GradingScheme,
  key: string,
  change: Partial<Pick<Criterion, "name" | "atLeast" | "evidence">>,
): GradingScheme {
  const changed = (list: readonly Criterion[]): readonly Criterion[] =>
    list.map((one) => (one.key === key ? { ...one, ...change } : one));
  if (scheme.method === "criteria-count") return { ...scheme, criteria: changed(scheme.criteria) };
  return scheme.method === "kinds-at-post" ? { ...scheme, vetoes: changed(scheme.vetoes) } : scheme;
}

/** The kinds with one in or out, in the order of all kinds. */
export function withKind(
  kinds: readonly EvidenceKind[],
  kind: EvidenceKind,
  isIn: boolean,
): readonly EvidenceKind[] {
  return EVIDENCE_KINDS.filter((one) => (one === kind ? isIn : kinds.includes(one)));
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

/** One of Probity's own words, as it is used or not. */
export interface BaseWord {
  readonly word: string;
  readonly isOn: boolean;
}

/** Probity's own words of a kind by weight, the gravest first, with those that the office switched off. */
export function baseWords(
  lexicon: Lexicon,
  base: Lexicon,
  kind: EvidenceKind,
): readonly { readonly weight: number; readonly words: readonly BaseWord[] }[] {
  const on = new Set(wordsOfKind(lexicon, kind).flatMap(({ words }) => words));
  return wordsOfKind(base, kind).map(({ weight, words }) => ({
    weight,
    words: [...new Set(words)].map((word) => ({ word, isOn: on.has(word) })),
  }));
}

/** The lexicon with one of Probity's own words back where it stood. */
export function withBaseWord(lexicon: Lexicon, base: Lexicon, kind: EvidenceKind, word: string): Lexicon {
  const { entries } = withoutWord(lexicon, kind, word);
  const places = base.entries.filter((entry) => entry.kind === kind && entry.words.includes(word));
  const missing = places.filter((place) => !entries.some((entry) => isSamePlace(entry, place)));
  const back = entries.map((entry) =>
    places.some((place) => isSamePlace(entry, place)) ? { ...entry, words: [...entry.words, word] } : entry,
  );
  return { ...lexicon, entries: [...back, ...missing.map((place) => ({ ...place, words: [word] }))] };
}

function isSamePlace(one: Lexicon["entries"][number], other: Lexicon["entries"][number]): boolean {
  return one.kind === other.kind && one.weight === other.weight && one.factor === other.factor;
}
