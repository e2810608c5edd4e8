// Writes docs/licences.md: every package that is shipped, with its licence: `node scripts/list-licences.mjs`.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const read = (folder) => JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

/** Folder of a package as Node would find it from another package's folder. */
function folderOf(name, from) {
  for (let at = from; at.startsWith(root); at = join(at, "..")) {
    const folder = join(at, "node_modules", name);
    if (existsSync(join(folder, "package.json"))) return folder;
  }
  return null;
}

/** All packages that shipped code reaches, by name and version. */
function collect(folder, found = new Map()) {
  for (const name of Object.keys(read(folder).dependencies ?? {})) {
    const at = folderOf(name, folder);
    if (at === null) continue;
    const { version, license, scripts = {} } = read(at);
    const key = `${name}@${version}`;
    if (found.has(key)) continue;
    const installs = ["preinstall", "install", "postinstall"].some((script) => script in scripts);
    found.set(key, { name, version, license: license ?? "?", installs });
    collect(at, found);
  }
  return found;
}

const office = read(join(root, "node_modules", "@microsoft", "office-js"));
const rows = [...collect(root).values()].sort((one, other) => (one.name < other.name ? -1 : 1));
const lines = [
  "# Licences",
  "",
  "Probity itself is under the MIT licence (`LICENSE`). These packages are part of what it ships; none runs a script when it is installed unless marked. Written by `node scripts/list-licences.mjs`.",
  "",
  "| package | version | licence | install script |",
  "| --- | --- | --- | --- |",
  ...rows.map(
    ({ name, version, license, installs }) =>
      `| ${name} | ${version} | ${license} | ${installs ? "yes" : "no"} |`,
  ),
  "",
  `Office.js (@microsoft/office-js ${office.version}) is copied beside the pages, not bundled. Its licence allows use only in apps that work with Microsoft 365.`,
];
writeFileSync(join(root, "docs", "licences.md"), `${lines.join("\n")}\n`);
