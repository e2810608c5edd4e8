// Renders assets/icons/*.svg as PNG files in the sizes that the manifest names. Needs Chromium; run it after a drawing
// has changed, and commit what it makes.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

const folder = join(import.meta.dirname, "..", "assets", "icons");

/** Ribbon icons, and those of the add-in itself. */
const SIZES = { product: [16, 32, 64, 80, 128] };
const RIBBON = [16, 32, 80];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
const page = await browser.newPage({ deviceScaleFactor: 1 });
for (const file of readdirSync(folder).filter((name) => name.endsWith(".svg"))) {
  const name = file.slice(0, -".svg".length);
  const svg = readFileSync(join(folder, file), "utf8");
  for (const size of SIZES[name] ?? RIBBON) {
    await page.setViewportSize({ width: size, height: size });
    const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
    await page.setContent(
      `<style>body{margin:0}img{display:block;width:${size}px;height:${size}px}</style><img src="${source}">`,
    );
    await page.waitForFunction("document.images[0].complete");
    writeFileSync(join(folder, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
