import type { OwnMarks, OwnRecord, RestoreData } from "../../../domain/index.ts";
import { type ApplyResult, WorkbookError } from "../../../app/workbook-port.ts";
import { cellAt, chartsAfter, type ChangePlan, type WorkbookSnapshot } from "../../../domain/index.ts";
import { fileError } from "../file-error.ts";
import { readDateStyles } from "../package/styles-part.ts";
import type { XlsxPackage } from "../package/xlsx-package.ts";
import type { ZipCodec } from "../package/zip-codec.ts";
import { createStyleLookup } from "../sheet-xml/sheet-styles.ts";
import { cellWrites, type CellWriters, stylesToTurn } from "./cell-writes.ts";
import { patchTitles } from "./document-titles.ts";
import { freeOwnPath, type OwnPart, putRecord, registerOwnPart } from "./own-part.ts";
import { writeOwnSheets } from "./own-sheets.ts";
import { PackageEdit } from "./package-edit.ts";
import { checkExpected, type PlannedSheet, plannedSheets, writtenValue } from "./plan-sheets.ts";
import { patchSheet } from "./sheet-patch.ts";
import { openStyleSource, putStyles, type StyleSource } from "./style-source.ts";
import { patchStyles, type StyleSheetPatch } from "./styles-patch.ts";
import { scanWorkbook } from "./workbook-patch.ts";

/** A workbook as it stands: its package, its cells and what Probity keeps in it. */
export interface OpenWorkbook {
  readonly file: XlsxPackage;
  readonly snapshot: WorkbookSnapshot;
  readonly own: OwnPart;
}

/** The changed file and what was done. */
export interface Applied {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly result: ApplyResult;
}

interface SheetWork {
  readonly planned: PlannedSheet;
  readonly part: string;
  readonly bytes: Uint8Array;
}

/**
 * Carries out a plan on a workbook file: gives the bytes of the changed file, the given one stays as it is.
 * @throws WorkbookError `signed`, `changed-since-read`, `sheet-missing`, `sheet-exists`, `formula-cell`, `occupied`,
 * `structure-protected`, `damaged`, `restore-too-large` where the way back is too large and the plan does not allow
 * going on without it
 */
export async function applyPlan(open: OpenWorkbook, codec: ZipCodec, plan: ChangePlan): Promise<Applied> {
  const { file, snapshot, own } = open;
  if (file.isSigned) throw fileError("signed");
  checkExpected(plan, snapshot);
  const planned = plannedSheets(plan, snapshot, own.record.marks);
  const work = await openSheets(
    file,
    planned.filter(({ sheet }) => !sheet.isProtected),
  );
  const edit = new PackageEdit(file, codec);
  const styles = await openStyles(edit, work);
  const bookBytes = await edit.original(file.workbookPath);
  const book = scanWorkbook(bookBytes, file.workbookPath);
  const marks = own.record.marks;
  const written = await writeSheets(edit, work, { plan, styles, marks });
  const sheets = await writeOwnSheets(edit, book, {
    sheets: plan.ownSheets,
    replaceable: new Set([...plan.replaces, ...marks.sheets]),
    styles: plan.styles,
    table: styles.table,
  });
  await edit.patch(file.workbookPath, bookBytes, sheets.splices);
  await patchTitles(edit, { added: sheets.added, removed: [] });
  await putStyles(edit, styles.source, styles.splices());
  const restore: RestoreData = {
    action: plan.action,
    parts: [],
    cells: work.map(({ planned: one }) => keptCells(one)),
    sheetsAdded: [...sheets.added],
    ...written,
    marks,
  };
  const nextMarks = mergeMarks(marks, work, written, [...sheets.added, ...sheets.replaced]);
  const isOptional = plan.allowWithoutRestore === true;
  const charts = chartsAfter(own.record, plan.ownSheets);
  await finish(edit, own, { ...own.record, charts, marks: nextMarks, restore }, isOptional);
  return {
    bytes: edit.build(),
    result: {
      sheetsAdded: sheets.added,
      sheetsReplaced: sheets.replaced,
      cellsWritten: work.reduce((sum, { planned: one }) => sum + cellCount(one), 0),
      protectedSheets: planned.filter(({ sheet }) => sheet.isProtected).map(({ sheet }) => sheet.name),
    },
  };
}

/** Completes the package's lists and puts the record in, with the way back for every part. */
async function finish(
  edit: PackageEdit,
  own: OwnPart,
  record: OwnRecord,
  isOptional: boolean,
): Promise<void> {
  const path = own.path ?? freeOwnPath(edit);
  if (own.path === null) await registerOwnPart(edit, path);
  await edit.finishLists();
  const parts = [...edit.undo.values()].map(({ inverse, ...undo }) => ({
    ...undo,
    ...(inverse === undefined ? {} : { inverse: [...inverse] }),
  }));
  const restore = record.restore === null ? null : { ...record.restore, parts };
  const kept = await putRecord(edit, path, { ...record, restore }, edit.file.limits.restoreCharacters);
  if (kept !== null) return;
  if (!isOptional) throw new WorkbookError("restore-too-large");
  await putRecord(edit, path, { ...record, restore: null });
}

