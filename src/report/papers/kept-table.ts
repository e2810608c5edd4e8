import { formatIsoDate, isCellDate, isCellError, ledgerValue } from "../../domain/index.ts";
import type { CellValue, OwnCell, OwnTable, ReportCell, ReportSheet, StyleName } from "../../domain/index.ts";
import { cellAt } from "../../domain/index.ts";
import type { SheetComposer, TablePlace } from "../compose.ts";
import type { ReportContext } from "../report-context.ts";
import { startSheet } from "../sheet-start.ts";

/** Cells of one row by field; a field that is not there is left as it stands. */
export type KeptCells<Field extends string> = Readonly<Partial<Record<Field, ReportCell>>>;

/** Where a row's cells stand, for formulas: the sheet row (from 0) and the column of each field (−1 for none). */
export interface RowPlace<Field extends string> {
  readonly row: number;
  readonly columnOf: (field: Field) => number;
}

/** One row to be drawn or brought up to date: the sheet row that it stands in (null where it is new) and its cells. */
export interface KeptRow<Field extends string> {
  readonly row: number | null;
  readonly cellsAt: (place: RowPlace<Field>) => KeptCells<Field>;
}

/** A sheet that Probity keeps in the clerk's workbook: drawn once, then only brought up to date. */
export interface KeptTable<Field extends string> {
  readonly name: string;
  readonly title: string;
  readonly tab: string;
  /** Lines above the table. */
  readonly lines: readonly string[];
  readonly fields: readonly Field[];
  readonly headerOf: (field: Field) => string;
  readonly styleOf: (field: Field) => StyleName;
  /** Greatest width of a column in characters; 16 where left out. */
  readonly widest: Readonly<Partial<Record<string, number>>>;
  readonly rows: readonly KeptRow<Field>[];
  readonly empty: string;
  /** Colours and dropdowns of the drawn sheet. */
  readonly addRules: (sheet: SheetComposer, place: TablePlace) => void;
  /** The column that is hidden: Probity's record of each row. */
  readonly hidden?: Field;
}

const WIDEST = 16;

/** The sheet as it is made where the workbook has none yet. */
export function drawKept<Field extends string>(table: KeptTable<Field>, context: ReportContext): ReportSheet {
  const { fields, rows } = table;
  const sheet = startSheet(context, {
    name: table.name,
    title: table.title,
    tab: table.tab,
    columns: fields.length,
    freezeColumns: 1,
  });
  sheet.lines(table.lines);
  const columnOf = (field: Field): number => fields.indexOf(field);
  const place = sheet.table({
    columns: fields.map((field) => ({
      header: table.headerOf(field),
      style: table.styleOf(field),
      max: table.widest[field] ?? WIDEST,
    })),
    count: rows.length,
    rows: ({ first }) =>
      rows.map(({ cellsAt }, index) => {
        const cells = cellsAt({ row: first + index, columnOf });
        return fields.map((field) => cells[field] ?? null);
      }),
    empty: table.empty,
    filter: true,
  });
  table.addRules(sheet, place);
  const drawn = sheet.finish();
  const widths = drawn.columnWidths.map((width, column) => (fields[column] === table.hidden ? 0 : width));
  return { ...drawn, columnWidths: widths };
}

/** What a cell of a report shows, as one text. */
function textOfCell(cell: ReportCell): string {
  if (cell === null || typeof cell !== "object") return String(cell ?? "");
  return "day" in cell ? formatIsoDate(cell.day) : textOfCell(cell.value);
}

function textOfTyped(value: CellValue): string {
  if (value === null || typeof value !== "object") return String(value ?? "");
  if (isCellDate(value)) return formatIsoDate(value.day);
  return isCellError(value) ? value.code : "";
}

function isFormula(cell: ReportCell): boolean {
  return typeof cell === "object" && cell !== null && "formula" in cell;
}

