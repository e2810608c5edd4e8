import type { ReportModel, ReportSheet } from "../../../domain/index.ts";
import type { PackedEntry } from "../package/zip-writer.ts";
import { beginPacking, packText, writeZip } from "../package/zip-writer.ts";
import type { ZipCodec } from "../package/zip-codec.ts";
import type { Part } from "../sheet-xml/part.ts";
import type { SheetParts } from "../sheet-xml/sheet-parts.ts";
import { reportSheetParts } from "../sheet-xml/sheet-parts.ts";
import { safeSheetNames } from "../sheet-xml/sheet-name.ts";
import type { StyleTable } from "../sheet-xml/style-table.ts";
import { createStyleTable } from "../sheet-xml/style-table.ts";
import type { TextPool } from "../sheet-xml/text-pool.ts";
import { createTextPool } from "../sheet-xml/text-pool.ts";
import {
  contentTypesPart,
  documentParts,
  NEW_STYLE_COUNTS,
  stylesPart,
  workbookParts,
} from "./workbook-parts.ts";

/** A workbook without a sheet cannot be opened; this one stands in for it. */
const BLANK_SHEET: ReportSheet = {
  name: "",
  tab: null,
  columnWidths: [],
  rows: [],
  merges: [],
  freeze: null,
  filter: null,
  conditionalFormats: [],
  validations: [],
  charts: [],
  print: { paper: "A4", orientation: "portrait", repeatRows: null, fit: "one-wide", footer: "" },
  gridlines: true,
};

function firstByName(sheets: readonly ReportSheet[], names: readonly string[]): ReadonlyMap<string, string> {
  const written = new Map<string, string>();
  sheets.forEach(({ name }, index) => {
    if (!written.has(name)) written.set(name, names[index] ?? name);
  });
  return written;
}

function sheetsOf(model: ReportModel, table: StyleTable, texts: TextPool): readonly SheetParts[] {
  const sheets = model.sheets.length === 0 ? [BLANK_SHEET] : model.sheets;
  const names = safeSheetNames(sheets.map(({ name }) => name));
  const sheetNames = firstByName(sheets, names);
  let firstChartNumber = 1;
  return sheets.map((sheet, index) => {
    const parts = reportSheetParts(sheet, {
      styles: model.styles,
      table,
      date1904: false,
      name: names[index] ?? sheet.name,
      sheetNames,
      sheetNumber: index + 1,
      drawingNumber: index + 1,
      firstChartNumber,
      isSelected: index === 0,
      texts,
    });
    firstChartNumber += sheet.charts.length;
    return parts;
  });
}

/**
 * The model as an .xlsx file: same cells, styles, widths, merges, rules, validations, links, charts and print set-up.
 * Text stays text whatever it looks like; formulas carry their stored values; equal models give equal bytes.
 * Linear in cells, with one chunk of a sheet in memory at a time where the codec streams.
 */
export async function writeReport(model: ReportModel, codec: ZipCodec): Promise<Uint8Array<ArrayBuffer>> {
  const table = createStyleTable(NEW_STYLE_COUNTS);
  const texts = createTextPool();
  const sheets = sheetsOf(model, table, texts);
  const known: Part[] = [];
  const entries: Promise<PackedEntry>[] = [];
  const pack = async (parts: readonly Part[]): Promise<void> => {
    for (const part of parts) {
      const { packed } = await beginPacking(part.path, part.chunks(), codec);
      entries.push(packed);
    }
    known.push(...parts);
  };
  await pack([...documentParts(model), ...workbookParts(sheets)]);
  for (const { sheet, others } of sheets) {
    await pack([sheet]);
    await pack(others());
  }
  // Styles and texts are complete only after the last cell; the content types come first, as readers of streams expect.
  await pack([stylesPart(table), texts.part]);
  const types = contentTypesPart(known);
  return writeZip([await packText(types.path, types.chunks(), codec), ...(await Promise.all(entries))]);
}
