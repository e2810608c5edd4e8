import { WorkbookError } from "../../../app/workbook-port.ts";
import { readPartRelationships, type XlsxPackage } from "../package/xlsx-package.ts";
import { END, OPEN, XmlScanner } from "../package/xml-scanner.ts";
import { escapeXml } from "../sheet-xml/xml-text.ts";
import type { PackageEdit } from "./package-edit.ts";
import { type Splice, textOf } from "./splice.ts";
import { type Place, placeOf } from "./xml-layout.ts";

/** Sheets that come into a workbook and sheets that go, by name. */
export interface SheetsChanged {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

interface Title extends Place {
  readonly text: string;
  /** The element's name as written. */
  readonly tag: string;
}

/** Sheets, charts and names of the workbook as its properties list them, and how many of each kind. */
interface Titles {
  readonly counts: readonly (Place & { readonly count: number })[];
  readonly titles: readonly Title[];
  readonly size: Place | null;
}

/** Keeps the titles in the document's properties in step with the sheets, where the workbook has such a list. */
export async function patchTitles(edit: PackageEdit, changed: SheetsChanged): Promise<void> {
  if (changed.added.length + changed.removed.length === 0) return;
  const links = await readPartRelationships(edit.file.zip, "");
  const path = links.find(({ kind, isExternal }) => kind === "extended-properties" && !isExternal)?.target;
  if (path === undefined || !edit.has(path)) return;
  const bytes = await edit.original(path);
  await edit.patch(path, bytes, titleSplices(bytes, path, edit.file, changed));
}

function titleSplices(
  bytes: Uint8Array,
  path: string,
  file: XlsxPackage,
  { added, removed }: SheetsChanged,
): readonly Splice[] {
  const found = readTitles(bytes, path);
  const names = new Set(file.sheets.map(({ name }) => name));
  const group = found === null ? null : groupOf(found, names);
  if (found === null || group === null) return [];
  const gone = group.titles.filter(({ text }) => removed.includes(text));
  const last = group.titles.at(-1);
  if (last === undefined) return [];
  const insert = added.map((name) => `<${last.tag}>${escapeXml(name)}</${last.tag}>`).join("");
  const growth = added.length - gone.length;
  const number = (place: Place | null): readonly Splice[] => {
    if (place === null) return [];
    const value = Number(textOf(bytes, place.start, place.end)) + growth;
    return [{ at: place.start, remove: place.end - place.start, insert: String(value) }];
  };
  return [
    ...number(group.count),
    ...number(found.size),
    ...gone.map(({ start, end }) => ({ at: start, remove: end - start, insert: "" })),
    ...(insert === "" ? [] : [{ at: last.end, remove: 0, insert }]),
  ];
}

/** The titles that are sheets: the kinds follow each other, each as long as its count says. */
function groupOf(
  { counts, titles }: Titles,
  names: ReadonlySet<string>,
): { readonly count: Place; readonly titles: readonly Title[] } | null {
  let start = 0;
  for (const place of counts) {
    const ofKind = titles.slice(start, start + place.count);
    if (ofKind.some(({ text }) => names.has(text))) return { count: place, titles: ofKind };
    start += place.count;
  }
  return null;
}

/** What the properties list; null where the part cannot be read, because no sheet depends on it. */
function readTitles(bytes: Uint8Array, path: string): Titles | null {
  try {
    return scanTitles(new XmlScanner(bytes, path));
  } catch (error) {
    if (error instanceof WorkbookError) return null;
    throw error;
  }
}

function scanTitles(scanner: XmlScanner): Titles {
  const counts: Titles["counts"][number][] = [];
  const titles: Title[] = [];
  let size: Place | null = null;
  let inTitles = false;
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event !== OPEN) continue;
    inTitles = scanner.nameIs("TitlesOfParts") || (inTitles && !scanner.nameIs("HeadingPairs"));
    if (!inTitles) {
      if (scanner.nameIs("i4")) counts.push(readCount(scanner));
    } else if (scanner.nameIs("vector")) size = placeOf(scanner, "size");
    else if (scanner.nameIs("lpstr")) titles.push(readTitle(scanner));
  }
  return { counts, titles, size };
}

function readCount(scanner: XmlScanner): Titles["counts"][number] {
  const start = scanner.tagEnd;
  const count = Number(scanner.elementText());
  return { start, end: scanner.isEmpty ? start : scanner.tagStart, count };
}

function readTitle(scanner: XmlScanner): Title {
  const start = scanner.tagStart;
  const tag = scanner.prefix() + scanner.name();
  const text = scanner.elementText();
  return { start, end: scanner.tagEnd, text, tag };
}
