import type { CellFormat, CellValue, PlainValue, ReportCell, StyleName } from "../../domain/index.ts";
import {
  isCellDate,
  isCellError,
  isDateFormat,
  plainValue,
  isRichCell,
  serialFromDate,
} from "../../domain/index.ts";
import { literalText } from "./literal-text.ts";
import type { PlannedCell } from "./plan-cells.ts";

/** Number format of a day whose style names none. */
export const DATE_FORMAT = 'yyyy"年"m"月"d"日"';

/** What is put into a cell, as Excel takes it. */
export type Input = string | number | boolean;

/** Input, number format (null keeps it) and what the cell is expected to hold afterwards. */
export interface CellInput {
  readonly input: Input;
  readonly numberFormat: string | null;
  /** `=` alone stands for a formula. */
  readonly written: Input;
}

/** What inputs depend on. */
export interface InputContext {
  readonly styles: Readonly<Record<StyleName, CellFormat>>;
  readonly date1904: boolean;
}

function plainInput(value: PlainValue, numberFormat: string, date1904: boolean): CellInput {
  if (value === null || value === "") return { input: "", numberFormat, written: "" };
  if (typeof value === "string") return textInput(value, numberFormat);
  if (typeof value !== "object") {
    const format = numberFormat === "@" ? "General" : numberFormat;
    return { input: value, numberFormat: format, written: value };
  }
  const serial = serialFromDate(value.day, date1904);
  return {
    input: serial,
    numberFormat: isDateFormat(numberFormat) ? numberFormat : DATE_FORMAT,
    written: serial,
  };
}

function textInput(value: string, numberFormat: string): CellInput {
  const input = literalText(value, numberFormat);
  return { input, numberFormat, written: input.startsWith("'") ? input.slice(1) : input };
}

/** Longest formula that Excel takes. */
const MAX_FORMULA = 8_192;

const NOTHING: CellInput = { input: "", numberFormat: null, written: "" };

/** The formula of a report's cell without its `=`; null where there is none, or none that Excel could take. */
function formulaOf(cell: ReportCell): string | null {
  const bare = isRichCell(cell) ? (cell.formula?.replace(/^=/, "") ?? "") : "";
  return bare === "" || bare.length >= MAX_FORMULA ? null : bare;
}

/** What a cell of a report becomes in a style; a formula that is too long gives way to its value. */
export function reportInput(cell: ReportCell, style: StyleName | null, context: InputContext): CellInput {
  const format = style === null ? undefined : context.styles[style];
  const shown = plainInput(plainValue(cell), format?.numberFormat ?? "General", context.date1904);
  const formula = formulaOf(cell);
  return formula === null ? shown : { input: `=${formula}`, numberFormat: shown.numberFormat, written: "=" };
}

/** What a corrected value becomes in a cell that keeps its look: days are shown as days, numbers as numbers. */
export function fixInput(value: CellValue, numberFormat: string, date1904: boolean): CellInput {
  if (isCellError(value)) return { input: value.code, numberFormat: null, written: value.code };
  const plain = isCellDate(value) ? { day: value.day } : value;
  const isNumber = typeof plain === "number";
  const format = isNumber && (isDateFormat(numberFormat) || numberFormat === "@") ? "General" : numberFormat;
  const made = plainInput(plain, format, date1904);
  return { ...made, numberFormat: made.numberFormat === numberFormat ? null : made.numberFormat };
}

/** A report's cell in the look that the place has. */
function inputInKeptLook(cell: ReportCell, found: string, context: InputContext): CellInput {
  if (formulaOf(cell) !== null) return { ...reportInput(cell, null, context), numberFormat: null };
  const value = plainValue(cell);
  const asValue: CellValue =
    typeof value === "object" && value !== null ? { kind: "date", day: value.day } : value;
  return fixInput(asValue, found, context.date1904);
}

/** What a planned cell becomes where it stands. @param found number format that the cell has */
export function cellInput({ content, style }: PlannedCell, found: string, context: InputContext): CellInput {
  switch (content.kind) {
    case "clear":
      return NOTHING;
    case "fix":
      return fixInput(content.value, found, context.date1904);
    case "own":
      return style === null
        ? inputInKeptLook(content.cell, found, context)
        : reportInput(content.cell, style, context);
  }
}
