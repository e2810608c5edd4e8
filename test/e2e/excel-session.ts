import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import type { HostBook } from "../excel-host/book.ts";
import { apiSetsOf } from "../excel-host/client.ts";
import { ExcelHost } from "../excel-host/excel-host.ts";
import { watchErrors, watchTraffic } from "./page-session.ts";
import type { PageLab } from "./page-session.ts";

/** What the page tells of a ribbon function that was called. */
interface Called {
  /** How often it told Office that it has ended. */
  readonly completed: number;
  readonly error: string | null;
}

/** The pane in the emulated Excel: Microsoft's library in the page, the host behind it. */
export interface ExcelSession {
  readonly page: Page;
  readonly host: ExcelHost;
  /** Every address asked for that is not of the page itself. */
  readonly foreign: readonly string[];
  /** Errors of the page and its worker, and what the policy refused. */
  readonly errors: readonly string[];
  /** Waits until nothing is under way. */
  readonly settled: () => Promise<void>;
  /** Presses a button of the ribbon, by the name of its function in the manifest. */
  readonly press: (name: string) => Promise<Called>;
  /** Whether the clerk sees the pane. */
  readonly isVisible: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** How the emulated Excel is opened. */
export interface ExcelOptions extends BrowserContextOptions {
  /** Emulated version of ExcelApi. */
  readonly version?: string;
  /** Language that Excel shows. */
  readonly language?: string;
  /** Whether the pane is open from the start; the ribbon's functions run without it. */
  readonly isVisible?: boolean;
}

/** Narrow and high as a pane beside a sheet. */
const PANE_SIZE = { width: 350, height: 700 };

/** What Excel appends to the address of a page that it opens on Windows. */
const HOST_INFO = "?_host_Info=Excel$Win32$16.01$zh-CN$$$$16";

/** Opens the built pane over a workbook; resolves when Microsoft's library is joined to the host. */
export async function openExcel(
  lab: PageLab,
  book: HostBook,
  { version = "1.14", language = "zh-CN", isVisible = true, ...options }: ExcelOptions = {},
): Promise<ExcelSession> {
  const host = new ExcelHost(book, apiSetsOf(), version);
  const context = await lab.newContext({ viewport: PANE_SIZE, ...options });
  const address = lab.addressOf("taskpane.html");
  const foreign = watchTraffic(context, address);
  const given = { version, language, file: `C:\\某局\\${book.name}`, isVisible };
  await context.addInitScript(`window.probityExcel = ${JSON.stringify(given)}`);
  await context.addInitScript({ path: join(__dirname, "excel-stand-in.js") });
  const page = await context.newPage();
  await page.exposeFunction("probityExecute", async (body: string, flags: number) =>
    JSON.stringify(await host.execute({ Body: body }, flags)),
  );
  const errors = watchErrors(page);
  await page.goto(`${address}${HOST_INFO}`);
  await page.waitForFunction("window.Excel !== undefined");
  return {
    page,
    host,
    foreign,
    errors,
    settled: async () => {
      await page.waitForFunction(() => document.querySelector("[role=progressbar]") === null);
    },
    press: async (name) => await page.evaluate<Called>(`window.probityExcel.press(${JSON.stringify(name)})`),
    isVisible: async () => await page.evaluate<boolean>("window.probityExcel.isVisible"),
    close: async () => {
      await context.close();
    },
  };
}
