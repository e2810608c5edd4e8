import type { ChangePlan, ReportModel, UntouchedCell, WorkbookSnapshot } from "../domain/index.ts";

/** Where a long action stands; `done` of `total` counts the step's own units. */
export interface Progress {
  readonly step: "read" | "understand" | "check" | "write" | "restore";
  readonly sheet: string | null;
  readonly done: number;
  readonly total: number;
}

/** Progress and cancel for one action. */
export interface Watch {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: { readonly aborted: boolean };
}

/** Why an action could not be done; `code` is a key of the error catalogue. */
export class WorkbookError extends Error {
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(code: string, facts: Readonly<Record<string, string | number>> = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(facts)}`, options);
    this.name = "WorkbookError";
    this.code = code;
    this.facts = facts;
  }
}

/** What applying a plan did. */
export interface ApplyResult {
  readonly sheetsAdded: readonly string[];
  readonly sheetsReplaced: readonly string[];
  readonly cellsWritten: number;
  /** Sheets that were left alone because they are protected. */
  readonly protectedSheets: readonly string[];
}

/** What 恢复原表 did. */
export interface RestoreResult {
  /** Words of the action that was taken back; null where there was no restore point. */
  readonly action: string | null;
  readonly cellsRestored: number;
  readonly sheetsRemoved: readonly string[];
  readonly untouched: readonly UntouchedCell[];
}

/** A workbook that the core works on, wherever it lives. One action at a time. */
export interface WorkbookPort {
  /** Reads every sheet once. */
  read(watch?: Watch): Promise<WorkbookSnapshot>;
  /**
   * Carries out a plan as one step: complete, or without a trace. Makes a restore point first.
   * @throws WorkbookError `changed-since-read` (before the first write), `cancelled`, `protected`, and others
   */
  apply(plan: ChangePlan, watch?: Watch): Promise<ApplyResult>;
  /** The action that 恢复原表 would take back, or null. */
  restorePoint(): Promise<{ readonly action: string } | null>;
  /** Puts back what the last action changed, but for cells that were changed since. */
  restore(watch?: Watch): Promise<RestoreResult>;
  /** Removes all restore data, before the workbook is sent on. */
  forgetRestorePoint(): Promise<void>;
  /** Opens a finished report as a workbook of its own. */
  openReport(report: ReportModel, watch?: Watch): Promise<void>;
  /** Shows a cell to the clerk. */
  show(sheet: string, address: string): Promise<void>;
  /** A small text that Probity keeps in the workbook (answers, mappings, settings), by key; null where none. */
  loadSetting(key: string): Promise<string | null>;
  saveSetting(key: string, value: string | null): Promise<void>;
}
