import { freeName } from "../../app/file-names.ts";
import { failureFrom } from "../failure.ts";
import { parseAddress } from "../../domain/index.ts";
import type { CalendarDate } from "../../domain/index.ts";
import type { PageHost, PageState, ShownPlace } from "../page-host.ts";
import type { OpenWorkbook, PaneHost } from "../pane-host.ts";
import { createStateCell } from "../state-cell.ts";
import type { StateCell } from "../state-cell.ts";
import { createBooksClient } from "./books-client.ts";
import type { BooksClient } from "./books-client.ts";
import type { FinishedFile } from "./book-requests.ts";
import { joinAnswers } from "./long-answers.ts";
import { pickFiles } from "./pick-files.ts";
import { readPicked } from "./read-picked.ts";
import { remoteWorkbook } from "./remote-workbook.ts";
import { saveFile } from "./save-file.ts";
import type { SaveResult } from "./save-file.ts";
import { createThreads } from "./threads.ts";

/** The page as a host of the pane. */
export interface PagePaneHost extends PaneHost {
  readonly page: PageHost;
}

interface PageCore {
  readonly books: BooksClient;
  readonly cell: StateCell<PageState>;
  readonly workbooks: StateCell<{ readonly open: readonly OpenWorkbook[] }>;
  /** What each open file was on disk, so that the same file is not opened twice. */
  readonly origins: Map<string, string>;
  readonly savedName: (file: string) => string;
  readonly mostBytes: number;
}

function originOf({ name, size, lastModified }: File): string {
  return `${name}|${String(size)}|${String(lastModified)}`;
}

function change({ cell }: PageCore, file: string, changed: Partial<PageState["files"][number]>): void {
  cell.update({
    files: cell.get().files.map((one) => (one.file === file ? { ...one, ...changed } : one)),
  });
}

async function keepReport({ cell }: PageCore, report: FinishedFile): Promise<void> {
  const isFirst = cell.get().reports.length === 0;
  cell.update({ reports: [...cell.get().reports, report] });
  if (isFirst) await saveReport(cell, report);
}

/** Saves a file, and tells the clerk where that does not succeed. */
async function saveOrTell(
  cell: StateCell<PageState>,
  name: string,
  make: () => Promise<FinishedFile>,
): Promise<SaveResult> {
  cell.update({ trouble: null });
  try {
    return await saveFile(name, make);
  } catch (error) {
    cell.update({ trouble: { kind: "not-saved", file: name, failure: failureFrom(error) } });
    return "failed";
  }
}

async function saveReport(cell: StateCell<PageState>, report: FinishedFile): Promise<SaveResult> {
  const result = await saveOrTell(cell, report.name, () => Promise.resolve(report));
  if (result === "saved") cell.update({ reports: cell.get().reports.filter((one) => one !== report) });
  return result;
}

function choose(cell: StateCell<PageState>, file: string, place: Omit<ShownPlace, "wish">): void {
  const { places } = cell.get();
  const wish = (places.get(file)?.wish ?? 0) + 1;
  cell.update({ places: new Map([...places, [file, { ...place, wish }]]) });
}

function portOf(core: PageCore, file: string): OpenWorkbook["port"] {
  const { books, cell } = core;
  return remoteWorkbook(books, file, {
    onChange: () => {
      const version = (cell.get().files.find((one) => one.file === file)?.version ?? 0) + 1;
      change(core, file, { isChanged: true, version });
    },
    onReport: async (report) => {
      await keepReport(core, report);
    },
    onShow: (sheet, address) => {
      choose(cell, file, { sheet, address: parseAddress(address) ?? { row: 0, column: 0 } });
      cell.update({ active: file, shows: cell.get().shows + 1 });
    },
  });
}

/** The bytes of a file; null where it is too large or the disk does not give them, of which the clerk is told. */
async function bytesOf({ cell, mostBytes }: PageCore, picked: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return await readPicked(picked, mostBytes);
  } catch (error) {
    cell.update({ trouble: { kind: "not-opened", file: picked.name, failure: failureFrom(error) } });
    return null;
  }
}

