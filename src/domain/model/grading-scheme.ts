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
  /** Evidence kinds from which a score is proposed; none where a text cannot tell (complaints, media). */
  readonly evidence: readonly EvidenceKind[];
}

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
  readonly criteria: readonly {
    readonly key: string;
    readonly name: string;
    readonly evidence: readonly EvidenceKind[];
  }[];
  readonly thresholds: readonly Threshold[];
}

/** How many kinds of risk a post has; a veto lifts it to grade 1. */
export interface KindsScheme extends SchemeHead {
  readonly method: "kinds-at-post";
  readonly thresholds: readonly Threshold[];
  readonly vetoes: readonly { readonly key: string; readonly name: string }[];
}

/** Scales joined by sum or product: L + I, L × S, L × E × C. */
export interface ScalesScheme extends SchemeHead {
  readonly method: "scales";
  readonly join: "sum" | "product";
  readonly scales: readonly {
    readonly key: string;
    readonly name: string;
    readonly min: number;
    readonly max: number;
    readonly points: readonly ScalePoint[];
  }[];
  readonly thresholds: readonly Threshold[];
}

/** Words of power or consequence decide the grade. */
export interface EvidenceScheme extends SchemeHead {
  readonly method: "power-held" | "consequence";
}

/** A way to judge grades (评级方案): method, inputs and thresholds as data, named after its source. */
export type GradingScheme =
  DeclaredScheme | WeightedScheme | CriteriaScheme | KindsScheme | ScalesScheme | EvidenceScheme;
