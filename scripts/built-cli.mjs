// Gives the built command line, building it first where a source or the recipe is newer.
import { existsSync, readdirSync, statSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { setUp } from "./setup.mjs";

const root = join(import.meta.dirname, "..");
const folder = join(root, "dist", "cli");
const entry = join(folder, "probity.js");

/** What a build writes last. */
const last = join(folder, "program", "program.code");

/** What a build follows besides the sources. */
const recipe = ["webpack.config.js", join("scripts", "build.mjs"), "package-lock.json"];

/** When a file of the sources or of the recipe was last changed. */
function newest() {
  const sources = readdirSync(join(root, "src"), { withFileTypes: true, recursive: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name));
  return [...sources, ...recipe.map((file) => join(root, file))].reduce(
    (latest, file) => Math.max(latest, statSync(file).mtimeMs),
    0,
  );
}

/** The path of the command line, up to date with the sources. Ends the process where the build fails. */
export function builtCli() {
  setUp();
  if (!existsSync(last) || statSync(last).mtimeMs < newest()) {
    console.error("正在生成程序…… / Building …");
    const build = spawnSync(process.execPath, [join(root, "scripts", "build.mjs"), "--only", "cli"], {
      stdio: ["ignore", "inherit", "inherit"],
    });
    if (build.status !== 0) process.exit(3);
  }
  return entry;
}
