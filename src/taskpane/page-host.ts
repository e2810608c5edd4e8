import type { CellAddress } from "../domain/index.ts";
import type { BooksClient } from "./page/books-client.ts";
import type { FinishedFile } from "./page/book-requests.ts";
import type { SaveResult } from "./page/save-file.ts";
import type { Failure } from "./failure.ts";

/** A workbook of the page, as its tab shows it. */
export interface PageFile {
  readonly file: string;
  /** Holds changes that no file on disk has. */
  readonly isChanged: boolean;
  /** Rises with every change: what was drawn of an earlier one is out of date. */
  readonly version: number;
}

/** The place that the grid of a file shows. */
export interface ShownPlace {
  readonly sheet: string;
  readonly address: CellAddress;
  /** Rises with every wish to see a place, the same one too. */
  readonly wish: number;
}

/** What the page could not do with a file on disk. */
export interface FileTrouble {
  readonly kind: "not-opened" | "not-saved";
  readonly file: string;
  readonly failure: Failure;
}

/** Everything that the page itself is drawn from. */
export interface PageState {
  readonly files: readonly PageFile[];
  /** File whose sheets are shown; null where none is open. */
  readonly active: string | null;
  /** What was last looked at, by file. */
  readonly places: ReadonlyMap<string, ShownPlace>;
  /** Rises when the clerk asks to see a cell from a list. */
  readonly shows: number;
  /** Reports that are finished and not yet saved. */
  readonly reports: readonly FinishedFile[];
  /** What last went wrong with a file on disk; null where nothing did, or the clerk has read it. */
  readonly trouble: FileTrouble | null;
}

/** What the page can do beyond Excel. */
export interface PageHost {
  /** Lets the clerk choose workbooks; resolves when they are open, or nothing was chosen. */
  readonly openFiles: () => Promise<void>;
  /** Opens files that were dropped. */
  readonly takeFiles: (files: readonly File[]) => Promise<void>;
  readonly close: (file: string) => Promise<void>;
  /** Saves the changed copy of a workbook under a name of its own. */
  readonly save: (file: string) => Promise<SaveResult>;
  readonly saveReport: (report: FinishedFile) => Promise<SaveResult>;
  readonly dismissReport: (report: FinishedFile) => void;
  readonly dismissTrouble: () => void;
  readonly activate: (file: string) => void;
  /** Shows a cell of a file in the grid. */
  readonly choose: (file: string, sheet: string, address: CellAddress) => void;
  readonly books: BooksClient;
  readonly state: () => PageState;
  readonly subscribe: (listener: () => void) => () => void;
}
