import type { EvidenceKind } from "./grading.ts";

/** Words that speak for one kind of evidence with one weight. `甲…乙` is 甲 with 乙 shortly after it in the clause. */
export interface LexiconEntry {
  readonly kind: EvidenceKind;
  /** 1 (slight) to 5 (grave). */
  readonly weight: number;
  /** Key of the one factor that the words speak for, where the kind alone does not say. */
  readonly factor?: string;
  readonly words: readonly string[];
}

/** Weight of a number that reaches `from`. */
export interface SizeStep {
  readonly from: number;
  readonly weight: number;
}

/** Numbers with one of these units are evidence of a kind, weighed by their size. */
export interface CountRule {
  readonly kind: EvidenceKind;
  readonly units: readonly string[];
  /** One of these stands in the same clause; empty where the unit alone says enough. */
  readonly near: readonly string[];
  readonly steps: readonly SizeStep[];
}

/** Evidence words as data that an office can see and change. All words in Simplified characters. */
export interface Lexicon {
  readonly version: number;
  readonly entries: readonly LexiconEntry[];
  /** Longer words that hide evidence words inside them (不负责任). */
  readonly neutral: readonly string[];
  /** Deny everything that follows in the clause (不涉及). */
  readonly negations: readonly string[];
  /** Deny only the word right after them (无, 没有). */
  readonly closeNegations: readonly string[];
  /** Name harm in order to prevent it (防止, 严禁): what follows is no consequence. */
  readonly safeguards: readonly string[];
  /** Before or after a safeguard: it failed, so the harm counts (未能防止). */
  readonly failures: readonly string[];
  /** Sums in yuan. */
  readonly amounts: readonly SizeStep[];
  readonly counts: readonly CountRule[];
}
