import type { InputFile } from "./collect-inputs.ts";
import type { RunProgress } from "./progress.ts";
import { readInput } from "./read-input.ts";
import type { InputReading, ReadingOrder } from "./read-input.ts";
import { restrainHeap } from "./tune-engine.ts";
import type { WorkerResult, WorkerTask } from "./worker.ts";

/** How the files are read. */
export interface ReadingCrew {
  /** Readers beside the main thread; null reads on the main thread, since copying between threads costs what it saves. */
  readonly workers: number | null;
  /** The script that such a reader runs. */
  readonly reader: URL;
  readonly progress: RunProgress;
}

function crewSize({ workers }: ReadingCrew, files: number): number {
  return Math.min(workers ?? 1, files);
}

async function readAlone(inputs: readonly InputFile[], order: ReadingOrder, crew: ReadingCrew) {
  const results: InputReading[] = [];
  for (const input of inputs) {
    results.push(await readInput(input, order));
    crew.progress.reading(results.length, inputs.length, input.label);
  }
  return results;
}

/** Gives a reader one file after the other until none is left. */
async function employ(
  reader: URL,
  tasks: Iterator<WorkerTask>,
  take: (result: WorkerResult) => void,
): Promise<void> {
  const { Worker } = await import("node:worker_threads");
  const worker = new Worker(reader);
  await new Promise<void>((resolve, reject) => {
    const next = (): void => {
      const task = tasks.next();
      if (task.done === true) resolve();
      else worker.postMessage(task.value);
    };
    worker.on("message", (result: WorkerResult) => {
      take(result);
      next();
    });
    worker.on("error", reject);
    next();
  }).finally(() => worker.terminate());
}

/** Reads all inputs; results stand in the order of the inputs, whatever the number of readers. */
export async function readInputs(
  inputs: readonly InputFile[],
  order: ReadingOrder,
  crew: ReadingCrew,
): Promise<readonly InputReading[]> {
  restrainHeap({ bytes: 0, files: inputs.length });
  const size = crewSize(crew, inputs.length);
  if (size <= 1) return readAlone(inputs, order, crew);
  const results: InputReading[] = [];
  let done = 0;
  const tasks = inputs.map((input, index): WorkerTask => ({ index, input, order })).values();
  const take = ({ index, result }: WorkerResult): void => {
    results[index] = result;
    done += 1;
    crew.progress.reading(done, inputs.length, inputs[index]?.label ?? "");
  };
  await Promise.all(Array.from({ length: size }, () => employ(crew.reader, tasks, take)));
  return results;
}
