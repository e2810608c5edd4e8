import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Script, createContext } from "node:vm";
import type { ApiSets } from "./api-sets.ts";
import { parseApiSets } from "./api-sets.ts";
import type { HostBook } from "./book.ts";
import type { RequestMessage } from "./excel-host.ts";
import { ExcelHost } from "./excel-host.ts";

const locate = createRequire(__filename);

let script: Script | null = null;
let sets: ApiSets | null = null;

/** Microsoft's client library, compiled once. */
function clientScript(): Script {
  const file = locate.resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js");
  script ??= new Script(readFileSync(file, "utf8"), { filename: "excel-web-16.00.debug.js" });
  return script;
}

/** Requirement sets of every member, from Microsoft's type declarations. */
export function apiSetsOf(): ApiSets {
  sets ??= parseApiSets(readFileSync(locate.resolve("@types/office-js/index.d.ts"), "utf8"));
  return sets;
}

/** The client library joined to a host. */
export interface Client {
  readonly host: ExcelHost;
  readonly excel: typeof Excel;
  /** The same library with a new host behind it; the one before gets no more requests. */
  readonly attach: (book: HostBook) => Client;
}

const isExcel = (value: unknown): value is typeof Excel =>
  typeof value === "object" && value !== null && "run" in value;

interface Session {
  _overrideSession: unknown;
}

const hasSession = (value: unknown): value is { readonly SessionBase: Session } =>
  typeof value === "object" && value !== null && "SessionBase" in value;

/** Whether the emulated Excel has a requirement set; `DelayForCellEdit` belongs to every supported version. */
function isSetSupported(host: ExcelHost, name: string, version: string | number | undefined): boolean {
  if (name === "DelayForCellEdit") return true;
  if (name !== "ExcelApi") return false;
  const [wanted, emulated] = [String(version ?? "1.1"), host.version].map((text) => {
    const [major = "0", minor = "0"] = text.split(".");
    return Number(major) * 1_000 + Number(minor);
  });
  return (wanted ?? 0) <= (emulated ?? 0);
}

/** Loads Microsoft's client library afresh, with a host for a workbook behind it. */
export function openClient(book: HostBook, version = "1.14"): Client {
  let current = new ExcelHost(book, apiSetsOf(), version);
  const requirements = { isSetSupported: (name: string, at?: string) => isSetSupported(current, name, at) };
  const globals: Record<string, unknown> = {
    document: { createElement: () => ({}), getElementsByTagName: () => [], documentElement: {} },
    location: { href: "https://localhost/", search: "" },
    navigator: { userAgent: "" },
    Office: { context: { requirements } },
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
  };
  globals["window"] = globals;
  clientScript().runInContext(createContext(globals));
  const library = globals["OfficeExtension"];
  const excel = globals["Excel"];
  if (!hasSession(library) || !isExcel(excel)) throw new Error("the client library defines no Excel");
  library.SessionBase._overrideSession = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve(null),
    _createRequestExecutorOrNull: () => ({
      executeAsync: (_data: unknown, flags: number, message: RequestMessage) =>
        current.execute(message, flags),
    }),
  };
  const attach = (next: HostBook): Client => {
    current = new ExcelHost(next, apiSetsOf(), version);
    return { host: current, excel, attach };
  };
  return { host: current, excel, attach };
}
