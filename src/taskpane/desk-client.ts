import type { DeskAnswer, DeskCalls, DeskKind, DeskResponse } from "./desk-requests.ts";
import { FailureError } from "./failure.ts";
import type { Failure } from "./failure.ts";
import type { DeskWorker } from "./desk-worker.ts";

/** The desk as the pane asks it. */
export interface DeskClient {
  /**
   * Asks the desk; answers come in the order of the questions.
   * @param canStop whether `interrupt` may give the question up; what only shows the desk is asked again instead
   * @throws FailureError with the desk's own failure, `cancelled`, or `worker-failed` where its thread broke down
   */
  ask<Kind extends DeskKind>(
    kind: Kind,
    input: DeskCalls[Kind]["input"],
    canStop?: boolean,
  ): Promise<DeskCalls[Kind]["output"]>;
  /**
   * Ends at once what the desk is computing: its thread is replaced, and the desk is laid on the new one as it last
   * was. Nothing happens where no question under way can be stopped.
   */
  readonly interrupt: () => void;
}

interface Pending {
  readonly kind: DeskKind;
  readonly input: DeskCalls[DeskKind]["input"];
  readonly canStop: boolean;
  readonly take: (response: DeskResponse) => void;
  readonly fail: (failure: Failure) => void;
}

const CANCELLED: Failure = { code: "cancelled", facts: {}, detail: null };

/** Work that a clerk waits for; all other calls show what the desk holds. */
const WORK: ReadonlySet<DeskKind> = new Set([
  "open",
  "decide",
  "ignore",
  "planAction",
  "planRecords",
  "officeCopy",
  "papers",
]);

function isAnswerOf<Kind extends DeskKind>(response: DeskResponse, kind: Kind): response is DeskAnswer<Kind> {
  return "kind" in response && response.kind === kind;
}

type Laid = DeskCalls["open"]["input"];

/** What the desk holds after a call that changes it. */
function laidAfter(laid: Laid | null, input: Pending["input"]): Laid | null {
  if (input === null || typeof input !== "object") return laid;
  if ("workbooks" in input) return input;
  const isDecision = "stored" in input || "ignored" in input;
  return laid !== null && isDecision ? { ...laid, ...input } : laid;
}

/** A thread for the desk that is started when it is needed and can be replaced. */
interface DeskThread {
  readonly give: (id: number, asked: Pick<Pending, "kind" | "input">) => void;
  readonly end: () => void;
}

function deskThread(
  startWorker: () => DeskWorker,
  onAnswer: (response: DeskResponse) => void,
  onBreakDown: (failure: Failure) => void,
): DeskThread {
  let worker: DeskWorker | null = null;
  const started = (): DeskWorker => {
    const own = startWorker();
    own.addEventListener("message", ({ data }: MessageEvent<DeskResponse | { readonly from?: string }>) => {
      if (worker === own && data.from === "desk" && "id" in data) onAnswer(data);
    });
    own.addEventListener("error", ({ message }) => {
      if (worker === own) onBreakDown({ code: "worker-failed", facts: {}, detail: message });
    });
    return own;
  };
  return {
    give: (id, { kind, input }) => {
      worker ??= started();
      worker.postMessage({ to: "desk", id, kind, input });
    },
    end: () => {
      worker?.terminate();
      worker = null;
    },
  };
}

/** Puts a question-and-answer desk before workers that serve one; each is started when it is first needed. */
export function createDeskClient(startWorker: () => DeskWorker): DeskClient {
  const pending = new Map<number, Pending>();
  let laid: Laid | null = null;
  let next = 0;
  const failAll = (failure: Failure): void => {
    for (const { fail } of pending.values()) fail(failure);
    pending.clear();
  };
  const take = (response: DeskResponse): void => {
    const waiting = pending.get(response.id);
    pending.delete(response.id);
    if (waiting !== undefined && !("failure" in response)) laid = laidAfter(laid, waiting.input);
    waiting?.take(response);
  };
  const thread = deskThread(startWorker, take, failAll);
  return {
    ask: async (kind, input, canStop = true) =>
      await new Promise((resolve, reject) => {
        const id = next++;
        const fail = (failure: Failure): void => {
          reject(new FailureError(failure));
        };
        const settle = (response: DeskResponse): void => {
          if (isAnswerOf(response, kind)) resolve(response.output);
          else if ("failure" in response) fail(response.failure);
        };
        if (kind === "open") laid = null;
        pending.set(id, { kind, input, canStop: canStop && WORK.has(kind), take: settle, fail });
        thread.give(id, { kind, input });
      }),
    interrupt: () => {
      const stopped = [...pending].filter(([, { canStop }]) => canStop);
      if (stopped.length === 0) return;
      thread.end();
      for (const [id, { fail }] of stopped) {
        pending.delete(id);
        fail(CANCELLED);
      }
      if (laid === null) failAll(CANCELLED);
      else thread.give(next++, { kind: "open", input: laid });
      for (const [id, asked] of pending) thread.give(id, asked);
    },
  };
}
