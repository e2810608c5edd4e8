// Measures the main job beside a pandas/openpyxl script, as ratios of one run: `npm run bench [-- --full --save]`.
// Another generator or peer of the same kind can be given: --ledger "CMD {rows} {file}", --peer "CMD {in} {out}".
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, platform, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { builtCli } from "./built-cli.mjs";

const root = join(import.meta.dirname, "..");
const folder = join(root, ".cache", "bench");
mkdirSync(folder, { recursive: true });
const { values } = parseArgs({
  options: {
    full: { type: "boolean", default: false },
    save: { type: "boolean", default: false },
    rounds: { type: "string", default: "5" },
    ledger: {
      type: "string",
      default: `${process.execPath} ${join(root, "bench", "make-ledger.mjs")} {rows} {file}`,
    },
    peer: { type: "string" },
  },
});
const cli = builtCli();

/** The first Python that has what the peer needs; the plain name where none has, so that its own words are shown. */
function python() {
  const works = (command) => spawnSync(command, ["-c", "import pandas, openpyxl"]).status === 0;
  return ["python3", "/usr/bin/python3", "python"].find(works) ?? "python3";
}

const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
const fill = (command, words) => command.split(" ").map((part) => words[part.slice(1, -1)] ?? part);

/** Peak memory in MB of a command, where GNU time can tell. */
const timer = existsSync("/usr/bin/time") ? ["/usr/bin/time", "-f", "%M"] : [];

function measure(command) {
  const started = performance.now();
  const [file, ...args] = [...timer, ...command];
  const run = spawnSync(file, args, { cwd: root, encoding: "utf8" });
  const seconds = (performance.now() - started) / 1000;
  const ok = run.status === 0 || run.status === 1;
  const memory = timer.length > 0 ? Number(run.stderr.trim().split("\n").at(-1)) / 1024 : Number.NaN;
  return { seconds, memory, ok, message: run.stderr };
}

/** Medians of alternating runs, so that a machine that slows down slows both. */
function measureAll(commands, rounds) {
  const runs = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, command] of Object.entries(commands)) runs[name].push(measure(command));
  }
  return Object.fromEntries(
    Object.entries(runs).map(([name, list]) => [
      name,
      {
        seconds: median(list.map(({ seconds }) => seconds)),
        memory: median(list.map(({ memory }) => memory)),
        ok: list.every(({ ok }) => ok),
        message: list.find(({ ok }) => !ok)?.message ?? "",
      },
    ]),
  );
}

function ledgerOf(rows) {
  const file = join(folder, `ledger-${rows}.xlsx`);
  rmSync(file, { force: true });
  const [command, ...args] = fill(values.ledger, { rows: String(rows), file });
  execFileSync(command, args, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  return file;
}

const lines = [];
const say = (text) => {
  console.log(text);
  lines.push(text);
};
const cell = (number, digits = 2) => (Number.isFinite(number) ? number.toFixed(digits) : "–");

function benchJob(rows, rounds) {
  const input = ledgerOf(rows);
  const output = join(folder, "summary.xlsx");
  const job = [
    process.execPath,
    cli,
    "summarise",
    input,
    "-o",
    output,
    "--force",
    "--quiet",
    "--as-of",
    "2026-11-22",
  ];
  const reading = [process.execPath, cli, "inspect", input, "--quiet"];
  const floor = [process.execPath, join(root, "bench", "unzip-and-scan.mjs"), input];
  const peer = fill(values.peer ?? `${python()} ${join(root, "bench", "peer.py")} {in} {out}`, {
    in: input,
    out: join(folder, "peer.xlsx"),
  });
  const result = measureAll({ job, reading, floor, peer }, rounds);
  if (!result.job.ok) throw new Error(result.job.message);
  const ratio = result.peer.ok ? result.peer.seconds / result.job.seconds : Number.NaN;
  if (!result.peer.ok)
    console.error(`The peer did not run (${result.peer.message.trim().split("\n").at(-2) ?? "?"}).`);
  say(
    `| ${rows} | ${cell(result.job.seconds)} | ${cell(result.job.memory, 0)} | ${cell(result.peer.seconds)} | ${cell(ratio, 1)}× | ${cell(result.reading.seconds)} | ${cell(result.floor.seconds)} |`,
  );
}

const rounds = Math.max(1, Number(values.rounds));
say(
  `Node ${process.versions.node}, ${platform()}, ${cpus().length} processors, ${Math.round(totalmem() / 2 ** 30)} GiB. Whole processes, medians of ${rounds} alternating runs (3 at 100,000 rows).`,
);
say("");
say("| rows | summarise s | peak MB | pandas/openpyxl s | faster by | inspect s | unzip and scan s |");
say("| --- | --- | --- | --- | --- | --- | --- |");
for (const rows of [1_000, 10_000]) benchJob(rows, rounds);
if (values.full) benchJob(100_000, Math.min(3, rounds));
const startUp = measureAll(
  { help: [process.execPath, cli, "--help"], node: [process.execPath, "-e", "0"] },
  rounds,
);
say("");
say(
  `Start-up: --help ${cell(startUp.help.seconds * 1000, 0)} ms beside ${cell(startUp.node.seconds * 1000, 0)} ms for \`node -e 0\`.`,
);
if (values.save) {
  const path = join(root, "docs", "benchmarks.md");
  const date = new Date().toISOString().slice(0, 10);
  const other = existsSync(path) ? readFileSync(path, "utf8").split("\n## ").slice(1) : [];
  const kept = other.filter((part) => !part.startsWith(date)).map((part) => `## ${part.trim()}\n`);
  writeFileSync(path, ["# Benchmarks\n", `## ${date}\n\n${lines.join("\n")}\n`, ...kept].join("\n"));
}
