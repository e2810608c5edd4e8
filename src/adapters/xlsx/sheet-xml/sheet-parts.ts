import type { CellFormat, ReportSheet, StyleName } from "../../../domain/index.ts";
import { formatRange, rowHeights } from "../../../domain/index.ts";
import { chartXml } from "./chart-part.ts";
import { conditionalFormatsXml } from "./conditional-format-xml.ts";
import { drawingXml } from "./drawing-part.ts";
import type { LinkCollector } from "./hyperlinks.ts";
import { collectLinks } from "./hyperlinks.ts";
import type { Part, Relationship } from "./part.ts";
import { OFFICE_RELATIONSHIPS, relationshipsPart, SPREADSHEET_TYPE, textPart } from "./part.ts";
import { createRowWriter } from "./row-bytes.ts";
import type { CellWriting } from "./row-xml.ts";
import { absoluteReference, mergesXml, printXml, rowsReference, sheetHeadXml } from "./sheet-frame.ts";
import { quoteSheetName } from "./sheet-name.ts";
import { createStyleLookup } from "./sheet-styles.ts";
import type { StyleTable } from "./style-table.ts";
import type { TextPool } from "./text-pool.ts";
import { validationsXml } from "./validation-xml.ts";
import { XmlBytes } from "./xml-bytes.ts";
import { XML_HEAD } from "./xml-text.ts";

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Bytes of a chunk: large enough to be deflated fast, small beside any memory. */
const CHUNK = 524_288;

/** The workbook that a sheet is written for. */
export interface SheetContext {
  readonly styles: Readonly<Record<StyleName, CellFormat>>;
  readonly table: StyleTable;
  readonly date1904: boolean;
  /** The name as it is written; safe and unique in the workbook. */
  readonly name: string;
  /** Names of the sheets that links and formulas may mean: in the model, and as they are written. */
  readonly sheetNames: ReadonlyMap<string, string>;
  /** Numbers for `sheetN.xml`, `drawingN.xml` and the first `chartN.xml`; those from there on must be free. */
  readonly sheetNumber: number;
  readonly drawingNumber: number;
  readonly firstChartNumber: number;
  /** The sheet that is shown first. */
  readonly isSelected: boolean;
  /** Where the workbook keeps texts once; they stand in their cells where it is left out. */
  readonly texts?: TextPool;
}

/** A name that belongs to a sheet (repeated rows, filter), for the workbook part. */
export interface SheetDefinedName {
  readonly name: "_xlnm.Print_Titles" | "_xlnm._FilterDatabase";
  readonly isHidden: boolean;
  readonly reference: string;
}

/** Everything that one sheet needs in a package. */
export interface SheetParts {
  readonly name: string;
  readonly sheet: Part;
  /** Its relationships, drawing and charts where it has them; known once the chunks of the sheet are made. */
  readonly others: () => readonly Part[];
  readonly definedNames: readonly SheetDefinedName[];
}

/** A formula that names a sheet under a name that had to change would break; its value stands instead. */
function formulaGuard(sheetNames: ReadonlyMap<string, string>): (formula: string) => boolean {
  const renamed = [...sheetNames].filter(([model, written]) => model !== written).map(([model]) => model);
  return (formula) => !renamed.some((name) => formula.includes(`${name.replaceAll("'", "''")}'!`));
}

function* sheetDataChunks(
  sheet: ReportSheet,
  writing: CellWriting,
  links: LinkCollector,
): Generator<Uint8Array> {
  const heightOf = rowHeights(sheet, writing.styles);
  const out = new XmlBytes(CHUNK * 2);
  const writeRow = createRowWriter({ writing, out, links });
  out.text("<sheetData>");
  for (let index = 0; index < sheet.rows.length; index += 1) {
    const given = sheet.rows[index];
    if (given === undefined) continue;
    // Cells that are made on demand are read once.
    const row = { cells: given.cells, styles: given.styles, height: given.height };
    writeRow(row, index, heightOf(index, row));
    if (out.length >= CHUNK) yield out.take();
  }
  out.text("</sheetData>");
  yield out.take();
}

