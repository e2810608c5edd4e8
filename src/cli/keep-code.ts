// Run by the build: does with sample workbooks what users do, and keeps the code that the engine compiled on the way.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EXIT } from "./exit-code.ts";
import { loadProgram } from "./load-program.ts";
import { parseArguments } from "./parse-arguments.ts";
import type { Command } from "./parse-arguments.ts";
import { compileSmallPieces } from "./tune-engine.ts";

const silent = { write: () => true };

/** What users do with workbooks: each command and where it writes below a folder, if it does. */
const JOBS: readonly (readonly [Command, string | null])[] = [
  ["check", null],
  ["grade", "grade"],
  ["followup", null],
  ["run", "run"],
  ["summarise", "summarise.xlsx"],
];

/** @throws Error with the command's name where a command did not do its work */
async function keepCode(samples: readonly string[]): Promise<void> {
  compileSmallPieces();
  const program = loadProgram();
  const folder = mkdtempSync(join(tmpdir(), "probity-build-"));
  const world = {
    stdout: silent,
    stderr: process.stderr,
    now: new Date(),
    reader: new URL("./worker.js", import.meta.url),
  };
  try {
    for (const [command, output] of JOBS) {
      const place = output === null ? [] : ["-o", join(folder, output)];
      const parsed = parseArguments([command, ...samples, "--quiet", ...place]);
      const code = "command" in parsed ? await program.execute(parsed, world) : EXIT.usage;
      if (code > EXIT.errors) throw new Error(`${command} ended with exit code ${String(code)}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  program.keepCode();
}

await keepCode(process.argv.slice(2));
