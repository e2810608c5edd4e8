import type { CellFormat } from "../../../domain/index.ts";
import { escapeXml } from "./xml-text.ts";

/** Number format of a date whose style names none. */
export const DATE_FORMAT = 'yyyy"年"m"月"d"日"';

/** Font of cells whose style names none, and of the workbook's normal style. */
export const DEFAULT_FONT = "宋体";
export const DEFAULT_FONT_SIZE = 11;

/** What a cell of one style needs beside the style: a date format, or a mark that keeps `=…` a text when edited. */
export type StyleVariant = "plain" | "date" | "quoted";

/** How many entries of each kind a style sheet holds already. */
export interface StyleCounts {
  readonly fonts: number;
  readonly fills: number;
  readonly borders: number;
  readonly cellFormats: number;
  readonly differentialFormats: number;
  /** First free id of a number format, at least 164. */
  readonly nextNumberFormat: number;
}

/** Entries to append to a style sheet, as XML elements, in order and each once. */
export interface StyleAdditions {
  readonly numberFormats: readonly string[];
  readonly fonts: readonly string[];
  readonly fills: readonly string[];
  readonly borders: readonly string[];
  readonly cellFormats: readonly string[];
  readonly differentialFormats: readonly string[];
}

/** Gives each look of a cell its index in a style sheet, the same look always the same index. */
export interface StyleTable {
  /** Index for the `s` attribute of a cell. */
  readonly cellFormat: (format: CellFormat, variant: StyleVariant) => number;
  /** Index for the `dxfId` of a conditional format. */
  readonly differentialFormat: (format: CellFormat) => number;
  readonly additions: () => StyleAdditions;
}

interface Pool {
  readonly entries: string[];
  readonly indexOf: (entry: string) => number;
}

function createPool(offset: number): Pool {
  const indices = new Map<string, number>();
  const entries: string[] = [];
  const indexOf = (entry: string): number => {
    const known = indices.get(entry);
    if (known !== undefined) return known;
    const index = offset + entries.length;
    entries.push(entry);
    indices.set(entry, index);
    return index;
  };
  return { entries, indexOf };
}

function fontTraits(format: CellFormat): string {
  return `${format.bold === true ? "<b/>" : ""}${format.italic === true ? "<i/>" : ""}${
    format.underline === true ? "<u/>" : ""
  }`;
}

function colorXml(color: string | undefined): string {
  return color === undefined ? "" : `<color rgb="FF${escapeXml(color)}"/>`;
}

function fontXml(format: CellFormat): string {
  const name = escapeXml(format.font ?? DEFAULT_FONT);
  const size = `<sz val="${format.size ?? DEFAULT_FONT_SIZE}"/>`;
  return `<font>${fontTraits(format)}${size}${colorXml(format.color)}<name val="${name}"/></font>`;
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${escapeXml(color)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml(format: CellFormat): string {
  const color = format.borderColor === undefined ? '<color auto="1"/>' : colorXml(format.borderColor);
  const side = (name: string): string => `<${name} style="${format.border ?? "thin"}">${color}</${name}>`;
  return `<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border>`;
}

function hasBorder(format: CellFormat): boolean {
  return format.border !== undefined && format.border !== "none";
}

function alignmentXml(format: CellFormat): string {
  const horizontal = format.horizontal === undefined ? "" : ` horizontal="${format.horizontal}"`;
  const vertical = format.vertical === undefined ? "" : ` vertical="${format.vertical}"`;
  const wrap = format.wrap === true ? ' wrapText="1"' : "";
  const all = horizontal + vertical + wrap;
  return all === "" ? "" : `<alignment${all}/>`;
}

/** Fonts, sizes and alignment are left out: a conditional format cannot change them. */
function differentialXml(format: CellFormat): string {
  const font = fontTraits(format) + colorXml(format.color);
  const fill =
    format.fill === undefined
      ? ""
      : `<fill><patternFill patternType="solid"><fgColor rgb="FF${escapeXml(format.fill)}"/><bgColor rgb="FF${escapeXml(format.fill)}"/></patternFill></fill>`;
  const border = hasBorder(format) ? borderXml({ ...format, border: "thin" }).replace("<diagonal/>", "") : "";
  return `<dxf>${font === "" ? "" : `<font>${font}</font>`}${fill}${border}</dxf>`;
}

interface Pools {
  readonly numberFormats: Pool;
  readonly fonts: Pool;
  readonly fills: Pool;
  readonly borders: Pool;
}

function cellFormatXml(format: CellFormat, variant: StyleVariant, pools: Pools): string {
  const code = format.numberFormat ?? (variant === "date" ? DATE_FORMAT : "General");
  const numberFormat = code === "General" ? 0 : pools.numberFormats.indexOf(code);
  const font = pools.fonts.indexOf(fontXml(format));
  const fill = format.fill === undefined ? 0 : pools.fills.indexOf(fillXml(format.fill));
  const border = hasBorder(format) ? pools.borders.indexOf(borderXml(format)) : 0;
  const alignment = alignmentXml(format);
  const protection = format.unlocked === true ? '<protection locked="0"/>' : "";
  const ids = `numFmtId="${numberFormat}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`;
  const quoted = variant === "quoted" ? ' quotePrefix="1"' : "";
  const applied = `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"${
    alignment === "" ? "" : ' applyAlignment="1"'
  }${protection === "" ? "" : ' applyProtection="1"'}`;
  return `<xf ${ids}${quoted} ${applied}>${alignment}${protection}</xf>`;
}

/** A style table that appends to a style sheet with these counts; entry 0 of fills and borders must be the empty one. */
export function createStyleTable(existing: StyleCounts): StyleTable {
  const pools: Pools = {
    numberFormats: createPool(existing.nextNumberFormat),
    fonts: createPool(existing.fonts),
    fills: createPool(existing.fills),
    borders: createPool(existing.borders),
  };
  const cellFormats = createPool(existing.cellFormats);
  const differentials = createPool(existing.differentialFormats);
  return {
    cellFormat: (format, variant) => cellFormats.indexOf(cellFormatXml(format, variant, pools)),
    differentialFormat: (format) => differentials.indexOf(differentialXml(format)),
    additions: () => ({
      numberFormats: pools.numberFormats.entries.map(
        (code, index) =>
          `<numFmt numFmtId="${existing.nextNumberFormat + index}" formatCode="${escapeXml(code)}"/>`,
      ),
      fonts: pools.fonts.entries,
      fills: pools.fills.entries,
      borders: pools.borders.entries,
      cellFormats: cellFormats.entries,
      differentialFormats: differentials.entries,
    }),
  };
}
