import type { CellFormat, CellRange, StyleName } from "../../domain/index.ts";
import { addressLists } from "./address-lists.ts";

/** A format that ranges and lists of ranges share. */
type Format = Excel.RangeFormat;

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;

/** Font of cells whose style names none. */
const DEFAULT_FONT = "宋体";
const DEFAULT_SIZE = 11;

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;

/** A colour as Excel takes it. */
export function colorOf(color: string): string {
  return `#${color}`;
}

function setFont(font: Excel.RangeFont, format: CellFormat): void {
  font.name = format.font ?? DEFAULT_FONT;
  font.size = format.size ?? DEFAULT_SIZE;
  if (format.bold === true) font.bold = true;
  if (format.italic === true) font.italic = true;
  if (format.underline === true) font.underline = "Single";
  if (format.color !== undefined) font.color = colorOf(format.color);
}

function setAlignment(target: Format, format: CellFormat): void {
  if (format.horizontal !== undefined) target.horizontalAlignment = HORIZONTAL[format.horizontal];
  if (format.vertical !== undefined) target.verticalAlignment = VERTICAL[format.vertical];
  if (format.wrap === true) target.wrapText = true;
}

function setBorders(borders: Excel.RangeBorderCollection, format: CellFormat): void {
  if (format.border === undefined || format.border === "none") return;
  for (const side of SIDES) {
    const border = borders.getItem(side);
    border.style = "Continuous";
    border.weight = format.border === "hair" ? "Hairline" : "Thin";
    if (format.borderColor !== undefined) border.color = colorOf(format.borderColor);
  }
}

/** Queues the look of a style on cells that are plain. */
function setLook(target: Format, format: CellFormat): void {
  setFont(target.font, format);
  setAlignment(target, format);
  setBorders(target.borders, format);
  if (format.fill !== undefined) target.fill.color = colorOf(format.fill);
  if (format.unlocked === true) target.protection.locked = false;
}

/** Rectangles of each style. */
export type StyledRanges = ReadonlyMap<StyleName, readonly CellRange[]>;

/** Queues the looks of a sheet: a few calls for each style, however many cells there are. */
export function setLooks(
  sheet: Excel.Worksheet,
  ranges: StyledRanges,
  styles: Readonly<Record<StyleName, CellFormat>>,
): void {
  for (const [name, ofStyle] of ranges) {
    const format = styles[name];
    if (format === undefined) continue;
    for (const list of addressLists(ofStyle)) setLook(sheet.getRanges(list).format, format);
  }
}

interface OpenRun {
  readonly name: StyleName;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  bottom: number;
}

/** Joins cells of one style into rectangles, row by row; linear in cells. */
export class StyleRects {
  private readonly open = new Map<string, OpenRun>();
  private readonly closed: OpenRun[] = [];
  private run: { name: StyleName; row: number; left: number; right: number } | null = null;

  /** Adds a cell; cells come row by row and from left to right. */
  add(row: number, column: number, name: StyleName | null): void {
    const { run } = this;
    if (run?.name === name && run.row === row && run.right === column - 1) {
      run.right = column;
      return;
    }
    this.closeRun();
    if (name !== null) this.run = { name, row, left: column, right: column };
  }

  /** The rectangles by style. */
  ranges(): StyledRanges {
    this.closeRun();
    const found = new Map<StyleName, CellRange[]>();
    for (const { name, top, left, bottom, right } of [...this.closed, ...this.open.values()]) {
      const ofStyle = found.get(name) ?? [];
      ofStyle.push({ top, left, bottom, right });
      found.set(name, ofStyle);
    }
    return found;
  }

  private closeRun(): void {
    const { run } = this;
    this.run = null;
    if (run === null) return;
    const key = `${run.name}|${run.left}|${run.right}`;
    const above = this.open.get(key);
    if (above?.bottom === run.row - 1) {
      above.bottom = run.row;
      return;
    }
    if (above !== undefined) this.closed.push(above);
    this.open.set(key, { name: run.name, left: run.left, right: run.right, top: run.row, bottom: run.row });
  }
}
