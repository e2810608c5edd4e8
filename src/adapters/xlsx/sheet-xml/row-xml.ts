import type { PlainValue, ReportCell, StyleName } from "../../../domain/index.ts";
import { isRichCell, serialFromDate } from "../../../domain/index.ts";
import { fileFormula } from "./formula-text.ts";
import type { SheetStyle, StyleLookup } from "./sheet-styles.ts";
import type { StyleVariant } from "./style-table.ts";
import type { TextPool } from "./text-pool.ts";
import { cellText, elementText, OUTER_BLANK } from "./xml-text.ts";

/** What the cells of a sheet are written with. */
export interface CellWriting {
  readonly styles: StyleLookup;
  /** The workbook counts days from 1904. */
  readonly date1904: boolean;
  /** Whether a formula may stand; one that names a sheet whose name had to change may not. */
  readonly allowsFormula: (formula: string) => boolean;
  /** Where texts are kept once for the workbook; they stand in their cells where it is left out. */
  readonly texts?: TextPool;
}

/** Characters that make Excel take an edited text for a formula. */
const FORMULA_START = new Set(Array.from("=+-@＝＋－＠", (sign) => sign.charCodeAt(0)));

/** Chinese characters, with which most texts begin, stand between the half-width signs and the full-width ones. */
const LAST_HALF_WIDTH = 0x40;
const FIRST_FULL_WIDTH = 0xff0b;

function startsFormula(text: string): boolean {
  const code = text.charCodeAt(0);
  return (code <= LAST_HALF_WIDTH || code >= FIRST_FULL_WIDTH) && FORMULA_START.has(code);
}

/** Which variant of its style a value is written in. */
export function variantOf(value: PlainValue): StyleVariant {
  if (typeof value === "string") return startsFormula(value) ? "quoted" : "plain";
  return typeof value === "object" && value !== null ? "date" : "plain";
}

function textXml(start: string, value: string): string {
  const text = cellText(value);
  const space = OUTER_BLANK.test(text) ? ' xml:space="preserve"' : "";
  return `${start} t="inlineStr"><is><t${space}>${elementText(text)}</t></is></c>`;
}

function numberXml(start: string, formula: string, value: number): string {
  return Number.isFinite(value)
    ? `${start}>${formula}<v>${value}</v></c>`
    : `${start} t="e">${formula}<v>#NUM!</v></c>`;
}

function valueXml(start: string, value: PlainValue, date1904: boolean): string {
  if (value === null || value === "") return `${start}/>`;
  if (typeof value === "string") return textXml(start, value);
  if (typeof value === "boolean") return `${start} t="b"><v>${value ? 1 : 0}</v></c>`;
  return numberXml(start, "", typeof value === "number" ? value : serialFromDate(value.day, date1904));
}

function formulaXml(start: string, formula: string, value: PlainValue, date1904: boolean): string {
  const element = `<f>${elementText(formula)}</f>`;
  if (value === null) return `${start}>${element}</c>`;
  if (typeof value === "string")
    return `${start} t="str">${element}<v>${elementText(cellText(value))}</v></c>`;
  if (typeof value === "boolean") return `${start} t="b">${element}<v>${value ? 1 : 0}</v></c>`;
  return numberXml(start, element, typeof value === "number" ? value : serialFromDate(value.day, date1904));
}

function allowedFormula(formula: string | undefined, writing: CellWriting): string | null {
  return formula === undefined || !writing.allowsFormula(formula) ? null : fileFormula(formula);
}

/** The cell at a place (`B7`) in a style that was looked up. */
export function styledXml(
  reference: string,
  style: SheetStyle,
  cell: ReportCell,
  writing: CellWriting,
): string {
  const isRich = isRichCell(cell);
  const value = isRich ? cell.value : cell;
  const formula = isRich ? allowedFormula(cell.formula, writing) : null;
  const index = style.indexOf(formula === null || typeof value !== "string" ? variantOf(value) : "plain");
  const start = index === 0 ? `<c r="${reference}"` : `<c r="${reference}" s="${index}"`;
  return formula === null
    ? valueXml(start, value, writing.date1904)
    : formulaXml(start, formula, value, writing.date1904);
}

/** The cell at a place (`B7`) of this style and value. Text is always text; it never turns into a formula or a link. */
export function cellXml(
  reference: string,
  cell: ReportCell,
  style: StyleName | undefined,
  writing: CellWriting,
): string {
  const own = isRichCell(cell) ? cell.style : undefined;
  return styledXml(reference, writing.styles(own ?? style), cell, writing);
}
