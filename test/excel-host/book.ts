import type { Area } from "./area.ts";
import { addressOf, around, columnOf, keyOf, rowOf } from "./area.ts";
import type { Format } from "./format.ts";
import { PLAIN } from "./format.ts";
import type { Json, JsonObject } from "./json.ts";

/** What a cell can hold; an error is its text with `isError`. */
export type Scalar = string | number | boolean | null;

/** Where a cell leads. */
export interface HostLink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
}

/** Points of a row and of a column that nobody sized. */
export const DEFAULT_ROW_HEIGHT = 13.5;
export const DEFAULT_COLUMN_WIDTH = 54;

/** One cell; cells that are blank and plain are not kept. */
export interface HostCell {
  readonly value: Scalar;
  readonly isError: boolean;
  /** With its `=`. */
  readonly formula: string | null;
  /** Typed with an apostrophe before it. */
  readonly isQuoted: boolean;
  readonly format: Format;
  readonly link: HostLink | null;
}

/** A cell that nobody wrote into. */
export const BLANK: HostCell = {
  value: null,
  isError: false,
  formula: null,
  isQuoted: false,
  format: PLAIN,
  link: null,
};

/** A conditional format; `settings` holds its rule and look by their path in the object model. */
export interface HostRule {
  readonly id: string;
  readonly type: string;
  areas: readonly Area[];
  stopIfTrue: boolean;
  settings: Map<string, Json>;
}

/** A validation and the cells that it guards. */
export interface HostValidation {
  areas: readonly Area[];
  rule: JsonObject;
  errorAlert: JsonObject;
  prompt: JsonObject;
  ignoreBlanks: boolean;
}

/** One series of a chart; ranges are addresses with their sheet. */
export interface HostSeries {
  name: string;
  values: string | null;
  categories: string | null;
  settings: Map<string, Json>;
}

/** A chart; `original` marks one that came with the file. */
export interface HostChart {
  readonly id: string;
  name: string;
  readonly type: string;
  series: HostSeries[];
  settings: Map<string, Json>;
  from: string | null;
  to: string | null;
  readonly isOriginal: boolean;
}

/** An Excel table (ListObject). */
export interface HostTable {
  readonly id: string;
  readonly name: string;
  readonly area: Area;
}

/** A name in the workbook or of one sheet. */
export interface HostName {
  readonly name: string;
  readonly formula: string;
  readonly visible: boolean;
}

/** One sheet. */
export interface HostSheet {
  readonly id: string;
  name: string;
  visibility: string;
  tabColor: string;
  showGridlines: boolean;
  readonly isChartSheet: boolean;
  isProtected: boolean;
  cells: Map<number, HostCell>;
  /** Points. */
  rowHeights: Map<number, number>;
  hiddenRows: Set<number>;
  /** Points. */
  columnWidths: Map<number, number>;
  hiddenColumns: Set<number>;
  merges: Area[];
  rules: HostRule[];
  validations: HostValidation[];
  charts: HostChart[];
  frozen: Area | null;
  filter: Area | null;
  tables: HostTable[];
  comments: { readonly address: string; readonly text: string }[];
  /** Page layout by path in the object model. */
  layout: Map<string, Json>;
}

/** A custom XML part. */
export interface HostPart {
  readonly id: string;
  readonly namespace: string;
  xml: string;
}

/** A workbook as Excel holds it. */
export interface HostBook {
  name: string;
  sheets: HostSheet[];
  activeSheet: string;
  /** What is selected on the active sheet. */
  selected: Area;
  names: HostName[];
  settings: Map<string, Json>;
  parts: HostPart[];
  isStructureProtected: boolean;
  date1904: boolean;
  calculationMode: string;
  /** Bytes of the file that it was loaded from. */
  original: Uint8Array | null;
  /** Workbooks opened by `createWorkbook`, as base64. */
  opened: string[];
  /** Next number for an id. */
  nextId: number;
}

/** A blank sheet. */
export function createSheet(id: string, name: string): HostSheet {
  return {
    id,
    name,
    visibility: "Visible",
    tabColor: "",
    showGridlines: true,
    isChartSheet: false,
    isProtected: false,
    cells: new Map(),
    rowHeights: new Map(),
    hiddenRows: new Set(),
    columnWidths: new Map(),
    hiddenColumns: new Set(),
    merges: [],
    rules: [],
    validations: [],
    charts: [],
    frozen: null,
    filter: null,
    tables: [],
    comments: [],
    layout: new Map(),
  };
}

/** A workbook without sheets. */
export function createBook(name: string): HostBook {
  return {
    name,
    sheets: [],
    activeSheet: "",
    selected: { top: 0, left: 0, bottom: 0, right: 0 },
    names: [],
    settings: new Map(),
    parts: [],
    isStructureProtected: false,
    date1904: false,
    calculationMode: "Automatic",
    original: null,
    opened: [],
    nextId: 1,
  };
}

/** A new id of the workbook. */
export function newId(book: HostBook): string {
  const id = `{00000000-0001-0000-0000-${String(book.nextId).padStart(12, "0")}}`;
  book.nextId += 1;
  return id;
}

/** The cell at a place. */
export function cellOf(sheet: HostSheet, row: number, column: number): HostCell {
  return sheet.cells.get(keyOf(row, column)) ?? BLANK;
}

/** Changes a cell; one that becomes blank and plain is dropped. */
export function changeCell(sheet: HostSheet, key: number, change: Partial<HostCell>): void {
  const cell = { ...(sheet.cells.get(key) ?? BLANK), ...change };
  const isNothing =
    cell.value === null && cell.formula === null && cell.format === PLAIN && cell.link === null;
  if (isNothing) sheet.cells.delete(key);
  else sheet.cells.set(key, cell);
}

