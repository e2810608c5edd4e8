// Prints what a click of the ribbon costs in the emulated Excel: requests, actions, bytes, cells and seconds, for
// registers of the given sizes. The requests and bytes are Excel's too; the seconds are those of the emulated host.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");
const jest = join(root, "node_modules", "jest", "bin", "jest.js");

/** The table as lines of Markdown. @param rows sizes of the registers */
export function excelCost(rows) {
  const run = spawnSync(process.execPath, [jest, "test/adapters/excel/cost.test.ts"], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, EXCEL_COST_ROWS: rows.join(" ") },
  });
  const lines = run.stdout.split("\n").filter((line) => line.startsWith("|"));
  if (run.status !== 0) throw new Error(run.stderr);
  return lines;
}

if (process.argv[1] === import.meta.filename) {
  const rows = process.argv.slice(2);
  for (const line of excelCost(rows.length > 0 ? rows : ["100", "1000", "10000"])) console.log(line);
}
