import type { FileReading, Question, SheetReading } from "../model/register.ts";
import type { WorkbookSnapshot } from "../model/sheet-snapshot.ts";
import { normaliseText } from "./text/normalise.ts";
import { unitOfFile } from "./unit-name.ts";

/** The answer by which a file is kept without a unit. */
export const NO_UNIT = "no-unit";

/** The question's name, by which its answer is kept. */
export function unitQuestionId(file: string): string {
  return `unit-name:${file}`;
}

/** Whether two spellings may name one unit: 财政局 and 云溪县财政局 do. */
function agree(one: string, other: string): boolean {
  const [left, right] = [normaliseText(one), normaliseText(other)];
  return left.includes(right) || right.includes(left);
}

function ask(file: string, choices: readonly string[], assumed: string | null): Question {
  const id = unitQuestionId(file);
  return { id, kind: "unit-name", sheet: null, address: null, examples: choices, choices, assumed };
}

/**
 * What has to be asked about a file's unit: its tables name one, its own name another. Null where they agree, or where
 * only one of them names any.
 */
export function unitConflict(told: string | null, workbook: WorkbookSnapshot): Question | null {
  const { name, from } = unitOfFile(workbook);
  if (told === null || name === null || from === "folder" || agree(told, name)) return null;
  return ask(workbook.file, [told, name], told);
}

function baseName(file: string): string {
  const last = file.split(/[\\/]/).at(-1) ?? file;
  return last.replace(/\.[A-Za-z]{2,5}$/, "");
}

/** What has to be asked about a file among others whose risks belong to no unit. */
export function unitMissing(reading: FileReading): Question | null {
  const homeless = reading.points.length > 0 && reading.points.every((point) => point.unit === null);
  return homeless ? ask(reading.file, [baseName(reading.file), NO_UNIT], NO_UNIT) : null;
}

/** The sheets of a file with one more question, on the first sheet that holds risks. */
export function withQuestion(sheets: readonly SheetReading[], question: Question): SheetReading[] {
  const held = sheets.findIndex((sheet) => sheet.tables.some((table) => table.points.length > 0));
  const place = Math.max(0, held);
  return sheets.map((sheet, index) =>
    index === place ? { ...sheet, questions: [...sheet.questions, question] } : sheet,
  );
}
