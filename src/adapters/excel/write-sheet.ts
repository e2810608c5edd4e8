import type { CellRange, PrintSetup, ReportSheet } from "../../domain/index.ts";
import { formatRange, rowHeights } from "../../domain/index.ts";
import { joinAddresses, rowsAddress } from "./address-lists.ts";
import type { InputContext } from "./cell-input.ts";
import { addChart } from "./charts.ts";
import { MAX_BYTES } from "./excel-door.ts";
import { colorOf, setLooks } from "./look.ts";
import type { Step } from "./requests.ts";
import { bytesOfMatrix } from "./requests.ts";
import { addRules, putValidation, ruleImage, validationImage } from "./rules.ts";
import type { SheetGrid } from "./sheet-grid.ts";
import { gridOf, lookOf } from "./sheet-grid.ts";
import { putBreaks } from "./sheet-image.ts";

/** Cells that one call writes. */
const MAX_CELLS = 10_000;

/** Points of a column so many characters wide, where a digit has 8 pixels, as in 宋体 11. */
export function pointsOf(characters: number): number {
  return Math.round((Math.min(characters, 254) * 8 + 5) * 0.75 * 100) / 100;
}

/** Rows of a grid that are written together. */
interface GridSlice {
  readonly top: number;
  readonly rows: SheetGrid["inputs"];
}

/** Cut by cells, and by bytes where the texts are long. */
function slicesOf({ inputs, columns }: SheetGrid): readonly GridSlice[] {
  const count = Math.max(1, Math.floor(MAX_CELLS / columns));
  const slices: GridSlice[] = [];
  let [top, bytes] = [0, 0];
  inputs.forEach((row, at) => {
    const ofRow = bytesOfMatrix([row]);
    if (at > top && (at - top >= count || bytes + ofRow > MAX_BYTES)) {
      slices.push({ top, rows: inputs.slice(top, at) });
      [top, bytes] = [at, 0];
    }
    bytes += ofRow;
  });
  if (top < inputs.length) slices.push({ top, rows: inputs.slice(top) });
  return slices;
}

/** Bytes that the writing of one link has in a request. */
const LINK_BYTES = 600;

/** Parts of a sheet that one step writes, where each is a call of its own. */
const MAX_CALLS = 4_000;

/** Ranges of one style that one step writes. */
const MAX_RANGES = 40_000;

function chunksOf<Part>(parts: readonly Part[], size: number): readonly (readonly Part[])[] {
  const chunks: (readonly Part[])[] = [];
  for (let at = 0; at < parts.length; at += size) chunks.push(parts.slice(at, at + size));
  return chunks;
}

/** A rectangle with a number format. */
interface FormatPiece {
  readonly format: string;
  readonly range: CellRange;
  readonly bytes: number;
}

/** Rectangles of number formats, cut so that one call takes at most so many cells. */
function formatPieces({ numberFormats }: SheetGrid): readonly FormatPiece[] {
  const pieces: FormatPiece[] = [];
  for (const [format, ranges] of numberFormats) {
    for (const range of ranges) {
      const columns = range.right - range.left + 1;
      const rows = Math.max(1, Math.floor(MAX_CELLS / columns));
      for (let { top } = range; top <= range.bottom; top += rows) {
        const bottom = Math.min(range.bottom, top + rows - 1);
        const bytes = 300 + (bottom - top + 1) * columns * (format.length * 3 + 6);
        pieces.push({ format, range: { ...range, top, bottom }, bytes });
      }
    }
  }
  return pieces;
}

function formatNumbers(sheet: Excel.Worksheet, { format, range }: FormatPiece): void {
  const rows = range.bottom - range.top + 1;
  const row = Array.from({ length: range.right - range.left + 1 }, () => format);
  sheet.getRange(formatRange(range)).numberFormat = Array.from({ length: rows }, () => row);
}

/** Rows by their height, so that one call sizes all rows of one height. */
function heightGroups(sheet: ReportSheet, context: InputContext): ReadonlyMap<number, readonly string[]> {
  const heightOf = rowHeights(sheet, lookOf(context.styles));
  const groups = new Map<number, string[]>();
  let first = 0;
  for (let row = 0; row < sheet.rows.length; row += 1) {
    const height = heightOf(row);
    if (row + 1 < sheet.rows.length && heightOf(row + 1) === height) continue;
    const group = groups.get(height) ?? [];
    group.push(rowsAddress(first, row));
    groups.set(height, group);
    first = row + 1;
  }
  return groups;
}

function setSizes(target: Excel.Worksheet, sheet: ReportSheet, context: InputContext): void {
  for (const [height, rows] of heightGroups(sheet, context)) {
    if (height <= 0) continue;
    for (const list of joinAddresses(rows)) target.getRanges(list).format.rowHeight = height;
  }
  sheet.columnWidths.forEach((width, column) => {
    const range = target.getRangeByIndexes(0, column, 1, 1);
    // As in a file, a column without width is hidden: it holds what only Probity reads.
    if (width <= 0) range.columnHidden = true;
    else range.format.columnWidth = pointsOf(width);
  });
}

const PAPER = { A4: "A4", A3: "A3" } as const;
const ORIENTATION = { landscape: "Landscape", portrait: "Portrait" } as const;
const INCH = 72;

/** Sections of a footer: `&L`, `&C` and `&R` begin one, a text without them stands in the middle. */
function footerSections(footer: string): {
  readonly left: string;
  readonly center: string;
  readonly right: string;
} {
  const section = (mark: string): string => {
    const start = footer.indexOf(`&${mark}`);
    if (start < 0) return "";
    const rest = footer.slice(start + 2);
    const end = rest.search(/&[LCR]/);
    return (end < 0 ? rest : rest.slice(0, end)).slice(0, 255);
  };
  if (!/^&[LCR]/.test(footer)) return { left: "", center: footer.slice(0, 255), right: "" };
  return { left: section("L"), center: section("C"), right: section("R") };
}

