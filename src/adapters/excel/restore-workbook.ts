import type { RestoreResult } from "../../app/workbook-port.ts";
import { WorkbookError } from "../../app/workbook-port.ts";
import type { CellRange, CellValue, OwnRecord, UntouchedCell } from "../../domain/index.ts";
import { parseRange } from "../../domain/index.ts";
import {
  askParts,
  askRecord,
  dropRestorePoint,
  loadRestorePoint,
  serialOf,
  takeRecord,
} from "./own-parts.ts";
import type { AskedRules, FoundRule } from "./own-rules.ts";
import { askDetails, askRules, takeDetails } from "./own-rules.ts";
import { listSheets, loadPlace, loadSheets, placeOf } from "./read-bounds.ts";
import type { Question, Step } from "./requests.ts";
import { askAll, writeAll } from "./requests.ts";
import type { RestoreBlock, RestorePoint, SheetPrintData } from "./restore-point.ts";
import { askImage, canPutBack, recordBefore } from "./roll-back.ts";
import { keyAddress } from "./rules.ts";
import { changedCells } from "./sheet-print.ts";
import type { Mask, TakeBack } from "./take-back.ts";
import { takeBackSteps } from "./take-back.ts";

/** The last action's way back. */
interface KeptPoint {
  readonly point: RestorePoint;
  readonly serial: number;
  readonly record: OwnRecord;
}

/** The action that is taken back next. */
export interface LastAction {
  readonly action: string;
  /** Null for an action that was done on the file, outside Excel, which keeps its way back in another manner. */
  readonly kept: KeptPoint | null;
}

/** The last action, or the one that was cut off by a crash; null where there is no way back. */
export async function loadLastAction(context: Excel.RequestContext): Promise<LastAction | null> {
  const askedRecord = askRecord(context);
  const parts = askParts(context);
  await context.sync();
  const record = takeRecord(askedRecord);
  const serial = serialOf(record);
  const unfinished = await loadRestorePoint(context, parts, serial + 1);
  if (unfinished !== null)
    return { action: unfinished.action, kept: { point: unfinished, serial: serial + 1, record } };
  if (record.restore !== null) return { action: record.restore.action, kept: null };
  const point = await loadRestorePoint(context, parts, serial);
  return point === null ? null : { action: point.action, kept: { point, serial, record } };
}

/** A rectangle as it stands now. */
interface CurrentBlock {
  readonly block: RestoreBlock;
  readonly range: Excel.Range;
}

/** An own sheet as it stands now. */
interface CurrentSheet {
  readonly print: SheetPrintData;
  readonly used: Excel.Range;
}

const CONTENT_BYTES = 150;

function cellsOf({ before }: RestoreBlock): number {
  return before.reduce((sum, row) => sum + row.length, 0);
}

class Current {
  readonly blocks: CurrentBlock[] = [];
  readonly sheets: CurrentSheet[] = [];
  private readonly context: Excel.RequestContext;

  constructor(context: Excel.RequestContext) {
    this.context = context;
  }

  blockQuestions(blocks: readonly RestoreBlock[]): readonly Question[] {
    return blocks.map((block, index) => ({
      bytes: cellsOf(block) * CONTENT_BYTES,
      ask: () => {
        const range = this.context.workbook.worksheets.getItem(block.sheet).getRange(block.address);
        range.load(["formulas", "values"]);
        this.blocks[index] = { block, range };
      },
    }));
  }

  sheetQuestions(prints: readonly SheetPrintData[]): readonly Question[] {
    return prints.map((print, index) => ({
      bytes: print.rows.reduce((sum, row) => sum + row.length, 0) * (CONTENT_BYTES / 4),
      ask: () => {
        const used = loadPlace(
          this.context.workbook.worksheets.getItem(print.name).getUsedRangeOrNullObject(true),
        );
        used.load("formulas");
        this.sheets[index] = { print, used };
      },
    }));
  }
}

function valueOf(found: unknown): CellValue {
  const isScalar = typeof found === "number" || typeof found === "boolean" || typeof found === "string";
  return isScalar && found !== "" ? found : null;
}

/** Whether a cell still holds what the action put there; `=` stands for any formula. */
function isAsWritten(found: unknown, written: string | number | boolean | null): boolean {
  if (written === null) return false;
  return written === "=" ? typeof found === "string" && found.startsWith("=") : found === written;
}

