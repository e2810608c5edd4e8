// Builds dist/: `--only NAME` builds one part, `--host URL` stamps the address, `--office local|cdn|cdn-cn` says
// where Office.js comes from.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { setUp } from "./setup.mjs";

const root = join(import.meta.dirname, "..");

setUp();
const { values } = parseArgs({
  options: {
    only: { type: "string" },
    host: { type: "string", default: "https://localhost:3000" },
    office: { type: "string", default: "local" },
  },
});
/** Lets the built command line keep the code that the engine compiles while it works on the samples; whether it did. */
function keepCode() {
  const folder = join(root, "assets", "samples");
  const samples = readdirSync(folder).filter((name) => name.endsWith(".xlsx"));
  const args = [join(root, "dist", "cli", "keep-code.js"), ...samples.map((name) => join(folder, name))];
  return spawnSync(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] }).status === 0;
}

const { default: webpack } = await import("webpack");
const { default: configure } = await import("../webpack.config.js");

const all = configure({ host: values.host, office: values.office });
const chosen = all.filter(({ name }) => values.only === undefined || name === values.only);
if (chosen.length === 0) {
  console.error(`--only takes one of: ${[...new Set(all.map(({ name }) => name))].join(", ")}`);
  process.exit(2);
}
webpack(chosen, (error, stats) => {
  if (error) console.error(error.message);
  const text = stats?.toString({ preset: "errors-warnings", colors: process.stdout.isTTY }) ?? "";
  if (text !== "") console.error(text);
  const failed = error || stats?.hasErrors();
  process.exitCode = failed || (chosen.some(({ name }) => name === "cli") && !keepCode()) ? 3 : 0;
});
