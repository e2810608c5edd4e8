import type { ApplyResult, RestoreResult, Watch, WorkbookPort } from "../../app/workbook-port.ts";
import { WorkbookError } from "../../app/workbook-port.ts";
import type { ChangePlan, OwnRecord, ReportModel, WorkbookSnapshot } from "../../domain/index.ts";
import { formatAddress, formatRange, isBackupName, parseRange } from "../../domain/index.ts";
import type { Operation } from "./apply-plan.ts";
import { planOperation } from "./apply-plan.ts";
import { encodeBase64 } from "./base64.ts";
import { toWorkbookError } from "./excel-error.ts";
import type { ExcelDoor } from "./excel-door.ts";
import { WAIT_FOR_EDIT } from "./excel-door.ts";
import { askRecord, dropRestorePoint, putRecord, replaceRecord, serialOf, takeRecord } from "./own-parts.ts";
import type { Prepared } from "./prepare.ts";
import { prepare } from "./prepare.ts";
import { listSheets, loadSheets } from "./read-bounds.ts";
import { readWorkbook } from "./read-workbook.ts";
import { report } from "./read-values.ts";
import { writeAll } from "./requests.ts";
import { finishRestore, loadLastAction, planRestore } from "./restore-workbook.ts";
import type { RestorePoint } from "./restore-point.ts";
import type { Before } from "./roll-back.ts";
import { rollBack } from "./roll-back.ts";
import { dropBackup } from "./sheet-image.ts";

/** What the workbook in Excel needs of its host. */
export interface ExcelWorkbookOptions {
  readonly excel: ExcelDoor;
  /** Writes a report as a workbook file. */
  readonly writeReport: (report: ReportModel) => Promise<Uint8Array>;
}

/** Says which places may differ, where not even taking back succeeds. */
function restoreFailed(
  { blocks, sheetsAdded, sheetsReplaced }: RestorePoint,
  causes: readonly unknown[],
): WorkbookError {
  const places = [
    ...blocks.map(({ sheet, address }) => `${sheet}!${address}`),
    ...[...sheetsAdded, ...sheetsReplaced].map(({ name }) => name),
  ];
  const facts = { places: places.join("、"), count: places.length };
  return new WorkbookError("restore-failed", facts, { cause: new AggregateError(causes) });
}

/** An action that failed, with what is known of the workbook before it. */
interface Failed {
  readonly operation: Operation;
  readonly prepared: Prepared;
}

function beforeOf({ operation, prepared }: Failed): Before {
  return { ruleIds: prepared.ruleIds, serial: operation.serial, record: prepared.record };
}

