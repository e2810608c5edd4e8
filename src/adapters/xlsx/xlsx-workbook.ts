import type { SheetLook } from "../../app/sheet-look-port.ts";
import type { ApplyResult, Progress, RestoreResult, Watch, WorkbookPort } from "../../app/workbook-port.ts";
import type { ChangePlan, OwnRecord, ReportModel, WorkbookSnapshot } from "../../domain/index.ts";
import { fileError } from "./file-error.ts";
import { fileKindOf } from "./file-kind.ts";
import { readSheetLook } from "./look/read-sheet-look.ts";
import { DEFAULT_LIMITS, type FileLimits } from "./package/limits.ts";
import { openPackage } from "./package/xlsx-package.ts";
import type { ZipCodec } from "./package/zip-codec.ts";
import { applyPlan, type OpenWorkbook } from "./patch/apply-plan.ts";
import { readOwnPart } from "./patch/own-part.ts";
import { withoutSignature } from "./patch/drop-signature.ts";
import { excelActionOf, withoutExcelRestore } from "./patch/excel-restore.ts";
import { restoreWorkbook } from "./patch/restore-plan.ts";
import { saveRecord } from "./patch/save-record.ts";
import { readPackage, type WorkbookName } from "./read-workbook.ts";
import { readWorkbookFile } from "./read-workbook-file.ts";

/** What a workbook file needs of its host. */
export interface XlsxWorkbookOptions {
  readonly bytes: Uint8Array;
  /** Name or path under which the file is known in the run. */
  readonly file: string;
  readonly folder?: string | null;
  readonly codec: ZipCodec;
  readonly limits?: FileLimits;
  /** Opens a finished report as a workbook of its own. */
  readonly openReport?: (report: ReportModel, watch?: Watch) => Promise<void>;
  /** Shows a cell to the clerk. */
  readonly show?: (sheet: string, address: string) => Promise<void>;
}

/**
 * A workbook file as the core works on it. Each action makes the bytes of a new file and takes them over at the end,
 * so that an action is complete or has left no trace; the host saves them where it wants.
 */
export class XlsxWorkbook implements WorkbookPort {
  private bytes: Uint8Array;
  private opened: Promise<OpenWorkbook> | null = null;
  private readonly options: XlsxWorkbookOptions;
  private readonly name: WorkbookName;
  private readonly limits: FileLimits;

  constructor(options: XlsxWorkbookOptions) {
    this.options = options;
    this.bytes = options.bytes;
    this.limits = options.limits ?? DEFAULT_LIMITS;
    this.name = { file: options.file, folder: options.folder ?? null };
  }

  async read(watch: Watch = {}): Promise<WorkbookSnapshot> {
    const { codec } = this.options;
    if (fileKindOf(this.bytes) !== "package") {
      return await readWorkbookFile(this.bytes, this.name.file, { ...this.options, codec });
    }
    return (await this.open(watch)).snapshot;
  }

  async apply(plan: ChangePlan, watch: Watch = {}): Promise<ApplyResult> {
    const open = await this.openInPlace(watch);
    report(watch, { step: "write", sheet: null, done: 0, total: 1 });
    const { bytes, result } = await applyPlan(open, this.options.codec, plan);
    report(watch, { step: "write", sheet: null, done: 1, total: 1 });
    this.take(bytes);
    return result;
  }

  /**
   * Makes of a signed workbook a copy without its signature, which then can be changed; another one stays as it is.
   * Only where the user asked for it: the signature is gone from what is saved.
   */
  async dropSignature(): Promise<void> {
    if (fileKindOf(this.bytes) !== "package") return;
    const { file } = await this.open({});
    if (file.isSigned) this.take(await withoutSignature(file, this.options.codec));
  }

  async restorePoint(): Promise<{ readonly action: string } | null> {
    if (fileKindOf(this.bytes) !== "package") return null;
    const { file, own } = await this.open({});
    const { restore, serial = 0 } = own.record;
    const action = restore === null ? await excelActionOf(file, serial) : restore.action;
    return action === null ? null : { action };
  }