/** The smallest area with everything written (and formatted, unless only values count), or null. */
export function usedArea(sheet: HostSheet, valuesOnly: boolean): Area | null {
  let area: Area | null = null;
  for (const [key, cell] of sheet.cells) {
    if (valuesOnly && cell.value === null && cell.formula === null) continue;
    const row = rowOf(key);
    const column = columnOf(key);
    const one = { top: row, bottom: row, left: column, right: column };
    area = area === null ? one : around(area, one);
  }
  return area;
}

const byKey = <Value>(
  map: ReadonlyMap<string | number, Value>,
): readonly (readonly [string | number, Value])[] =>
  [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

const text = (value: unknown): string => JSON.stringify(value);

function describeLook(format: Format): unknown {
  const plain = new Map<string, unknown>(Object.entries(PLAIN));
  return Object.fromEntries(Object.entries(format).filter(([key, value]) => value !== plain.get(key)));
}

function describeCell(cell: HostCell): string {
  const { value, isError, formula, isQuoted, link, format } = cell;
  return text([value, isError, formula, isQuoted, link, describeLook(format)]);
}

function describeRule(rule: HostRule): unknown {
  return [rule.type, rule.areas.map(addressOf), rule.stopIfTrue, byKey(rule.settings)];
}

function describeChart(chart: HostChart): unknown {
  const series = chart.series.map((one) => [one.name, one.values, one.categories, byKey(one.settings)]);
  return [chart.type, series, byKey(chart.settings), chart.from, chart.to];
}

/** Sizes that differ from what a new sheet has. */
function describeSizes(sizes: ReadonlyMap<number, number>, normal: number): string {
  return text(byKey(sizes).filter(([, size]) => size !== normal));
}

function describeSheet(sheet: HostSheet, described: Map<string, string>): void {
  const put = (part: string, value: string): void => {
    described.set(`${sheet.name} ${part}`, value);
  };
  put("frame", text([sheet.visibility, sheet.tabColor, sheet.showGridlines, sheet.isProtected]));
  for (const [key, cell] of sheet.cells) {
    put(`R${Math.floor(key / 16_384) + 1}C${(key % 16_384) + 1}`, describeCell(cell));
  }
  put("row heights", describeSizes(sheet.rowHeights, DEFAULT_ROW_HEIGHT));
  put("column widths", describeSizes(sheet.columnWidths, DEFAULT_COLUMN_WIDTH));
  put("hidden", text([[...sheet.hiddenRows].sort(), [...sheet.hiddenColumns].sort()]));
  put("merges", text(sheet.merges.map(addressOf).sort()));
  put("rules", text(sheet.rules.map(describeRule)));
  const validations = sheet.validations.flatMap(({ areas, ...rest }) =>
    areas.map((area) => text([addressOf(area), rest.rule, rest.errorAlert, rest.prompt, rest.ignoreBlanks])),
  );
  put("validations", text(validations.sort()));
  put("charts", text(sheet.charts.map(describeChart)));
  const tables = sheet.tables.map(({ name, area }) => [name, addressOf(area)]);
  const areas = [sheet.frozen, sheet.filter].map((area) => (area === null ? null : addressOf(area)));
  put("view", text([areas, tables, sheet.comments]));
  put("layout", text(byKey(sheet.layout)));
}

/** Everything in a workbook that a clerk or a program could notice, by its place. */
export type BookDescription = ReadonlyMap<string, string>;

/** Describes a workbook, so that it can be compared with another state of itself. */
export function describeBook(book: HostBook): BookDescription {
  const described = new Map<string, string>([
    ["order", text(book.sheets.map(({ name }) => name))],
    ["names", text(book.names)],
    ["settings", text(byKey(book.settings))],
    ["calculation", book.calculationMode],
  ]);
  for (const { namespace, xml } of book.parts) described.set(`part ${namespace}`, xml);
  for (const sheet of book.sheets) describeSheet(sheet, described);
  return described;
}

/** The first places in which two states differ, each with what was and what is. */
export function differences(before: BookDescription, after: BookDescription, most = 10): readonly string[] {
  const found: string[] = [];
  for (const place of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(place) ?? "–", after.get(place) ?? "–"];
    if (was !== is && found.length < most) found.push(`${place}: ${was.slice(0, 300)} → ${is.slice(0, 300)}`);
  }
  return found;
}

function cloneSheet(sheet: HostSheet): HostSheet {
  return {
    ...sheet,
    cells: new Map(sheet.cells),
    rowHeights: new Map(sheet.rowHeights),
    hiddenRows: new Set(sheet.hiddenRows),
    columnWidths: new Map(sheet.columnWidths),
    hiddenColumns: new Set(sheet.hiddenColumns),
    rules: sheet.rules.map((rule) => ({ ...rule, settings: new Map(rule.settings) })),
    validations: sheet.validations.map((validation) => ({ ...validation })),
    charts: sheet.charts.map((chart) => ({
      ...chart,
      settings: new Map(chart.settings),
      series: chart.series.map((series) => ({ ...series, settings: new Map(series.settings) })),
    })),
    layout: new Map(sheet.layout),
  };
}

/** A copy that changes on its own. */
export function cloneBook(book: HostBook): HostBook {
  return {
    ...book,
    sheets: book.sheets.map(cloneSheet),
    settings: new Map(book.settings),
    parts: book.parts.map((part) => ({ ...part })),
    opened: [...book.opened],
  };
}
