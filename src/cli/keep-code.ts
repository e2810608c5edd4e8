// Run by the build: does with sample workbooks what users do, and keeps the code that the engine compiled on the way.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadProgram } from "./load-program.ts";
import { parseArguments } from "./parse-arguments.ts";
import { compileSmallPieces } from "./tune-engine.ts";

const silent = { write: () => true };

async function keepCode(samples: readonly string[]): Promise<void> {
  compileSmallPieces();
  const program = loadProgram();
  const folder = mkdtempSync(join(tmpdir(), "probity-build-"));
  const world = {
    stdout: silent,
    stderr: silent,
    now: new Date(),
    reader: new URL("./worker.js", import.meta.url),
  };
  try {
    for (const command of ["check", "grade", "followup", "run", "summarise"]) {
      const wantsFolder = command === "grade" || command === "run";
      const output = join(folder, wantsFolder ? command : `${command}.xlsx`);
      const parsed = parseArguments([command, ...samples, "-o", output]);
      if ("command" in parsed) await program.execute(parsed, world);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  program.keepCode();
}

await keepCode(process.argv.slice(2));
