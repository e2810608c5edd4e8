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
    for (let number = 0; number < CASES; number += 1) {
      const one = fuzzCase(SEED, number);
      const outcome = await tryCase(one);
      if (outcome.startsWith("unclear")) unclear.push(`${number} ${one.name}: ${outcome}`);
    }
    expect(unclear).toEqual([]);
  }, 180_000);

  it("is the same file for the same number", () => {
    for (const number of [0, 1, 2, 3, 5, 6]) {
      expect(fuzzCase(SEED, number)).toEqual(fuzzCase(SEED, number));
    }
  });
});
