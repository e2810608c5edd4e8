// Puts the page into one HTML file that opens by double click: its script inline under its own hash, the worker as a
// text that the page starts from a Blob, nothing to fetch.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Policy of a page that has no address of its own: one script by its hash, one worker from its own text. */
function policyFor(script) {
  const hash = createHash("sha256").update(script).digest("base64");
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    "style-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "img-src data: blob:",
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** A script that cannot end the element it stands in. */
function contained(script) {
  return script.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
}

/** Replaces what a webpack build of the page emits by one file. */
export class OneFilePage {
  constructor({ fileName, template }) {
    this.fileName = fileName;
    this.template = template;
  }

  apply(compiler) {
    const { Compilation } = compiler.webpack;
    let html = "";
    compiler.hooks.compilation.tap("OneFilePage", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "OneFilePage", stage }, (assets) => {
        const scripts = Object.keys(assets).filter((name) => name.endsWith(".js"));
        const [page] = scripts.filter((name) => name.startsWith("page."));
        const [worker, ...others] = scripts.filter((name) => name !== page);
        if (page === undefined || worker === undefined || others.length > 0) {
          throw new Error(`the page must be one script and one worker, not: ${scripts.join(", ")}`);
        }
        html = this.write(assets[page].source().toString(), assets[worker].source().toString());
        for (const name of Object.keys(assets)) compilation.deleteAsset(name);
      });
    });
    // Not as an asset: what the optimiser would still change in the script, its hash would no longer allow.
    compiler.hooks.afterEmit.tap("OneFilePage", ({ outputOptions }) => {
      writeFileSync(join(outputOptions.path, this.fileName), html);
    });
  }

  write(page, worker) {
    const script = contained(page);
    const inline =
      `<script type="text/plain" id="inline-worker">${contained(worker)}</script>\n` +
      `<script>${script}</script>\n`;
    return readFileSync(this.template, "utf8")
      .replace("<%= policy %>", () => policyFor(script))
      .replace("</body>", () => `${inline}</body>`);
  }
}
