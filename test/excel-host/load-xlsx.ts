import { strFromU8, unzipSync } from "fflate";
import ExcelJS from "exceljs";
import { COLUMNS, keyOf, parseArea, ROWS } from "./area.ts";
import type { HostBook, HostCell, HostSheet, Scalar } from "./book.ts";
import { BLANK, createBook, createSheet, newId } from "./book.ts";
import type { Edge, Format } from "./format.ts";
import { edgeText, PLAIN, withFormat } from "./format.ts";
import type { Json, JsonObject } from "./json.ts";

/** Colours of the usual theme, in the order of a file. */
const THEME = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
];

function colorOf(color: Partial<ExcelJS.Color> | undefined, normal: string): string {
  if (color?.argb !== undefined) return `#${color.argb.slice(-6).toUpperCase()}`;
  return color?.theme === undefined ? normal : `#${THEME[color.theme] ?? "000000"}`;
}

const LINE: Readonly<Record<string, { readonly style: string; readonly weight: string }>> = {
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  hair: { style: "Continuous", weight: "Hairline" },
  dotted: { style: "Dot", weight: "Thin" },
  dashed: { style: "Dash", weight: "Thin" },
  double: { style: "Double", weight: "Thick" },
};

function bordersOf(border: Partial<ExcelJS.Borders> | undefined): Partial<Record<Edge, string>> {
  const edges: Partial<Record<Edge, string>> = {};
  const sides = [
    ["EdgeTop", border?.top],
    ["EdgeBottom", border?.bottom],
    ["EdgeLeft", border?.left],
    ["EdgeRight", border?.right],
  ] as const;
  for (const [edge, side] of sides) {
    const line = side?.style === undefined ? undefined : LINE[side.style];
    if (line !== undefined) edges[edge] = edgeText({ ...line, color: colorOf(side?.color, "#000000") });
  }
  return edges;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const HORIZONTAL: Readonly<Record<string, string>> = { centerContinuous: "CenterAcrossSelection" };
const VERTICAL: Readonly<Record<string, string>> = { middle: "Center" };

function alignmentOf(alignment: Partial<ExcelJS.Alignment> | undefined): Partial<Format> {
  const { horizontal, vertical, wrapText, indent, shrinkToFit, textRotation } = alignment ?? {};
  return {
    ...(horizontal === undefined
      ? {}
      : { horizontalAlignment: HORIZONTAL[horizontal] ?? capital(horizontal) }),
    ...(vertical === undefined ? {} : { verticalAlignment: VERTICAL[vertical] ?? capital(vertical) }),
    ...(wrapText === undefined ? {} : { wrapText }),
    ...(indent === undefined ? {} : { indentLevel: indent }),
    ...(shrinkToFit === undefined ? {} : { shrinkToFit }),
    ...(typeof textRotation === "number" ? { textOrientation: textRotation } : {}),
  };
}

function fontOf(font: Partial<ExcelJS.Font> | undefined): Partial<Format> {
  if (font === undefined) return {};
  const underline = font.underline === true || font.underline === "single" ? "Single" : "None";
  return {
    "font.name": font.name ?? PLAIN["font.name"],
    "font.size": font.size ?? PLAIN["font.size"],
    "font.bold": font.bold === true,
    "font.italic": font.italic === true,
    "font.strikethrough": font.strike === true,
    "font.underline": underline,
    "font.color": colorOf(font.color, PLAIN["font.color"]),
  };
}

function fillOf(fill: ExcelJS.Fill | undefined): Partial<Format> {
  if (fill?.type !== "pattern" || fill.pattern === "none") return {};
  return { "fill.pattern": capital(fill.pattern), "fill.color": colorOf(fill.fgColor, "#FFFFFF") };
}

function formatOf(style: Partial<ExcelJS.Style>): Format {
  return withFormat(PLAIN, {
    ...(style.numFmt === undefined ? {} : { numberFormat: style.numFmt }),
    ...fontOf(style.font),
    ...fillOf(style.fill),
    ...bordersOf(style.border),
    ...alignmentOf(style.alignment),
    ...(style.protection?.locked === false ? { "protection.locked": false } : {}),
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

interface Content {
  readonly value: Scalar;
  readonly isError: boolean;
}

function serialOf(date: Date, date1904: boolean): number {
  const serial = date.getTime() / 86_400_000 + 25_569;
  return date1904 ? serial - 1_462 : serial;
}

function scalarOf(value: unknown): Scalar {
  const isScalar = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return isScalar && value !== "" ? value : null;
}

function contentOf(value: unknown, date1904: boolean): Content {
  if (value instanceof Date) return { value: serialOf(value, date1904), isError: false };
  if (!isRecord(value)) return { value: scalarOf(value), isError: false };
  if (typeof value["error"] === "string") return { value: value["error"], isError: true };
  if (!Array.isArray(value["richText"])) return contentOf(value["result"] ?? value["text"] ?? null, date1904);
  const runs: readonly unknown[] = value["richText"];
  return { value: runs.map((run) => (isRecord(run) ? String(run["text"]) : "")).join(""), isError: false };
}

function cellOf(cell: ExcelJS.Cell, date1904: boolean): HostCell {
  const format = formatOf(cell.style);
  if (cell.isMerged && cell.master !== cell) return { ...BLANK, format };
  const content = contentOf(cell.value, date1904);
  const link = typeof Reflect.get(cell, "hyperlink") === "string" ? { address: cell.hyperlink } : null;
  const formula = cell.type === ExcelJS.ValueType.Formula ? `=${cell.formula}` : null;
  return {
    ...BLANK,
    ...content,
    value: formula === null ? content.value : (content.value ?? 0),
    formula,
    format,
    link,
  };
}

function rangesOf(text: string): readonly ReturnType<typeof parseArea>[] {
  return text
    .split(/[ ,]+/)
    .filter((one) => one !== "")
    .map(parseArea);
}

const RULE_KINDS: Readonly<Record<string, string>> = { expression: "Custom", cellIs: "CellValue" };
const BOUNDS: Readonly<Record<string, string>> = { min: "LowestValue", max: "HighestValue", num: "Number" };

/** Bounds and colours of a scale as the object model gives them; other scales than those of two colours have none. */
function scaleOf(rule: Readonly<Record<string, unknown>>): Json {
  const [bounds, colors] = [rule["cfvo"], rule["color"]].map((list: unknown): readonly unknown[] =>
    Array.isArray(list) ? list : [],
  );
  const parts = (bounds ?? []).map((bound, at) => {
    const color = colors?.[at];
    const argb = isRecord(color) && typeof color["argb"] === "string" ? color["argb"] : "FFFFFFFF";
    const type = isRecord(bound) ? (BOUNDS[String(bound["type"])] ?? "Number") : "Number";
    return { type, color: `#${argb.slice(-6)}`, formula: null };
  });
  const [minimum, maximum] = parts;
  return minimum === undefined || maximum === undefined ? null : { minimum, maximum };
}

/** A rule's settings by their path in the object model; `original` marks it as one of the file. */
function settingsOf(kind: string, rule: Readonly<Record<string, unknown>>): Map<string, Json> {
  const settings = new Map<string, Json>([["original", JSON.stringify(rule)]]);
  const formulae: unknown = rule["formulae"];
  const formula = Array.isArray(formulae) ? `=${String(formulae[0])}` : "=";
  if (kind === "Custom") settings.set("rule.formula", formula);
  if (kind === "CellValue") settings.set("rule", { formula1: formula, operator: "EqualTo" });
  if (kind === "ColorScale") settings.set("criteria", scaleOf(rule));
  return settings;
}

function addRules(sheet: HostSheet, source: ExcelJS.Worksheet, book: HostBook): void {
  const formattings: unknown = Reflect.get(source, "conditionalFormattings");
  for (const formatting of Array.isArray(formattings) ? formattings : []) {
    if (!isRecord(formatting) || !Array.isArray(formatting["rules"])) continue;
    for (const rule of formatting["rules"]) {
      if (!isRecord(rule)) continue;
      const { type, ...rest } = rule;
      const kind = RULE_KINDS[String(type)] ?? capital(String(type));
      sheet.rules.push({
        id: newId(book),
        type: kind,
        areas: rangesOf(String(formatting["ref"])),
        stopIfTrue: false,
        settings: settingsOf(kind, rest),
      });
    }
  }
}

const OPERATORS: Readonly<Record<string, string>> = {
  between: "Between",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
};

function ruleOfValidation(validation: ExcelJS.DataValidation): JsonObject {
  const formulae: readonly unknown[] = validation.formulae;
  const [first, second] = formulae;
  if (validation.type === "list") {
    const source = String(first);
    return {
      list: { inCellDropDown: true, source: source.startsWith('"') ? source.slice(1, -1) : `=${source}` },
    };
  }
  const kind = validation.type === "whole" ? "wholeNumber" : validation.type;
  const operator = OPERATORS[validation.operator ?? "between"] ?? "Between";
  return {
    [kind]: {
      formula1: String(first),
      ...(typeof second === "string" || typeof second === "number" ? { formula2: String(second) } : {}),
      operator,
    },
  };
}

function addValidations(sheet: HostSheet, source: ExcelJS.Worksheet): void {
  const holder: unknown = Reflect.get(source, "dataValidations");
  const model: unknown = isRecord(holder) ? holder["model"] : null;
  for (const [address, validation] of Object.entries(isRecord(model) ? model : {})) {
    if (!isValidation(validation)) continue;
    sheet.validations.push({
      areas: rangesOf(address),
      rule: ruleOfValidation(validation),
      errorAlert: {
        message: validation.error ?? "",
        showAlert: validation.showErrorMessage === true,
        style: "Stop",
        title: validation.errorTitle ?? "",
      },
      prompt: { message: validation.prompt ?? "", showPrompt: true, title: validation.promptTitle ?? "" },
      ignoreBlanks: validation.allowBlank === true,
    });
  }
}

const isValidation = (value: unknown): value is ExcelJS.DataValidation =>
  isRecord(value) && "type" in value && Array.isArray(value["formulae"]);

/** Points of a width in characters, where a digit is 8 pixels wide. */
export function pointsOfWidth(characters: number): number {
  return Math.round((characters * 8 + 5) * 0.75 * 100) / 100;
}

function addSizes(sheet: HostSheet, source: ExcelJS.Worksheet): void {
  // A sheet without columns gives none, whatever the library's types say.
  const columns: unknown = source.columns;
  for (const [index, column] of (Array.isArray(columns) ? source.columns : []).entries()) {
    if (column.width !== undefined) sheet.columnWidths.set(index, pointsOfWidth(column.width - 0.71));
    if (column.hidden === true) sheet.hiddenColumns.add(index);
  }
  source.eachRow({ includeEmpty: true }, (row, number) => {
    if (typeof row.height === "number") sheet.rowHeights.set(number - 1, row.height);
    if (row.hidden) sheet.hiddenRows.add(number - 1);
  });
}

function addCells(sheet: HostSheet, source: ExcelJS.Worksheet, date1904: boolean): void {
  source.eachRow((row, number) => {
    row.eachCell((cell, column) => {
      const content = cellOf(cell, date1904);
      const isNothing = content.value === null && content.formula === null && content.format === PLAIN;
      if (!isNothing) sheet.cells.set(keyOf(number - 1, column - 1), content);
      const note: unknown = cell.note;
      if (note !== undefined) sheet.comments.push({ address: cell.address, text: JSON.stringify(note) });
    });
  });
}

const VISIBILITY: Readonly<Record<string, string>> = { hidden: "Hidden", veryHidden: "VeryHidden" };

function tablesOf(source: ExcelJS.Worksheet): HostSheet["tables"] {
  const tables: unknown = Reflect.get(source, "tables");
  return Object.entries(isRecord(tables) ? tables : {}).flatMap(([name, table]) => {
    const model: unknown = isRecord(table) ? (table["table"] ?? table["model"]) : null;
    const place = isRecord(model) ? (model["tableRef"] ?? model["ref"]) : undefined;
    return typeof place === "string" ? [{ id: name, name, area: parseArea(place) }] : [];
  });
}

function frozenOf(source: ExcelJS.Worksheet): HostSheet["frozen"] {
  const views: unknown = source.views;
  const view = Array.isArray(views) ? source.views[0] : undefined;
  if (view?.state !== "frozen") return null;
  const { xSplit = 0, ySplit = 0 } = view;
  return {
    top: 0,
    left: 0,
    bottom: ySplit > 0 ? ySplit - 1 : ROWS - 1,
    right: xSplit > 0 ? xSplit - 1 : COLUMNS - 1,
  };
}

function addFrame(sheet: HostSheet, source: ExcelJS.Worksheet): void {
  sheet.visibility = VISIBILITY[source.state] ?? "Visible";
  sheet.isProtected = isRecord(Reflect.get(source, "sheetProtection"));
  const merges: unknown = source.model.merges;
  if (Array.isArray(merges)) sheet.merges = merges.map((range) => parseArea(String(range)));
  const filter: unknown = source.autoFilter;
  if (typeof filter === "string") sheet.filter = parseArea(filter);
  sheet.tables = tablesOf(source);
  sheet.frozen = frozenOf(source);
}

/** Names of the chart sheets of a package and where they stand among all sheets; the loading library leaves them out. */
function chartSheets(bytes: Uint8Array): {
  readonly names: ReadonlySet<string>;
  readonly order: readonly string[];
  readonly isLocked: boolean;
} {
  const parts = unzipSync(bytes, {
    filter: ({ name }) => /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels)$/.test(name),
  });
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const relations = new Map(
    [...text("xl/_rels/workbook.xml.rels").matchAll(/<Relationship\s[^>]*>/g)].map(([tag]) => [
      /\sId="([^"]*)"/.exec(tag)?.[1],
      tag,
    ]),
  );
  const names = new Set<string>();
  const order: string[] = [];
  for (const [tag] of text("xl/workbook.xml").matchAll(/<sheet\s[^>]*>/g)) {
    const name = (/\sname="([^"]*)"/.exec(tag)?.[1] ?? "").replaceAll("&amp;", "&");
    order.push(name);
    const relation = relations.get(/\sr:id="([^"]*)"/.exec(tag)?.[1]);
    if (relation?.includes("/chartsheet") === true) names.add(name);
  }
  return {
    names,
    order,
    isLocked: /<workbookProtection[^>]*lockStructure="1"/.test(text("xl/workbook.xml")),
  };
}

