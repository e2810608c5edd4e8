// Measures speed beside a pandas/openpyxl script and against the limit: `npm run bench [-- --full --save]`.
// `--full` adds 100,000 rows, a thousand workbooks and Excel's costs. Another generator or peer of the same kind can be
// given: --ledger "CMD {rows} {file}" (with {seed} where it takes one), --peer "CMD {in} {out}". Installs nothing.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, platform, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { builtCore } from "./bench/core.mjs";
import { excelCost } from "./bench/excel-cost.mjs";
import { firstLoad } from "./bench/first-load.mjs";
import { manyWorkbooks } from "./bench/many-workbooks.mjs";
import { parts } from "./bench/parts.mjs";
import { fill, python, root } from "./bench/run-commands.mjs";
import { startUp } from "./bench/start-up.mjs";
import { wholeJob } from "./bench/whole-job.mjs";
import { builtCli } from "./built-cli.mjs";

const { values } = parseArgs({
  options: {
    full: { type: "boolean", default: false },
    save: { type: "boolean", default: false },
    rounds: { type: "string", default: "5" },
    only: { type: "string" },
    ledger: {
      type: "string",
      default: `${process.execPath} ${join(root, "bench", "make-ledger.mjs")} {rows} {file} {seed}`,
    },
    peer: { type: "string" },
  },
});
const { full, ledger } = values;
const rounds = Math.max(1, Number(values.rounds));
const sizes = full ? [1_000, 10_000, 100_000] : [1_000, 10_000];
const cli = builtCli();
const peer = values.peer ?? `${python()} ${join(root, "bench", "peer.py")} {in} {out}`;
const peerOf = (input, output) => fill(peer, { in: input, out: output });

/** What is measured, by the name that `--only` takes. */
const measures = {
  "whole job": () => wholeJob({ cli, sizes, rounds, ledger, peerOf }),
  parts: async () => parts({ core: await builtCore(), sizes, rounds, ledger }),
  "many workbooks": () =>
    manyWorkbooks({ cli, count: full ? 1_000 : 40, ledger, peerOf, rounds: full ? rounds : 1 }),
  "start-up": () => startUp({ cli, rounds }),
  "first load": () => firstLoad(),
  Excel: () => excelCost(["100", "1000", "10000", ...(full ? ["100000"] : [])]),
};

const lines = [];
const say = (text) => {
  console.log(text);
  lines.push(text);
};

const machine = `${platform()}, ${cpus().length} processors, ${Math.round(totalmem() / 2 ** 30)} GiB`;
say(
  `Node ${process.versions.node}, ${machine}. Medians of ${rounds} rounds; processes that are compared take turns.`,
);
for (const [name, run] of Object.entries(measures)) {
  if (values.only !== undefined && values.only !== name) continue;
  say(`\n### ${name}\n`);
  for (const line of await run()) say(line);
}
if (values.save) {
  const path = join(root, "docs", "benchmarks.md");
  const date = new Date().toISOString().slice(0, 10);
  const other = existsSync(path) ? readFileSync(path, "utf8").split("\n## ").slice(1) : [];
  const kept = other.filter((part) => !part.startsWith(date)).map((part) => `## ${part.trim()}\n`);
  writeFileSync(path, ["# Benchmarks\n", `## ${date}\n\n${lines.join("\n")}\n`, ...kept].join("\n"));
}
