import type { Preview } from "../app/preview-plan.ts";
import { WorkbookError } from "../app/workbook-port.ts";
import type { Words } from "../report/messages/catalogue.ts";
import type { ActionWords } from "../report/messages/zh-CN/actions.ts";
import type { ErrorCode, ErrorFacts } from "../report/messages/zh-CN/errors.ts";
import type { ExcelErrorCode } from "../report/messages/zh-CN/excel-errors.ts";

/** What a ribbon button came to, in sentences for the clerk. */
export interface CommandOutcome {
  readonly action: keyof ActionWords;
  readonly isDone: boolean;
  readonly lines: readonly string[];
}

const isFileCode = (code: string, words: Words): code is ErrorCode => Object.hasOwn(words.errors, code);
const isExcelCode = (code: string, words: Words): code is ExcelErrorCode =>
  Object.hasOwn(words.excelErrors, code);

function sentenceOf(code: string, facts: ErrorFacts, words: Words): string {
  if (isFileCode(code, words)) return words.errors[code](facts);
  if (isExcelCode(code, words)) return words.excelErrors[code](facts);
  return words.excelErrors["excel-failed"]({ excel: code });
}

/** What a failure says to the clerk. */
export function failedOutcome(action: keyof ActionWords, error: unknown, words: Words): CommandOutcome {
  const line =
    error instanceof WorkbookError
      ? sentenceOf(error.code, error.facts, words)
      : words.excelErrors["excel-failed"]({ excel: error instanceof Error ? error.name : "Error" });
  return { action, isDone: false, lines: [line] };
}

/** What carrying out a plan does, from the counts of its preview. */
export function previewLines(preview: Preview, words: Words): readonly string[] {
  const { commands } = words;
  const list = words.pane.lists.joined;
  const lines = [
    ...(preview.newSheets.length > 0 ? [commands.newSheets(list(preview.newSheets))] : []),
    ...(preview.replacedSheets.length > 0 ? [commands.replacedSheets(list(preview.replacedSheets))] : []),
    ...preview.columns.map(({ sheet, headers }) => commands.columns(sheet, list(headers))),
    ...(preview.highlights > 0 ? [commands.highlights(preview.highlights)] : []),
    ...(preview.ledgerCells > 0 ? [commands.ledgerCells(preview.ledgerCells)] : []),
  ];
  const left =
    preview.protectedSheets.length === 0 ? [] : [commands.protectedSheets(list(preview.protectedSheets))];
  return lines.length === 0 ? [commands.nothing, ...left] : [...lines, ...left, commands.howToRestore];
}
