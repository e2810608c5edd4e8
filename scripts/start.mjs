// Serves the add-in over https and opens it in Excel, where Excel is installed: `npm start`.
import { existsSync, readFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { createServer } from "node:https";
import { homedir } from "node:os";
import { join } from "node:path";
import { setUp } from "./setup.mjs";
import { serveFolder } from "./static-files.mjs";

const PORT = 3000;
const root = join(import.meta.dirname, "..");
const EXCEL = {
  win32: [
    "C:\\Program Files\\Microsoft Office\\root\\Office16\\EXCEL.EXE",
    "C:\\Program Files (x86)\\Microsoft Office\\root\\Office16\\EXCEL.EXE",
  ],
  darwin: ["/Applications/Microsoft Excel.app"],
};

/** Runs a package's command without keeping it in the project: it is of use only beside an Excel. */
function npx(...args) {
  const run = spawnSync("npx", ["--yes", ...args], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (run.status !== 0) process.exit(run.status ?? 3);
}

const hasExcel = (EXCEL[process.platform] ?? []).some((path) => existsSync(path));
if (!hasExcel) {
  console.log("本机没有找到 Excel，无法加载加载项。可以运行 npm run page，用网页方式打开表格，功能相同。");
  console.log("No Excel was found on this machine. `npm run page` opens the same pane as a page.");
  process.exit(0);
}

setUp();
const build = spawnSync(process.execPath, [join(root, "scripts", "build.mjs"), "--only", "pages"], {
  stdio: "inherit",
});
if (build.status !== 0) process.exit(3);
npx("office-addin-dev-certs@3.0.0", "install");
const certificates = join(homedir(), ".office-addin-dev-certs");
const options = {
  key: readFileSync(join(certificates, "localhost.key")),
  cert: readFileSync(join(certificates, "localhost.crt")),
};
createServer(options, serveFolder(join(root, "dist", "pages"))).listen(PORT, "localhost", () => {
  console.log(`https://localhost:${PORT}`);
  npx(
    "office-addin-debugging@7.0.0",
    "start",
    join("dist", "pages", "manifest.xml"),
    "desktop",
    "--app",
    "excel",
  );
});
