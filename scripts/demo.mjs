// Does the main job on the samples: `npm run demo`. Exits 0 when it did its work, whatever the samples' own faults.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { builtCli } from "./built-cli.mjs";

const root = join(import.meta.dirname, "..");
const cli = builtCli();
rmSync(join(root, "out", "demo"), { recursive: true, force: true });
const run = spawnSync(
  process.execPath,
  [cli, "run", join("assets", "samples"), "-o", join("out", "demo"), "--as-of", "2026-11-22", "--force"],
  { cwd: root, stdio: "inherit" },
);
process.exitCode = run.status === 0 || run.status === 1 ? 0 : (run.status ?? 3);
