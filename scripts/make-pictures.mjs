// Makes the manual's pictures: every screen in both sizes and both themes, into docs/pictures/. Build first.
import { spawnSync } from "node:child_process";
import { createServer } from "node:http";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findBrowser, HOW_TO_GET_ONE } from "./find-browser.mjs";
import { setUp } from "./setup.mjs";
import { serveFolder } from "./static-files.mjs";

setUp();
const root = join(import.meta.dirname, "..");
const folder = join(root, "docs", "pictures");
const samples = ["青禾县农业服务中心-识别防控一览表.xlsx", "星湖区城市管理局-风险防控台账.xlsx"];
const SCREENS = ["开始", "字段核对", "填报检查", "等级评定", "落实督办", "汇总", "设置与关于"];
const SIZES = { 窗格: { width: 350, height: 700 }, 网页: { width: 1366, height: 768 } };
const THEMES = { 浅色: "light", 深色: "dark" };

async function settle(page) {
  await page.waitForFunction(
    () => globalThis.document.querySelector("main[aria-busy=true], .fui-Spinner") === null,
  );
  await page.waitForTimeout(600);
}

/** Walks through the screens once and takes a picture of each. */
async function takeTour(page, take) {
  await take("打开");
  const dialog = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "打开文件" }).first().click();
  await (await dialog).setFiles(samples.map((name) => join(root, "assets", "samples", name)));
  await page.getByRole("tab", { name: samples[1] }).click();
  await settle(page);
  for (const screen of SCREENS) {
    await page.getByRole("tab", { name: screen, exact: true }).click();
    await settle(page);
    await take(screen);
  }
  await page.getByRole("tab", { name: "开始", exact: true }).click();
  await page.getByRole("button", { name: "一键评级" }).click();
  await page.getByRole("button", { name: "确认写入" }).waitFor();
  await settle(page);
  await take("预览");
  await page.getByRole("button", { name: "确认写入" }).click();
  await page.getByRole("heading", { name: "一键评级已完成" }).waitFor();
  await settle(page);
  await take("结果");
}

const browserPath = await findBrowser();
if (browserPath === null) {
  console.error(HOW_TO_GET_ONE);
  process.exit(3);
}
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const server = createServer(serveFolder(join(root, "dist", "pages"))).listen(0, "127.0.0.1");
const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
for (const [size, viewport] of Object.entries(SIZES)) {
  for (const [theme, colorScheme] of Object.entries(THEMES)) {
    const page = await browser.newPage({ viewport, colorScheme, locale: "zh-CN" });
    await page.goto(`http://127.0.0.1:${server.address().port}/page.html`);
    await page.getByRole("button", { name: "打开文件" }).first().waitFor();
    await takeTour(page, async (name) => {
      const path = join(folder, `${name}-${size}-${theme}.png`);
      await page.screenshot({ path });
      // A palette makes the pictures a third as large; without ImageMagick they stay as they are.
      spawnSync("convert", [path, "-strip", "-colors", "96", `png8:${path}`]);
    });
    await page.close();
  }
}
await browser.close();
server.close();
console.log("docs/pictures");
