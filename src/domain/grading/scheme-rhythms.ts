import { REVIEW_RHYTHMS } from "../followup/review-rhythm.ts";
import type { Rhythm } from "../model/deadline.ts";
import type { GradingScheme } from "../model/grading-scheme.ts";

/** How each rhythm is called, in one language. */
export type RhythmWords = Readonly<Record<Rhythm, string>>;

const RHYTHMS: readonly Rhythm[] = ["week", "month", "quarter", "half-year", "year", "term"];

/** How often controls of each grade are to be looked at by a scheme; the usual proposal where it says nothing. */
export function rhythmsOf({ reviewRhythm }: GradingScheme): readonly [Rhythm, Rhythm, Rhythm] {
  return reviewRhythm ?? [REVIEW_RHYTHMS[1], REVIEW_RHYTHMS[2], REVIEW_RHYTHMS[3]];
}

/**
 * The rhythms that three cells name, words that name none as they are; null where they say what the scheme says
 * already, so that a scheme without rhythms of its own stays as it is.
 */
export function changedRhythms(
  texts: readonly string[],
  words: RhythmWords,
  scheme: Readonly<Record<string, unknown>>,
): readonly string[] | null {
  if (texts.length !== 3) return null;
  const own = scheme["reviewRhythm"];
  const known: readonly unknown[] = Array.isArray(own) ? own : Object.values(REVIEW_RHYTHMS);
  const named = texts.map((text) => RHYTHMS.find((rhythm) => words[rhythm] === text) ?? text);
  return named.every((rhythm, at) => rhythm === known[at]) ? null : named;
}