/** The workbook that is open in Excel. Ribbon and pane may both ask: one action waits for the other. */
export class ExcelWorkbook implements WorkbookPort {
  private readonly options: ExcelWorkbookOptions;
  /** What the workbook kept when it was read, for the settings that are asked for right after; any other work ends it. */
  private justRead: OwnRecord | null = null;
  /** Sheets that hold cells, by id or name; the next reading asks for them along with the list. */
  private knownSheets: readonly string[] = [];
  /** An action that failed and could not be taken back at once, until it is. */
  private failed: Failed | null = null;
  /** The action under way. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(options: ExcelWorkbookOptions) {
    this.options = options;
  }

  async read(watch: Watch = {}): Promise<WorkbookSnapshot> {
    return await this.run(async (context) => {
      const { snapshot, record, sheetIds } = await readWorkbook(context, watch, this.knownSheets);
      this.justRead = record;
      this.knownSheets = sheetIds;
      return snapshot;
    });
  }

  async apply(plan: ChangePlan, watch: Watch = {}): Promise<ApplyResult> {
    return await this.run(async (context) => {
      const prepared = await prepare(context, plan, watch);
      const operation = planOperation(context, plan, prepared);
      report(watch, { step: "write", sheet: null, done: 0, total: operation.steps.length });
      try {
        await writeAll(context, operation.steps, watch, "write");
      } catch (error) {
        await this.takeBackAtOnce({ operation, prepared }, error);
        throw error;
      }
      this.failed = null;
      await this.tidyUp(context, operation, prepared);
      this.knownSheets = [...this.knownSheets, ...operation.result.sheetsAdded];
      return operation.result;
    });
  }

  async restorePoint(): Promise<{ readonly action: string } | null> {
    const last = await this.run(loadLastAction);
    if (this.failed !== null && last?.kept?.serial !== this.failed.operation.serial)
      return { action: this.failed.operation.point.action };
    return last === null ? null : { action: last.action };
  }

  async restore(watch: Watch = {}): Promise<RestoreResult> {
    return await this.run(async (context) => {
      const left = await this.clearFailed(context);
      if (left !== null) return left;
      const planned = await planRestore(context);
      if (planned === null) return { action: null, cellsRestored: 0, sheetsRemoved: [], untouched: [] };
      const { steps, result, kept } = planned;
      report(watch, { step: "restore", sheet: null, done: 0, total: steps.length });
      try {
        // Once begun it is carried through: cancelling half way would leave neither the one state nor the other.
        await writeAll(context, steps, { ...watch, signal: { aborted: false } }, "restore");
      } catch (error) {
        await this.options.excel
          .run(WAIT_FOR_EDIT, (again) => finishRestore(again, planned))
          .catch((second: unknown) => {
            throw restoreFailed(kept.point, [error, second]);
          });
      }
      this.failed = null;
      return result;
    });
  }

  async forgetRestorePoint(): Promise<void> {
    await this.run(async (context) => {
      const asked = askRecord(context);
      const worksheets = loadSheets(context);
      await context.sync();
      const record = takeRecord(asked);
      const serial = serialOf(record);
      for (const number of [serial - 1, serial, serial + 1]) dropRestorePoint(context, number);
      for (const { name } of listSheets(worksheets)) if (isBackupName(name)) dropBackup(context, name);
      putRecord(context, { ...record, restore: null, serial: 0 });
      await context.sync();
      this.failed = null;
    });
  }

  async openReport(model: ReportModel, watch: Watch = {}): Promise<void> {
    report(watch, { step: "write", sheet: null, done: 0, total: 1 });
    const file = encodeBase64(await this.options.writeReport(model));
    try {
      await this.options.excel.createWorkbook(file);
    } catch (error) {
      throw toWorkbookError(error);
    }
    report(watch, { step: "write", sheet: null, done: 1, total: 1 });
  }

  async show(sheet: string, address: string): Promise<void> {
    await this.run(async (context) => {
      const place = parseRange(address);
      if (place === null) throw new WorkbookError("invalid-reference", { sheet, address });
      const target = context.workbook.worksheets.getItem(sheet);
      target.activate();
      target
        .getRange(
          place.top === place.bottom && place.left === place.right
            ? formatAddress({ row: place.top, column: place.left })
            : formatRange(place),
        )
        .select();
      await context.sync();
    });
  }

  async loadSetting(key: string): Promise<string | null> {
    const { settings } =
      this.justRead ??
      (await this.run(async (context) => {
        const asked = askRecord(context);
        await context.sync();
        return takeRecord(asked);
      }));
    return Object.hasOwn(settings, key) ? (settings[key] ?? null) : null;
  }

  async saveSetting(key: string, value: string | null): Promise<void> {
    await this.run(async (context) => {
      const asked = askRecord(context);
      await context.sync();
      const record = takeRecord(asked);
      const others = Object.entries(record.settings).filter(([name]) => name !== key);
      const settings = Object.fromEntries(value === null ? others : [...others, [key, value]]);
      replaceRecord(context, asked, { ...record, settings });
      await context.sync();
    });
  }

  /** Restores at once after a failure. @throws WorkbookError `restore-failed` where not even that succeeds */
  private async takeBackAtOnce(failed: Failed, cause: unknown): Promise<void> {
    const { point } = failed.operation;
    try {
      await this.options.excel.run(WAIT_FOR_EDIT, (context) => rollBack(context, point, beforeOf(failed)));
    } catch (error) {
      this.failed = failed;
      throw restoreFailed(point, [cause, error]);
    }
  }

  /**
   * Takes back a failed action whose way back is not in the workbook; null where there is none. The way back is the
   * first that an action writes and the last that is cleared away: where one was to be kept and is not there, nothing
   * of the action is there, and the one before it must not be taken for it.
   */
  private async clearFailed(context: Excel.RequestContext): Promise<RestoreResult | null> {
    if (this.failed === null) return null;
    const { operation } = this.failed;
    const last = await loadLastAction(context);
    if (last?.kept?.serial === operation.serial) return null;
    if (operation.isKept) {
      dropRestorePoint(context, operation.serial);
      await context.sync();
    } else await rollBack(context, operation.point, beforeOf(this.failed));
    this.failed = null;
    return { action: operation.point.action, cellsRestored: 0, sheetsRemoved: [], untouched: [] };
  }

  /** Removes the way back of the action before the last one; what fails to go now goes with the next action. */
  private async tidyUp(
    context: Excel.RequestContext,
    operation: Operation,
    prepared: Prepared,
  ): Promise<void> {
    // Without a way back the copies served only to take back a failure.
    const own = operation.isKept ? [] : operation.point.sheetsReplaced.flatMap(({ backup }) => backup ?? []);
    const stale = [...prepared.listed.map(({ name }) => name).filter(isBackupName), ...own];
    if (operation.serial === 1 && stale.length === 0) return;
    try {
      for (const name of stale) dropBackup(context, name);
      for (const number of [operation.serial - 1, operation.serial - 2]) dropRestorePoint(context, number);
      await context.sync();
    } catch {
      // The action is complete; what is left over is hidden, and harms nothing.
    }
  }

  private async run<Result>(work: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> {
    const turn = this.last.then(async () => {
      this.justRead = null;
      return await this.options.excel.run(WAIT_FOR_EDIT, work);
    });
    // The next one waits for the end, whatever it is.
    this.last = turn.catch(() => undefined);
    try {
      return await turn;
    } catch (error) {
      throw toWorkbookError(error);
    }
  }
}