function customParts(bytes: Uint8Array): readonly string[] {
  const parts = unzipSync(bytes, { filter: ({ name }) => /^customXml\/item\d+\.xml$/.test(name) });
  return Object.values(parts).map((part) => strFromU8(part));
}

/** Loads a workbook file into the host's model with a library that the product does not use. */
export async function loadXlsx(bytes: Uint8Array, name: string): Promise<HostBook> {
  const source = new ExcelJS.Workbook();
  await source.xlsx.load(bytes.slice().buffer);
  const book = createBook(name);
  book.original = bytes;
  book.date1904 = source.properties.date1904;
  const charts = chartSheets(bytes);
  book.isStructureProtected = charts.isLocked;
  for (const sheetName of charts.order) {
    const sheet: HostSheet = {
      ...createSheet(newId(book), sheetName),
      isChartSheet: charts.names.has(sheetName),
    };
    book.sheets.push(sheet);
    const from = source.getWorksheet(sheetName);
    if (from === undefined) continue;
    addFrame(sheet, from);
    addCells(sheet, from, book.date1904);
    addSizes(sheet, from);
    addRules(sheet, from, book);
    addValidations(sheet, from);
  }
  for (const xml of customParts(bytes)) {
    const namespace = /\sxmlns(?::\w+)?="([^"]*)"/.exec(xml)?.[1] ?? "";
    book.parts.push({ id: newId(book), namespace, xml: xml.replace(/^<\?xml[^>]*\?>\s*/, "") });
  }
  book.activeSheet =
    book.sheets.find(({ visibility, isChartSheet }) => visibility === "Visible" && !isChartSheet)?.id ?? "";
  return book;
}
