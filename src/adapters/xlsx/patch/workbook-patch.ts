import { CLOSE, END, OPEN, type XmlScanner } from "../package/xml-scanner.ts";
import { OFFICE_RELATIONSHIPS } from "../sheet-xml/part.ts";
import type { SheetDefinedName } from "../sheet-xml/sheet-parts.ts";
import { escapeXml } from "../sheet-xml/xml-text.ts";
import { WORKBOOK_ORDER } from "./sheet-order.ts";
import { type Splice, textOf } from "./splice.ts";
import { isStrict, strictText } from "./strict-names.ts";
import { insertionPoint, type Place, placeOf, qualify, scanLayout, type XmlLayout } from "./xml-layout.ts";

/** A sheet that the workbook is to list. */
export interface NewSheet {
  readonly name: string;
  readonly relationshipId: string;
}

/** A name of one sheet, by the sheet's place in the workbook from 0. */
export interface LocalName extends SheetDefinedName {
  readonly sheetIndex: number;
}

interface SheetElement extends Place {
  readonly name: string;
  readonly sheetId: number;
}

interface NameElement extends Place {
  readonly name: string;
  /** Place of the number of its sheet; null for a name of the whole workbook. */
  readonly local: Place | null;
  readonly sheetIndex: number;
}

/** The workbook part with the places of its sheets and names. */
export interface WorkbookLayout {
  readonly layout: XmlLayout;
  readonly sheets: readonly SheetElement[];
  readonly names: readonly NameElement[];
  /** Places of the numbers that say which sheet is shown first. */
  readonly views: readonly Place[];
}

/** Scans the workbook part. */
export function scanWorkbook(bytes: Uint8Array, part: string): WorkbookLayout {
  const sheets: SheetElement[] = [];
  const names: NameElement[] = [];
  const views: Place[] = [];
  const layout = scanLayout(
    bytes,
    part,
    "workbook",
    new Map([
      [
        "sheets",
        (scanner: XmlScanner): void => {
          eachInside(scanner, () => sheets.push(readSheet(scanner)));
        },
      ],
      [
        "definedNames",
        (scanner: XmlScanner): void => {
          eachInside(scanner, () => names.push(readName(scanner)));
        },
      ],
      [
        "bookViews",
        (scanner: XmlScanner): void => {
          eachInside(scanner, () => views.push(...readViews(scanner)));
        },
      ],
    ]),
  );
  return { layout, sheets, names, views };
}

function eachInside(scanner: XmlScanner, visit: () => void): void {
  if (scanner.isEmpty) return;
  const outside = scanner.depth - 1;
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === CLOSE && scanner.depth === outside) return;
    if (event === OPEN) visit();
  }
}

function readSheet(scanner: XmlScanner): SheetElement {
  const start = scanner.tagStart;
  const name = scanner.attribute("name") ?? "";
  const sheetId = Number(scanner.attribute("sheetId") ?? 0);
  if (!scanner.isEmpty) scanner.skipElement();
  return { start, end: scanner.tagEnd, name, sheetId };
}

function readName(scanner: XmlScanner): NameElement {
  const start = scanner.tagStart;
  const name = scanner.attribute("name") ?? "";
  const local = placeOf(scanner, "localSheetId");
  const sheetIndex = Number(scanner.attribute("localSheetId") ?? -1);
  if (!scanner.isEmpty) scanner.skipElement();
  return { start, end: scanner.tagEnd, name, local, sheetIndex };
}

function readViews(scanner: XmlScanner): readonly Place[] {
  const places = [placeOf(scanner, "activeTab"), placeOf(scanner, "firstSheet")];
  if (!scanner.isEmpty) scanner.skipElement();
  return places.filter((place) => place !== null);
}

/** Splices that list new sheets after the others. */
export function addSheets({ layout, sheets }: WorkbookLayout, added: readonly NewSheet[]): readonly Splice[] {
  const list = layout.children.find(({ name }) => name === "sheets");
  if (added.length === 0 || list === undefined) return [];
  const lastId = sheets.reduce((most, { sheetId }) => Math.max(most, sheetId), 0);
  const elements = added.map(
    ({ name, relationshipId }, index) =>
      `<sheet xmlns:r="${OFFICE_RELATIONSHIPS}" name="${escapeXml(name)}" sheetId="${lastId + 1 + index}" r:id="${relationshipId}"/>`,
  );
  const insert = elements
    .map((element) => qualify(layout, isStrict(layout.namespace) ? strictText(element) : element))
    .join("");
  return [{ at: list.contentEnd, remove: 0, insert }];
}

/** Splices that give sheets their names (repeated rows, filter), in place of names of that kind they have already. */
export function setLocalNames(book: WorkbookLayout, names: readonly LocalName[]): readonly Splice[] {
  const { layout } = book;
  const owners = new Set(names.map(({ sheetIndex }) => sheetIndex));
  return [...dropNames(book, owners), ...appendNames(layout, names)];
}

function appendNames(layout: XmlLayout, names: readonly LocalName[]): readonly Splice[] {
  if (names.length === 0) return [];
  const elements = names.map(({ name, sheetIndex, isHidden, reference }) => {
    const hidden = isHidden ? ' hidden="1"' : "";
    return `<definedName name="${name}" localSheetId="${sheetIndex}"${hidden}>${escapeXml(reference)}</definedName>`;
  });
  const list = layout.children.find(({ name }) => name === "definedNames");
  if (list === undefined || list.isEmpty) {
    const insert = qualify(layout, `<definedNames>${elements.join("")}</definedNames>`);
    const at = list?.start ?? insertionPoint(layout, WORKBOOK_ORDER, "definedNames");
    return [{ at, remove: list === undefined ? 0 : list.end - list.start, insert }];
  }
  const insert = elements.map((element) => qualify(layout, element)).join("");
  return [{ at: list.contentEnd, remove: 0, insert }];
}

/** Splices that take out the names of these sheets that Probity itself may have written. */
export function dropNames({ names }: WorkbookLayout, owners: ReadonlySet<number>): readonly Splice[] {
  return names
    .filter(({ name, sheetIndex }) => name.startsWith("_xlnm.") && owners.has(sheetIndex))
    .map(({ start, end }) => ({ at: start, remove: end - start, insert: "" }));
}

/** Splices that take sheets out of the workbook's list, with all that counts sheets set right. */
export function dropSheets(book: WorkbookLayout, gone: ReadonlySet<number>): readonly Splice[] {
  const { layout, sheets, names, views } = book;
  const shift = (index: number): number => [...gone].filter((one) => one < index).length;
  const removed = sheets
    .filter((_, index) => gone.has(index))
    .map(({ start, end }) => ({ at: start, remove: end - start, insert: "" }));
  const left = names.filter(({ sheetIndex }) => !gone.has(sheetIndex));
  const list = layout.children.find(({ name }) => name === "definedNames");
  const namesGone =
    left.length === 0 && names.length > 0 && list !== undefined
      ? [{ at: list.start, remove: list.end - list.start, insert: "" }]
      : names
          .filter(({ sheetIndex }) => gone.has(sheetIndex))
          .map(({ start, end }) => ({ at: start, remove: end - start, insert: "" }));
  const renumber = (place: Place): Splice => {
    const index = Number(textOf(layout.bytes, place.start, place.end));
    const insert = String(Math.max(0, gone.has(index) ? 0 : index - shift(index)));
    return { at: place.start, remove: place.end - place.start, insert };
  };
  const locals = left.flatMap(({ local }) => (local === null ? [] : [renumber(local)]));
  return [...removed, ...namesGone, ...locals, ...views.map(renumber)];
}
