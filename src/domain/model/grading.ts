import type { SourceText } from "./risk-point.ts";
import type { Grade } from "./vocabulary.ts";

/** What the text gives evidence of (DOMAIN §5). */
export type EvidenceKind =
  "power" | "money" | "discretion" | "public-contact" | "complaints" | "consequence" | "frequency";

/** A place in a cell's text that speaks for a factor: characters `start` (included) to `end` (excluded). */
export interface Evidence {
  readonly kind: EvidenceKind;
  /** The words found. */
  readonly words: string;
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
  /** 1 (slight) to 5 (grave). */
  readonly weight: number;
  /** Key of the one factor that it speaks for, where its kind alone does not say. */
  readonly factor?: string;
}

/** How far a suggestion may be trusted; with `none` there is no suggestion. */
export type Strength = "strong" | "weak" | "none";

/** Why a grading is as it is. */
export type GradingReasonKey =
  | "no-evidence" // nothing typed or written to judge by
  | "below-limits" // what is scored reaches no grade's limit for sure
  | "no-post" // the method counts by post, and the row names none
  | "scores" // all scores that matter are there
  | "scores-range" // open scores leave several grades possible
  | "proposals" // no scores typed: judged by what the text proposes
  | "proposals-range"
  | "criteria"
  | "criteria-range"
  | "criteria-text"
  | "kinds"
  | "kinds-range"
  | "veto"
  | "power-held"
  | "consequence"
  | "text";

/** Facts behind a suggestion, from which `report` makes one sentence. */
export interface GradingReason {
  readonly key: GradingReasonKey;
  readonly facts: Readonly<Record<string, string | number>>;
  /** Keys of the factors or evidence kinds that weigh most, the heaviest first. */
  readonly factors: readonly string[];
}

/** What the scheme makes of one risk point (系统测算, for reference: it never changes a typed grade). */
export interface Grading {
  readonly suggested: Grade | null;
  /** Most and least serious grade that the open scores allow, where `suggested` is null and there is a range. */
  readonly range: readonly [Grade, Grade] | null;
  /** Score by the scheme's own measure; null where it has none or scores are missing. */
  readonly score: number | null;
  readonly strength: Strength;
  /** Empty for a point that typed scores judge, where the run did not ask for evidence. */
  readonly evidence: readonly Evidence[];
  /** Shared only between gradings that are alike in suggestion, range, score and strength. */
  readonly reason: GradingReason;
  /** A suggestion exists and differs from the typed grade. */
  readonly disagrees: boolean;
  /** Distance of the score to the nearest threshold, in the scheme's measure; null without a score. */
  readonly margin: number | null;
}
