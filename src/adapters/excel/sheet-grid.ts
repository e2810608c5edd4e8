import type { CellFormat, ReportSheet, StyleName } from "../../domain/index.ts";
import { columnStyle, isRichCell } from "../../domain/index.ts";
import type { CellInput, InputContext } from "./cell-input.ts";
import { reportInput } from "./cell-input.ts";
import type { StyledRanges } from "./look.ts";
import { StyleRects } from "./look.ts";

/** A cell that leads somewhere. */
interface GridLink {
  readonly row: number;
  readonly column: number;
  readonly link: Excel.RangeHyperlink;
}

/** A sheet of a report as Excel takes it. */
export interface SheetGrid {
  readonly columns: number;
  /** Null leaves a cell blank. */
  readonly inputs: readonly (readonly (string | number | boolean | null)[])[];
  readonly styles: StyledRanges;
  readonly numberFormats: StyledRanges;
  readonly links: readonly GridLink[];
  readonly written: readonly (readonly (string | number | boolean)[])[];
}

/** Most links of a sheet that Excel takes; those beyond are written as their text alone. */
const MAX_LINKS = 65_530;

/** A cell's address in another sheet or file, as a link names it. */
function linkOf(cell: {
  readonly link?: { readonly file?: string; readonly sheet: string; readonly address: string };
}): Excel.RangeHyperlink | null {
  if (cell.link === undefined) return null;
  const { file, sheet, address } = cell.link;
  const documentReference = `'${sheet.replaceAll("'", "''")}'!${address}`;
  return file === undefined ? { documentReference } : { address: file, documentReference };
}

/** The grid of a sheet: inputs, rectangles of styles and number formats, links; linear in cells. */
export function gridOf(sheet: ReportSheet, context: InputContext): SheetGrid {
  const columns = sheet.rows.reduce((most, { cells }) => Math.max(most, cells.length), 1);
  const styles = new StyleRects();
  const numberFormats = new StyleRects();
  const links: GridLink[] = [];
  const inputs: (string | number | boolean | null)[][] = [];
  const written: (string | number | boolean)[][] = [];
  sheet.rows.forEach(({ cells, styles: ofRow }, row) => {
    const made = cells.map((cell, column): CellInput => {
      const style = (isRichCell(cell) ? cell.style : undefined) ?? columnStyle(ofRow, column) ?? null;
      const one = reportInput(cell, style, context);
      styles.add(row, column, style);
      numberFormats.add(row, column, one.numberFormat === "General" ? null : one.numberFormat);
      const link = isRichCell(cell) ? linkOf(cell) : null;
      if (link !== null && links.length < MAX_LINKS) links.push({ row, column, link });
      return one;
    });
    const padding = Array.from({ length: columns - made.length }, () => null);
    inputs.push([...made.map(({ input }) => (input === "" ? null : input)), ...padding]);
    written.push(made.map((one) => one.written));
  });
  return { columns, inputs, styles: styles.ranges(), numberFormats: numberFormats.ranges(), links, written };
}

/** What decides the height of a row in a style. */
export function lookOf(styles: Readonly<Record<StyleName, CellFormat>>) {
  return (name: StyleName | undefined): { readonly wrap: boolean; readonly size: number } => {
    const format = name === undefined ? undefined : styles[name];
    return { wrap: format?.wrap === true, size: format?.size ?? 11 };
  };
}
