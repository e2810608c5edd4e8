import { WorkbookError } from "../app/workbook-port.ts";
import type { Words } from "../report/messages/catalogue.ts";
import type { ErrorCode, ErrorFacts } from "../report/messages/zh-CN/errors.ts";
import type { ExcelErrorCode } from "../report/messages/zh-CN/excel-errors.ts";

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

function isErrorCode(code: string, words: Words): code is ErrorCode {
  return Object.hasOwn(words.errors, code);
}

function isExcelErrorCode(code: string, words: Words): code is ExcelErrorCode {
  return Object.hasOwn(words.excelErrors, code);
}

/** Whether the catalogues have a sentence for a failure. */
export function isExpected({ code }: Failure, words: Words): boolean {
  return isErrorCode(code, words) || isExcelErrorCode(code, words);
}

/** What is wrong and how to mend it. */
export function describeFailure({ code, facts }: Failure, words: Words): string {
  if (isErrorCode(code, words)) return words.errors[code](facts);
  return isExcelErrorCode(code, words) ? words.excelErrors[code](facts) : words.pane.frame.unexpected(code);
}
