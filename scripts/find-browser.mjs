// Finds a Chromium for the browser suite and the pictures: the one named by CHROMIUM_PATH, an installed one, else the
// one that comes as an npm package.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const COMMANDS = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
  "msedge",
];

const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => {
    const folder = process.env[name];
    if (folder === undefined) return [];
    return [
      join(folder, "Google", "Chrome", "Application", "chrome.exe"),
      join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
    ];
  }),
];

function onPath() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const ending = process.platform === "win32" ? ".exe" : "";
  return COMMANDS.flatMap((name) => folders.map((folder) => join(folder, name + ending)));
}

/** The Chromium of the npm package, unpacked; null where it does not run on this system. */
async function packaged() {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  const { default: chromium } = await import("@sparticuz/chromium");
  return await chromium.executablePath();
}

/** Path of a Chromium, or null where this machine has none. */
export async function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== "") return existsSync(named) ? named : null;
  return [...onPath(), ...PLACES].find((path) => existsSync(path)) ?? (await packaged());
}

/** What to do on a machine without one. */
export const HOW_TO_GET_ONE =
  "没有找到 Chromium、Chrome 或 Edge。请安装其中之一，或用环境变量 CHROMIUM_PATH 指明其路径，然后重试。\n" +
  "No Chromium, Chrome or Edge was found. Install one of them, or name its path in CHROMIUM_PATH, then run again.";
