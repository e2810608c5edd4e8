// Opens every workbook below out/ (or the files and folders named), and every sample after every button of the emulated
// Excel, in LibreOffice: recalculates all formulas and compares them with the stored values (for Excel's files, with what
// the product says that they come to), fails on #REF!-like cells, and renders each sheet to pictures in out/pictures.
// openpyxl opens every file too and must list its sheets; in files of the emulated Excel it must find every cell.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { basename, dirname, extname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { python } from "./bench/run-commands.mjs";
import { makeExcelFiles } from "./office/excel-files.mjs";
import { setUp } from "./setup.mjs";

setUp();
const { default: ExcelJS } = await import("exceljs");
const { strFromU8, unzipSync } = await import("fflate");
const root = join(import.meta.dirname, "..");
const pictures = join(root, "out", "pictures");

function has(command, option) {
  return spawnSync(command, [option]).error === undefined;
}

const office = ["soffice", "libreoffice"].find((command) => has(command, "--version"));
if (office === undefined || !has("pdftoppm", "-v")) {
  console.error(
    "需要 LibreOffice（soffice）和 poppler（pdftoppm）才能核对。请先安装，例如 Debian：apt-get install libreoffice-calc poppler-utils fonts-noto-cjk",
  );
  process.exit(3);
}

