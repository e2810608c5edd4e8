import * as v from "valibot";
import type { Lexicon } from "../model/lexicon.ts";

/** What is wrong with a lexicon that somebody wrote, and where (`entries.3.weight`). */
export interface LexiconProblem {
  readonly kind: "shape" | "contradiction"; // contradiction: one word of one kind with two weights
  readonly path: string;
}

const word = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(40));
const words = v.array(word);
const weight = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5));
const kind = v.picklist([
  "power",
  "money",
  "discretion",
  "public-contact",
  "complaints",
  "consequence",
  "frequency",
]);
const steps = v.array(v.strictObject({ from: v.pipe(v.number(), v.minValue(0)), weight }));

const lexiconShape = v.strictObject({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  entries: v.array(v.strictObject({ kind, weight, factor: v.exactOptional(word), words })),
  neutral: words,
  negations: words,
  closeNegations: words,
  safeguards: words,
  failures: words,
  amounts: steps,
  counts: v.array(v.strictObject({ kind, units: v.pipe(words, v.minLength(1)), near: words, steps })),
});

function contradictions(lexicon: Lexicon): readonly LexiconProblem[] {
  const weights = new Map<string, number>();
  return lexicon.entries.flatMap((entry, at) =>
    entry.words.flatMap((text, place) => {
      const key = `${entry.kind} ${text}`;
      const held = weights.get(key);
      weights.set(key, entry.weight);
      if (held === undefined || held === entry.weight) return [];
      return [{ kind: "contradiction", path: `entries.${at}.words.${place}` } as const];
    }),
  );
}

/** Reads a lexicon that an office wrote. Never throws on content: problems come back as data. */
export function parseLexicon(
  data: unknown,
): { readonly lexicon: Lexicon } | { readonly problems: readonly LexiconProblem[] } {
  const parsed = v.safeParse(lexiconShape, data);
  if (!parsed.success) {
    return { problems: parsed.issues.map((issue) => ({ kind: "shape", path: v.getDotPath(issue) ?? "" })) };
  }
  const problems = contradictions(parsed.output);
  return problems.length > 0 ? { problems } : { lexicon: parsed.output };
}
