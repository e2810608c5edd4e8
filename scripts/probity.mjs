// Runs the built command line, building it first where a source is newer: `npm run probity -- inspect FILE`.
import { spawnSync } from "node:child_process";
import { builtCli } from "./built-cli.mjs";

const run = spawnSync(process.execPath, [builtCli(), ...process.argv.slice(2)], { stdio: "inherit" });
process.exitCode = run.status ?? 3;
