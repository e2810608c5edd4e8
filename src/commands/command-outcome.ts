import type { Preview } from "../app/preview-plan.ts";
import { WorkbookError } from "../app/workbook-port.ts";
import { errorSentence } from "../report/error-sentence.ts";
import type { Words } from "../report/messages/catalogue.ts";
import type { ActionWords } from "../report/messages/zh-CN/actions.ts";

/** What a ribbon button came to, in sentences for the clerk. */
export interface CommandOutcome {
  readonly action: keyof ActionWords;
  readonly isDone: boolean;
  readonly lines: readonly string[];
}

/** What a failure says to the clerk. */
export function failedOutcome(action: keyof ActionWords, error: unknown, words: Words): CommandOutcome {
  const isKnown = error instanceof WorkbookError;
  const sentence = isKnown ? errorSentence(error.code, error.facts, words) : null;
  const excel = isKnown ? error.code : error instanceof Error ? error.name : "Error";
  return { action, isDone: false, lines: [sentence ?? words.excelErrors["excel-failed"]({ excel })] };
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
