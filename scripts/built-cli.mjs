// Gives the built command line, building it first where a source is newer.
import { existsSync, readdirSync, statSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { setUp } from "./setup.mjs";

const root = join(import.meta.dirname, "..");
const folder = join(root, "dist", "cli");
const entry = join(folder, "probity.js");

/** What a build writes last. */
const last = join(folder, "program", "program.code");

function newest(sources) {
  return readdirSync(sources, { withFileTypes: true, recursive: true }).reduce(
    (latest, file) =>
      file.isFile()
        ? Math.max(latest, statSync(join(file.parentPath ?? file.path, file.name)).mtimeMs)
        : latest,
    0,
  );
}

/** The path of the command line, up to date with the sources. Ends the process where the build fails. */
export function builtCli() {
  setUp();
  if (!existsSync(last) || statSync(last).mtimeMs < newest(join(root, "src"))) {
    console.error("正在生成程序…… / Building …");
    const build = spawnSync(process.execPath, [join(root, "scripts", "build.mjs"), "--only", "cli"], {
      stdio: ["ignore", "inherit", "inherit"],
    });
    if (build.status !== 0) process.exit(3);
  }
  return entry;
}
