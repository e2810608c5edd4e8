import { createServer } from "node:http";
import type { Server } from "node:http";
import { existsSync, readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { chromium } from "playwright-core";
import type { Browser, BrowserContext, BrowserContextOptions, Download, Page } from "playwright-core";
import ExcelJS from "exceljs";

const ROOT = join(__dirname, "../..");
const PAGES = join(ROOT, "dist/pages");
const ONE_FILE = join(ROOT, "dist/probity.html");
const SAMPLES = join(ROOT, "assets/samples");

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
};

/** Registers of invented offices that the product ships, by the form that they have. */
export const SAMPLE = {
  form: "青禾县农业服务中心-识别防控一览表.xlsx",
  list: "星湖区城市管理局-风险防控台账.xlsx",
  traditional: "東嶺捲煙廠-風險與措施清單.xlsx",
} as const;

/** A file to open: its name and its bytes. */
export interface TestFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A sample as a file. */
export function sample(name: string): TestFile {
  return { name, bytes: readFileSync(join(SAMPLES, name)) };
}

/** Serves the built pages in a folder of their own, as any static server would. */
function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = join(PAGES, decodeURIComponent(pathname.replace(/^\/offices\/probity/, "")));
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "Content-Type": TYPES[extname(file)] ?? "application/octet-stream" });
    response.end(readFileSync(file));
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      resolve(server);
    });
  });
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return address.port;
}

/** A browser with the pages behind it. */
export interface PageLab {
  /** Opens the page anew, with nothing kept from before. */
  readonly open: (options?: OpenOptions) => Promise<PageSession>;
  /** A context of the browser with nothing kept from before. */
  readonly newContext: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** Address of one of the built pages. */
  readonly addressOf: (page: string) => string;
  readonly close: () => Promise<void>;
}

interface OpenOptions extends BrowserContextOptions {
  /** From its one offline file instead of the server. */
  readonly oneFile?: boolean;
}

/** Starts the browser that `scripts/e2e.mjs` found. */
export async function openLab(): Promise<PageLab> {
  const executablePath = process.env["CHROMIUM_PATH"] ?? "";
  if (executablePath === "") throw new Error("run the browser suite by node scripts/e2e.mjs");
  const server = await serve();
  const browser: Browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const addressOf = (page: string): string =>
    `http://127.0.0.1:${String(portOf(server))}/offices/probity/${page}`;
  const newContext = async (options: BrowserContextOptions = {}): Promise<BrowserContext> =>
    await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "zh-CN", ...options });
  return {
    addressOf,
    newContext,
    open: async ({ oneFile = false, ...options } = {}) =>
      await openSession(await newContext(options), oneFile ? `file://${ONE_FILE}` : addressOf("page.html")),
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

/** One page under test. */
export interface PageSession {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Every address asked for that is not of the page itself. */
  readonly foreign: readonly string[];
  /** Errors of the page and its worker, and what the policy refused. */
  readonly errors: readonly string[];
  /** Opens files by the dialog. */
  readonly choose: (...files: readonly TestFile[]) => Promise<void>;
  /** Opens files by dropping them. */
  readonly drop: (...files: readonly TestFile[]) => Promise<void>;
  /** Waits until nothing is under way. */
  readonly settled: () => Promise<void>;
  /** What a click downloads. */
  readonly saved: (click: () => Promise<void>) => Promise<TestFile>;
  readonly close: () => Promise<void>;
}

/** Addresses asked for outside the folder of a page, as they come. */
export function watchTraffic(context: BrowserContext, address: string): string[] {
  const home = address.slice(0, address.lastIndexOf("/") + 1);
  const foreign: string[] = [];
  context.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(home) && !url.startsWith("blob:") && !url.startsWith("data:")) foreign.push(url);
  });
  return foreign;
}

/** Errors of a page as they come. */
export function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    // Browsers ask for an icon by themselves.
    if (message.type() === "error" && !message.location().url.endsWith("favicon.ico"))
      errors.push(message.text());
  });
  return errors;
}

async function bytesOf(download: Download): Promise<Buffer> {
  const stream = await download.createReadStream();
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) if (piece instanceof Uint8Array) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function dropOn(page: Page, files: readonly TestFile[]): Promise<void> {
  const carried = files.map(({ name, bytes }) => ({ name, text: bytes.toString("base64") }));
  const transfer = await page.evaluateHandle((all) => {
    const data = new DataTransfer();
    for (const { name, text } of all) {
      const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
      data.items.add(new File([bytes], name));
    }
    return data;
  }, carried);
  await page.dispatchEvent("header", "drop", { dataTransfer: transfer });
}

async function openSession(context: BrowserContext, address: string): Promise<PageSession> {
  const foreign = watchTraffic(context, address);
  await context.addInitScript(() => {
    // A dialog of the system cannot be answered here: the page downloads, as browsers without one do.
    Reflect.deleteProperty(globalThis, "showSaveFilePicker");
  });
  const page = await context.newPage();
  const errors = watchErrors(page);
  await page.goto(address);
  await page.getByRole("button", { name: "打开文件" }).first().waitFor();
  const settled = async (): Promise<void> => {
    await page.waitForFunction(() => document.querySelector("main[aria-busy=true], .fui-Spinner") === null);
  };
  return {
    page,
    context,
    foreign,
    errors,
    settled,
    choose: async (...files) => {
      const dialog = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: "打开文件" }).first().click();
      const payload = files.map(({ name, bytes }) => ({ name, buffer: bytes, mimeType: "" }));
      await (await dialog).setFiles(payload);
      await page.getByRole("tab", { name: files.at(-1)?.name ?? "" }).waitFor();
      await settled();
    },
    drop: async (...files) => {
      await dropOn(page, files);
      await page.getByRole("tab", { name: files.at(-1)?.name ?? "" }).waitFor();
      await settled();
    },
    saved: async (click) => {
      const waiting = page.waitForEvent("download");
      await click();
      const download = await waiting;
      return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
    },
    close: async () => {
      await context.close();
    },
  };
}

/** A saved file as another program reads it. */
export async function readIndependently({ bytes }: TestFile): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  return workbook;
}

/** Texts of a sheet by address, as another program reads them. */
export function textsOf(workbook: ExcelJS.Workbook, sheet: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  workbook.getWorksheet(sheet)?.eachRow((row) => {
    row.eachCell((cell) => {
      if (cell.value === null) return;
      const isFormula = cell.type === ExcelJS.ValueType.Formula;
      texts.set(cell.address, isFormula ? String(cell.result) : cell.text);
    });
  });
  return texts;
}
