import type { FailedFile, Finding, Grading, Question } from "../domain/index.ts";

/** Makes the sentences of a report out of the domain's facts, in one language. */
export interface Sentences {
  /** What is wrong, where, and how to mend it. */
  readonly finding: (finding: Finding) => string;
  /** Why a grade is proposed; blank where there is no proposal to explain. */
  readonly reason: (grading: Grading) => string;
  /** What one weight or limit moved by 10 % would make of a point's suggestion, by its place; blank where it stays. */
  readonly stability: (point: number) => string;
  /** What is asked, with the choices in words. */
  readonly question: (question: Question) => string;
  /** Why a file could not be read. */
  readonly failure: (failed: FailedFile) => string;
}