const cellAt = (row: number, column: number): CellRange => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

/** Cells of a rectangle that are put back, with the others noted. */
function maskOf({ block, range }: CurrentBlock, untouched: UntouchedCell[]): Mask {
  const start = parseRange(block.address);
  const left = new Set<string>();
  block.written.forEach((row, rowAt) => {
    row.forEach((written, column) => {
      const found: unknown = range.formulas[rowAt]?.[column];
      // What an earlier attempt has put back is not the clerk's change.
      if (isAsWritten(found, written) || (written !== null && found === block.before[rowAt]?.[column]))
        return;
      left.add(`${rowAt}:${column}`);
      if (start === null || written === null) return;
      untouched.push({
        sheet: block.sheet,
        range: cellAt(start.top + rowAt, start.left + column),
        written: written === "=" ? null : valueOf(written),
        found: valueOf(range.values[rowAt]?.[column]),
      });
    });
  });
  return (row, column) => !left.has(`${row}:${column}`);
}

/** Cells of own sheets that the clerk changed since, by sheet; such a sheet stays as it is. */
function changedSheets(current: readonly CurrentSheet[], untouched: UntouchedCell[]): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const { print, used } of current) {
    const place = used.isNullObject ? { top: 0, left: 0 } : placeOf(used);
    const rows = used.isNullObject ? [] : used.formulas;
    for (const { row, column, found } of changedCells(print, { ...place, rows })) {
      changed.add(print.name);
      untouched.push({ sheet: print.name, range: cellAt(row, column), written: null, found: valueOf(found) });
    }
  }
  return changed;
}

const sameKeys = (one: OwnRecord, other: OwnRecord, sheet: string): boolean => {
  const keys = ({ marks }: OwnRecord): string =>
    JSON.stringify(marks.formats.filter((format) => format.sheet === sheet).map(({ key }) => key));
  return keys(one) === keys(other);
};

function ownRulesNow(found: readonly FoundRule[], now: OwnRecord, before: OwnRecord): readonly FoundRule[] {
  const keys = new Set(now.marks.formats.map(({ sheet, key }) => `${sheet}|${key}`));
  return found.filter(
    ({ key, image }) => keys.has(`${image.sheet}|${key}`) && !sameKeys(now, before, image.sheet),
  );
}

/** @throws WorkbookError `protected`, `structure-protected` */
function refuseProtected(
  point: RestorePoint,
  listed: ReturnType<typeof listSheets>,
  isStructureLocked: boolean,
): void {
  const [sheet] = [...point.sheetsAdded, ...point.sheetsReplaced];
  if (isStructureLocked && sheet !== undefined)
    throw new WorkbookError("structure-protected", { sheet: sheet.name });
  const touched = new Set([...point.touched, ...point.sheetsReplaced.map(({ name }) => name)]);
  const locked = listed.find(({ name, isProtected }) => isProtected && touched.has(name));
  if (locked !== undefined) throw new WorkbookError("protected", { sheet: locked.name });
}

interface Reading {
  readonly current: Current;
  readonly rules: readonly FoundRule[];
  readonly images: readonly ReturnType<typeof askImage>[];
  readonly present: ReadonlySet<string>;
}

async function readNow(context: Excel.RequestContext, { point }: KeptPoint): Promise<Reading> {
  const worksheets = loadSheets(context);
  context.workbook.protection.load("protected");
  await context.sync();
  const listed = listSheets(worksheets);
  refuseProtected(point, listed, context.workbook.protection.protected);
  const present = new Set(listed.map(({ name }) => name));
  const current = new Current(context);
  let asked: readonly AskedRules[] = [];
  let images: readonly ReturnType<typeof askImage>[] = [];
  const frame: Question = {
    bytes: 100_000,
    ask: () => {
      asked = point.touched.filter((name) => present.has(name)).map((name) => askRules(context, name));
      images = point.sheetsReplaced.map((image) => askImage(context, image));
    },
  };
  const prints = [...point.sheetsAdded, ...point.prints].filter(({ name }) => present.has(name));
  await askAll(context, [
    frame,
    ...current.blockQuestions(point.blocks.filter(({ sheet }) => present.has(sheet))),
    ...current.sheetQuestions(prints),
  ]);
  const details = asked.flatMap(askDetails);
  if (details.length > 0) await context.sync();
  return { current, rules: takeDetails(details), images, present };
}

