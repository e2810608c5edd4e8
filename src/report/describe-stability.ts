import { findPreset, findUnstable, flipsByPoint, isScored, scoreInputs } from "../domain/index.ts";
import type {
  Flip,
  Grade,
  Grading,
  GradingScheme,
  Review,
  ReviewSettings,
  SchemeChange,
} from "../domain/index.ts";
import type { Words } from "./messages/catalogue.ts";

/** Share by which one weight or limit is moved. */
const SHARE = 0.1;

/** Changes that a sentence names before it says that there are more. */
const MOST_CHANGES = 3;

const flipsOfReview = new WeakMap<Review, ReadonlyMap<number, readonly Flip[]>>();

/** Suggestions of a review that one weight or limit moved by 10 % would change, by place of the point; found once. */
export function unstableOf(review: Review): ReadonlyMap<number, readonly Flip[]> {
  const { register, gradings, settings } = review;
  const flips =
    flipsOfReview.get(review) ??
    flipsByPoint(findUnstable(register, gradings, { ...settings, share: SHARE }));
  flipsOfReview.set(review, flips);
  return flips;
}

/** The scheme that judged a point: the run's, the office's own for scores, or the preset that stands in for it. */
export function judgingScheme(
  { reason }: Grading,
  given: readonly (GradingScheme | null | undefined)[],
): GradingScheme | null {
  const key = reason.facts["scheme"];
  const own = given.find((scheme) => scheme?.key === key) ?? null;
  return own ?? (typeof key === "string" ? findPreset(key) : null);
}

function changeText(change: SchemeChange, scheme: GradingScheme, { scoring }: Words): string {
  const percent = Math.round(Math.abs(change.by) * 100);
  if (change.kind === "threshold") {
    return scoring.moved.limit(scheme.labels[change.grade - 1] ?? "", percent, change.by > 0);
  }
  const factor = isScored(scheme) ? scoreInputs(scheme).find(({ key }) => key === change.factor) : undefined;
  return scoring.moved.weight(factor?.name ?? change.factor, percent, change.by > 0);
}

function outcomeText({ after, range }: Flip, scheme: GradingScheme, words: Words): string {
  const label = (grade: Grade): string => scheme.labels[grade - 1] ?? "";
  if (after !== null) return label(after);
  return range === null ? words.terms.ungraded : words.papers.words.range(label(range[0]), label(range[1]));
}

/**
 * What a small change of the scheme would make of a suggestion, in one sentence: 「…提高10%时会变为二级」; blank where
 * it stays as it is.
 */
export function describeStability(
  flips: readonly Flip[],
  grading: Grading,
  words: Words,
  settings: Pick<ReviewSettings, "scheme" | "scoring">,
): string {
  const scheme = judgingScheme(grading, [settings.scheme, settings.scoring]);
  if (flips.length === 0 || scheme === null) return "";
  const outcomes = new Map<string, string[]>();
  for (const flip of flips) {
    const outcome = outcomeText(flip, scheme, words);
    outcomes.set(outcome, [...(outcomes.get(outcome) ?? []), changeText(flip.change, scheme, words)]);
  }
  return [...outcomes]
    .map(([outcome, changes]) =>
      words.scoring.moved.becomes(changes.slice(0, MOST_CHANGES), changes.length, outcome),
    )
    .join("");
}

/** The sentence on every unstable suggestion of a review, by place of the point. */
export function stabilitySentences(review: Review, words: Words): ReadonlyMap<number, string> {
  const sentences = new Map<number, string>();
  for (const [place, flips] of unstableOf(review)) {
    const grading = review.gradings[place];
    if (grading !== undefined)
      sentences.set(place, describeStability(flips, grading, words, review.settings));
  }
  return sentences;
}
