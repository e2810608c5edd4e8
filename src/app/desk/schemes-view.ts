import {
  DEFAULT_LEXICON,
  gradeRegister,
  parseLexicon,
  parseScheme,
  SCHEME_PRESETS,
} from "../../domain/index.ts";
import type {
  Grade,
  Grading,
  GradingScheme,
  Lexicon,
  LexiconProblem,
  SchemeProblem,
} from "../../domain/index.ts";
import type { Desk } from "./open-desk.ts";

/** Schemes to choose from, and what is in force. */
export interface SchemesView {
  readonly presets: readonly GradingScheme[];
  readonly scheme: GradingScheme;
  readonly lexicon: Lexicon;
  /** Probity's own words, to go back to. */
  readonly defaultLexicon: Lexicon;
}

/** A scheme on trial; a null lexicon is Probity's own. */
export interface SchemeTrial {
  readonly scheme: GradingScheme;
  readonly lexicon: Lexicon | null;
}

/** A suggestion that would change; null is none, or a range. */
export interface TrialChange {
  /** Place in the register's points. */
  readonly index: number;
  readonly text: string;
  readonly before: Grade | null;
  readonly after: Grade | null;
}

/** Suggestions by grade 1, 2, 3, and those without one. */
export type SuggestedCounts = readonly [number, number, number, number];

/** What a trial scheme would make of the register, or what is wrong with it. */
export type TrialView =
  | {
      readonly kind: "counted";
      readonly changed: number;
      /** The first of them. */
      readonly samples: readonly TrialChange[];
      readonly before: SuggestedCounts;
      readonly after: SuggestedCounts;
      /** Risks whose typed and suggested grades would differ. */
      readonly disagreements: number;
    }
  | { readonly kind: "invalid"; readonly problems: readonly (SchemeProblem | LexiconProblem)[] };

const SAMPLES = 5;

/** The published schemes, the one in force, and the evidence words. */
export function schemesOf({ review }: Desk): SchemesView {
  return {
    presets: SCHEME_PRESETS,
    scheme: review.settings.scheme,
    lexicon: review.settings.lexicon ?? DEFAULT_LEXICON,
    defaultLexicon: DEFAULT_LEXICON,
  };
}

function countSuggested(gradings: readonly Grading[]): SuggestedCounts {
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  for (const { suggested } of gradings) {
    if (suggested === null) counts[3] += 1;
    else if (suggested === 1) counts[0] += 1;
    else counts[suggested === 2 ? 1 : 2] += 1;
  }
  return counts;
}

function problemsOf({ scheme, lexicon }: SchemeTrial): readonly (SchemeProblem | LexiconProblem)[] {
  const parsed = parseScheme(scheme);
  if ("problems" in parsed) return parsed.problems;
  const words = lexicon === null ? null : parseLexicon(lexicon);
  return words !== null && "problems" in words ? words.problems : [];
}

/** Grades the register by a scheme on trial and counts what would change; linear in points and text, changes nothing. */
export function tryScheme(trial: SchemeTrial, { review }: Desk): TrialView {
  const problems = problemsOf(trial);
  if (problems.length > 0) return { kind: "invalid", problems };
  const { register } = review;
  const tried = gradeRegister(register, { scheme: trial.scheme, lexicon: trial.lexicon ?? DEFAULT_LEXICON });
  const changes = register.points.filter(
    ({ index }) => review.gradings[index]?.suggested !== tried[index]?.suggested,
  );
  return {
    kind: "counted",
    changed: changes.length,
    samples: changes.slice(0, SAMPLES).map((point) => ({
      index: point.index,
      text: (point.point ?? point.manifestation)?.text ?? "",
      before: review.gradings[point.index]?.suggested ?? null,
      after: tried[point.index]?.suggested ?? null,
    })),
    before: countSuggested(review.gradings),
    after: countSuggested(tried),
    disagreements: tried.filter(({ disagrees }) => disagrees).length,
  };
}