/** The record after restoring: as before the action, with own sheets that stayed still marked as ours. */
function recordAfter(before: OwnRecord, now: OwnRecord, stayed: ReadonlySet<string>): OwnRecord {
  const sheets = [...new Set([...before.marks.sheets, ...stayed])];
  return { ...before, settings: now.settings, marks: { ...before.marks, sheets } };
}

/** What is put back, and what the clerk changed since. */
interface Decision {
  readonly masks: readonly Mask[];
  /** Own sheets that stay as they are. */
  readonly changed: ReadonlySet<string>;
  readonly untouched: readonly UntouchedCell[];
}

function decide({ current }: Reading): Decision {
  const untouched: UntouchedCell[] = [];
  const masks = current.blocks.map((one) => maskOf(one, untouched));
  return { masks, changed: changedSheets(current.sheets, untouched), untouched };
}

function planBack(kept: KeptPoint, now: Reading, { masks, changed }: Decision): TakeBack {
  const { point, record } = kept;
  const before = recordBefore(point);
  const blocks = now.current.blocks.map(({ block }, at) => ({
    block,
    mask: masks[at] ?? ((): boolean => false),
  }));
  const rules = ownRulesNow(now.rules, record, before);
  const isGone = (name: string): boolean => now.present.has(name) && !changed.has(name);
  const sheetsBack = now.images.filter((image) => canPutBack(image) && !changed.has(image.image.name));
  return {
    point,
    blocks,
    rulesGone: rules.map(({ rule }) => rule),
    rulesBack: point.rulesBefore.filter(({ sheet }) => !sameKeys(record, before, sheet)),
    validationsGone: record.marks.validations
      .filter(({ sheet }) => point.touched.includes(sheet))
      .map(({ sheet, key }) => ({ sheet, address: keyAddress(key) })),
    sheetsGone: point.sheetsAdded.map(({ name }) => name).filter(isGone),
    sheetsBack,
    backups: point.sheetsReplaced.flatMap(({ backup }) =>
      backup !== null && now.present.has(backup) ? [backup] : [],
    ),
    present: now.present,
    record: recordAfter(before, record, changed),
  };
}

function countRestored(back: TakeBack): number {
  let cells = 0;
  for (const { block, mask } of back.blocks) {
    block.before.forEach((row, rowAt) => {
      row.forEach((_, column) => {
        if (mask(rowAt, column)) cells += 1;
      });
    });
  }
  return cells;
}

/** The last action, and what of it is taken back. */
export interface Restoring {
  readonly kept: KeptPoint;
  readonly decision: Decision;
  readonly steps: readonly Step[];
  readonly result: RestoreResult;
}

async function planSteps(
  context: Excel.RequestContext,
  kept: KeptPoint,
  decided: Decision | null,
): Promise<Restoring> {
  const now = await readNow(context, kept);
  const decision = decided ?? decide(now);
  const back = planBack(kept, now, decision);
  const drop: Step = {
    bytes: 2_000,
    sheet: null,
    write: () => {
      dropRestorePoint(context, kept.serial);
    },
  };
  const result = {
    action: kept.point.action,
    cellsRestored: countRestored(back),
    sheetsRemoved: back.sheetsGone,
    untouched: decision.untouched,
  };
  return { kept, decision, steps: [...takeBackSteps(context, back), drop], result };
}

/**
 * Plans how the last action is taken back, but for cells that were changed since; own sheets that the clerk changed
 * stay. Nothing is written yet; null where there is nothing to take back.
 * @throws WorkbookError `restore-in-file` where the action was not done in Excel; `protected`, `structure-protected`
 */
export async function planRestore(context: Excel.RequestContext): Promise<Restoring | null> {
  const last = await loadLastAction(context);
  if (last === null) return null;
  if (last.kept === null) throw new WorkbookError("restore-in-file", { action: last.action });
  return await planSteps(context, last.kept, null);
}

/** Finishes what failed half way, as it was decided; what is put back already is put back once more. */
export async function finishRestore(
  context: Excel.RequestContext,
  { kept, decision }: Restoring,
): Promise<void> {
  const { steps } = await planSteps(context, kept, decision);
  await writeAll(context, steps, {}, "restore");
}
