import type { Watch } from "../../app/workbook-port.ts";
import { FailureError } from "../failure.ts";
import type { Failure } from "../failure.ts";
import type { DeskWorker } from "../desk-worker.ts";
import type { BookCalls, BookKind, BookResponse } from "./book-requests.ts";

/** The worker's files as the page asks for them. */
export interface BooksClient {
  /**
   * Asks the worker; `watch` hears how far it is and may stop it.
   * @throws FailureError with the worker's own failure, or `worker-failed` where its thread broke down
   */
  ask<Kind extends BookKind>(
    kind: Kind,
    input: BookCalls[Kind]["input"],
    options?: { readonly watch?: Watch | undefined; readonly transfer?: readonly ArrayBuffer[] },
  ): Promise<BookCalls[Kind]["output"]>;
}

interface Pending {
  readonly take: (response: BookResponse) => void;
  readonly fail: (failure: Failure) => void;
}

/** Milliseconds between two looks at whether the clerk wants to stop. */
const STOP_POLL = 50;

type Answer<Kind extends BookKind> = Extract<BookResponse<Kind>, { output: unknown }>;

function isAnswerOf<Kind extends BookKind>(response: BookResponse, kind: Kind): response is Answer<Kind> {
  return "kind" in response && response.kind === kind;
}

/** Calls that change no file: nobody has to wait for their end once they are not wanted. */
const HARMLESS: ReadonlySet<BookKind> = new Set(["read", "writeReport"]);

const CANCELLED: Failure = { code: "cancelled", facts: {}, detail: null };

/** Calls once when the clerk wants to stop; returns the way to end the watch. */
function watchStop({ signal }: Watch, onStop: () => void): () => void {
  if (signal === undefined) return () => undefined;
  const timer = setInterval(() => {
    if (!signal.aborted) return;
    clearInterval(timer);
    onStop();
  }, STOP_POLL);
  return () => {
    clearInterval(timer);
  };
}

function listen(worker: DeskWorker, pending: Map<number, Pending>): void {
  worker.addEventListener("message", ({ data }: MessageEvent<BookResponse | { readonly from?: string }>) => {
    if (data.from === "books" && "id" in data) pending.get(data.id)?.take(data);
  });
  worker.addEventListener("error", (event) => {
    const failure = { code: "worker-failed", facts: {}, detail: event.message };
    for (const { fail } of pending.values()) fail(failure);
    pending.clear();
  });
}

/** Puts the files of a worker, started when it is first needed, before the page. */
export function createBooksClient(startWorker: () => DeskWorker): BooksClient {
  const pending = new Map<number, Pending>();
  let next = 0;
  let started: DeskWorker | null = null;
  const worker = (): DeskWorker => {
    if (started === null) {
      started = startWorker();
      listen(started, pending);
    }
    return started;
  };
  return {
    ask: async (kind, input, { watch = {}, transfer = [] } = {}) =>
      await new Promise((resolve, reject) => {
        const id = next++;
        const unwatch = watchStop(watch, () => {
          worker().postMessage({ to: "books", stop: id });
          if (HARMLESS.has(kind)) fail(CANCELLED);
        });
        const settle = (): void => {
          unwatch();
          pending.delete(id);
        };
        const fail = (failure: Failure): void => {
          settle();
          reject(new FailureError(failure));
        };
        const take = (response: BookResponse): void => {
          if ("progress" in response) watch.onProgress?.(response.progress);
          else if ("failure" in response) fail(response.failure);
          else if (isAnswerOf(response, kind)) {
            settle();
            resolve(response.output);
          }
        };
        pending.set(id, { take, fail });
        worker().postMessage({ to: "books", id, kind, input }, [...transfer]);
      }),
  };
}
