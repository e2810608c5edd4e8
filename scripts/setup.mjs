// Installs what the lockfile names, once: a stamp in node_modules tells whether it is there already.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const stamp = join(root, "node_modules", ".probity-setup");
const lock = createHash("sha256")
  .update(readFileSync(join(root, "package-lock.json")))
  .digest("hex");

function isSetUp() {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === lock;
}

/** Installs the packages where they are missing or of another lockfile. Ends the process where npm fails. */
export function setUp() {
  if (isSetUp()) return;
  console.error("正在安装所需组件（首次运行需要一两分钟）…… / Installing packages (first run only) …");
  // Not `npm ci`: it refuses a lockfile that was written where the packages of other platforms cannot be looked up.
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const result = spawnSync(npm, ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  if (result.status !== 0) {
    console.error(
      "组件安装未完成，请检查网络或 npm 镜像设置后重试。/ npm install failed; check the network, then run again.",
    );
    process.exit(3);
  }
  writeFileSync(stamp, lock);
}
