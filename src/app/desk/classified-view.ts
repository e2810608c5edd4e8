import type { FailedFile } from "../../domain/index.ts";
import type { UnderstoodWorkbook } from "../understand-workbook.ts";

/** A file that bears a 密级 mark: only some computers may hold it. */
export interface ClassifiedView {
  readonly file: string;
  readonly sheet: string;
  readonly mark: string;
}

/** Workbooks that may be processed, and those that wait for the clerk's word. */
export interface Admitted {
  readonly workbooks: readonly UnderstoodWorkbook[];
  readonly waiting: readonly ClassifiedView[];
}

/**
 * Sets aside the workbooks whose 密级 mark the clerk has not confirmed.
 * @param confirmed files with the mark that they bore when the clerk confirmed them
 */
export function admit(read: readonly UnderstoodWorkbook[], confirmed: readonly ClassifiedView[]): Admitted {
  const workbooks: UnderstoodWorkbook[] = [];
  const waiting: ClassifiedView[] = [];
  for (const workbook of read) {
    const { file, classification } = workbook.reading;
    const mark = classification?.text;
    if (classification === null || confirmed.some((one) => one.file === file && one.mark === mark))
      workbooks.push(workbook);
    else waiting.push({ file, sheet: classification.sheet, mark: classification.text });
  }
  return { workbooks, waiting };
}

/** A file that waits, as reports tell of it. */
export function failedOf({ file, sheet, mark }: ClassifiedView): FailedFile {
  return { file, code: "classified", facts: { sheet, mark } };
}
