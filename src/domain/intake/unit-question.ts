import type { Answers, Question, SheetReading } from "../model/register.ts";
import type { WorkbookSnapshot } from "../model/sheet-snapshot.ts";
import { ask } from "./ask.ts";
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

interface Asked {
  readonly file: string;
  readonly examples: readonly string[];
  readonly assumed: string;
}

/** The office may name any unit, so what it named is one of the choices. */
function askUnit({ file, examples, assumed }: Asked, answers: Answers): Question {
  const id = unitQuestionId(file);
  const named = answers[id];
  const choices = named === undefined || examples.includes(named) ? examples : [...examples, named];
  // The key of a choice is no name that stands anywhere.
  const names = examples.filter((one) => one !== NO_UNIT);
  return ask(
    { id, kind: "unit-name", sheet: null, address: null, examples: names, choices, assumed },
    answers,
  );
}

/**
 * What has to be asked about a file's unit: its tables name one, its own name another. Null where they agree, or where
 * only one of them names any.
 */
export function unitConflict(
  told: string | null,
  workbook: WorkbookSnapshot,
  answers: Answers,
): Question | null {
  const { name, from } = unitOfFile(workbook);
  if (told === null || name === null || from === "folder" || agree(told, name)) return null;
  return askUnit({ file: workbook.file, examples: [told, name], assumed: told }, answers);
}

function baseName(file: string): string {
  const last = file.split(/[\\/]/).at(-1) ?? file;
  return last.replace(/\.[A-Za-z]{2,5}$/, "");
}

/** What has to be asked about a file among others that names no unit. */
export function unitMissing(file: string, answers: Answers): Question {
  return askUnit({ file, examples: [baseName(file), NO_UNIT], assumed: NO_UNIT }, answers);
}

/** The sheets of a file with one more question, on the first sheet that holds risks. */
export function withQuestion(sheets: readonly SheetReading[], question: Question): SheetReading[] {
  const held = sheets.findIndex((sheet) => sheet.tables.some((table) => table.points.length > 0));
  const place = Math.max(0, held);
  return sheets.map((sheet, index) =>
    index === place ? { ...sheet, questions: [...sheet.questions, question] } : sheet,
  );
}