/** Where each column of the existing sheet stands; columns that it lacks may be given a place at its right. */
function placesOf<Field extends string>(
  table: KeptTable<Field>,
  kept: OwnTable<Field>,
  added: readonly Field[],
): ReadonlyMap<Field, number> {
  const places = new Map<Field, number>();
  for (const field of table.fields) {
    const column = kept.columns.get(field);
    if (column !== undefined) places.set(field, column);
  }
  let free = kept.snapshot.rows.reduce((widest, cells) => Math.max(widest, cells?.length ?? 0), 0);
  for (const field of added) {
    if (places.has(field)) continue;
    places.set(field, free);
    free += 1;
  }
  return places;
}

function headerCells<Field extends string>(
  table: KeptTable<Field>,
  kept: OwnTable<Field>,
  places: ReadonlyMap<Field, number>,
  added: readonly Field[],
): OwnCell[] {
  const { snapshot, headerRow } = kept;
  return added.flatMap((field) => {
    const column = places.get(field);
    const header = table.headerOf(field);
    if (column === undefined || textOfTyped(cellAt(snapshot, headerRow, column)) === header) return [];
    const isNew = kept.columns.get(field) === undefined;
    return [{ sheet: snapshot.name, row: headerRow, column, cell: header, style: isNew ? "header" : null }];
  });
}

/** A line above the table that has the same words around its date as the line now to be shown. */
function isSameLine(found: string, wanted: string): boolean {
  const bare = (text: string): string => text.replaceAll(/[\d年月日/-]+/gu, "#");
  return bare(found) === bare(wanted);
}

/** Lines above the table that name the 统计截至日期 of an earlier run. */
function lineCells<Field extends string>(
  table: KeptTable<Field>,
  kept: OwnTable<Field>,
  context: ReportContext,
): OwnCell[] {
  const { snapshot, headerRow } = kept;
  const asOf = context.words.papers.lines.asOf(context.dateText(context.review.settings.asOf));
  const wanted = [asOf, ...table.lines];
  return snapshot.rows.slice(0, headerRow).flatMap((cells, row) =>
    (cells ?? []).flatMap((value, column) => {
      if (typeof value !== "string") return [];
      const line = wanted.find((text) => isSameLine(value, text));
      if (line === undefined || line === value) return [];
      return [{ sheet: snapshot.name, row, column, cell: line, style: null }];
    }),
  );
}

/** The cells of one row that must be written: all of a new row, of an old one those that differ. */
function rowCells<Field extends string>(
  table: KeptTable<Field>,
  kept: OwnTable<Field>,
  places: ReadonlyMap<Field, number>,
  { row, cellsAt, target }: KeptRow<Field> & { readonly target: number },
): OwnCell[] {
  const cells = cellsAt({ row: target, columnOf: (field) => places.get(field) ?? -1 });
  const { hidden } = table;
  const record = hidden === undefined ? undefined : cells[hidden];
  const isStale =
    hidden !== undefined &&
    record !== undefined &&
    row !== null &&
    textOfTyped(ledgerValue(kept, row, hidden)) !== textOfCell(record);
  return table.fields.flatMap((field) => {
    const column = places.get(field);
    const cell = cells[field];
    if (column === undefined || cell === undefined) return [];
    const isSame = row !== null && textOfTyped(cellAt(kept.snapshot, row, column)) === textOfCell(cell);
    // A formula is written again where the record shows that what it computes by has changed.
    if (isSame && !(isStale && isFormula(cell))) return [];
    const isNewCell = row === null || kept.columns.get(field) === undefined;
    return [
      {
        sheet: kept.snapshot.name,
        row: target,
        column,
        cell,
        style: isNewCell ? table.styleOf(field) : null,
      },
    ];
  });
}

/**
 * The cells by which an existing sheet is brought up to date: the clerk's sorting, own columns and rows stay. Columns
 * that he deleted stay deleted, but for those named in `added`, which come back at the right.
 */
export function updateKept<Field extends string>(
  table: KeptTable<Field>,
  kept: OwnTable<Field>,
  context: ReportContext,
  added: readonly Field[] = [],
): OwnCell[] {
  const places = placesOf(table, kept, added);
  let nextRow = kept.endRow;
  const cells = table.rows.flatMap((row) => {
    const target = row.row ?? nextRow;
    if (row.row === null) nextRow += 1;
    return rowCells(table, kept, places, { ...row, target });
  });
  return [...lineCells(table, kept, context), ...headerCells(table, kept, places, added), ...cells];
}
