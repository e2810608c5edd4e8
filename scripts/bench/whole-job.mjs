// The main job as whole processes beside the peer: from the input file to the written summary workbook.
import { join } from "node:path";
import { folder, ledgerOf } from "./inputs.mjs";
import { cell, measureAll } from "./run-commands.mjs";

/** The command that sums up a file or folder, without the search for similar texts. */
export function summarising(cli, input, ...more) {
  const output = join(folder, "summary.xlsx");
  const options = ["-o", output, "--force", "--quiet", "--as-of", "2026-11-22", ...more];
  return [process.execPath, cli, "summarise", input, ...options];
}

/** Rows of the table, one for each size. */
export function wholeJob({ cli, sizes, rounds, ledger, peerOf }) {
  const lines = [
    "| rows | summarise s | processor s | peak MB | peer s | peer MB | faster by |",
    "| --- | --- | --- | --- | --- | --- | --- |",
  ];
  for (const rows of sizes) {
    const input = ledgerOf(rows, ledger);
    const peerCommand = peerOf(input, join(folder, "peer.xlsx"));
    const { job, peer } = measureAll({ job: summarising(cli, input), peer: peerCommand }, rounds);
    if (!job.ok) throw new Error(job.message);
    if (!peer.ok) console.error(`The peer did not run: ${peer.message}`);
    const times = `${cell(job.seconds)} | ${cell(job.cpu)} | ${cell(job.memory, 0)}`;
    const beside = `${cell(peer.seconds)} | ${cell(peer.memory, 0)} | ${cell(peer.seconds / job.seconds, 1)}×`;
    lines.push(`| ${rows} | ${times} | ${beside} |`);
  }
  return lines;
}
