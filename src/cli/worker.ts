import { parentPort } from "node:worker_threads";
import type { InputFile } from "./collect-inputs.ts";
import { readInput } from "./read-input.ts";
import type { InputReading, ReadingOrder } from "./read-input.ts";

/** One file for a reader beside the main thread. */
export interface WorkerTask {
  readonly index: number;
  readonly input: InputFile;
  readonly order: ReadingOrder;
}

/** The result of a task, by its index. */
export interface WorkerResult {
  readonly index: number;
  readonly result: InputReading;
}

parentPort?.on("message", ({ index, input, order }: WorkerTask) => {
  void readInput(input, order).then((result) => {
    const answer: WorkerResult = { index, result };
    parentPort?.postMessage(answer);
  });
});
