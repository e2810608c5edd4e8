import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(__dirname, "..", "..");

/** The sample workbooks, seen from the project's root. */
export const SAMPLES = join("assets", "samples");

/** What a run of the command line came to. */
export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

let isBuilt = false;

/** Builds the command line once a suite, so that a run says nothing of it. */
function build(): void {
  if (isBuilt) return;
  spawnSync(process.execPath, [join("scripts", "probity.mjs"), "--version"], { cwd: ROOT });
  isBuilt = true;
}

/** Runs the built command line from the project's root, as a clerk's colleague would. */
export function runCli(...args: readonly string[]): CliRun {
  build();
  const run = spawnSync(process.execPath, [join("dist", "cli", "probity.js"), ...args], {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 64 * 2 ** 20,
  });
  return { code: run.status, stdout: run.stdout, stderr: run.stderr };
}

/** Gives a folder of its own to a test and removes it afterwards. */
export async function inFolder(use: (folder: string) => void | Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "probity-"));
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
