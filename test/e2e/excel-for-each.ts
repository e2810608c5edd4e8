import type { HostBook } from "../excel-host/book.ts";
import { loadXlsx } from "../excel-host/load-xlsx.ts";
import { openExcel } from "./excel-session.ts";
import type { ExcelOptions, ExcelSession } from "./excel-session.ts";
import { openLab, sample } from "./page-session.ts";
import type { PageLab } from "./page-session.ts";

/** The emulated Excel of the test that is running. */
interface TestExcel {
  readonly session: () => ExcelSession;
  /** Opens the pane over a workbook, in place of one that the test has open. */
  readonly open: (book: HostBook, options?: ExcelOptions) => Promise<ExcelSession>;
  /** Opens the pane over a sample. */
  readonly openSample: (name: string, options?: ExcelOptions) => Promise<ExcelSession>;
}

/** One browser for the tests of a file; what a test opens is closed after it, and must have met no error. */
export function excelForEach(): TestExcel {
  let lab: PageLab;
  let current: ExcelSession | null = null;

  async function close(): Promise<void> {
    if (current === null) return;
    const { errors, foreign } = current;
    await current.close();
    current = null;
    if (errors.length + foreign.length > 0) throw new Error([...errors, ...foreign].join("\n"));
  }

  async function open(book: HostBook, options?: ExcelOptions): Promise<ExcelSession> {
    await close();
    return (current = await openExcel(lab, book, options));
  }

  beforeAll(async () => {
    lab = await openLab();
  });
  afterEach(close);
  afterAll(async () => {
    await lab.close();
  });
  return {
    session: () => {
      if (current === null) throw new Error("the test has opened no workbook");
      return current;
    },
    open,
    openSample: async (name, options) => {
      const { bytes } = sample(name);
      return await open(await loadXlsx(bytes, name), options);
    },
  };
}
