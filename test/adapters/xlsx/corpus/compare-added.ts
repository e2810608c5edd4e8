import { elementsOf, localName, parseXml, type XmlElement, type XmlNode } from "./xml-tree.ts";

/** Parts of a package by path. */
export type PartBytes = Readonly<Record<string, Uint8Array>>;

/** What an action may add to a workbook, and where. */
export interface Owned {
  /** Cells (as A1) of each sheet part that the action was to write. */
  readonly cells: ReadonlyMap<string, ReadonlySet<string>>;
  /** Columns (from 1) of each sheet part that have a width of their own. */
  readonly columns: ReadonlyMap<string, ReadonlySet<number>>;
  /** Ranges (as A1:B2) of the conditional formats of each sheet part, once for each. */
  readonly formats: ReadonlyMap<string, readonly string[]>;
  /** Ranges of the validations of each sheet part, once for each. */
  readonly validations: ReadonlyMap<string, readonly string[]>;
  /** Names of the sheets that were added. */
  readonly sheets: readonly string[];
}

/** What is owned on one part; what may change holds what is still to be met, each of it once. */
export interface OwnedHere {
  readonly cells: ReadonlySet<string>;
  readonly columns: ReadonlySet<number>;
  readonly formats: string[];
  readonly validations: string[];
  readonly unlisted: string[];
  readonly sheets: readonly string[];
  /** Parts that may be linked and named. */
  readonly parts: ReadonlySet<string>;
  readonly path: string;
}

const OFFICE_PART = /\/relationships\/(worksheet|drawing|chart|customXml|customXmlProps)$/;

const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

/** The path of a part's links. */
function linksOf(path: string): string {
  return path.replace(/([^/]*)$/, "_rels/$1.rels");
}

/** A link's target as the path of a part. */
function targetOf(path: string, link: XmlElement): string {
  const base = new URL(path, "pack:///");
  return decodeURIComponent(new URL(link.attributes.get("Target") ?? "", base).pathname).replace(/^\//, "");
}

/** Links of a part to parts of the kinds that an action may add, by their ids. */
function knownLinks(parts: PartBytes, path: string): ReadonlyMap<string, string> {
  const bytes = parts[linksOf(path)];
  if (bytes === undefined) return new Map();
  return new Map(
    elementsOf(parseXml(decode(bytes)))
      .filter(({ attributes }) => OFFICE_PART.test(attributes.get("Type") ?? ""))
      .filter(({ attributes }) => attributes.get("TargetMode") !== "External")
      .map((link) => [link.attributes.get("Id") ?? "", targetOf(path, link)]),
  );
}

function childrenOf(parts: PartBytes, path: string, name: string): readonly XmlElement[] {
  const list = elementsOf(parseXml(decode(parts[path]))).find((child) => localName(child) === name);
  return list === undefined ? [] : elementsOf(list);
}

/** The parts of the added sheets, and the part in which Probity keeps what is its own. */
function rootsOf(parts: PartBytes, owned: Owned): readonly string[] {
  const links = knownLinks(parts, "xl/workbook.xml");
  const sheets = childrenOf(parts, "xl/workbook.xml", "sheets")
    .filter(({ attributes }) => owned.sheets.includes(attributes.get("name") ?? ""))
    .map(({ attributes }) => links.get(attributes.get("r:id") ?? "") ?? "");
  const kept = [...links.values()].filter((path) => decode(parts[path]).includes('xmlns="urn:probity:own"'));
  return [...sheets, ...kept];
}

/** Added parts that belong to an added sheet or to what Probity keeps, with their links. */
export function ownedParts(before: PartBytes, after: PartBytes, owned: Owned): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...rootsOf(after, owned)];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (path in before || found.has(path)) continue;
    found.add(path).add(linksOf(path));
    open.push(...knownLinks(after, path).values());
  }
  return found;
}

/** Takes one of a list, if it is there. */
function take(list: string[], one: string | undefined): boolean {
  const at = one === undefined ? -1 : list.indexOf(one);
  if (at >= 0) list.splice(at, 1);
  return at >= 0;
}

function isOwnCell(cell: XmlElement, { cells }: OwnedHere): boolean {
  return cells.has(cell.attributes.get("r") ?? "");
}

/** The text right inside an element. */
function textOf({ children }: XmlElement): string {
  return children.filter((child) => typeof child === "string").join("");
}

/** Whether a name is a filter or a title of an added sheet. */
function isOwnName(name: XmlElement, { sheets }: OwnedHere): boolean {
  const text = textOf(name);
  return (
    /^_xlnm\.(_FilterDatabase|Print_Titles|Print_Area)$/.test(name.attributes.get("name") ?? "") &&
    sheets.some((sheet) => text.startsWith(`'${sheet}'!`))
  );
}

/** Whether every one of at least one element is owned. */
function all(list: XmlElement, isOwned: (child: XmlElement) => boolean): boolean {
  const children = elementsOf(list);
  return children.length > 0 && children.every(isOwned);
}

type Rule = (child: XmlElement, here: OwnedHere) => boolean;

const isOwnColumn: Rule = ({ attributes }, { columns }) =>
  columns.has(Number(attributes.get("min"))) && attributes.get("min") === attributes.get("max");

const isOwnValidation: Rule = ({ attributes }, { validations }) => take(validations, attributes.get("sqref"));

/** Elements that may be added, by the element that they are added to, and when. */
const ADDED: Readonly<Record<string, Rule>> = {
  "row/c": isOwnCell,
  "sheetData/row": (row, here) => all(row, (cell) => isOwnCell(cell, here)),
  "worksheet/cols": (cols, here) => all(cols, (column) => isOwnColumn(column, here)),
  "worksheet/conditionalFormatting": ({ attributes }, { formats }) => take(formats, attributes.get("sqref")),
  "worksheet/dataValidations": (list, here) => all(list, (one) => isOwnValidation(one, here)),
  "dataValidations/dataValidation": isOwnValidation,
  "workbook/definedNames": (list, here) => all(list, (name) => isOwnName(name, here)),
  "definedNames/definedName": isOwnName,
  "sheets/sheet": ({ attributes }, { unlisted }) => take(unlisted, attributes.get("name")),
  "vector/lpstr": (title, { sheets }) => sheets.includes(textOf(title)),
  "Types/Override": ({ attributes }, { parts }) => parts.has((attributes.get("PartName") ?? "").slice(1)),
  "Relationships/Relationship": (link, { parts, path }) => {
    const owner = path.replace(/_rels\/([^/]*)\.rels$/, "$1");
    return link.attributes.get("TargetMode") !== "External" && parts.has(targetOf(owner, link));
  },
};

/** Lists of styles, which cells name by their place: others may follow. */
const STYLES = ["numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs"];

function mayBeAdded(child: XmlNode, parent: XmlElement, here: OwnedHere): boolean {
  if (typeof child === "string") return false;
  const [outer, inner] = [localName(parent), localName(child)];
  if (STYLES.includes(outer)) return true;
  if (outer === "styleSheet") return STYLES.includes(inner);
  return ADDED[`${outer}/${inner}`]?.(child, here) ?? false;
}

/** Those of the elements that were added to another which the action was not to add. */
export function unownedAdded(
  added: readonly XmlNode[],
  parent: XmlElement,
  here: OwnedHere,
): readonly XmlNode[] {
  return added.filter((child) => !mayBeAdded(child, parent, here));
}
