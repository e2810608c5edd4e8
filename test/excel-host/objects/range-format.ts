import type { Area } from "../area.ts";
import { changeCell, DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from "../book.ts";
import type { Edge, Format, FormatKey, Line } from "../format.ts";
import { EDGES, edgeText, lineOf, withFormat } from "../format.ts";
import type { HostType } from "../host-object.ts";
import { HostObject } from "../host-object.ts";
import { HostError } from "../host-error.ts";
import type { Json } from "../json.ts";
import { asNumber, asText } from "../json.ts";
import type { Place } from "./place.ts";
import { assertUnlocked, eachCell, lookOf, uniform } from "./place.ts";

/** Changes the look of every cell of an area. */
export function formatArea(place: Place, area: Area, change: Partial<Format>): void {
  eachCell(area, (row, column, key) => {
    changeCell(place.sheet, key, { format: withFormat(lookOf(place.sheet, row, column), change) });
  });
}

/** Changes the look of a place. @throws HostError `AccessDenied` on a protected sheet */
export function formatPlace(place: Place, change: Partial<Format>): void {
  assertUnlocked(place, true);
  for (const area of place.areas) formatArea(place, area, change);
}

const COLOR = /^#[0-9A-F]{6}$/i;

function checked(key: FormatKey, value: Json): Json {
  if (key.endsWith("olor")) {
    if (typeof value !== "string" || !COLOR.test(value))
      throw new HostError("InvalidArgument", `${key}: ${JSON.stringify(value)}`);
    return value.toUpperCase();
  }
  if (key === "font.size" && (typeof value !== "number" || value < 1 || value > 409)) {
    throw new HostError("InvalidArgument", key);
  }
  return value;
}

/** A change of the look by one property, with what Excel changes along with it. */
export function changeOf(key: FormatKey, value: Json): Partial<Format> {
  const plain = { [key]: checked(key, value) };
  return key === "fill.color" ? { ...plain, "fill.pattern": "Solid" } : plain;
}

interface Members {
  readonly get: Record<string, (place: Place) => Json>;
  readonly set: Record<string, (place: Place, value: Json) => void>;
}

function membersOf(names: readonly (readonly [string, FormatKey])[]): Members {
  const get: Members["get"] = {};
  const set: Members["set"] = {};
  for (const [name, key] of names) {
    get[name] = (place) => uniform(place, ({ format }) => format[key]);
    set[name] = (place, value) => {
      formatPlace(place, changeOf(key, value));
    };
  }
  return { get, set };
}

const FILL = membersOf([
  ["color", "fill.color"],
  ["pattern", "fill.pattern"],
  ["patternColor", "fill.patternColor"],
  ["tintAndShade", "fill.tintAndShade"],
]);

const RangeFill: HostType<Place> = {
  name: "RangeFill",
  ...FILL,
  call: {
    clear: (place) => {
      formatPlace(place, { "fill.pattern": "None", "fill.color": "#FFFFFF" });
    },
  },
};

const RangeFont: HostType<Place> = {
  name: "RangeFont",
  ...membersOf([
    ["name", "font.name"],
    ["size", "font.size"],
    ["bold", "font.bold"],
    ["italic", "font.italic"],
    ["underline", "font.underline"],
    ["strikethrough", "font.strikethrough"],
    ["subscript", "font.subscript"],
    ["superscript", "font.superscript"],
    ["color", "font.color"],
    ["tintAndShade", "font.tintAndShade"],
  ]),
};

const FormatProtection: HostType<Place> = {
  name: "FormatProtection",
  ...membersOf([
    ["locked", "protection.locked"],
    ["formulaHidden", "protection.formulaHidden"],
  ]),
};

interface BorderOf {
  readonly place: Place;
  readonly index: string;
}

interface EdgeCell {
  readonly edge: Edge;
  readonly isPart: (area: Area, row: number, column: number) => boolean;
}

/** Which edges of which cells a border of a range stands for. */
const BORDER_CELLS: Readonly<Record<string, readonly EdgeCell[]>> = {
  EdgeTop: [{ edge: "EdgeTop", isPart: (area, row) => row === area.top }],
  EdgeBottom: [{ edge: "EdgeBottom", isPart: (area, row) => row === area.bottom }],
  EdgeLeft: [{ edge: "EdgeLeft", isPart: (area, _row, column) => column === area.left }],
  EdgeRight: [{ edge: "EdgeRight", isPart: (area, _row, column) => column === area.right }],
  InsideHorizontal: [
    { edge: "EdgeTop", isPart: (area, row) => row > area.top },
    { edge: "EdgeBottom", isPart: (area, row) => row < area.bottom },
  ],
  InsideVertical: [
    { edge: "EdgeLeft", isPart: (area, _row, column) => column > area.left },
    { edge: "EdgeRight", isPart: (area, _row, column) => column < area.right },
  ],
  DiagonalDown: [{ edge: "DiagonalDown", isPart: () => true }],
  DiagonalUp: [{ edge: "DiagonalUp", isPart: () => true }],
};

function borderCells(index: string): readonly EdgeCell[] {
  const cells = BORDER_CELLS[index];
  if (cells === undefined) throw new HostError("InvalidArgument", `no border: ${index}`);
  return cells;
}

/** A line with one property changed; a colour or weight draws a line where there was none. */
export function changedLine(text: string, name: string, value: Json): string {
  const line = lineOf(text);
  const style = name === "style" ? asText(value) : line.style === "None" ? "Continuous" : line.style;
  const changed: Line = { ...line, [name]: typeof value === "string" ? value : "", style };
  return edgeText(changed);
}

function setBorder({ place, index }: BorderOf, name: string, value: Json): void {
  assertUnlocked(place, true);
  for (const area of place.areas) {
    for (const { edge, isPart } of borderCells(index)) {
      eachCell(area, (row, column, key) => {
        if (!isPart(area, row, column)) return;
        const look = lookOf(place.sheet, row, column);
        const format = withFormat(look, { [edge]: changedLine(look[edge], name, value) });
        changeCell(place.sheet, key, { format });
      });
    }
  }
}

function getBorder({ place, index }: BorderOf, name: keyof Line): Json {
  const found = new Set<string>();
  for (const area of place.areas) {
    for (const { edge, isPart } of borderCells(index)) {
      eachCell(area, (row, column) => {
        if (isPart(area, row, column)) found.add(lineOf(lookOf(place.sheet, row, column)[edge])[name]);
      });
    }
  }
  const [first = null] = found;
  return found.size > 1 ? null : (first ?? (name === "style" ? "None" : null));
}

const RangeBorder: HostType<BorderOf> = {
  name: "RangeBorder",
  get: {
    sideIndex: ({ index }) => index,
    style: (border) => getBorder(border, "style"),
    weight: (border) => getBorder(border, "weight"),
    color: (border) => getBorder(border, "color"),
  },
  set: {
    style: (border, value) => {
      setBorder(border, "style", value);
    },
    weight: (border, value) => {
      setBorder(border, "weight", value);
    },
    color: (border, value) => {
      setBorder(border, "color", checked("font.color", value));
    },
  },
  identity: ({ index }) => ({ Id: index }),
};

const RangeBorderCollection: HostType<Place> = {
  name: "RangeBorderCollection",
  get: { count: () => Object.keys(BORDER_CELLS).length },
  items: (place) => Object.keys(BORDER_CELLS).map((index) => HostObject.of(RangeBorder, { place, index })),
  item: (place, key) => {
    borderCells(asText(key));
    return HostObject.of(RangeBorder, { place, index: asText(key) });
  },
};

function sizesOf(place: Place, isRow: boolean): readonly number[] {
  const sizes = isRow ? place.sheet.rowHeights : place.sheet.columnWidths;
  const normal = isRow ? DEFAULT_ROW_HEIGHT : DEFAULT_COLUMN_WIDTH;
  const found: number[] = [];
  for (const area of place.areas) {
    const last = isRow ? area.bottom : area.right;
    for (let index = isRow ? area.top : area.left; index <= last; index += 1)
      found.push(sizes.get(index) ?? normal);
  }
  return found;
}

function uniformSize(place: Place, isRow: boolean): number | null {
  const sizes = sizesOf(place, isRow);
  return sizes.every((size) => size === sizes[0]) ? (sizes[0] ?? null) : null;
}

/** Sets the size of every row or column of a place, in points (rows at most 409, columns 255 characters). */
export function setSize(place: Place, isRow: boolean, value: Json): void {
  assertUnlocked(place, true);
  const size = asNumber(value);
  if (size < 0 || size > (isRow ? 409.5 : 1_790)) throw new HostError("InvalidArgument", `size ${size}`);
  for (const area of place.areas) {
    const last = isRow ? area.bottom : area.right;
    const sizes = isRow ? place.sheet.rowHeights : place.sheet.columnWidths;
    for (let index = isRow ? area.top : area.left; index <= last; index += 1) sizes.set(index, size);
  }
}

/** Gives rows or columns of a place the size that nobody chose. */
function dropSizes(place: Place, isRow: boolean): void {
  assertUnlocked(place, true);
  const sizes = isRow ? place.sheet.rowHeights : place.sheet.columnWidths;
  for (const area of place.areas) {
    const [first, last] = isRow ? [area.top, area.bottom] : [area.left, area.right];
    for (const index of [...sizes.keys()]) if (index >= first && index <= last) sizes.delete(index);
  }
}

const ALIGNMENT = membersOf([
  ["horizontalAlignment", "horizontalAlignment"],
  ["verticalAlignment", "verticalAlignment"],
  ["wrapText", "wrapText"],
  ["indentLevel", "indentLevel"],
  ["textOrientation", "textOrientation"],
  ["shrinkToFit", "shrinkToFit"],
  ["readingOrder", "readingOrder"],
  ["autoIndent", "autoIndent"],
]);

/** `RangeFormat` of a range or of several areas. */
export const RangeFormat: HostType<Place> = {
  name: "RangeFormat",
  get: {
    ...ALIGNMENT.get,
    rowHeight: (place) => uniformSize(place, true),
    columnWidth: (place) => uniformSize(place, false),
  },
  set: {
    ...ALIGNMENT.set,
    rowHeight: (place, value) => {
      setSize(place, true, value);
    },
    columnWidth: (place, value) => {
      setSize(place, false, value);
    },
    useStandardHeight: (place) => {
      dropSizes(place, true);
    },
    useStandardWidth: (place) => {
      dropSizes(place, false);
    },
  },
  child: {
    fill: (place) => HostObject.of(RangeFill, place),
    font: (place) => HostObject.of(RangeFont, place),
    protection: (place) => HostObject.of(FormatProtection, place),
    borders: (place) => HostObject.of(RangeBorderCollection, place),
  },
};

/** Names that `CellPropertiesFormat.borders` gives the edges of a cell. */
export const CELL_BORDERS: Readonly<Record<string, Edge>> = {
  top: EDGES[0],
  bottom: EDGES[1],
  left: EDGES[2],
  right: EDGES[3],
  diagonalDown: EDGES[4],
  diagonalUp: EDGES[5],
};
