import type { DeskAnswer, DeskCalls, DeskKind, DeskResponse } from "./desk-requests.ts";
import { FailureError } from "./failure.ts";
import type { Failure } from "./failure.ts";
import type { DeskWorker } from "./desk-worker.ts";

/** The desk as the pane asks it. */
export interface DeskClient {
  /**
   * Asks the desk; answers come in the order of the questions.
   * @throws FailureError with the desk's own failure, or `worker-failed` where its thread broke down
   */
  ask<Kind extends DeskKind>(kind: Kind, input: DeskCalls[Kind]["input"]): Promise<DeskCalls[Kind]["output"]>;
}

interface Pending {
  readonly take: (response: DeskResponse) => void;
  readonly fail: (failure: Failure) => void;
}

function isAnswerOf<Kind extends DeskKind>(response: DeskResponse, kind: Kind): response is DeskAnswer<Kind> {
  return "kind" in response && response.kind === kind;
}

/** Puts a question-and-answer desk before a worker that serves one. */
export function createDeskClient(worker: DeskWorker): DeskClient {
  const pending = new Map<number, Pending>();
  let next = 0;
  worker.addEventListener("message", ({ data }: MessageEvent<DeskResponse | { readonly from?: string }>) => {
    if (data.from !== "desk" || !("id" in data)) return;
    const waiting = pending.get(data.id);
    pending.delete(data.id);
    waiting?.take(data);
  });
  worker.addEventListener("error", (event) => {
    const failure = { code: "worker-failed", facts: {}, detail: event.message };
    for (const { fail } of pending.values()) fail(failure);
    pending.clear();
  });
  return {
    ask: async (kind, input) =>
      await new Promise((resolve, reject) => {
        const id = next++;
        const fail = (failure: Failure): void => {
          reject(new FailureError(failure));
        };
        const take = (response: DeskResponse): void => {
          if (isAnswerOf(response, kind)) resolve(response.output);
          else if ("failure" in response) fail(response.failure);
        };
        pending.set(id, { take, fail });
        worker.postMessage({ to: "desk", id, kind, input });
      }),
  };
}