async function takeFile(core: PageCore, picked: File): Promise<OpenWorkbook | null> {
  const { books, cell, origins } = core;
  const origin = originOf(picked);
  const known = [...origins].find(([, one]) => one === origin)?.[0];
  if (known !== undefined) {
    cell.update({ active: known });
    return null;
  }
  const bytes = await bytesOf(core, picked);
  if (bytes === null) return null;
  const file = freeName(picked.name, (name) => origins.has(name));
  origins.set(file, origin);
  await books.ask("open", { file, bytes }, { transfer: [bytes.buffer] });
  const files = [...cell.get().files, { file, isChanged: false, version: 0 }];
  cell.update({ files, active: cell.get().active ?? file });
  return { file, port: portOf(core, file) };
}

async function takeFiles(core: PageCore, picked: readonly File[]): Promise<void> {
  if (picked.length > 0) core.cell.update({ trouble: null });
  const opened: OpenWorkbook[] = [];
  for (const file of picked) {
    const workbook = await takeFile(core, file);
    if (workbook !== null) opened.push(workbook);
  }
  const { workbooks } = core;
  if (opened.length > 0) workbooks.update({ open: [...workbooks.get().open, ...opened] });
}

async function close({ books, cell, origins, workbooks }: PageCore, file: string): Promise<void> {
  const files = cell.get().files.filter((one) => one.file !== file);
  const { active, places } = cell.get();
  cell.update({
    files,
    active: active === file ? (files[0]?.file ?? null) : active,
    places: new Map([...places].filter(([one]) => one !== file)),
  });
  origins.delete(file);
  workbooks.update({ open: workbooks.get().open.filter((one) => one.file !== file) });
  await books.ask("close", { file });
}

/** Asks before a page is left whose changes no file on disk has. */
function guardUnsaved(cell: StateCell<PageState>): void {
  globalThis.addEventListener("beforeunload", (event) => {
    const { files, reports } = cell.get();
    if (reports.length > 0 || files.some(({ isChanged }) => isChanged)) event.preventDefault();
  });
}

function pageOf(core: PageCore): PageHost {
  const { books, cell } = core;
  return {
    books,
    state: cell.get,
    subscribe: cell.subscribe,
    openFiles: async () => {
      await takeFiles(core, await pickFiles());
    },
    takeFiles: async (files) => {
      await takeFiles(core, files);
    },
    close: async (file) => {
      await close(core, file);
    },
    save: async (file) => {
      const make = async (): Promise<FinishedFile> => await books.ask("save", { file });
      const result = await saveOrTell(cell, core.savedName(file), make);
      if (result === "saved") change(core, file, { isChanged: false });
      return result;
    },
    saveReport: async (report) => await saveReport(cell, report),
    dismissReport: (report) => {
      cell.update({ reports: cell.get().reports.filter((one) => one !== report) });
    },
    dismissTrouble: () => {
      cell.update({ trouble: null });
    },
    activate: (file) => {
      cell.update({ active: file });
    },
    choose: (file, sheet, address) => {
      choose(cell, file, { sheet, address });
    },
  };
}

/** Makes the page a host over two threads of one script: one holds the files, on the other lies the desk. */
export function createPageHost(options: {
  readonly startWorker: () => Worker;
  readonly today: CalendarDate;
  /** Name under which the changed copy of a file is proposed. */
  readonly savedName: (file: string) => string;
  /** A larger file is not opened. */
  readonly mostBytes: number;
}): PagePaneHost {
  const { startWorker, today, savedName, mostBytes } = options;
  const threads = createThreads(startWorker);
  const core: PageCore = {
    books: createBooksClient(threads.books),
    cell: createStateCell<PageState>({
      files: [],
      active: null,
      places: new Map(),
      shows: 0,
      reports: [],
      trouble: null,
    }),
    workbooks: createStateCell<{ readonly open: readonly OpenWorkbook[] }>({ open: [] }),
    origins: new Map(),
    savedName,
    mostBytes,
  };
  guardUnsaved(core.cell);
  return {
    kind: "page",
    today,
    workbooks: () => core.workbooks.get().open,
    subscribe: core.workbooks.subscribe,
    createDeskWorker: () => joinAnswers(threads.startDesk()),
    shade: () => null,
    page: pageOf(core),
  };
}
