import type { ApplyResult, Progress, RestoreResult } from "../../app/workbook-port.ts";
import type { ChangePlan, ReportModel, SheetVisibility, WorkbookSnapshot } from "../../domain/index.ts";
import type { Failure } from "../failure.ts";
import type { GridFrame, GridRow } from "./grid-data.ts";

/** One tab under the grid. */
export interface SheetTab {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Made by Probity. */
  readonly own: boolean;
  readonly isProtected: boolean;
}

/** A file as it is to be saved. */
export interface FinishedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

interface Book {
  readonly file: string;
}

/** What the worker does with workbook files, by kind: what it is given, and what it answers. */
export interface BookCalls {
  /** Takes a file in; it is read only when it is asked for. */
  open: { input: Book & { readonly bytes: Uint8Array }; output: null };
  close: { input: Book; output: null };
  /** The workbook without its cells, which stay with the worker. */
  read: { input: Book; output: WorkbookSnapshot };
  apply: { input: Book & { readonly plan: ChangePlan }; output: ApplyResult };
  restorePoint: { input: Book; output: { readonly action: string } | null };
  restore: { input: Book; output: RestoreResult };
  forgetRestorePoint: { input: Book; output: null };
  loadSetting: { input: Book & { readonly key: string }; output: string | null };
  saveSetting: { input: Book & { readonly key: string; readonly value: string | null }; output: null };
  /** The bytes of the file as it now is. */
  save: { input: Book; output: FinishedFile };
  /** A report as a file of its own. */
  writeReport: { input: { readonly model: ReportModel }; output: FinishedFile };
  /** The sheets for the tabs. */
  tabs: { input: Book; output: readonly SheetTab[] };
  /** Everything of a sheet's grid but its cells. */
  frame: { input: Book & { readonly sheet: string }; output: GridFrame };
  /** Cells of the rows from `first` to `last`. */
  rows: {
    input: Book & { readonly sheet: string; readonly first: number; readonly last: number };
    output: readonly GridRow[];
  };
}

export type BookKind = keyof BookCalls;

/** One call on its way to the worker, or the wish to stop it. */
export type BookRequest<Kind extends BookKind = BookKind> =
  | {
      readonly to: "books";
      readonly id: number;
      readonly kind: Kind;
      readonly input: BookCalls[Kind]["input"];
    }
  | { readonly to: "books"; readonly stop: number };

/** What comes back for one call: how far it is, what it answers, or why it failed. */
export type BookResponse<Kind extends BookKind = BookKind> =
  | { readonly from: "books"; readonly id: number; readonly progress: Progress }
  | {
      readonly from: "books";
      readonly id: number;
      readonly kind: Kind;
      readonly output: BookCalls[Kind]["output"];
    }
  | { readonly from: "books"; readonly id: number; readonly failure: Failure };
