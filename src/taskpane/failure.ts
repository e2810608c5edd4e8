import { WorkbookError } from "../app/workbook-port.ts";
import type { Words } from "../report/messages/catalogue.ts";
import { errorSentence } from "../report/error-sentence.ts";
import type { ErrorFacts } from "../report/messages/zh-CN/errors.ts";

/** Why something could not be done, as it travels between threads. */
export interface Failure {
  /** Key of the error catalogue, or `unexpected`. */
  readonly code: string;
  readonly facts: ErrorFacts;
  /** For the administrator; null where the code says it all. */
  readonly detail: string | null;
}

/** An error as plain data. */
export function failureOf(error: unknown): Failure {
  if (error instanceof WorkbookError) return { code: error.code, facts: error.facts, detail: null };
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: "unexpected", facts: {}, detail };
}

/** A failure of another thread as an error of this one. */
export class FailureError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.detail ?? failure.code);
    this.name = "FailureError";
    this.failure = failure;
  }
}

/** Why something failed, whichever thread it happened on. */
export function failureFrom(error: unknown): Failure {
  return error instanceof FailureError ? error.failure : failureOf(error);
}

/** What is wrong and how to mend it; a code that the catalogues do not know is named. */
export function describeFailure({ code, facts }: Failure, words: Words): string {
  return errorSentence(code, facts, words) ?? words.pane.frame.unexpected(code);
}
