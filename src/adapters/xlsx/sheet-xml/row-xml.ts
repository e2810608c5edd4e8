import type { PlainValue, ReportCell, ReportRow, StyleName } from "../../../domain/index.ts";
import { columnName, columnStyle, isRichCell, plainValue, serialFromDate } from "../../../domain/index.ts";
import { fileFormula } from "./formula-text.ts";
import type { SheetStyle, StyleLookup } from "./sheet-styles.ts";
import type { StyleVariant } from "./style-table.ts";
import type { TextPool } from "./text-pool.ts";
import { cellText, escapeXml, OUTER_BLANK } from "./xml-text.ts";

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
const FORMULA_START = /^[=+\-@＝＋－＠]/;

function variantOf(value: PlainValue): StyleVariant {
  if (typeof value === "string") return FORMULA_START.test(value) ? "quoted" : "plain";
  return typeof value === "object" && value !== null ? "date" : "plain";
}

function textXml(start: string, value: string): string {
  const text = cellText(value);
  const space = OUTER_BLANK.test(text) ? ' xml:space="preserve"' : "";
  return `${start} t="inlineStr"><is><t${space}>${escapeXml(text)}</t></is></c>`;
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
  const element = `<f>${escapeXml(formula)}</f>`;
  if (value === null) return `${start}>${element}</c>`;
  if (typeof value === "string") return `${start} t="str">${element}<v>${escapeXml(cellText(value))}</v></c>`;
  if (typeof value === "boolean") return `${start} t="b">${element}<v>${value ? 1 : 0}</v></c>`;
  return numberXml(start, element, typeof value === "number" ? value : serialFromDate(value.day, date1904));
}

function allowedFormula(formula: string | undefined, writing: CellWriting): string | null {
  return formula === undefined || !writing.allowsFormula(formula) ? null : fileFormula(formula);
}

function styledXml(reference: string, style: SheetStyle, cell: ReportCell, writing: CellWriting): string {
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

/** Writes a row at an index from 0, with its height in points. */
export type RowWriter = (row: ReportRow, index: number, height: number) => string;

/** The styles of a row by column. The rows of a table share their list of names, which is looked up once. */
function createRowStyles({ styles }: CellWriting): (row: ReportRow) => readonly SheetStyle[] {
  let names: ReportRow["styles"] | null = null;
  let found: SheetStyle[] = [];
  return (row) => {
    if (row.styles !== names) found = [];
    names = row.styles;
    while (found.length < row.cells.length) found.push(styles(columnStyle(names, found.length)));
    return found;
  };
}

function sharedXml(reference: string, style: number, number: number): string {
  const look = style === 0 ? "" : ` s="${style}"`;
  return `<c r="${reference}"${look} t="s"><v>${number}</v></c>`;
}

function sharedNumber(cell: ReportCell, { texts }: CellWriting): number | null {
  return typeof cell !== "string" || cell === "" || texts === undefined ? null : texts.numberOf(cell);
}

/** A writer of the rows of one sheet. */
export function createRowWriter(writing: CellWriting): RowWriter {
  const stylesOf = createRowStyles(writing);
  return (row, index, height) => {
    const number = String(index + 1);
    const size = height > 0 ? ` ht="${height}" customHeight="1"` : "";
    const styles = stylesOf(row);
    let cells = "";
    for (let column = 0; column < row.cells.length; column += 1) {
      const style = styles[column];
      if (style === undefined) continue;
      const cell = row.cells[column] ?? null;
      const reference = columnName(column) + number;
      const shared = sharedNumber(cell, writing);
      const own = isRichCell(cell) ? cell.style : undefined;
      const look = own === undefined ? style : writing.styles(own);
      cells +=
        shared === null
          ? styledXml(reference, look, cell, writing)
          : sharedXml(reference, look.indexOf(variantOf(plainValue(cell))), shared);
    }
    return cells === "" && size === "" ? "" : `<row r="${number}"${size}>${cells}</row>`;
  };
}
