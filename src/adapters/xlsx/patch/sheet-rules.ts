import type { CellFormat, ConditionalFormat, StyleName, Validation } from "../../../domain/index.ts";
import { CLOSE, END, OPEN, XmlScanner } from "../package/xml-scanner.ts";
import { conditionalFormatsXml } from "../sheet-xml/conditional-format-xml.ts";
import type { StyleTable } from "../sheet-xml/style-table.ts";
import { validationsXml } from "../sheet-xml/validation-xml.ts";
import { SHEET_ORDER } from "./sheet-order.ts";
import { type Splice, textOf } from "./splice.ts";
import {
  appendToChild,
  type ChildVisitor,
  insertionPoint,
  type Place,
  qualify,
  type XmlLayout,
} from "./xml-layout.ts";

/** A conditional format or validation as it stands in a sheet; the key tells whether it is one that we wrote. */
export interface FoundRule extends Place {
  readonly key: string;
}

/** What a pass over a sheet notes about its rules. */
export interface RuleNotes {
  readonly formats: FoundRule[];
  readonly validations: FoundRule[];
  lastPriority: number;
}

/** Visitors that note a sheet's rules while its layout is scanned. */
export function ruleVisitors(notes: RuleNotes): ReadonlyMap<string, ChildVisitor> {
  return new Map<string, ChildVisitor>([
    ["conditionalFormatting", (scanner) => notes.formats.push(readRule(scanner, notes))],
    [
      "dataValidations",
      (scanner) => {
        readValidations(scanner, notes);
      },
    ],
    ["extLst", (scanner) => readRule(scanner, notes)],
  ]);
}

/** Reads the element just opened to its CLOSE: its key, and the highest priority in it. */
function readRule(scanner: XmlScanner, notes: RuleNotes): FoundRule {
  const start = scanner.tagStart;
  const words = [scanner.attribute("sqref") ?? "", scanner.attribute("type") ?? ""];
  eachElement(scanner, () => {
    if (scanner.nameIs("formula") || scanner.nameIs("formula1")) words.push(scanner.elementText());
    if (!scanner.nameIs("cfRule")) return;
    words.push(scanner.attribute("type") ?? "");
    notes.lastPriority = Math.max(notes.lastPriority, Number(scanner.attribute("priority") ?? 0));
  });
  return { start, end: scanner.tagEnd, key: words.join("|") };
}

/** Visits every element inside the one just opened; leaves the scanner on its CLOSE. */
function eachElement(scanner: XmlScanner, visit: () => void): void {
  if (scanner.isEmpty) return;
  const outside = scanner.depth - 1;
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === CLOSE && scanner.depth === outside) return;
    if (event === OPEN) visit();
  }
}

function readValidations(scanner: XmlScanner, notes: RuleNotes): void {
  eachElement(scanner, () => notes.validations.push(readRule(scanner, notes)));
}

/** The key by which a rule of ours is found again, whatever else a program does to it when saving. */
function keyOf(xml: string): string {
  const scanner = new XmlScanner(new TextEncoder().encode(xml), "");
  scanner.next();
  return readRule(scanner, { formats: [], validations: [], lastPriority: 0 }).key;
}

/** Rules as XML with the keys to find them again. */
export interface WrittenRules {
  readonly xml: readonly string[];
  readonly keys: readonly string[];
}

/** Conditional formats as XML, to come after those that are there. */
export function writeFormats(
  formats: readonly ConditionalFormat[],
  notes: RuleNotes,
  look: { readonly styles: Readonly<Record<StyleName, CellFormat>>; readonly table: StyleTable },
): WrittenRules {
  const xml = formats.map((format, index) =>
    conditionalFormatsXml([format], { ...look, firstPriority: notes.lastPriority + 1 + index }),
  );
  return { xml, keys: xml.map(keyOf) };
}

/** Validations as XML; a list that Excel cannot hold is left out. */
export function writeValidations(validations: readonly Validation[]): WrittenRules {
  const xml = validations
    .map((validation) =>
      validationsXml([validation]).replace(/^<dataValidations[^>]*>|<\/dataValidations>$/g, ""),
    )
    .filter((one) => one !== "");
  return { xml, keys: xml.map(keyOf) };
}

/** Splices that take out rules of ours and add others. */
export function patchFormats(
  layout: XmlLayout,
  found: readonly FoundRule[],
  added: readonly string[],
  dropped: ReadonlySet<string>,
): readonly Splice[] {
  const gone = found.filter(({ key }) => dropped.has(key));
  const removals = gone.map(({ start, end }) => ({ at: start, remove: end - start, insert: "" }));
  if (added.length === 0) return removals;
  const at = insertionPoint(layout, SHEET_ORDER, "conditionalFormatting");
  return [...removals, { at, remove: 0, insert: added.map((xml) => qualify(layout, xml)).join("") }];
}

/** Splices that take out validations of ours and add others, with the count kept right. */
export function patchValidations(
  layout: XmlLayout,
  found: readonly FoundRule[],
  added: readonly string[],
  dropped: ReadonlySet<string>,
): readonly Splice[] {
  const gone = found.filter(({ key }) => dropped.has(key));
  const list = layout.children.find(({ name }) => name === "dataValidations");
  if (gone.length === 0 || list === undefined) {
    return appendToChild(layout, SHEET_ORDER, "dataValidations", added);
  }
  const left = found.length - gone.length + added.length;
  if (left === 0) return [{ at: list.start, remove: list.end - list.start, insert: "" }];
  const removals = gone.map(({ start, end }) => ({ at: start, remove: end - start, insert: "" }));
  const insert = added.map((xml) => qualify(layout, xml)).join("");
  return [...removals, ...setCount(layout, list.count, left), { at: list.contentEnd, remove: 0, insert }];
}

function setCount(layout: XmlLayout, count: Place | null, value: number): readonly Splice[] {
  if (count === null || textOf(layout.bytes, count.start, count.end) === String(value)) return [];
  return [{ at: count.start, remove: count.end - count.start, insert: String(value) }];
}