async function openSheets(
  file: XlsxPackage,
  planned: readonly PlannedSheet[],
): Promise<readonly SheetWork[]> {
  const work: SheetWork[] = [];
  for (const one of planned) {
    const part = file.sheets.find(({ name }) => name === one.sheet.name)?.part;
    const entry = part === undefined ? null : file.zip.find(part);
    if (part === undefined || entry === null) throw fileError("sheet-missing", { sheet: one.sheet.name });
    work.push({ planned: one, part, bytes: await file.zip.read(entry) });
  }
  return work;
}

async function openStyles(
  edit: PackageEdit,
  work: readonly SheetWork[],
): Promise<StyleSheetPatch & { readonly source: StyleSource }> {
  const source = await openStyleSource(edit);
  const dateStyles = readDateStyles(source.bytes, source.path, edit.file.limits);
  const turned = new Set<number>();
  for (const { planned, part, bytes: sheet } of work) {
    for (const style of stylesToTurn(sheet, part, planned.cells, dateStyles)) turned.add(style);
  }
  return { ...patchStyles(source.bytes, source.path, turned, dateStyles), source };
}

interface WrittenKeys {
  readonly formats: OwnMarks["formats"];
  readonly validations: OwnMarks["validations"];
}

async function writeSheets(
  edit: PackageEdit,
  work: readonly SheetWork[],
  by: { readonly plan: ChangePlan; readonly styles: StyleSheetPatch; readonly marks: OwnMarks },
): Promise<WrittenKeys> {
  const { plan, styles, marks } = by;
  const written: WrittenKeys = { formats: [], validations: [] };
  const writers: CellWriters = {
    writing: {
      styles: createStyleLookup(plan.styles, styles.table),
      date1904: edit.file.workbook.date1904,
      allowsFormula: () => true,
    },
    styleFor: styles.styleFor,
  };
  for (const { planned, part, bytes } of work) {
    const sheet = planned.sheet.name;
    const keysOf = (keyed: OwnMarks["formats"]): ReadonlySet<string> =>
      new Set(keyed.filter((one) => one.sheet === sheet).map(({ key }) => key));
    const change = {
      ...planned,
      cells: cellWrites(planned.cells, writers),
      droppedFormats: keysOf(marks.formats),
      droppedValidations: keysOf(marks.validations),
    };
    const patch = patchSheet(bytes, part, change, { styles: plan.styles, table: styles.table });
    await edit.patch(part, bytes, patch.splices);
    written.formats.push(...patch.formatKeys.map((key) => ({ sheet, key })));
    written.validations.push(...patch.validationKeys.map((key) => ({ sheet, key })));
  }
  return written;
}

/** The marks after an action: what it wrote, and what earlier ones wrote on sheets that it left alone. */
function mergeMarks(
  marks: OwnMarks,
  work: readonly SheetWork[],
  written: WrittenKeys,
  ownSheets: readonly string[],
): OwnMarks {
  const touched = new Set(work.map(({ planned }) => planned.sheet.name));
  const withColumns = new Set(
    work.filter(({ planned }) => planned.columns.length > 0).map(({ planned }) => planned.sheet.name),
  );
  const columns = work.flatMap(({ planned }) =>
    planned.columns.map((one) => ({ sheet: planned.sheet.name, ...one })),
  );
  return {
    sheets: [...new Set([...marks.sheets, ...ownSheets])],
    columns: [...marks.columns.filter(({ sheet }) => !withColumns.has(sheet)), ...columns],
    formats: [...marks.formats.filter(({ sheet }) => !touched.has(sheet)), ...written.formats],
    validations: [...marks.validations.filter(({ sheet }) => !touched.has(sheet)), ...written.validations],
  };
}

function cellCount(planned: PlannedSheet): number {
  let count = 0;
  for (const cells of planned.cells.values()) count += cells.size;
  return count;
}

/** Before and after of each cell that changes. */
function keptCells({ sheet, cells }: PlannedSheet): RestoreData["cells"][number] {
  const rows: RestoreData["cells"][number]["rows"] = [];
  for (const [row, ofRow] of cells) {
    for (const [column, cell] of ofRow) {
      const before = cellAt(sheet, row, column);
      const after = writtenValue(cell);
      if (before !== null || after !== null || cell.kind === "own") rows.push([row, column, before, after]);
    }
  }
  return { sheet: sheet.name, rows };
}
