import type { BooksClient } from "./page/books-client.ts";
import type { FinishedFile } from "./page/book-requests.ts";
import type { SaveResult } from "./page/save-file.ts";

/** A workbook of the page, as its tab shows it. */
export interface PageFile {
  readonly file: string;
  /** Holds changes that no file on disk has. */
  readonly isChanged: boolean;
  /** Rises with every change: what was drawn of an earlier one is out of date. */
  readonly version: number;
}

/** The place that the grid shows. */
export interface ShownPlace {
  readonly file: string;
  readonly sheet: string;
  readonly address: string;
  /** Rises with every wish to see a place, the same one too. */
  readonly wish: number;
}

/** Everything that the page itself is drawn from. */
export interface PageState {
  readonly files: readonly PageFile[];
  /** File whose sheets are shown; null where none is open. */
  readonly active: string | null;
  readonly place: ShownPlace | null;
  /** Reports that are finished and not yet saved. */
  readonly reports: readonly FinishedFile[];
}

/** What the page can do beyond Excel. */
export interface PageHost {
  /** Lets the clerk choose workbooks; resolves when they are open, or nothing was chosen. */
  openFiles(): Promise<void>;
  /** Opens files that were dropped. */
  takeFiles(files: readonly File[]): Promise<void>;
  close(file: string): Promise<void>;
  /** Saves the changed copy of a workbook under a name of its own. */
  save(file: string): Promise<SaveResult>;
  saveReport(report: FinishedFile): Promise<SaveResult>;
  dismissReport(report: FinishedFile): void;
  activate(file: string): void;
  readonly books: BooksClient;
  state(): PageState;
  subscribe(listener: () => void): () => void;
}