function setPrint({ pageLayout }: Excel.Worksheet, print: PrintSetup): void {
  pageLayout.paperSize = PAPER[print.paper];
  pageLayout.orientation = ORIENTATION[print.orientation];
  pageLayout.zoom =
    print.fit === "one-page"
      ? { horizontalFitToPages: 1, verticalFitToPages: 1 }
      : { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.leftMargin = 0.71 * INCH;
  pageLayout.rightMargin = 0.71 * INCH;
  pageLayout.topMargin = 0.79 * INCH;
  pageLayout.bottomMargin = 0.79 * INCH;
  pageLayout.headerMargin = 0.31 * INCH;
  pageLayout.footerMargin = 0.31 * INCH;
  const footer = footerSections(print.footer);
  const page = pageLayout.headersFooters.defaultForAllPages;
  page.leftFooter = footer.left;
  page.centerFooter = footer.center;
  page.rightFooter = footer.right;
  if (print.repeatRows !== null) {
    const [first, last] = print.repeatRows;
    pageLayout.setPrintTitleRows(`$${first + 1}:$${last + 1}`);
  }
}

function setFrame(target: Excel.Worksheet, sheet: ReportSheet): void {
  if (sheet.tab !== null) target.tabColor = colorOf(sheet.tab);
  target.showGridlines = sheet.gridlines;
  if (sheet.freeze !== null && sheet.freeze.rows + sheet.freeze.columns > 0) {
    const { rows, columns } = sheet.freeze;
    if (columns === 0) target.freezePanes.freezeRows(rows);
    else if (rows === 0) target.freezePanes.freezeColumns(columns);
    else target.freezePanes.freezeAt(formatRange({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 }));
  }
  if (sheet.filter !== null) target.autoFilter.apply(formatRange(sheet.filter));
  setPrint(target, sheet.print);
  putBreaks(target, sheet.print.breaks ?? []);
}

function setRules(context: Excel.RequestContext, sheet: ReportSheet, styles: InputContext["styles"]): void {
  addRules(
    context,
    sheet.conditionalFormats.map((format) => ruleImage(sheet.name, format, styles)),
  );
  for (const validation of sheet.validations) {
    const image = validationImage(sheet.name, validation);
    if (image !== null) putValidation(context, image);
  }
}

/** An own sheet as it is to be written. */
export interface OwnSheetPlan {
  readonly sheet: ReportSheet;
  readonly grid: SheetGrid;
}

/** The sheet with its grid. */
export function planOwnSheet(sheet: ReportSheet, context: InputContext): OwnSheetPlan {
  return { sheet, grid: gridOf(sheet, context) };
}

/** Makes a step that writes on the sheet. */
type StepMaker = (bytes: number, write: (target: Excel.Worksheet) => void) => Step;

/** Number formats, links, contents and merges, in the order in which Excel keeps each as it is. */
function contentSteps(step: StepMaker, { sheet, grid }: OwnSheetPlan): readonly Step[] {
  return [
    ...formatPieces(grid).map((piece) =>
      step(piece.bytes, (target) => {
        formatNumbers(target, piece);
      }),
    ),
    ...chunksOf(grid.links, MAX_CALLS).map((links) =>
      step(links.length * LINK_BYTES, (target) => {
        for (const { row, column, link } of links) target.getCell(row, column).hyperlink = link;
      }),
    ),
    ...slicesOf(grid).map(({ top, rows }) =>
      step(bytesOfMatrix(rows), (target) => {
        target.getRangeByIndexes(top, 0, rows.length, grid.columns).formulas = rows.map((row) => [...row]);
      }),
    ),
    ...chunksOf(sheet.merges, MAX_CALLS).map((ranges) =>
      step(ranges.length * 400 + 200, (target) => {
        for (const range of ranges) target.getRange(formatRange(range)).merge(false);
      }),
    ),
  ];
}

/** Steps that write an own sheet onto a blank sheet of its name. */
export function sheetSteps(
  context: Excel.RequestContext,
  own: OwnSheetPlan,
  input: InputContext,
): readonly Step[] {
  const { sheet, grid } = own;
  // The sheet is asked for in each step, because it is there only once the steps before have run.
  const step: StepMaker = (bytes, write) => ({
    bytes,
    sheet: sheet.name,
    write: () => {
      write(context.workbook.worksheets.getItem(sheet.name));
    },
  });
  const { conditionalFormats, validations, charts, print } = sheet;
  const breakCount = print.breaks?.length ?? 0;
  return [
    ...contentSteps(step, own),
    ...[...grid.styles].flatMap(([name, ranges]) =>
      chunksOf(ranges, MAX_RANGES).map((some) =>
        step(12_000 + some.length * 24, (target) => {
          setLooks(target, new Map([[name, some]]), input.styles);
        }),
      ),
    ),
    step(sheet.rows.length * 14 + sheet.columnWidths.length * 600 + 4_000, (target) => {
      setSizes(target, sheet, input);
    }),
    step((conditionalFormats.length + validations.length + breakCount) * 2_500 + 10_000, (target) => {
      setFrame(target, sheet);
      setRules(context, sheet, input.styles);
    }),
    step(charts.length * 20_000 + 100, (target) => {
      for (const chart of charts) addChart(target, chart);
    }),
  ];
}
