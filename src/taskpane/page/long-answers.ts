import type { DeskResponse } from "../desk-requests.ts";
import type { DeskWorker } from "../desk-worker.ts";
import type { BookResponse } from "./book-requests.ts";

/** Rows that cross between threads at once: taking in this many holds up the screen for a few milliseconds. */
const ROWS = 400;

/** The first rows of a long list; the last ones come with the answer itself. */
interface AnswerPart {
  readonly from: "desk-part";
  readonly id: number;
  readonly rows: readonly unknown[];
}

/** Sends an answer; a long list goes in parts, so that no single message is large. */
export function sendAnswer(response: DeskResponse, send: (message: DeskResponse | AnswerPart) => void): void {
  if ("failure" in response || !Array.isArray(response.output)) {
    send(response);
    return;
  }
  const { id, output } = response;
  const last = Math.max(0, Math.ceil(output.length / ROWS) - 1) * ROWS;
  for (let at = 0; at < last; at += ROWS) send({ from: "desk-part", id, rows: output.slice(at, at + ROWS) });
  send({ ...response, output: output.slice(last) });
}

function isPart(data: DeskResponse | AnswerPart): data is AnswerPart {
  return data.from === "desk-part";
}

function isList(output: unknown): output is readonly unknown[] {
  return Array.isArray(output);
}

/** The worker as the desk's client knows it: lists that come in parts arrive as one. */
export function joinAnswers(worker: DeskWorker): DeskWorker {
  const target = new EventTarget();
  const parts = new Map<number, unknown[]>();
  worker.addEventListener("message", ({ data }: MessageEvent<DeskResponse | AnswerPart | BookResponse>) => {
    if (data.from === "books") return;
    if (isPart(data)) {
      const known = parts.get(data.id);
      if (known === undefined) parts.set(data.id, [...data.rows]);
      else known.push(...data.rows);
      return;
    }
    const first = parts.get(data.id);
    if (first !== undefined && "output" in data && isList(data.output)) {
      parts.delete(data.id);
      const whole = { ...data, output: [...first, ...data.output] };
      target.dispatchEvent(new MessageEvent("message", { data: whole }));
    } else target.dispatchEvent(new MessageEvent("message", { data }));
  });
  worker.addEventListener("error", ({ message }) => {
    target.dispatchEvent(new ErrorEvent("error", { message }));
  });
  return {
    postMessage: worker.postMessage.bind(worker),
    terminate: worker.terminate.bind(worker),
    addEventListener: target.addEventListener.bind(target),
  };
}
