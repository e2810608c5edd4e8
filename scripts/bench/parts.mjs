// Reading, writing and domain work alone, warmed in one process, against the floor and against each other.
import { join } from "node:path";
import { ledgerOf } from "./inputs.mjs";
import { cell, measure, median, root } from "./run-commands.mjs";

const PARTS = ["scan", "read", "understand", "review", "summary", "write", "whole"];

function timesOf(core, rows, { rounds, ledger }) {
  const script = join(root, "bench", "time-parts.mjs");
  const run = measure([
    process.execPath,
    "--expose-gc",
    script,
    core,
    ledgerOf(rows, ledger),
    String(rounds),
  ]);
  if (!run.ok) throw new Error(run.message);
  const { alone, understood, rounds: all } = JSON.parse(run.output);
  return {
    ...Object.fromEntries(PARTS.map((part) => [part, median(all.map((times) => times[part]))])),
    alone: median(alone),
    understood: median(understood),
  };
}

const domainOf = ({ understand, review, summary }) => understand + review + summary;

/** The table of parts, and in a sentence what their ratios are. */
export function parts({ core, sizes, rounds, ledger }) {
  const measured = sizes.map((rows) => ({ rows, times: timesOf(core, rows, { rounds, ledger }) }));
  const lines = [
    "| rows | unzip and scan ms | reading ms | understanding ms | grading, following up, checking ms | summing up ms | writing ms | whole ms | reading ÷ scan | whole ÷ (reading + writing) | domain µs per row |",
    `|${" --- |".repeat(11)}`,
  ];
  for (const { rows, times } of measured) {
    const cells = ["scan", "read", "understand", "review", "summary", "write", "whole"].map((part) =>
      cell(times[part], 0),
    );
    const limits = [times.read / times.scan, times.whole / (times.read + times.write)].map((one) =>
      cell(one),
    );
    lines.push(`| ${[rows, ...cells, ...limits, cell((domainOf(times) * 1000) / rows, 1)].join(" | ")} |`);
  }
  lines.push("");
  for (const { rows, times } of measured) {
    lines.push(
      `${rows} rows: reading the cells alone ${cell(times.alone, 0)} ms, read and understood ${cell(times.understood, 0)} ms, ${cell(times.understood / times.alone)} times.`,
    );
  }
  const perRow = (rows) => {
    const found = measured.find((one) => one.rows === rows);
    return found === undefined ? Number.NaN : domainOf(found.times) / rows;
  };
  const growth = perRow(100_000) / perRow(10_000);
  if (Number.isFinite(growth)) {
    lines.push("", `Domain work per row at 100,000 rows is ${cell(growth)} times that at 10,000.`);
  }
  return lines;
}
