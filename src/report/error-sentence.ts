import type { Words } from "./messages/catalogue.ts";
import type { ErrorCode, ErrorFacts } from "./messages/zh-CN/errors.ts";
import type { ExcelErrorCode } from "./messages/zh-CN/excel-errors.ts";

function isErrorCode(code: string, { errors }: Words): code is ErrorCode {
  return Object.hasOwn(errors, code);
}

function isExcelErrorCode(code: string, { excelErrors }: Words): code is ExcelErrorCode {
  return Object.hasOwn(excelErrors, code);
}

/** What is wrong and how to mend it, for a workbook file or for Excel; null where the catalogues do not know the code. */
export function errorSentence(code: string, facts: ErrorFacts, words: Words): string | null {
  if (isErrorCode(code, words)) return words.errors[code](facts);
  return isExcelErrorCode(code, words) ? words.excelErrors[code](facts) : null;
}
