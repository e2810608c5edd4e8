import { fuzzCase, tryCase } from "./fuzz-case.ts";

const SEED = 20261122;

/** As many as end in some ten seconds; `npm run fuzz` tries ten thousand. */
const CASES = 300;

describe("a damaged file", () => {
  beforeEach(() => {
    // The reader of old workbooks complains of records that it does not know; the outcome tells what counts.
    jest.spyOn(console, "error").mockImplementation(() => undefined);
  });

  afterEach(() => {
    jest.restoreAllMocks();
  });

  it("is read and changed, or refused in a sentence of the catalogue, whatever is wrong with it", async () => {
    const unclear: string[] = [];
    const growth = process.memoryUsage().heapUsed + 512 * 1024 * 1024;
    let slowest = { name: "", milliseconds: 0 };
    let mostMemory = { name: "", bytes: 0 };
    for (let number = 0; number < CASES; number += 1) {
      const one = fuzzCase(SEED, number);
      const started = performance.now();
      const outcome = await tryCase(one);
      const milliseconds = performance.now() - started;
      const name = `${number} ${one.name}: ${outcome}`;
      if (milliseconds > slowest.milliseconds) slowest = { name, milliseconds };
      const bytes = process.memoryUsage().heapUsed;
      if (bytes > mostMemory.bytes) mostMemory = { name, bytes };
      if (outcome.startsWith("unclear")) unclear.push(name);
    }
    expect(unclear).toEqual([]);
    // The bounds that the fuzzer itself holds every file to: a clerk waits no longer for a refusal.
    expect([slowest].filter(({ milliseconds }) => milliseconds >= 5_000)).toEqual([]);
    expect([mostMemory].filter(({ bytes }) => bytes >= growth)).toEqual([]);
  }, 180_000);

  it("is the same file for the same number", () => {
    for (const number of [0, 1, 2, 3, 5, 6, 7]) {
      expect(fuzzCase(SEED, number)).toEqual(fuzzCase(SEED, number));
    }
  });
});
