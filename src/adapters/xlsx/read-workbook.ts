import type { CellRange, SheetSnapshot, WorkbookSnapshot } from "../../domain/index.ts";
import { isBackupName, parseRange } from "../../domain/index.ts";
import { startCount } from "./package/cell-count.ts";
import { checkTime } from "./package/limits.ts";
import { readDateStyles } from "./package/styles-part.ts";
import { readSharedStrings } from "./package/shared-strings.ts";
import { readSheetPart } from "./package/sheet-part.ts";
import type { SheetContext } from "./package/sheet-rows.ts";
import { reachRoot } from "./package/workbook-part.ts";
import {
  type PackageSheet,
  readPart,
  readPartRelationships,
  type XlsxPackage,
} from "./package/xlsx-package.ts";
import { XmlScanner } from "./package/xml-scanner.ts";
import type { OwnPart } from "./patch/own-part.ts";

/** What the reader calls after each sheet, so that a host can show progress and stop. */
export type SheetDone = (sheet: string, done: number, total: number) => void;

/** Name and folder under which a workbook is known in a run. */
export interface WorkbookName {
  readonly file: string;
  readonly folder: string | null;
}

/**
 * Reads all sheets of an opened package, and which of them Probity made.
 * @throws WorkbookError naming the part or the sheet that cannot be read; a broken sheet is never read as an empty one
 */
export async function readPackage(
  file: XlsxPackage,
  own: OwnPart,
  name: WorkbookName,
  onSheet: SheetDone = () => undefined,
): Promise<WorkbookSnapshot> {
  const shared = await readShared(file);
  const sheets: SheetSnapshot[] = [];
  // What Excel keeps for its own way back is nobody's to read.
  for (const sheet of file.sheets.filter((one) => !isBackupName(one.name))) {
    onSheet(sheet.name, sheets.length, file.sheets.length);
    checkTime(file.limits);
    sheets.push(await readSheet(file, sheet, { ...shared, sheet: sheet.name }));
  }
  const names = new Set(own.record.marks.sheets);
  return {
    ...name,
    sheets,
    ownSheets: sheets.map((sheet) => sheet.name).filter((sheet) => names.has(sheet)),
    keptTexts: own.record.settings,
    isSigned: file.isSigned,
    isStructureProtected: file.workbook.isStructureProtected,
  };
}

interface Shared extends Omit<SheetContext, "sheet"> {
  /** Areas of Excel's tables by the path of their part, so that each is read once however many links lead to it. */
  readonly tables: Map<string, CellRange>;
}

async function readShared(file: XlsxPackage): Promise<Shared> {
  const { limits, relationships, zip } = file;
  const pathOf = (kind: string): string | null =>
    relationships.find((link) => link.kind === kind && !link.isExternal)?.target ?? null;
  const stringsPath = pathOf("sharedStrings");
  const stylesPath = pathOf("styles");
  return {
    strings:
      stringsPath === null ? [] : readSharedStrings(await readPart(zip, stringsPath), stringsPath, limits),
    dateStyles:
      stylesPath === null ? [] : readDateStyles(await readPart(zip, stylesPath), stylesPath, limits),
    date1904: file.workbook.date1904,
    limits,
    count: startCount(),
    tables: new Map(),
  };
}

async function readSheet(
  file: XlsxPackage,
  sheet: PackageSheet,
  context: SheetContext & Shared,
): Promise<SheetSnapshot> {
  const content = readSheetPart(await readPart(file.zip, sheet.part), sheet.part, context);
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    ...content,
    excelTables: await readTables(file, sheet, context.tables),
  };
}

async function readTables(
  file: XlsxPackage,
  sheet: PackageSheet,
  known: Map<string, CellRange>,
): Promise<readonly CellRange[]> {
  const tables: CellRange[] = [];
  for (const link of await readPartRelationships(file.zip, sheet.part)) {
    if (link.kind !== "table" || link.isExternal) continue;
    const range = known.get(link.target) ?? (await readTable(file, link.target));
    known.set(link.target, range);
    tables.push(range);
  }
  return tables;
}

async function readTable(file: XlsxPackage, path: string): Promise<CellRange> {
  checkTime(file.limits);
  const scanner = new XmlScanner(await readPart(file.zip, path), path);
  const range = reachRoot(scanner, "table") ? parseRange(scanner.attribute("ref") ?? "") : null;
  if (range === null) throw scanner.damaged("table");
  return range;
}
