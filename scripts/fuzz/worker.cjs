// Tries damaged files, one after the other as it is told their numbers, and says what became of each.
const { join } = require("node:path");
const { load } = require("../mutation/load-typescript.cjs");

// The reader of old workbooks complains of records that it does not know; the outcome tells what counts.
console.error = () => undefined;

const { fuzzCase, tryCase } = load(join(__dirname, "..", "..", "test", "fuzz", "fuzz-case.ts"));

process.on("message", async ({ seed, number }) => {
  const one = fuzzCase(seed, number);
  process.send({ started: one.name });
  const started = performance.now();
  const outcome = await tryCase(one);
  const memory = process.resourceUsage().maxRSS / 1024;
  process.send({ number, name: one.name, outcome, milliseconds: performance.now() - started, memory });
});
process.send({ ready: true });
