import { WorkbookError } from "../../app/workbook-port.ts";
import type { Watch } from "../../app/workbook-port.ts";
import type { ChangePlan, ReportModel, WorkbookSnapshot } from "../../domain/index.ts";
import { failureOf } from "../failure.ts";
import type { BookCalls, BookKind, BookRequest, BookResponse } from "./book-requests.ts";
import { Book } from "./book-shelf.ts";
import { lightSnapshot } from "./held.ts";
import type { Store } from "./held.ts";
import type { FileMaker } from "./page-workbook.ts";

/** The function behind each kind of call. */
type BookHandlers = {
  readonly [Kind in BookKind]: (
    input: BookCalls[Kind]["input"],
    watch: Watch,
  ) => BookCalls[Kind]["output"] | Promise<BookCalls[Kind]["output"]>;
};

/** The files that the worker holds. */
export interface BookService {
  /** Takes one message; what it comes to goes to `answer`, progress first. */
  readonly take: (request: BookRequest, answer: (response: BookResponse) => void) => Promise<void>;
  /** The whole snapshot that a light one stands for. */
  readonly whole: (light: WorkbookSnapshot) => Promise<WorkbookSnapshot>;
}

/** What the service is made of. */
export interface BookParts {
  readonly files: FileMaker;
  readonly plans: Store<ChangePlan>;
  readonly reports: Store<ReportModel>;
}

type Shelf = Map<string, Book>;

function bookOf(shelf: Shelf, file: string): Book {
  const book = shelf.get(file);
  if (book === undefined) throw new WorkbookError("workbook-closed", { file });
  return book;
}

async function changing<Result>(book: Book, change: () => Promise<Result>): Promise<Result> {
  try {
    return await change();
  } finally {
    book.forget();
  }
}

function readHandlers(
  shelf: Shelf,
): Pick<BookHandlers, "read" | "tabs" | "frame" | "rows" | "restorePoint" | "loadSetting"> {
  return {
    read: async ({ file }, watch) => lightSnapshot(await bookOf(shelf, file).read(watch)),
    tabs: async ({ file }) => await bookOf(shelf, file).tabs(),
    frame: async ({ file, sheet }) => await bookOf(shelf, file).frame(sheet),
    rows: async ({ file, sheet, first, last }) => await bookOf(shelf, file).rows(sheet, first, last),
    restorePoint: async ({ file }) => await bookOf(shelf, file).workbook.restorePoint(),
    loadSetting: async ({ file, key }) => await bookOf(shelf, file).workbook.loadSetting(key),
  };
}

function writeHandlers(
  shelf: Shelf,
  plans: Store<ChangePlan>,
): Pick<BookHandlers, "apply" | "restore" | "forgetRestorePoint" | "saveSetting"> {
  return {
    apply: async ({ file, plan }, watch) => {
      const book = bookOf(shelf, file);
      const whole = await plans.whole(plan);
      return await changing(book, async () => await book.workbook.apply(whole, watch));
    },
    restore: async ({ file }, watch) => {
      const book = bookOf(shelf, file);
      return await changing(book, async () => await book.workbook.restore(watch));
    },
    forgetRestorePoint: async ({ file }) => {
      await bookOf(shelf, file).workbook.forgetRestorePoint();
      return null;
    },
    saveSetting: async ({ file, key, value }) => {
      await bookOf(shelf, file).workbook.saveSetting(key, value);
      return null;
    },
  };
}

/** Bytes that may cross to another thread without taking the worker's own away. */
function copied(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}

function fileHandlers(
  shelf: Shelf,
  { files, reports }: BookParts,
): Pick<BookHandlers, "open" | "close" | "save" | "writeReport"> {
  return {
    open: ({ file, bytes }) => {
      shelf.set(file, new Book(files.openWorkbook(file, bytes)));
      return null;
    },
    close: ({ file }) => {
      shelf.delete(file);
      return null;
    },
    save: async ({ file }) => ({ name: file, bytes: copied(await bookOf(shelf, file).workbook.save()) }),
    writeReport: async ({ model }) => {
      const whole = await reports.whole(model);
      return { name: whole.fileName, bytes: await files.writeReport(whole) };
    },
  };
}

/** The files of the page: open workbooks by name, and what is asked of them. */
export function createBookService(parts: BookParts): BookService {
  const shelf: Shelf = new Map();
  const handlers: BookHandlers = {
    ...readHandlers(shelf),
    ...writeHandlers(shelf, parts.plans),
    ...fileHandlers(shelf, parts),
  };
  const signals = new Map<number, { aborted: boolean }>();
  const run = async <Kind extends BookKind>(
    {
      id,
      kind,
      input,
    }: { readonly id: number; readonly kind: Kind; readonly input: BookCalls[Kind]["input"] },
    answer: (response: BookResponse) => void,
  ): Promise<void> => {
    const signal = { aborted: false };
    signals.set(id, signal);
    try {
      const watch: Watch = {
        signal,
        onProgress: (progress) => {
          answer({ from: "books", id, progress });
        },
      };
      answer({ from: "books", id, kind, output: await handlers[kind](input, watch) });
    } catch (error) {
      answer({ from: "books", id, failure: failureOf(error) });
    } finally {
      signals.delete(id);
    }
  };
  return {
    take: async (request, answer) => {
      if ("stop" in request) {
        const signal = signals.get(request.stop);
        if (signal !== undefined) signal.aborted = true;
        return;
      }
      await run(request, answer);
    },
    whole: async (light) => ({ ...(await bookOf(shelf, light.file).read()), file: light.file }),
  };
}
