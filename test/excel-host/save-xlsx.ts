import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type * as excelize from "excelize-wasm";
import type { Area } from "./area.ts";
import { addressOf, columnOf, COLUMNS, lettersOf, parseArea, rowOf, ROWS } from "./area.ts";
import type { HostBook, HostCell, HostChart, HostRule, HostSheet, HostValidation } from "./book.ts";
import { BLANK, DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from "./book.ts";
import type { Edge, Format } from "./format.ts";
import { lineOf, PLAIN } from "./format.ts";
import type { Json } from "./json.ts";
import { asText, isObject, member } from "./json.ts";
import { loadXlsx } from "./load-xlsx.ts";
import { rowBreaksOf } from "./objects/page-layout.ts";

/** A style that the library makes when the calls are carried out. */
interface StyleOfCall {
  readonly $style: number;
}

/** Calls of the library, in order; it runs in a process of its own, because it cannot be loaded into the test runner. */
class Calls {
  readonly list: (readonly [string, readonly unknown[]])[] = [];
  private styles = 0;

  add(method: string, ...args: readonly unknown[]): void {
    this.list.push([method, args]);
  }

  style(method: "NewStyle" | "NewConditionalStyle", style: excelize.Style): StyleOfCall {
    this.add(method, style);
    this.styles += 1;
    return { $style: this.styles - 1 };
  }
}

const LINE_STYLES: Readonly<Record<string, number>> = {
  "Continuous|Thin": 1,
  "Continuous|Medium": 2,
  "Dash|Thin": 3,
  "Dot|Thin": 4,
  "Continuous|Thick": 5,
  "Double|Thick": 6,
  "Continuous|Hairline": 7,
};

const SIDES: readonly (readonly [Edge, string])[] = [
  ["EdgeTop", "top"],
  ["EdgeBottom", "bottom"],
  ["EdgeLeft", "left"],
  ["EdgeRight", "right"],
];

const hex = (color: string): string => color.replace("#", "");

function bordersOf(format: Format): excelize.Border[] {
  return SIDES.flatMap(([edge, type]) => {
    const { style, weight, color } = lineOf(format[edge]);
    return style === "None"
      ? []
      : [{ Type: type, Color: hex(color), Style: LINE_STYLES[`${style}|${weight}`] ?? 1 }];
  });
}

function styleOf(format: Format): excelize.Style {
  const isFilled = format["fill.pattern"] !== "None";
  const horizontal = format.horizontalAlignment;
  return {
    Border: bordersOf(format),
    ...(isFilled ? { Fill: { Type: "pattern", Pattern: 1, Color: [hex(format["fill.color"])] } } : {}),
    Font: {
      Bold: format["font.bold"],
      Italic: format["font.italic"],
      Underline: format["font.underline"] === "Single" ? "single" : "",
      Family: format["font.name"],
      Size: format["font.size"],
      Color: hex(format["font.color"]),
      Strike: format["font.strikethrough"],
    },
    Alignment: {
      ...(horizontal === "General" ? {} : { Horizontal: horizontal.toLowerCase() }),
      Vertical: format.verticalAlignment.toLowerCase(),
      WrapText: format.wrapText,
      Indent: format.indentLevel,
    },
    Protection: { Locked: format["protection.locked"] },
    CustomNumFmt: format.numberFormat,
  };
}

/** Options of a rule, whose look may still have to be made. */
type RuleOptions = Omit<excelize.ConditionalFormatOptions, "Format"> & { readonly Format?: StyleOfCall };

/** Writes the changes of one workbook into a file of the library. */
class Saver {
  private readonly styles = new Map<Format, StyleOfCall | 0>();
  private readonly calls: Calls;

  constructor(calls: Calls) {
    this.calls = calls;
  }

  sheet(sheet: HostSheet, before: HostSheet | undefined): void {
    this.cells(sheet, before);
    this.sizes(sheet, before);
    this.merges(sheet, before);
    this.rules(sheet, before);
    this.validations(sheet, before);
    for (const chart of sheet.charts) if (before === undefined || !chart.isOriginal) this.chart(sheet, chart);
    this.frame(sheet, before);
    this.layout(sheet);
    for (const row of rowBreaksOf(sheet)) this.calls.add("InsertPageBreak", sheet.name, `A${row + 1}`);
  }

  private cells(sheet: HostSheet, before: HostSheet | undefined): void {
    const keys = new Set([...sheet.cells.keys(), ...(before?.cells.keys() ?? [])]);
    for (const key of keys) {
      const address = `${lettersOf(columnOf(key))}${rowOf(key) + 1}`;
      this.cell(sheet.name, address, sheet.cells.get(key) ?? BLANK, before?.cells.get(key) ?? BLANK);
    }
  }

  private cell(sheet: string, address: string, cell: HostCell, old: HostCell): void {
    if (cell.value !== old.value || cell.formula !== old.formula) this.content(sheet, address, cell);
    if (cell.format !== old.format) this.look(sheet, address, cell.format);
    const isNewLink = cell.link !== null && JSON.stringify(cell.link) !== JSON.stringify(old.link);
    if (isNewLink) this.link(sheet, address, cell);
  }

  private content(sheet: string, address: string, { value, formula, isError }: HostCell): void {
    if (formula !== null) {
      this.calls.add("SetCellFormula", sheet, address, formula.slice(1));
      return;
    }
    if (isError && typeof value === "string") this.calls.add("SetCellFormula", sheet, address, value);
    else if (typeof value === "string") this.calls.add("SetCellStr", sheet, address, value);
    else this.calls.add("SetCellValue", sheet, address, value);
  }

  private look(sheet: string, address: string, format: Format): void {
    let style = this.styles.get(format);
    if (style === undefined) {
      style = format === PLAIN ? 0 : this.calls.style("NewStyle", styleOf(format));
      this.styles.set(format, style);
    }
    this.calls.add("SetCellStyle", sheet, address, address, style);
  }

  private link(sheet: string, address: string, { link }: HostCell): void {
    const target = link?.documentReference;
    if (link?.address !== undefined)
      this.calls.add("SetCellHyperLink", sheet, address, link.address, "External");
    else if (target !== undefined) this.calls.add("SetCellHyperLink", sheet, address, target, "Location");
  }

  private sizes(sheet: HostSheet, before: HostSheet | undefined): void {
    for (const [row, height] of sheet.rowHeights) {
      if (before?.rowHeights.get(row) !== height) this.calls.add("SetRowHeight", sheet.name, row + 1, height);
    }
    for (const column of sheet.hiddenColumns) {
      if (before?.hiddenColumns.has(column) !== true)
        this.calls.add("SetColVisible", sheet.name, lettersOf(column), false);
    }
    for (const [column, points] of sheet.columnWidths) {
      if (before?.columnWidths.get(column) === points) continue;
      const letters = lettersOf(column);
      this.calls.add(
        "SetColWidth",
        sheet.name,
        letters,
        letters,
        Math.min(255, (points / 0.75 - 5) / 8 + 0.71),
      );
    }
  }

  private merges(sheet: HostSheet, before: HostSheet | undefined): void {
    const old = new Set((before?.merges ?? []).map(addressOf));
    const now = new Set(sheet.merges.map(addressOf));
    for (const address of old)
      if (!now.has(address)) this.calls.add("UnmergeCell", sheet.name, ...corners(address));
    for (const address of now)
      if (!old.has(address)) this.calls.add("MergeCell", sheet.name, ...corners(address));
  }

  private rules(sheet: HostSheet, before: HostSheet | undefined): void {
    const kept = new Set((before?.rules ?? []).map(ruleText));
    for (const rule of [...sheet.rules].reverse()) {
      const made = rule.settings.has("original") || kept.has(ruleText(rule)) ? null : this.rule(rule);
      const reference = rule.areas.map(addressOf).join(" ");
      if (made !== null) this.calls.add("SetConditionalFormat", sheet.name, reference, [made]);
    }
  }

  private rule({ type, settings }: HostRule): RuleOptions | null {
    const text = (path: string): string | undefined => {
      const value = settings.get(path);
      return typeof value === "string" ? value : undefined;
    };
    switch (type) {
      case "Custom":
        return {
          Type: "formula",
          Criteria: (text("rule.formula") ?? "").slice(1),
          Format: this.ruleLook(settings),
        };
      case "CellValue": {
        const value = settings.get("rule");
        const formula = isObject(value) ? member(value, "formula1") : null;
        return {
          Type: "cell",
          Criteria: "==",
          Value: asText(formula).slice(1),
          Format: this.ruleLook(settings),
        };
      }
      case "DataBar": {
        const bar = text("positiveFormat.fillColor") ?? "#5B9BD5";
        return {
          Type: "data_bar",
          Criteria: "=",
          MinType: "num",
          MinValue: "0",
          MaxType: "max",
          BarColor: bar,
        };
      }
      default:
        return type === "ColorScale" ? colorScale(settings.get("criteria") ?? null) : null;
    }
  }

  private ruleLook(settings: HostRule["settings"]): StyleOfCall {
    const fill = settings.get("format.fill.color");
    const color = settings.get("format.font.color");
    return this.calls.style("NewConditionalStyle", {
      ...(typeof fill === "string" ? { Fill: { Type: "pattern", Pattern: 1, Color: [hex(fill)] } } : {}),
      Font: {
        Bold: settings.get("format.font.bold") === true,
        ...(typeof color === "string" ? { Color: hex(color) } : {}),
      },
    });
  }

  private validations(sheet: HostSheet, before: HostSheet | undefined): void {
    const kept = new Set((before?.validations ?? []).map((one) => JSON.stringify(one)));
    for (const validation of sheet.validations) {
      if (kept.has(JSON.stringify(validation))) continue;
      this.calls.add("AddDataValidation", sheet.name, validationOf(validation));
    }
  }

  private chart(sheet: HostSheet, chart: HostChart): void {
    const { settings } = chart;
    const title = settings.get("title.text");
    const area = parseArea(`${chart.from ?? "A1"}:${chart.to ?? chart.from ?? "A1"}`);
    const hasLabels = chart.series.some((series) => series.settings.get("hasDataLabels") === true);
    const [first] = chart.series;
    this.calls.add("AddChart", sheet.name, chart.from ?? "A1", {
      Type: { $chart: CHART_TYPES[chart.type] ?? "Col" },
      Title: {
        Paragraph: [
          { Text: typeof title === "string" ? title : "", Font: chartFont(settings, "title.format.font.") },
        ],
      },
      Legend: {
        Position: settings.get("legend.visible") === true ? "bottom" : "none",
        Font: chartFont(settings, "legend.format.font."),
      },
      Series: chart.series.map(seriesOf),
      Dimension: dimensionOf(sheet, area),
      ...axesOf(settings),
      PlotArea: { ShowVal: hasLabels, ...labelFormatOf(first) },
      ...gapOf(first),
    });
  }

  private frame(sheet: HostSheet, before: HostSheet | undefined): void {
    const { name } = sheet;
    if (sheet.visibility !== (before?.visibility ?? "Visible")) {
      this.calls.add("SetSheetVisible", name, sheet.visibility === "Visible");
    }
    if (sheet.tabColor !== "" && sheet.tabColor !== before?.tabColor) {
      this.calls.add("SetSheetProps", name, { TabColorRGB: hex(sheet.tabColor) });
    }
    if (!sheet.showGridlines) this.calls.add("SetSheetView", name, 0, { ShowGridLines: false });
    this.view(sheet, before);
  }

  private view({ name, frozen, filter }: HostSheet, before: HostSheet | undefined): void {
    if (frozen !== null && !isSameArea(frozen, before?.frozen)) {
      const rows = frozen.bottom === ROWS - 1 ? 0 : frozen.bottom + 1;
      const columns = frozen.right === COLUMNS - 1 ? 0 : frozen.right + 1;
      const TopLeftCell = `${lettersOf(columns)}${rows + 1}`;
      const panes = {
        Freeze: true,
        XSplit: columns,
        YSplit: rows,
        TopLeftCell,
        ActivePane: paneOf(rows, columns),
      };
      this.calls.add("SetPanes", name, panes);
    }
    if (filter !== null && !isSameArea(filter, before?.filter)) {
      this.calls.add("AutoFilter", name, addressOf(filter), []);
    }
  }

  private layout({ name, layout }: HostSheet): void {
    if (layout.size === 0) return;
    const zoom = layout.get("zoom") ?? null;
    const pages = (side: string): number => (isObject(zoom) ? Number(member(zoom, side) ?? 0) : 0);
    this.calls.add("SetPageLayout", name, {
      Size: layout.get("paperSize") === "A3" ? 8 : 9,
      Orientation: layout.get("orientation") === "Landscape" ? "landscape" : "portrait",
      FitToWidth: pages("horizontalFitToPages"),
      FitToHeight: pages("verticalFitToPages"),
    });
    this.calls.add("SetSheetProps", name, { FitToPage: true });
    const footer = layout.get("centerFooter");
    if (typeof footer === "string" && footer !== "")
      this.calls.add("SetHeaderFooter", name, { OddFooter: `&C${footer}` });
    const rows = layout.get("titleRows");
    if (typeof rows !== "string") return;
    const [first = "1", last = first] = rows.split(":");
    const RefersTo = `'${name}'!$${first}:$${last}`;
    this.calls.add("SetDefinedName", { Name: "_xlnm.Print_Titles", RefersTo, Scope: name });
  }
}

/** The font of a text of a chart, where one was set. */
function chartFont(settings: HostChart["settings"], path: string): excelize.Font {
  const [size, color] = [settings.get(`${path}size`), settings.get(`${path}color`)];
  return {
    ...(typeof size === "number" ? { Size: size } : {}),
    ...(typeof color === "string" ? { Color: hex(color) } : {}),
    Bold: settings.get(`${path}bold`) === true,
  };
}

function axesOf(settings: HostChart["settings"]): Pick<excelize.Chart, "XAxis" | "YAxis"> {
  return {
    XAxis: {
      ReverseOrder: settings.get("axes.categoryAxis.reversePlotOrder") === true,
      Font: chartFont(settings, "axes.categoryAxis.format.font."),
    },
    YAxis: {
      None: settings.get("axes.valueAxis.visible") === false,
      MajorGridLines: settings.get("axes.valueAxis.majorGridlines.visible") !== false,
    },
  };
}

type Series = HostChart["series"][number] | undefined;

function labelFormatOf(series: Series): Pick<excelize.ChartPlotArea, "NumFmt"> {
  const format = series?.settings.get("dataLabels.numberFormat");
  return typeof format === "string" ? { NumFmt: { CustomNumFmt: format } } : {};
}

function gapOf(series: Series): Pick<excelize.Chart, "GapWidth"> {
  const gap = series?.settings.get("gapWidth");
  return typeof gap === "number" ? { GapWidth: gap } : {};
}

/** Places of labels by the numbers that the library gives them. */
const LABEL_PLACES: Readonly<Record<string, number>> = { Center: 3, OutsideEnd: 7 };

function seriesOf({ name, values, categories, settings }: HostChart["series"][number]): excelize.ChartSeries {
  const color = settings.get("format.fill.color");
  const position = settings.get("dataLabels.position");
  return {
    Name: name,
    Values: values ?? "",
    Categories: categories ?? "",
    DataLabel: { Font: chartFont(settings, "dataLabels.format.font.") },
    ...(typeof position === "string" ? { DataLabelPosition: LABEL_PLACES[position] ?? 0 } : {}),
    ...(typeof color === "string" ? { Fill: { Type: "pattern", Pattern: 1, Color: [hex(color)] } } : {}),
  };
}

/** Points of a length on the sheet that make a pixel of the library's; it counts cells smaller than they are. */
const POINTS = 0.85;

/** The size of the cells that a chart covers, in the library's pixels. */
function dimensionOf(sheet: HostSheet, area: Area): excelize.ChartDimension {
  let [width, height] = [0, 0];
  for (let column = area.left; column <= area.right; column += 1)
    width += sheet.columnWidths.get(column) ?? DEFAULT_COLUMN_WIDTH;
  for (let row = area.top; row <= area.bottom; row += 1)
    height += sheet.rowHeights.get(row) ?? DEFAULT_ROW_HEIGHT;
  return { Width: Math.round(width / POINTS), Height: Math.round(height / POINTS) };
}

function isSameArea(area: Area, other: Area | null | undefined): boolean {
  return other !== null && other !== undefined && addressOf(area) === addressOf(other);
}

function paneOf(rows: number, columns: number): string {
  if (rows === 0) return "topRight";
  return columns === 0 ? "bottomLeft" : "bottomRight";
}

const CHART_TYPES: Readonly<Record<string, string>> = {
  BarClustered: "Bar",
  BarStacked: "BarStacked",
  ColumnClustered: "Col",
  ColumnStacked: "ColStacked",
  Pie: "Pie",
};

function corners(address: string): [string, string] {
  const [first = "", last = first] = address.split(":");
  return [first, last];
}

const ruleText = (rule: HostRule): string => JSON.stringify([rule.type, rule.areas, [...rule.settings]]);

function colorScale(criteria: Json): RuleOptions {
  const colorAt = (end: string): string => {
    const point = isObject(criteria) ? member(criteria, end) : null;
    const color = isObject(point) ? member(point, "color") : null;
    return typeof color === "string" ? color : "#FFFFFF";
  };
  return {
    Type: "2_color_scale",
    Criteria: "=",
    MinType: "min",
    MaxType: "max",
    MinColor: colorAt("minimum"),
    MaxColor: colorAt("maximum"),
  };
}

const VALIDATION_TYPES: Readonly<Record<string, string>> = {
  wholeNumber: "whole",
  list: "list",
  date: "date",
};
const OPERATORS: Readonly<Record<string, string>> = {
  Between: "between",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
};

function validationOf({ areas, rule, errorAlert, ignoreBlanks }: HostValidation): excelize.DataValidation {
  const [kind = "list"] = Object.keys(rule);
  const body = member(rule, kind);
  const part = (name: string): string => {
    const value = isObject(body) ? member(body, name) : null;
    return typeof value === "string" || typeof value === "number" ? String(value) : "";
  };
  const source = part("source");
  const first = kind === "date" && /^\d{4}-/.test(part("formula1")) ? "1" : part("formula1");
  return {
    Sqref: areas.map(addressOf).join(" "),
    Type: VALIDATION_TYPES[kind] ?? kind,
    Operator: OPERATORS[part("operator")] ?? "between",
    AllowBlank: ignoreBlanks,
    ShowErrorMessage: true,
    Error: asText(member(errorAlert, "message") ?? ""),
    Formula1: kind === "list" ? (source.startsWith("=") ? source.slice(1) : `"${source}"`) : first,
    Formula2: part("formula2"),
  };
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Puts the parts of one prefix into the package, in place of those that it had, and hides sheets as deep as they are. */
function withParts(bytes: Uint8Array, { parts, sheets }: HostBook): Uint8Array {
  const ours = parts.filter(({ namespace }) => namespace.startsWith("urn:probity"));
  const files = unzipSync(bytes);
  const links = "xl/_rels/workbook.xml.rels";
  let text = strFromU8(files[links] ?? new Uint8Array());
  for (const [path, content] of Object.entries(files)) {
    const isOurs =
      /^customXml\/item\d+\.xml$/.test(path) && strFromU8(content).includes('xmlns="urn:probity');
    if (!isOurs) continue;
    files[path] = strToU8("<none/>");
    text = text.replace(new RegExp(`<Relationship [^>]*Target="[^"]*${path}"[^>]*/>`), "");
  }
  ours.forEach(({ xml }, index) => {
    const path = `customXml/item${900 + index}.xml`;
    files[path] = strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`);
    const link = `<Relationship Id="rIdOwn${index}" Type="${OFFICE}/customXml" Target="/${path}"/>`;
    text = text.replace("</Relationships>", `${link}</Relationships>`);
  });
  files[links] = strToU8(text);
  // The library knows no very hidden sheets.
  let book = strFromU8(files["xl/workbook.xml"] ?? new Uint8Array());
  for (const { name, visibility } of sheets) {
    if (visibility !== "VeryHidden") continue;
    const tag = new RegExp(`(<sheet name="${name}"[^>]*state=")hidden"`);
    book = book.replace(tag, '$1veryHidden"');
  }
  files["xl/workbook.xml"] = strToU8(book);
  return zipSync(files);
}

/** Calls on a file, or on a new one. */
interface Job {
  readonly original: Uint8Array | null;
  readonly calls: Calls;
}

/** Carries out each job; the library takes seconds to start, so that one process does them all. */
function carryOut(jobs: readonly Job[]): readonly Uint8Array[] {
  const input = JSON.stringify(
    jobs.map(({ original, calls }) => ({
      original: original === null ? null : Buffer.from(original).toString("base64"),
      calls: calls.list,
    })),
  );
  const output = execFileSync(process.execPath, [join(__dirname, "run-excelize.mjs")], {
    input,
    maxBuffer: 1_000_000_000,
  });
  const files = output.toString("ascii").split("\n");
  return files.map((file) => new Uint8Array(Buffer.from(file, "base64")));
}

/** What turns the file that the workbook was loaded from into one that holds what it holds now. */
function jobOf(book: HostBook, before: HostBook | null): Job {
  const names = before === null ? ["Sheet1"] : before.sheets.map(({ name }) => name);
  const calls = new Calls();
  for (const { name } of book.sheets) if (!names.includes(name)) calls.add("NewSheet", name);
  for (const name of names)
    if (!book.sheets.some((sheet) => sheet.name === name)) calls.add("DeleteSheet", name);
  const saver = new Saver(calls);
  for (const sheet of book.sheets) {
    if (sheet.isChartSheet) continue;
    saver.sheet(
      sheet,
      before?.sheets.find(({ name }) => name === sheet.name),
    );
  }
  return { original: book.original, calls };
}

/**
 * Saves workbooks: the file that each was loaded from, with every change since; parts that the host does not model
 * (charts, comments, pictures of the clerk) are carried over by the library.
 */
export async function saveAllXlsx(books: readonly HostBook[]): Promise<readonly Uint8Array[]> {
  const loaded = new Map<Uint8Array, HostBook>();
  for (const { original, name } of books) {
    if (original !== null && !loaded.has(original)) loaded.set(original, await loadXlsx(original, name));
  }
  const jobs = books.map((book) =>
    jobOf(book, book.original === null ? null : (loaded.get(book.original) ?? null)),
  );
  return carryOut(jobs).map((bytes, index) => {
    const book = books[index];
    return book === undefined ? bytes : withParts(bytes, book);
  });
}

/** Saves one workbook. */
export async function saveXlsx(book: HostBook): Promise<Uint8Array> {
  const [bytes = new Uint8Array()] = await saveAllXlsx([book]);
  return bytes;
}
