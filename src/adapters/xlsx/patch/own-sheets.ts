import type { CellFormat, ReportSheet, StyleName } from "../../../domain/index.ts";
import { fileError } from "../file-error.ts";
import { relationshipsPathOf } from "../package/part-path.ts";
import type { Relationship } from "../package/relationships.ts";
import { readPartRelationships, type XlsxPackage } from "../package/xlsx-package.ts";
import type { Part } from "../sheet-xml/part.ts";
import { OFFICE_RELATIONSHIPS } from "../sheet-xml/part.ts";
import { reportSheetParts, type SheetParts } from "../sheet-xml/sheet-parts.ts";
import { safeSheetNames } from "../sheet-xml/sheet-name.ts";
import type { StyleTable } from "../sheet-xml/style-table.ts";
import type { PackageEdit } from "./package-edit.ts";
import type { Splice } from "./splice.ts";
import {
  addSheets,
  type LocalName,
  type NewSheet,
  setLocalNames,
  type WorkbookLayout,
} from "./workbook-patch.ts";

/** What own sheets are written with. */
export interface OwnSheetPlan {
  readonly sheets: readonly ReportSheet[];
  /** Names of existing sheets that may be replaced. */
  readonly replaceable: ReadonlySet<string>;
  readonly styles: Readonly<Record<StyleName, CellFormat>>;
  readonly table: StyleTable;
}

/** What writing own sheets did, and what the workbook part needs for it. */
export interface OwnSheetsWritten {
  readonly added: readonly string[];
  readonly replaced: readonly string[];
  readonly splices: readonly Splice[];
}

/**
 * Writes own sheets into a package: new ones after the others, existing own ones in their place.
 * @throws WorkbookError `sheet-exists` for a sheet of the same name that is not ours, `structure-protected`
 */
export async function writeOwnSheets(
  edit: PackageEdit,
  book: WorkbookLayout,
  plan: OwnSheetPlan,
): Promise<OwnSheetsWritten> {
  const names = safeSheetNames(plan.sheets.map(({ name }) => name));
  const sheets = plan.sheets.map((sheet, index) => ({ ...sheet, name: names[index] ?? sheet.name }));
  const places = placeSheets(edit.file, book, { ...plan, sheets });
  const added: NewSheet[] = [];
  const localNames: LocalName[] = [];
  const modelNames = new Map(plan.sheets.map(({ name }, index) => [name, names[index] ?? name]));
  for (const sheet of sheets) {
    const place = places.get(sheet.name);
    const sheetNumber = freeNumber(edit, "xl/worksheets/sheet");
    if (place !== undefined) await removeDependents(edit, place.part);
    const parts = reportSheetParts(sheet, {
      styles: plan.styles,
      table: plan.table,
      date1904: edit.file.workbook.date1904,
      name: sheet.name,
      sheetNames: modelNames,
      sheetNumber,
      drawingNumber: freeNumber(edit, "xl/drawings/drawing"),
      firstChartNumber: freeNumber(edit, "xl/charts/chart"),
      isSelected: false,
    });
    await writeParts(edit, parts, place?.part ?? null);
    const sheetIndex = place?.index ?? book.sheets.length + added.length;
    if (place === undefined) added.push({ name: sheet.name, relationshipId: linkSheet(edit, sheetNumber) });
    localNames.push(...parts.definedNames.map((name) => ({ ...name, sheetIndex })));
  }
  return {
    added: added.map(({ name }) => name),
    replaced: [...places.keys()],
    splices: [...addSheets(book, added), ...setLocalNames(book, localNames)],
  };
}

interface SheetPlace {
  readonly part: string;
  readonly index: number;
}

/** The places of the sheets that are to be replaced. */
function placeSheets(
  file: XlsxPackage,
  book: WorkbookLayout,
  plan: OwnSheetPlan,
): ReadonlyMap<string, SheetPlace> {
  const places = new Map<string, SheetPlace>();
  for (const { name } of plan.sheets) {
    const index = book.sheets.findIndex((one) => one.name.toLowerCase() === name.toLowerCase());
    if (index < 0) {
      if (file.workbook.isStructureProtected) throw fileError("structure-protected", { sheet: name });
      continue;
    }
    const part = file.sheets.find((one) => one.name.toLowerCase() === name.toLowerCase())?.part;
    if (part === undefined || !plan.replaceable.has(name)) throw fileError("sheet-exists", { sheet: name });
    places.set(name, { part, index });
  }
  return places;
}

function linkSheet(edit: PackageEdit, sheetNumber: number): string {
  return edit.addRelationship(`${OFFICE_RELATIONSHIPS}/worksheet`, `/xl/worksheets/sheet${sheetNumber}.xml`);
}

/** The first number from which on no part of this kind is there. */
function freeNumber(edit: PackageEdit, stem: string): number {
  let number = 1;
  for (const entry of edit.file.zip.entries) {
    const lower = entry.name.toLowerCase();
    const found = lower.startsWith(stem) ? Number.parseInt(lower.slice(stem.length), 10) : Number.NaN;
    if (found >= number) number = found + 1;
  }
  while (edit.has(`${stem}${number}.xml`)) number += 1;
  return number;
}

/** Writes a sheet's parts; the sheet itself goes to `target` where it replaces another. */
async function writeParts(edit: PackageEdit, sheet: SheetParts, target: string | null): Promise<void> {
  const own = sheet.sheet.path;
  const moved = new Map([
    [own, target ?? own],
    [relationshipsPathOf(own), relationshipsPathOf(target ?? own)],
  ]);
  const write = async (part: Part): Promise<void> => {
    const path = moved.get(part.path) ?? part.path;
    await edit.write(path, part.chunks());
    if (part.contentType !== null) edit.addContentType(path, part.contentType);
  };
  await write(sheet.sheet);
  for (const part of sheet.others()) await write(part);
}

/** Takes out the parts that only this sheet leads to (drawings, charts) and its own links. */
export async function removeDependents(edit: PackageEdit, part: string): Promise<void> {
  const owners = await ownersOfParts(edit.file);
  const pending = [part];
  for (let owner = pending.pop(); owner !== undefined; owner = pending.pop()) {
    for (const link of await readPartRelationships(edit.file.zip, owner)) {
      const isShared = (owners.get(link.target.toLowerCase())?.size ?? 0) > 1;
      if (isShared || !isOwnText(edit, link)) continue;
      pending.push(link.target);
      await edit.remove(link.target);
    }
    const links = relationshipsPathOf(owner);
    if (edit.file.zip.find(links) !== null) await edit.remove(links);
  }
}

/** Whether a link leads to a text part of the file, which can be kept for the way back. */
function isOwnText({ file }: PackageEdit, { isExternal, target }: Relationship): boolean {
  const isText = !isExternal && /\.(xml|vml)$/i.test(target);
  return isText && target !== file.workbookPath && file.zip.find(target) !== null;
}

/** For each part, which parts lead to it. */
async function ownersOfParts(file: XlsxPackage): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const owners = new Map<string, Set<string>>();
  for (const entry of file.zip.entries) {
    const match = /^(.*?)_rels\/([^/]*)\.rels$/i.exec(entry.name);
    if (match === null) continue;
    const owner = `${match[1] ?? ""}${match[2] ?? ""}`;
    for (const link of await readPartRelationships(file.zip, owner)) {
      if (link.isExternal) continue;
      const target = link.target.toLowerCase();
      owners.set(target, (owners.get(target) ?? new Set()).add(owner));
    }
  }
  return owners;
}
