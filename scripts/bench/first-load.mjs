// What the pane and the page load first, compressed as a web server sends it.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { root } from "./run-commands.mjs";

const pages = join(root, "dist", "pages");

/** The HTML file and the scripts that it names, without Office.js. */
function bytesOf(html) {
  const text = readFileSync(join(pages, html), "utf8");
  const scripts = [...text.matchAll(/<script[^>]* src="?([^"\s>:]+)/g)].map(([, name]) => name);
  const own = scripts.filter((name) => !name.startsWith("office/") && readdirSync(pages).includes(name));
  return [html, ...own].reduce(
    (sum, name) => sum + brotliCompressSync(readFileSync(join(pages, name))).length,
    0,
  );
}

/** One sentence, or how to make what is missing. */
export function firstLoad() {
  if (!existsSync(join(pages, "taskpane.html")))
    return ["First load: dist/pages is missing; run npm run build."];
  const [pane, page] = ["taskpane.html", "page.html"].map((html) => Math.round(bytesOf(html) / 1000));
  return [`First load (Brotli, own scripts): ${pane} kB in Excel, ${page} kB on the page.`];
}
