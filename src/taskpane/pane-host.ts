import type { CalendarDate } from "../domain/index.ts";
import type { WorkbookPort } from "../app/workbook-port.ts";
import type { DeskWorker } from "./desk-worker.ts";
import type { PageHost } from "./page-host.ts";

/** A workbook that the pane works on. */
export interface OpenWorkbook {
  /** Name that tells it from the others, the same as in what is read of it. */
  readonly file: string;
  readonly port: WorkbookPort;
}

/** Colours that the host itself shows; null where it does not say. */
export type HostShade = "light" | "dark" | null;

/** What an entry file gives to the pane: workbooks, a worker, the day. */
export interface PaneHost {
  readonly kind: "excel" | "page";
  /** First value of 统计截至日期. */
  readonly today: CalendarDate;
  /** Workbooks in the order in which they were opened; the same array until they change. */
  workbooks(): readonly OpenWorkbook[];
  /** Tells whenever `workbooks` changes; returns the way to stop it. */
  subscribe(listener: () => void): () => void;
  /** Starts a thread for the desk; a new one each time, since a cancelled one is ended. */
  createDeskWorker(): DeskWorker;
  shade(): HostShade;
  /** What only the page can do: open and save files, show a grid; null in Excel. */
  readonly page: PageHost | null;
}
