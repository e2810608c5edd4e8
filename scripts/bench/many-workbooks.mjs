// A thousand workbooks of a hundred rows into one summary, beside the peer called for each of them.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { folder, workbooksOf } from "./inputs.mjs";
import { cell, measure, median } from "./run-commands.mjs";
import { summarising } from "./whole-job.mjs";

const ROWS = 100;

/** Workbooks that the peer is timed on; a process for each of them takes the same time every time. */
const SAMPLE = 25;

function peerSeconds(many, names, peerOf) {
  const runs = names.map((name) => measure(peerOf(join(many, name), join(folder, "peer.xlsx"))));
  return runs.every(({ ok }) => ok) ? median(runs.map(({ seconds }) => seconds)) : Number.NaN;
}

/** The table: how many readers, what they took, and how that stands to the peer. */
export function manyWorkbooks({ cli, count, ledger, peerOf, rounds }) {
  const many = workbooksOf(count, ROWS, ledger);
  const names = readdirSync(many).slice(0, count);
  const peer = peerSeconds(many, names.slice(0, SAMPLE), peerOf) * count;
  const lines = [
    "| workbooks | readers | summarise s | processor s | peak MB | peer for each s | faster by |",
    `|${" --- |".repeat(7)}`,
  ];
  for (const part of [Math.ceil(count / 4), count]) {
    for (const readers of part === count ? [1, 2, 4] : [1]) {
      const inputs = names.slice(0, part).map((name) => join(many, name));
      const [node, script, command, , ...options] = summarising(cli, "", "--workers", String(readers));
      const runs = Array.from({ length: rounds }, () =>
        measure([node, script, command, ...inputs, ...options]),
      );
      if (runs.some(({ ok }) => !ok)) throw new Error(runs.find(({ ok }) => !ok).message);
      const of = (key) => median(runs.map((run) => run[key]));
      const scaled = (peer * part) / count;
      const cells = [
        part,
        readers,
        cell(of("seconds")),
        cell(of("cpu")),
        cell(of("memory"), 0),
        cell(scaled, 0),
      ];
      lines.push(`| ${cells.join(" | ")} | ${cell(scaled / of("seconds"), 1)}× |`);
    }
  }
  lines.push(
    "",
    `The peer's time is the median of ${Math.min(SAMPLE, count)} workbooks, times their number.`,
  );
  return lines;
}
