// Runs the browser suite over what is built in dist/; its arguments go on to jest.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { findBrowser, HOW_TO_GET_ONE } from "./find-browser.mjs";
import { setUp } from "./setup.mjs";

setUp();
const root = join(import.meta.dirname, "..");
const browser = await findBrowser();
if (browser === null) {
  console.error(HOW_TO_GET_ONE);
  process.exit(3);
}
const jest = join(root, "node_modules", "jest", "bin", "jest.js");
const result = spawnSync(
  process.execPath,
  [jest, "--config", join(root, "jest.e2e.config.js"), ...process.argv.slice(2)],
  { cwd: root, stdio: "inherit", env: { ...process.env, CHROMIUM_PATH: browser } },
);
process.exitCode = result.status ?? 3;
