import { WorkbookError } from "../../app/workbook-port.ts";

/** Every reason for which a workbook file is refused, or an action on it; keys of the error catalogue. */
export const FILE_ERROR_CODES = [
  "not-a-workbook",
  "html-renamed",
  "unsupported-format",
  "empty-file",
  "encrypted",
  "truncated",
  "damaged",
  "damaged-sheet",
  "too-large",
  "too-slow",
  "too-many-cells",
  "text-too-long",
  "too-many-entries",
  "suspicious-compression",
  "dtd",
  "unknown-encoding",
  "legacy-not-in-place",
  "signed",
  "structure-protected",
  "sheet-exists",
  "sheet-missing",
  "not-own-sheet",
  "formula-cell",
  "occupied",
  "changed-since-read",
  "cancelled",
  "report-not-supported",
  "restore-in-excel",
] as const;

export type FileErrorCode = (typeof FILE_ERROR_CODES)[number];

export type ErrorFacts = Readonly<Record<string, string | number>>;

/** An error of the file adapter: a code of the catalogue and the facts that its sentence names. */
export function fileError(code: FileErrorCode, facts: ErrorFacts = {}, cause?: unknown): WorkbookError {
  return new WorkbookError(code, facts, cause === undefined ? undefined : { cause });
}
