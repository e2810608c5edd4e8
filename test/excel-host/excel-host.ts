import type { ApiSets } from "./api-sets.ts";
import type { HostBook } from "./book.ts";
import type { BatchResult } from "./executor.ts";
import { runBatch } from "./executor.ts";
import type { HostObject } from "./host-object.ts";
import type { JsonObject } from "./json.ts";
import { asObject, isList, isObject, member } from "./json.ts";
import type { World } from "./objects/place.ts";

/** A refusal of one request: before anything is done, after a share of its actions, or after all of them. */
export interface Fault {
  /** Counted from 0. */
  readonly request: number;
  readonly code: string;
  /** Share of the request's actions that run before, from 0 to 1. */
  readonly done: number;
}

/** What the traffic between client and host came to. */
export interface Counts {
  /** Requests that the program waits for. */
  syncs: number;
  /** Requests by which the client only gives references back. */
  releases: number;
  actions: number;
  bytesOut: number;
  bytesIn: number;
  largestOut: number;
  largestIn: number;
  cellsRead: number;
  cellsWritten: number;
}

/** A message of the client library. */
export interface RequestMessage {
  readonly Body: unknown;
}

/** What the client library gets back. */
export interface ResponseMessage {
  readonly HttpStatusCode: number;
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
  readonly Headers: Readonly<Record<string, string>>;
  readonly Body: BatchResult;
}

/** Bytes that Excel on the web takes and gives in one request (OFFICE §2). */
const MAX_PAYLOAD = 5_000_000;

/** The client sets this flag when it wants to wait for the clerk to leave a cell. */
const DELAY_FOR_CELL_EDIT = 64;

const NOTHING: Counts = {
  syncs: 0,
  releases: 0,
  actions: 0,
  bytesOut: 0,
  bytesIn: 0,
  largestOut: 0,
  largestIn: 0,
  cellsRead: 0,
  cellsWritten: 0,
};

/** An Excel that answers the real client library's requests from a workbook in memory. */
export class ExcelHost {
  book: HostBook;
  /** Emulated version of ExcelApi. */
  readonly version: string;
  readonly apiSets: ApiSets;
  counts: Counts = { ...NOTHING };
  faults: Fault[] = [];
  /** The clerk is typing in a cell; requests wait or are refused. */
  isEditing = false;
  /** Called before each request, with its number; may change the workbook as the clerk or a co-author would. */
  beforeRequest: ((request: number) => void) | null = null;
  /** Milliseconds that each request takes. */
  latency = 0;
  private readonly references = { objects: new Map<string, HostObject>(), next: 1 };

  constructor(book: HostBook, apiSets: ApiSets, version = "1.14") {
    this.book = book;
    this.apiSets = apiSets;
    this.version = version;
  }

  /** Forgets what was counted; faults count requests from here. */
  resetCounts(): void {
    this.counts = { ...NOTHING };
  }

  /** Answers one request of the client library. */
  async execute(message: RequestMessage, flags: number): Promise<ResponseMessage> {
    if (this.latency > 0) await new Promise((resolve) => setTimeout(resolve, this.latency));
    const text = typeof message.Body === "string" ? message.Body : JSON.stringify(message.Body);
    const body = asObject(JSON.parse(text));
    if (isRelease(body)) return this.answer(this.run(body), "releases", text);
    const request = this.counts.syncs;
    this.beforeRequest?.(request);
    while (this.isEditing && (flags & DELAY_FOR_CELL_EDIT) !== 0) {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    return this.answer(this.attempt(body, request, text), "syncs", text);
  }

  private attempt(body: JsonObject, request: number, text: string): BatchResult {
    if (this.isEditing) return refusal("InvalidOperationInCellEditMode");
    if (byteLength(text) > MAX_PAYLOAD) return refusal("RequestPayloadSizeLimitExceeded");
    const fault = this.faults.find((one) => one.request === request);
    if (fault === undefined) return this.run(body);
    if (fault.done === 0) return refusal(fault.code);
    const done = this.run(body, Math.floor(actionsOf(body) * fault.done));
    return done.Error === undefined ? refusal(fault.code, done.Results.length) : done;
  }

  private run(body: JsonObject, limit = Infinity): BatchResult {
    const traffic = { cellsRead: 0, cellsWritten: 0 };
    const world: World = { book: this.book, traffic };
    const { references, apiSets } = this;
    const result = runBatch({ world, references, apiSets, version: this.version }, body, limit);
    this.counts.cellsRead += traffic.cellsRead;
    this.counts.cellsWritten += traffic.cellsWritten;
    this.counts.actions += result.Results.length;
    return result;
  }

  private answer(result: BatchResult, kind: "syncs" | "releases", request: string): ResponseMessage {
    const out = byteLength(request);
    const into = byteLength(JSON.stringify(result));
    this.counts[kind] += 1;
    this.counts.bytesOut += out;
    this.counts.bytesIn += into;
    this.counts.largestOut = Math.max(this.counts.largestOut, out);
    this.counts.largestIn = Math.max(this.counts.largestIn, into);
    const Body = into > MAX_PAYLOAD ? refusal("ResponsePayloadSizeLimitExceeded") : result;
    return { HttpStatusCode: 200, ErrorCode: "", ErrorMessage: "", Headers: {}, Body };
  }
}

function actionsOf(body: JsonObject): number {
  const actions = member(body, "Actions");
  return isList(actions) ? actions.length : 0;
}

/** Whether a request only gives references back. */
function isRelease(body: JsonObject): boolean {
  const actions = member(body, "Actions");
  if (!isList(actions) || actions.length === 0) return false;
  return (
    actions.every((action) => {
      if (!isObject(action)) return false;
      return member(action, "ActionType") === 1 || member(action, "Name") === "_RemoveReference";
    }) && actions.some((action) => isObject(action) && member(action, "Name") === "_RemoveReference")
  );
}

function refusal(code: string, index = 0): BatchResult {
  return { Results: [], Error: { Code: code, Message: code, Location: "", ActionIndex: index } };
}

/** Bytes of a text in UTF-8. */
function byteLength(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else if (code >= 0xd800 && code < 0xe000) bytes += 2;
    else bytes += 3;
  }
  return bytes;
}