/** A profile of its own, set to recalculate every workbook on loading. */
function makeProfile(folder) {
  const user = join(folder, "profile", "user");
  mkdirSync(user, { recursive: true });
  writeFileSync(
    join(user, "registrymodifications.xcu"),
    `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`,
  );
  return `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
}

/** Converts files of one folder in one run of LibreOffice, which takes seconds to start. */
function convert(profile, files, to, folder) {
  spawnSync(office, [profile, "--headless", "--convert-to", to, "--outdir", folder, ...files], {
    encoding: "utf8",
  });
}

/** A file's name without its ending. */
function nameOf(file) {
  return basename(file, extname(file));
}

/** Every file recalculated and as PDF, by its path; files of one folder have names of their own. */
function convertAll(profile, files, scratch) {
  const made = new Map();
  for (const folder of new Set(files.map((file) => dirname(file)))) {
    const target = mkdtempSync(join(scratch, "books-"));
    const ofFolder = files.filter((file) => dirname(file) === folder);
    for (const to of ["xlsx", "pdf"]) convert(profile, ofFolder, to, target);
    for (const file of ofFolder) {
      const stem = join(target, nameOf(file));
      made.set(file, { recalculated: `${stem}.xlsx`, pdf: `${stem}.pdf` });
    }
  }
  return made;
}

const ERROR = /^#(REF|NAME|VALUE|DIV\/0|N\/A|NULL|NUM)/;

/** What a cell shows, formulas by their result; the library's own copy of a formula's value leaves out zeros. */
function shown({ value, result }) {
  if (value === null || typeof value !== "object") return value ?? "";
  if (value instanceof Date) return value.toISOString();
  if ("error" in value) return value.error;
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  return shown({ value: result ?? value.result ?? value.text ?? "" });
}

function isSame(one, other) {
  if (typeof one === "number" && typeof other === "number")
    return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
  return String(one) === String(other);
}

async function load(file) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  return workbook;
}

/** What must be found in a file of the emulated Excel; null for files that carry the values of their formulas. */
function expectedOf(file) {
  const path = file.replace(/\.xls[xm]$/, ".json");
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
}

/** The text of a workbook's list of sheets. */
function bookOf(file) {
  return strFromU8(unzipSync(readFileSync(file))["xl/workbook.xml"]);
}

/** Whether LibreOffice does not know a function that is newer than it is. */
function isTooNew(formula, value) {
  return formula.includes("_xlfn.") && value === "#NAME?";
}

/** Formulas whose stored value LibreOffice does not confirm, and cells that show an error that the source has not. */
async function compare(file, recalculated) {
  const [stored, computed] = await Promise.all([load(file), load(recalculated)]);
  const told = expectedOf(file)?.computed ?? {};
  const troubles = [];
  let formulas = 0;
  stored.eachSheet((sheet) => {
    const twin = computed.getWorksheet(sheet.name);
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula === undefined) return;
        formulas += 1;
        const value = told[`${sheet.name}!${cell.address}`];
        const before = value === undefined ? shown(cell) : (value ?? "");
        const after = shown(twin?.getCell(cell.address) ?? { value: "(no sheet)" });
        if (isTooNew(cell.formula, after)) return;
        if (!isSame(before, after) || (ERROR.test(String(after)) && !ERROR.test(String(before)))) {
          troubles.push(`${sheet.name}!${cell.address}: stored ${String(before)}, computed ${String(after)}`);
        }
      }),
    );
  });
  return { formulas, troubles };
}

function workbooksBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => /\.xls[xm]$/.test(path) && !basename(path).startsWith("~$") && statSync(path).isFile());
}

/** What openpyxl finds in each file: its sheets, and places that differ from what the emulated Excel shows. */
function reread(paths) {
  if (paths.length === 0) return new Map();
  const run = spawnSync(python(), [join(import.meta.dirname, "office", "reread.py")], {
    encoding: "utf8",
    input: JSON.stringify(paths),
    maxBuffer: 2 ** 28,
  });
  if (run.status !== 0) {
    console.error(
      `需要 Python 和 openpyxl 才能核对，例如 Debian：apt-get install python3-openpyxl\n${run.stderr}`,
    );
    process.exit(3);
  }
  const lines = run.stdout.trim().split("\n");
  return new Map(paths.map((path, at) => [path, JSON.parse(lines[at])]));
}

/** What openpyxl finds wrong: it must list every sheet. It reads no workbook of the strict format, whoever wrote it. */
function openpyxlTroubles(file, { sheets: found, troubles }) {
  if (bookOf(file).includes("http://purl.oclc.org/ooxml/")) return [];
  const listed = [...bookOf(file).matchAll(/<(?:\w+:)?sheet\s[^>]*?\bname=/g)];
  const count = listed.length;
  return count === found.length
    ? troubles
    : [...troubles, `${count} sheets, openpyxl lists ${found.length}: ${found.join(", ")}`];
}

/** Compares a file; a named one may be another program's, and written so that ExcelJS cannot read it. */
async function compareOrTell(file, recalculated) {
  if (!existsSync(recalculated)) return { formulas: 0, troubles: ["LibreOffice could not open it"] };
  try {
    return await compare(file, recalculated);
  } catch (error) {
    const told = `ExcelJS could not open it: ${String(error)}`;
    return given.length > 0 ? { formulas: "unread", troubles: [] } : { formulas: 0, troubles: [told] };
  }
}

const given = process.argv.slice(2);
const out = join(root, "out");
if (given.length === 0) {
  console.log("emulated Excel: every sample after every button …");
  makeExcelFiles(join(out, "excel"));
}
const named = given.flatMap((path) => (statSync(path).isDirectory() ? workbooksBelow(path) : [path]));
const files = given.length > 0 ? named : workbooksBelow(out);
const read = reread(files);
const scratch = mkdtempSync(join(tmpdir(), "probity-office-"));
const profile = makeProfile(scratch);
mkdirSync(pictures, { recursive: true });
let failed = 0;
const converted = convertAll(profile, files, scratch);
for (const file of files) {
  const name = nameOf(file);
  const { recalculated, pdf } = converted.get(file);
  const { formulas, troubles } = await compareOrTell(file, recalculated);
  const elsewhere = read.get(file);
  troubles.push(...openpyxlTroubles(file, elsewhere));
  const pages = spawnSync("pdftoppm", ["-r", "60", "-png", pdf, join(pictures, name)]).status;
  const count = readdirSync(pictures).filter((picture) => picture.startsWith(`${name}-`)).length;
  const bad = troubles.length > 0 || pages !== 0;
  failed += bad ? 1 : 0;
  const cells = `, ${elsewhere.sheets.length} sheets${elsewhere.cells > 0 ? ` and ${elsewhere.cells} cells` : ""} in openpyxl`;
  console.log(
    `${bad ? "FAIL" : "ok  "} ${relative(root, file)}: ${formulas} formulas, ${count} pages${cells}`,
  );
  for (const trouble of troubles.slice(0, 20)) console.log(`     ${trouble}`);
}
rmSync(scratch, { recursive: true, force: true });
console.log(`${files.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
