import type { RestoreResult } from "../../app/workbook-port.ts";
import { WorkbookError } from "../../app/workbook-port.ts";
import type { OwnRecord } from "../../domain/index.ts";
import {
  askParts,
  askRecord,
  dropRestorePoint,
  loadRestorePoint,
  serialOf,
  takeRecord,
} from "./own-parts.ts";
import type { FoundRule } from "./own-rules.ts";
import type { Reading } from "./read-restored.ts";
import { readNow } from "./read-restored.ts";
import type { Step } from "./requests.ts";
import { writeAll } from "./requests.ts";
import type { RestorePoint } from "./restore-point.ts";
import { canPutBack, recordBefore } from "./roll-back.ts";
import { keyAddress } from "./rules.ts";
import type { TakeBack } from "./take-back.ts";
import { takeBackSteps } from "./take-back.ts";
import type { Decision } from "./untouched-cells.ts";
import { decide } from "./untouched-cells.ts";

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

/** The record after restoring: as before the action, with own sheets that stayed still marked as ours. */
function recordAfter(before: OwnRecord, now: OwnRecord, stayed: ReadonlySet<string>): OwnRecord {
  const sheets = [...new Set([...before.marks.sheets, ...stayed])];
  return { ...before, settings: now.settings, marks: { ...before.marks, sheets } };
}

function planBack(kept: KeptPoint, now: Reading, { masks, changed }: Decision): TakeBack {
  const { point, record } = kept;
  const before = recordBefore(point);
  const blocks = now.blocks.map(({ block }, at) => ({
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
  const now = await readNow(context, kept.point);
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
