import type { Rhythm } from "./deadline.ts";
import type { EvidenceKind } from "./grading.ts";
import type { Grade } from "./vocabulary.ts";

/** Names of the three grades as an office prints them. */
export type GradeLabels = readonly [string, string, string];

/** A limit of a grade: scores above it (or at it, where `inclusive`) belong to the grade. */
export interface Threshold {
  readonly grade: Grade;
  readonly from: number;
  readonly inclusive: boolean;
}

/** One factor of a scoring scheme. */
export interface Factor {
  readonly key: string;
  readonly name: string;
  readonly weight: number;
  /** Lowest and highest score. */
  readonly min: number;
  readonly max: number;
  /** Evidence kinds from which a score is proposed; none where a text cannot tell (media exposure). */
  readonly evidence: readonly EvidenceKind[];
  /** Other names that a column of this factor may bear. */
  readonly names?: readonly string[];
}

/** One thing that applies or does not: a criterion, or a veto. */
export interface Criterion {
  readonly key: string;
  readonly name: string;
  /** Evidence kinds that show it in a text; none where only a person can tell. */
  readonly evidence: readonly EvidenceKind[];
  /** Least weight of such evidence, 1–5; 3 where it is left out. */
  readonly atLeast?: number;
  /** Key of a criterion that excludes this one where it applies. */
  readonly unless?: string;
  readonly names?: readonly string[];
}

/** One scale of a scheme that joins scales by sum or product. */
export interface Scale {
  readonly key: string;
  readonly name: string;
  readonly min: number;
  readonly max: number;
  /** The only scores that count; every score from `min` to `max` where it is empty. */
  readonly points: readonly ScalePoint[];
  /** Evidence kinds from which a score is proposed on the 打分表; none where a text cannot tell. */
  readonly evidence?: readonly EvidenceKind[];
  readonly names?: readonly string[];
}

/** What a source leaves to the office: such numbers are defaults and printed as 可调整. */
export type SchemeSetting = "weights" | "thresholds" | "scales" | "lexicon";

/** A named point of a scale, for schemes whose scales are data (L × E × C). */
export interface ScalePoint {
  readonly score: number;
  readonly name: string;
}

interface SchemeHead {
  /** Key of a preset or the office's own name. */
  readonly key: string;
  readonly version: number;
  /** As printed: 方案名称. */
  readonly name: string;
  /** 依据: the document that it comes from. */
  readonly source: string;
  readonly labels: GradeLabels;
  /** Numbers of this scheme that its source does not publish. */
  readonly adjustable?: readonly SchemeSetting[];
  /** How often controls of each grade are looked at: grade 1, 2, 3. */
  readonly reviewRhythm?: readonly [Rhythm, Rhythm, Rhythm];
}

/** The typed grade, normalised. */
export interface DeclaredScheme extends SchemeHead {
  readonly method: "declared";
}

/** Factors with weights; the weighted mean or sum meets thresholds. */
export interface WeightedScheme extends SchemeHead {
  readonly method: "weighted";
  readonly factors: readonly Factor[];
  readonly thresholds: readonly Threshold[];
}

/** How many of the criteria apply. */
export interface CriteriaScheme extends SchemeHead {
  readonly method: "criteria-count";
  readonly criteria: readonly Criterion[];
  readonly thresholds: readonly Threshold[];
}

/** How many kinds of risk a post has; a veto lifts it to grade 1. */
export interface KindsScheme extends SchemeHead {
  readonly method: "kinds-at-post";
  readonly thresholds: readonly Threshold[];
  readonly vetoes: readonly Criterion[];
}

/** Scales joined by sum or product: L + I, L × S, L × E × C. */
export interface ScalesScheme extends SchemeHead {
  readonly method: "scales";
  readonly join: "sum" | "product";
  readonly scales: readonly Scale[];
  readonly thresholds: readonly Threshold[];
}

/** Words of power or consequence decide the grade. */
export interface EvidenceScheme extends SchemeHead {
  readonly method: "power-held" | "consequence";
  /** Evidence kinds that count; the gravest weight (1–5) meets the thresholds. */
  readonly evidence: readonly EvidenceKind[];
  readonly thresholds: readonly Threshold[];
}

/** What a text shows, added up: each evidence kind gives points by its gravest weight. */
export interface TextScheme extends SchemeHead {
  readonly method: "text";
  /** Points for a gravest weight of 1, 2, 3, 4, 5. */
  readonly points: readonly [number, number, number, number, number];
  readonly thresholds: readonly Threshold[];
}

/** A scheme whose inputs a person can score on the 打分表; typed grades and words alone are no such inputs. */
export type ScoredScheme = WeightedScheme | CriteriaScheme | KindsScheme | ScalesScheme | EvidenceScheme;

/** A way to judge grades (评级方案): method, inputs and thresholds as data, named after its source. */
export type GradingScheme =
  DeclaredScheme | WeightedScheme | CriteriaScheme | KindsScheme | ScalesScheme | EvidenceScheme | TextScheme;