/** What stands between the rows and the links, in the order that the schema demands. */
function afterRowsXml(sheet: ReportSheet, context: SheetContext): string {
  const filter = sheet.filter === null ? "" : `<autoFilter ref="${formatRange(sheet.filter)}"/>`;
  const rules = conditionalFormatsXml(sheet.conditionalFormats, {
    styles: context.styles,
    table: context.table,
    firstPriority: 1,
  });
  return [filter, mergesXml(sheet.merges), rules, validationsXml(sheet.validations)].join("");
}

/** What stands behind the links. */
function sheetEndXml(sheet: ReportSheet): string {
  const drawing = sheet.charts.length > 0 ? '<drawing r:id="rIdDrawing"/>' : "";
  return `${printXml(sheet.print)}${drawing}</worksheet>`;
}

function* sheetChunks(
  sheet: ReportSheet,
  context: SheetContext,
  links: LinkCollector,
): Generator<string | Uint8Array> {
  const writing: CellWriting = {
    styles: createStyleLookup(context.styles, context.table),
    date1904: context.date1904,
    allowsFormula: formulaGuard(context.sheetNames),
    ...(context.texts === undefined ? {} : { texts: context.texts }),
  };
  yield `${XML_HEAD}<worksheet xmlns="${SPREADSHEET}" xmlns:r="${OFFICE_RELATIONSHIPS}">${sheetHeadXml(sheet, context.isSelected)}`;
  yield* sheetDataChunks(sheet, writing, links);
  yield afterRowsXml(sheet, context);
  yield links.takeElement();
  yield sheetEndXml(sheet);
}

function drawingParts(sheet: ReportSheet, name: string, context: SheetContext): readonly Part[] {
  if (sheet.charts.length === 0) return [];
  const path = `xl/drawings/drawing${context.drawingNumber}.xml`;
  const chartName = (index: number): string => `chart${context.firstChartNumber + index}.xml`;
  const relationships = sheet.charts.map((_, index) => ({
    id: `rId${index + 1}`,
    type: "chart",
    target: `../charts/${chartName(index)}`,
  }));
  const charts = sheet.charts.map((chart, index) =>
    textPart(
      `xl/charts/${chartName(index)}`,
      "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
      chartXml(chart, sheet, name),
    ),
  );
  const drawing = textPart(
    path,
    "application/vnd.openxmlformats-officedocument.drawing+xml",
    drawingXml(sheet.charts),
  );
  return [drawing, relationshipsPart(path, relationships), ...charts];
}

function definedNames(sheet: ReportSheet, name: string): readonly SheetDefinedName[] {
  const names: SheetDefinedName[] = [];
  const quoted = quoteSheetName(name);
  if (sheet.filter !== null) {
    const reference = `${quoted}!${absoluteReference(sheet.filter)}`;
    names.push({ name: "_xlnm._FilterDatabase", isHidden: true, reference });
  }
  if (sheet.print.repeatRows !== null) {
    const reference = `${quoted}!${rowsReference(sheet.print.repeatRows)}`;
    names.push({ name: "_xlnm.Print_Titles", isHidden: false, reference });
  }
  return names;
}

function relationshipsOf(
  sheet: ReportSheet,
  links: LinkCollector,
  context: SheetContext,
): readonly Relationship[] {
  if (sheet.charts.length === 0) return links.relationships();
  const target = `../drawings/drawing${context.drawingNumber}.xml`;
  return [...links.relationships(), { id: "rIdDrawing", type: "drawing", target }];
}

/**
 * The parts of one sheet, valid in the order of the schema, with its styles added to the table while the chunks are
 * made: write the style sheet last.
 */
export function reportSheetParts(sheet: ReportSheet, context: SheetContext): SheetParts {
  const { name } = context;
  const path = `xl/worksheets/sheet${context.sheetNumber}.xml`;
  let links = collectLinks(context.sheetNames);
  return {
    name,
    sheet: {
      path,
      contentType: `${SPREADSHEET_TYPE}worksheet+xml`,
      chunks: () => {
        links = collectLinks(context.sheetNames);
        return sheetChunks(sheet, context, links);
      },
    },
    others: () => {
      const relationships = relationshipsOf(sheet, links, context);
      const linked = relationships.length === 0 ? [] : [relationshipsPart(path, relationships)];
      return [...linked, ...drawingParts(sheet, name, context)];
    },
    definedNames: definedNames(sheet, name),
  };
}
