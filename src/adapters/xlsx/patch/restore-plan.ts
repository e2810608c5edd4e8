import type { KeptValue, OwnMarks, RestoreData } from "../../../domain/index.ts";
import type { RestoreResult } from "../../../app/workbook-port.ts";
import {
  addDays,
  calendarDate,
  cellAt,
  type CellValue,
  type SheetSnapshot,
  type UntouchedCell,
} from "../../../domain/index.ts";
import { readDateStyles } from "../package/styles-part.ts";
import { relationshipsPathOf } from "../package/part-path.ts";
import type { XlsxPackage } from "../package/xlsx-package.ts";
import type { ZipCodec } from "../package/zip-codec.ts";
import { createStyleLookup } from "../sheet-xml/sheet-styles.ts";
import type { OpenWorkbook } from "./apply-plan.ts";
import { cellWrites, stylesToTurn } from "./cell-writes.ts";
import { PackageEdit } from "./package-edit.ts";
import { isSame, type PlannedCell } from "./plan-sheets.ts";
import { removeSheets } from "./remove-sheets.ts";
import { removeOwnFiles } from "./save-record.ts";
import { patchSheet } from "./sheet-patch.ts";
import { applySplices } from "./splice.ts";
import { patchStyles } from "./styles-patch.ts";

/** The file without the action, and what was taken back. */
export interface Restored {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly result: RestoreResult;
}

const EPOCH = calendarDate(1970, 1, 1);

function toCellValue(value: KeptValue): CellValue {
  if (typeof value !== "object" || value === null || value.kind === "error") return value;
  return EPOCH === null ? null : { kind: "date", day: addDays(EPOCH, value.day) };
}

/** Whether every part is still as the action left it, so that the original bytes can be put back. */
function isAsWritten(file: XlsxPackage, restore: RestoreData): boolean {
  return restore.parts.every(({ path, crc, size }) => {
    const entry = file.zip.find(path);
    return entry === null ? crc === 0 && size === 0 : entry.crc === crc && entry.size === size;
  });
}

/**
 * Takes the last action back. Where the file is as the action left it, its parts become what they were byte for byte;
 * where another program has saved it since, cells that still hold what was written get their value back, own sheets
 * and rules go, and the cells that were changed are listed.
 */
export async function restoreWorkbook(
  open: OpenWorkbook,
  codec: ZipCodec,
  restore: RestoreData,
): Promise<Restored> {
  if (isAsWritten(open.file, restore)) return await restoreParts(open, codec, restore);
  return await restoreCells(open, codec, restore);
}

async function restoreParts(open: OpenWorkbook, codec: ZipCodec, restore: RestoreData): Promise<Restored> {
  const edit = new PackageEdit(open.file, codec);
  for (const { path, inverse, before } of restore.parts) {
    if (inverse !== undefined) await edit.put(path, applySplices(await edit.original(path), inverse).bytes);
    else if (before !== undefined) await edit.put(path, new TextEncoder().encode(before));
    else await edit.remove(path);
  }
  const ownPath = open.own.path;
  const isNew = ownPath !== null && restore.parts.some(({ path }) => path === relationshipsPathOf(ownPath));
  if (isNew) await removeOwnFiles(edit, ownPath);
  return {
    bytes: edit.build(),
    result: {
      action: restore.action,
      cellsRestored: restore.cells.reduce((sum, { rows }) => sum + rows.length, 0),
      sheetsRemoved: restore.sheetsAdded,
      untouched: [],
    },
  };
}

async function restoreCells(open: OpenWorkbook, codec: ZipCodec, restore: RestoreData): Promise<Restored> {
  const edit = new PackageEdit(open.file, codec);
  const untouched: UntouchedCell[] = [];
  const plans = open.snapshot.sheets.map((sheet) => ({
    sheet,
    cells: cellsToRestore(sheet, restore, { marks: open.own.record.marks, untouched }),
  }));
  await patchBack(edit, plans, restore);
  const sheetsRemoved = await removeSheets(edit, restore.sheetsAdded);
  await edit.finishLists();
  const cellsRestored = plans.reduce(
    (sum, { cells }) => [...cells.values()].reduce((count, row) => count + row.size, sum),
    0,
  );
  return { bytes: edit.build(), result: { action: restore.action, cellsRestored, sheetsRemoved, untouched } };
}

type SheetCells = ReadonlyMap<number, ReadonlyMap<number, PlannedCell>>;

function cellsToRestore(
  sheet: SheetSnapshot,
  restore: RestoreData,
  to: { readonly marks: OwnMarks; readonly untouched: UntouchedCell[] },
): SheetCells {
  const rows = restore.cells.filter((one) => one.sheet === sheet.name).flatMap((one) => one.rows);
  const columns = to.marks.columns.filter((one) => one.sheet === sheet.name);
  const isOwn = (column: number): boolean =>
    columns.some(({ first, count }) => column >= first && column < first + count);
  const cells = new Map<number, Map<number, PlannedCell>>();
  for (const [row, column, kept, wrote] of rows) {
    const before = toCellValue(kept);
    const written = toCellValue(wrote);
    const found = cellAt(sheet, row, column);
    if (!isSame(found, written)) {
      const range = { top: row, left: column, bottom: row, right: column };
      to.untouched.push({ sheet: sheet.name, range, written, found });
      continue;
    }
    const ofRow = cells.get(row) ?? new Map<number, PlannedCell>();
    const clears = before === null && isOwn(column);
    ofRow.set(column, clears ? { kind: "clear", column } : { kind: "fix", column, value: before });
    cells.set(row, ofRow);
  }
  return cells;
}

async function patchBack(
  edit: PackageEdit,
  plans: readonly { readonly sheet: SheetSnapshot; readonly cells: SheetCells }[],
  restore: RestoreData,
): Promise<void> {
  const { file } = edit;
  const stylesPath = file.relationships.find(({ kind }) => kind === "styles")?.target ?? "xl/styles.xml";
  const styleBytes = await edit.original(stylesPath);
  const dateStyles = readDateStyles(styleBytes, stylesPath, file.limits);
  const keysOf = (keyed: OwnMarks["formats"], sheet: string): ReadonlySet<string> =>
    new Set(keyed.filter((one) => one.sheet === sheet).map(({ key }) => key));
  const work = [];
  const turned = new Set<number>();
  for (const { sheet, cells } of plans) {
    const part = file.sheets.find(({ name }) => name === sheet.name)?.part;
    if (part === undefined) continue;
    const bytes = await edit.original(part);
    for (const style of stylesToTurn(bytes, part, cells, dateStyles)) turned.add(style);
    work.push({ sheet, cells, part, bytes });
  }
  const styles = patchStyles(styleBytes, stylesPath, turned, dateStyles);
  const look = { styles: {}, table: styles.table };
  const writing = {
    styles: createStyleLookup({}, styles.table),
    date1904: file.workbook.date1904,
    allowsFormula: (): boolean => true,
  };
  for (const { sheet, cells, part, bytes } of work) {
    const change = {
      cells: cellWrites(cells, { writing, styleFor: styles.styleFor }),
      widths: new Map<number, number>(),
      formats: [],
      validations: [],
      droppedFormats: keysOf(restore.formats, sheet.name),
      droppedValidations: keysOf(restore.validations, sheet.name),
    };
    await edit.patch(part, bytes, patchSheet(bytes, part, change, look).splices);
  }
  await edit.patch(stylesPath, styleBytes, styles.splices());
}