  async restore(watch: Watch = {}): Promise<RestoreResult> {
    const open = await this.openInPlace(watch);
    const { restore, serial = 0 } = open.own.record;
    if (restore === null) {
      const action = await excelActionOf(open.file, serial);
      if (action !== null) throw fileError("restore-in-excel", { action });
      return { action: null, cellsRestored: 0, sheetsRemoved: [], untouched: [] };
    }
    report(watch, { step: "restore", sheet: null, done: 0, total: 1 });
    const { bytes, result } = await restoreWorkbook(open, this.options.codec, restore);
    const file = await openPackage(bytes, this.options.codec, this.limits);
    const own = await readOwnPart(file);
    const record: OwnRecord = { ...open.own.record, marks: restore.marks, restore: null };
    this.take(await saveRecord(file, this.options.codec, own, record));
    return result;
  }

  async forgetRestorePoint(): Promise<void> {
    if (fileKindOf(this.bytes) !== "package") return;
    const { file, own } = await this.open({});
    if (!file.isSigned) this.take(await withoutExcelRestore(file, this.options.codec));
    const { restore, serial = 0 } = own.record;
    if (restore !== null || serial > 0) await this.keep({ ...own.record, restore: null, serial: 0 });
  }

  async openReport(model: ReportModel, watch?: Watch): Promise<void> {
    if (this.options.openReport === undefined) throw fileError("report-not-supported");
    await this.options.openReport(model, watch);
  }

  async show(sheet: string, address: string): Promise<void> {
    await this.options.show?.(sheet, address);
  }

  async loadSetting(key: string): Promise<string | null> {
    const settings = (await this.record())?.settings ?? {};
    return Object.hasOwn(settings, key) ? (settings[key] ?? null) : null;
  }

  async saveSetting(key: string, value: string | null): Promise<void> {
    const open = await this.openInPlace({});
    const { record } = open.own;
    const others = Object.entries(record.settings).filter(([name]) => name !== key);
    const settings = Object.fromEntries(value === null ? others : [...others, [key, value]]);
    await this.keep({ ...record, settings });
  }

  /** The bytes of the file as it now is; of a file that no action has changed, its own. */
  save(): Promise<Uint8Array> {
    return Promise.resolve(this.bytes);
  }

  /** How a sheet looks; null where the file has no such sheet or says nothing about looks (old formats). */
  async look(sheet: string): Promise<SheetLook | null> {
    return fileKindOf(this.bytes) === "package"
      ? await readSheetLook((await this.open({})).file, sheet)
      : null;
  }

  private async record(): Promise<OwnRecord | null> {
    return fileKindOf(this.bytes) === "package" ? (await this.open({})).own.record : null;
  }

  private async keep(record: OwnRecord): Promise<void> {
    const open = await this.openInPlace({});
    this.take(await saveRecord(open.file, this.options.codec, open.own, record));
  }

  private async openInPlace(watch: Watch): Promise<OpenWorkbook> {
    if (fileKindOf(this.bytes) !== "package") throw fileError("legacy-not-in-place");
    const open = await this.open(watch);
    if (open.file.isSigned) throw fileError("signed");
    return open;
  }

  private take(bytes: Uint8Array): void {
    this.bytes = bytes;
    this.opened = null;
  }

  private async open(watch: Watch): Promise<OpenWorkbook> {
    this.opened ??= this.openAnew(watch);
    try {
      return await this.opened;
    } catch (error) {
      this.opened = null;
      throw error;
    }
  }

  private async openAnew(watch: Watch): Promise<OpenWorkbook> {
    if (this.bytes.length > this.limits.fileBytes) throw fileError("too-large", { bytes: this.bytes.length });
    const file = await openPackage(this.bytes, this.options.codec, this.limits);
    const own = await readOwnPart(file);
    const snapshot = await readPackage(file, own, this.name, (sheet, done, total) => {
      report(watch, { step: "read", sheet, done, total });
    });
    return { file, own, snapshot };
  }
}

/** Tells how far an action is, and stops it where the clerk asked for that. */
function report(watch: Watch, progress: Progress): void {
  if (watch.signal?.aborted === true) throw fileError("cancelled");
  watch.onProgress?.(progress);
}
