// Runs commands side by side and tells what they took: wall seconds, seconds of processor time, peak memory.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

export const root = join(import.meta.dirname, "..", "..");

/** GNU time tells processor time and peak memory where it is installed. */
const timer = existsSync("/usr/bin/time") ? ["/usr/bin/time", "-f", "%U %S %M"] : [];

export const median = (numbers) =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

/** A number for a cell of a table; – where it was not measured. */
export const cell = (number, digits = 2) => (Number.isFinite(number) ? number.toFixed(digits) : "–");

/** A command line with its `{words}` filled in. */
export const fill = (command, words) => command.split(" ").map((part) => words[part.slice(1, -1)] ?? part);

/** The first Python that has what the peer needs; the plain name where none has, so that its own words are shown. */
export function python() {
  const works = (command) => spawnSync(command, ["-c", "import pandas, openpyxl"]).status === 0;
  return ["python3", "/usr/bin/python3", "python"].find(works) ?? "python3";
}

/** One run. The command line of Probity ends with 1 where a register has errors: that is a result. */
export function measure(command) {
  const started = performance.now();
  const [file, ...args] = [...timer, ...command];
  const run = spawnSync(file, args, { cwd: root, encoding: "utf8", maxBuffer: 2 ** 28 });
  const seconds = (performance.now() - started) / 1000;
  const lines = (run.stderr ?? "").trim().split("\n");
  const [user = Number.NaN, system = Number.NaN, kilobytes = Number.NaN] =
    timer.length > 0 ? (lines.at(-1) ?? "").split(" ").map(Number) : [];
  const ok = run.status === 0 || run.status === 1;
  return {
    seconds,
    cpu: user + system,
    memory: kilobytes / 1024,
    ok,
    output: run.stdout,
    message: lines.at(-2) ?? "",
  };
}

function medians(runs) {
  const failed = runs.find(({ ok }) => !ok);
  const of = (key) => (failed === undefined ? median(runs.map((run) => run[key])) : Number.NaN);
  return {
    seconds: of("seconds"),
    cpu: of("cpu"),
    memory: of("memory"),
    ok: failed === undefined,
    message: failed?.message ?? "",
  };
}

/** Medians of alternating runs, so that a machine that slows down slows them all. A command that fails is not repeated. */
export function measureAll(commands, rounds) {
  const runs = new Map(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, command] of Object.entries(commands)) {
      const before = runs.get(name);
      if (before.every(({ ok }) => ok)) before.push(measure(command));
    }
  }
  return Object.fromEntries([...runs].map(([name, list]) => [name, medians(list)]));
}
