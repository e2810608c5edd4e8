import { WorkbookError } from "../../app/workbook-port.ts";

/** Codes that Excel itself answers with, as this table's words know them. */
export const EXCEL_CODES = {
  AccessDenied: "access-denied",
  ActivityLimitReached: "busy",
  ApiNotAvailable: "excel-too-old",
  ApiNotFound: "excel-too-old",
  BadPassword: "access-denied",
  Conflict: "conflict",
  ContentLengthRequired: "excel-failed",
  DirtySupportingFormula: "busy",
  EmptyChartSeries: "excel-failed",
  FilteredRangeConflict: "filter-active",
  FormulaLengthExceedsLimit: "formula-too-long",
  GeneralException: "excel-failed",
  InactiveWorkbook: "workbook-closed",
  InsertDeleteConflict: "conflict",
  InvalidArgument: "invalid-argument",
  InvalidBinding: "invalid-reference",
  InvalidOperation: "invalid-operation",
  InvalidOperationInCellEditMode: "cell-edit-mode",
  InvalidReference: "invalid-reference",
  InvalidRequest: "excel-failed",
  InvalidSelection: "invalid-selection",
  ItemAlreadyExists: "item-exists",
  ItemNotFound: "item-missing",
  MemoryLimitReached: "operation-too-large",
  MergedRangeConflict: "merged-conflict",
  NonBlankCellOffSheet: "off-sheet",
  NotImplemented: "excel-too-old",
  OpenWorkbookLinksBlocked: "access-denied",
  OperationCellsExceedLimit: "operation-too-large",
  PivotTableRangeConflict: "pivot-conflict",
  PowerQueryRefreshResourceChallenge: "access-denied",
  RangeExceedsLimit: "operation-too-large",
  RangeImageExceedsLimit: "operation-too-large",
  RefreshWorkbookLinksBlocked: "access-denied",
  RequestAborted: "request-aborted",
  RequestPayloadSizeLimitExceeded: "payload-too-large",
  ResponsePayloadSizeLimitExceeded: "payload-too-large",
  ServiceNotAvailable: "service-unavailable",
  Unauthenticated: "access-denied",
  UnsupportedFeature: "unsupported-operation",
  UnsupportedFillType: "unsupported-operation",
  UnsupportedOperation: "unsupported-operation",
  UnsupportedSheet: "unsupported-sheet",
} as const satisfies Readonly<Record<`${Excel.ErrorCodes}`, string>> & Readonly<Record<string, string>>;

/** A code of Excel's own. */
export type ExcelCode = keyof typeof EXCEL_CODES;

const isExcelCode = (code: string): code is ExcelCode => Object.hasOwn(EXCEL_CODES, code);

/** The code that an error of the client library carries, or null where it is another error. */
export function excelCodeOf(error: unknown): string | null {
  if (error instanceof WorkbookError) return null;
  if (typeof error !== "object" || error === null || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

/** A refusal of Excel in the words of the catalogue; other errors stay what they are. */
export function toWorkbookError(error: unknown): unknown {
  const code = excelCodeOf(error);
  if (code === null) return error;
  const known = isExcelCode(code) ? EXCEL_CODES[code] : "excel-failed";
  return new WorkbookError(known, { excel: code }, { cause: error });
}
