import { fileError } from "../file-error.ts";
import type { FileLimits } from "./limits.ts";
import { relationshipsPathOf } from "./part-path.ts";
import { readRelationships, type Relationship } from "./relationships.ts";
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from "./workbook-part.ts";
import { toUtf8 } from "./xml-encoding.ts";
import { openZip, type ZipArchive } from "./zip-archive.ts";
import type { ZipCodec } from "./zip-codec.ts";
import type { ZipEntry } from "./zip-directory.ts";

/** A sheet with its part. */
export interface PackageSheet extends SheetEntry {
  readonly part: string;
}

/** An opened .xlsx or .xlsm: its workbook part is read, its other parts are read when they are asked for. */
export interface XlsxPackage {
  readonly zip: ZipArchive;
  readonly limits: FileLimits;
  readonly workbookPath: string;
  readonly workbook: WorkbookPart;
  readonly relationships: readonly Relationship[];
  /** Sheets with cells, in the workbook's order; chart, dialog and macro sheets are not among them. */
  readonly sheets: readonly PackageSheet[];
  readonly isSigned: boolean;
}

/**
 * Opens the package of a workbook and finds its sheets.
 * @throws WorkbookError with the codes of `readZipDirectory`, `not-a-workbook`, `unsupported-format`, `damaged`, `dtd`
 */
export async function openPackage(
  bytes: Uint8Array,
  codec: ZipCodec,
  limits: FileLimits,
): Promise<XlsxPackage> {
  const zip = openZip(bytes, codec, limits);
  const root = await readPartRelationships(zip, "");
  const workbookPath = findWorkbook(zip, root);
  const workbook = readWorkbookPart(await readPart(zip, workbookPath), workbookPath, limits);
  const relationships = await readPartRelationships(zip, workbookPath);
  return {
    zip,
    limits,
    workbookPath,
    workbook,
    relationships,
    sheets: findSheets(workbook, relationships, zip),
    isSigned: root.some((link) => link.type.includes("digital-signature")) || hasSignature(zip),
  };
}

function hasSignature(zip: ZipArchive): boolean {
  return zip.entries.some((entry) => /^_xmlsignatures\/.+\.xml$/i.test(entry.name));
}

function findWorkbook(zip: ZipArchive, root: readonly Relationship[]): string {
  const link = root.find((one) => one.kind === "officeDocument" && !one.isExternal);
  if (link === undefined) throw otherFormat(zip);
  if (zip.find(link.target) === null) throw fileError("damaged", { part: link.target, why: "missing" });
  if (/\.bin$/i.test(link.target)) throw fileError("unsupported-format", { format: "xlsb" });
  if (/\/(document|presentation)\.xml$/i.test(link.target)) throw fileError("not-a-workbook");
  return link.target;
}

function otherFormat(zip: ZipArchive): Error {
  if (zip.find("content.xml") !== null) return fileError("unsupported-format", { format: "ods" });
  const isOffice = zip.find("[Content_Types].xml") !== null || zip.find("xl/workbook.xml") !== null;
  return isOffice
    ? fileError("damaged", { part: "_rels/.rels", why: "missing" })
    : fileError("not-a-workbook");
}

function findSheets(
  workbook: WorkbookPart,
  relationships: readonly Relationship[],
  zip: ZipArchive,
): readonly PackageSheet[] {
  const byId = new Map(relationships.map((link) => [link.id, link]));
  const sheets: PackageSheet[] = [];
  const seen = new Set<string>();
  for (const entry of workbook.sheets) {
    const link = byId.get(entry.relationshipId);
    if (link === undefined)
      throw fileError("damaged-sheet", { sheet: entry.name, part: "", row: 0, why: "missing" });
    if (link.kind !== "worksheet") continue;
    const isMissing = zip.find(link.target) === null || seen.has(link.target.toLowerCase());
    if (isMissing) {
      throw fileError("damaged-sheet", { sheet: entry.name, part: link.target, row: 0, why: "missing" });
    }
    seen.add(link.target.toLowerCase());
    sheets.push({ ...entry, part: link.target });
  }
  return sheets;
}

/**
 * The bytes of a part as UTF-8.
 * @throws WorkbookError `damaged` where it is missing or broken
 */
export async function readPart(zip: ZipArchive, path: string): Promise<Uint8Array> {
  const entry = zip.find(path);
  if (entry === null) throw fileError("damaged", { part: path, why: "missing" });
  return await readEntry(zip, entry);
}

async function readEntry(zip: ZipArchive, entry: ZipEntry): Promise<Uint8Array> {
  return toUtf8(await zip.read(entry), entry.name);
}

/** The relationships of a part (of the package itself for an empty path); none where it has no list. */
export async function readPartRelationships(
  zip: ZipArchive,
  owner: string,
): Promise<readonly Relationship[]> {
  const path = relationshipsPathOf(owner);
  const entry = zip.find(path);
  return entry === null
    ? []
    : readRelationships(await readEntry(zip, entry), path, { owner, limits: zip.limits });
}
