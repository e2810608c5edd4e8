import type { Progress, Watch } from "../../app/workbook-port.ts";
import { MAX_BYTES } from "./excel-door.ts";
import { excelCodeOf } from "./excel-error.ts";
import { report } from "./read-values.ts";
import { inOrder, sendEach } from "./send-each.ts";
import type { Request } from "./send-each.ts";

/** A question to Excel whose answer has about so many bytes. */
export interface Question {
  readonly bytes: number;
  /** Queues the loads; called again where a request has to be made smaller. */
  readonly ask: () => void;
  /** The same question in two, for an answer that proves too large by itself; none where it cannot be cut. */
  readonly halves?: (() => readonly Question[]) | undefined;
}

/** Packs parts into requests by their size; a part that is too large by itself stands alone. */
export function packed<Part extends { readonly bytes: number }>(
  parts: readonly Part[],
): readonly (readonly Part[])[] {
  const requests: Part[][] = [];
  let request: Part[] = [];
  let bytes = 0;
  for (const part of parts) {
    if (request.length > 0 && bytes + part.bytes > MAX_BYTES) {
      requests.push(request);
      request = [];
      bytes = 0;
    }
    request.push(part);
    bytes += part.bytes;
  }
  return request.length === 0 ? requests : [...requests, request];
}

/** A request whose answer proved too large as two smaller ones; null where there is nothing left to cut. */
function halved(request: readonly Question[]): readonly (readonly Question[])[] | null {
  const [only] = request;
  if (request.length === 1) return only?.halves?.().map((half) => [half]) ?? null;
  const half = Math.ceil(request.length / 2);
  return [request.slice(0, half), request.slice(half)];
}

/** Asks all questions in as few requests as their answers allow; one that proves too large is asked in halves. */
export async function askAll(context: Excel.RequestContext, questions: readonly Question[]): Promise<void> {
  const pending = [...packed(questions)].reverse();
  await sendEach(context, () => {
    const request = pending.pop();
    if (request === undefined) return null;
    return {
      ask: () => {
        for (const { ask } of request) ask();
      },
      isSkipped: (error) => {
        const isTooLarge = excelCodeOf(error) === "ResponsePayloadSizeLimitExceeded";
        const smaller = isTooLarge ? halved(request) : null;
        pending.push(...[...(smaller ?? [])].reverse());
        return smaller !== null;
      },
    };
  });
}

/** Something to be written, whose request has about so many bytes. */
export interface Step {
  readonly bytes: number;
  readonly sheet: string | null;
  readonly write: () => void;
}

/**
 * Carries out steps in order, in as few requests as their size allows, telling how far it is in between.
 * @throws WorkbookError `cancelled` between two requests
 */
export async function writeAll(
  context: Excel.RequestContext,
  steps: readonly Step[],
  watch: Watch,
  step: Progress["step"],
): Promise<void> {
  let done = 0;
  const requestFor = (request: readonly Step[]): Request => ({
    ask: () => {
      report(watch, { step, sheet: request[0]?.sheet ?? null, done, total: steps.length });
      context.workbook.application.suspendScreenUpdatingUntilNextSync();
      for (const { write } of request) write();
    },
    take: () => {
      done += request.length;
    },
  });
  await sendEach(context, inOrder(packed(steps), requestFor));
  report({ ...watch, signal: { aborted: false } }, { step, sheet: null, done, total: steps.length });
}

/** Bytes of a text in a request: a Chinese character has three, a quote or line break is written with a second one. */
export function bytesOfText(text: string): number {
  let bytes = text.length + 3;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) bytes += code > 0x7ff ? 2 : 1;
    else if (code < 0x20 || code === 0x22 || code === 0x5c) bytes += 1;
  }
  return bytes;
}

/** Bytes of a matrix in a request, about. */
export function bytesOfMatrix(rows: readonly (readonly unknown[])[]): number {
  let bytes = 500;
  for (const row of rows)
    for (const value of row) bytes += typeof value === "string" ? bytesOfText(value) : 8;
  return bytes;
}
