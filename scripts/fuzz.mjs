// Tries damaged files by the thousand: `npm run fuzz [-- --cases 10000 --seed 20261122 --from 0 --workers 1]`.
// Every file must be read, or be refused in a sentence of the catalogue, within 5 s and 512 MB. Ends with 1 where one
// is not, and names it, so that `--from NUMBER --cases 1` tries it alone.
import { fork } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { setUp } from "./setup.mjs";

setUp();
const MOST_SECONDS = 5;
const MOST_MEGABYTES = 512;

const { values } = parseArgs({
  options: {
    cases: { type: "string", default: "10000" },
    seed: { type: "string", default: "20261122" },
    from: { type: "string", default: "0" },
    workers: { type: "string", default: "1" },
  },
});
const seed = Number(values.seed);
const first = Number(values.from);
const end = first + Number(values.cases);

const table = new Map();
const wrong = [];
let next = first;
let slowest = { milliseconds: 0 };
let largest = { memory: 0 };

function note({ number, name, outcome, milliseconds, memory }) {
  const [kind] = name.split(" ");
  const short = outcome.startsWith("unclear") ? "unclear" : outcome;
  const row = table.get(short) ?? new Map();
  table.set(short, row.set(kind, (row.get(kind) ?? 0) + 1));
  const tooLarge = memory > MOST_MEGABYTES;
  if (short === "unclear" || short === "hang" || short === "crash" || tooLarge) {
    wrong.push(`${number} ${name}: ${tooLarge ? `${Math.round(memory)} MB, ` : ""}${outcome}`);
    console.error(wrong.at(-1));
  }
  if (milliseconds > slowest.milliseconds) slowest = { number, name, milliseconds };
  if (memory > largest.memory) largest = { number, name, memory };
  const done = [...table.values()].flatMap((one) => [...one.values()]).reduce((sum, count) => sum + count, 0);
  if (done % 500 === 0) console.error(`${done} of ${end - first}`);
}

/** Tries cases until none is left; a worker that hangs or dies is put down and another takes its place. */
function runWorker() {
  return new Promise((resolve) => {
    const worker = fork(join(import.meta.dirname, "fuzz", "worker.cjs"), {
      execArgv: [`--max-old-space-size=${MOST_MEGABYTES}`],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    let current = null;
    let timer = null;
    let name = "?";
    const give = () => {
      clearTimeout(timer);
      current = next < end ? next : null;
      if (current === null) {
        worker.disconnect();
        return;
      }
      next += 1;
      worker.send({ seed, number: current });
      timer = setTimeout(() => {
        note({ number: current, name, outcome: "hang", milliseconds: MOST_SECONDS * 1000, memory: 0 });
        current = null;
        worker.kill("SIGKILL");
      }, MOST_SECONDS * 1000);
    };
    worker.on("message", (message) => {
      if (message.started !== undefined) {
        name = message.started;
        return;
      }
      if (message.ready !== true) note(message);
      current = null;
      // What one file made of the memory must not be held against the next.
      if (message.memory > MOST_MEGABYTES) worker.kill("SIGKILL");
      else give();
    });
    worker.on("exit", (code, signal) => {
      clearTimeout(timer);
      if (current !== null) {
        console.error(`ended with ${signal ?? code}`);
        note({ number: current, name, outcome: "crash", milliseconds: 0, memory: 0 });
      }
      resolve(next < end ? runWorker() : undefined);
    });
  });
}

const started = performance.now();
await Promise.all(Array.from({ length: Number(values.workers) }, runWorker));
const kinds = [...new Set([...table.values()].flatMap((row) => [...row.keys()]))];
console.log(`| outcome | ${kinds.join(" | ")} |`);
console.log(`| --- |${kinds.map(() => " --- |").join("")}`);
for (const [outcome, row] of [...table].sort()) {
  console.log(`| ${outcome} | ${kinds.map((kind) => row.get(kind) ?? 0).join(" | ")} |`);
}
console.log(
  `${end - first} files with seed ${seed} in ${Math.round((performance.now() - started) / 1000)} s; slowest ${Math.round(slowest.milliseconds)} ms (${slowest.number} ${slowest.name}), most memory ${Math.round(largest.memory)} MB (${largest.number} ${largest.name}); ${wrong.length} wrong.`,
);
for (const line of wrong) console.log(line);
process.exitCode = wrong.length === 0 ? 0 : 1;
