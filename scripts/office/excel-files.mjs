// Makes the workbooks that the emulated Excel saves: every sample after every button of the ribbon, after 恢复原表, and
// what 导出汇总表 opens. Beside each stands a .json with what its cells show and what its formulas must come to.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { spawnSync } from "node:child_process";

const root = join(import.meta.dirname, "..", "..");
const jest = join(root, "node_modules", "jest", "bin", "jest.js");

/** Makes the workbooks anew. @param folder where they are put */
export function makeExcelFiles(folder) {
  rmSync(folder, { recursive: true, force: true });
  const run = spawnSync(process.execPath, [jest, "test/excel-host/saved-samples.test.ts"], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, EXCEL_FILES: folder },
  });
  if (run.status !== 0) throw new Error(run.stderr);
}
