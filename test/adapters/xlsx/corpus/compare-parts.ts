import { unzipSync } from "fflate";
import { type Owned, type OwnedHere, ownedParts, type PartBytes, unownedAdded } from "./compare-added.ts";
import { elementsOf, localName, parseXml, type XmlElement, type XmlNode } from "./xml-tree.ts";

export type { Owned, PartBytes } from "./compare-added.ts";

/** Opens a package with an unzip of its own. */
export function openParts(bytes: Uint8Array): PartBytes {
  return unzipSync(bytes);
}

const text = (bytes: Uint8Array): string => new TextDecoder("utf-8", { fatal: true }).decode(bytes);

const isSame = (one: Uint8Array, other: Uint8Array): boolean => Buffer.from(one).equals(Buffer.from(other));

/** Attributes that say how much stands in an element and so follow what is added to it. */
const FOLLOWING = new Map<string, readonly string[]>([
  ["dimension", ["ref"]],
  ...["numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs", "dataValidations", "vector"].map(
    (name) => [name, ["count", "size"]] as const,
  ),
]);

/** Lists whose elements are named by their place: what is added must come last. */
const BY_PLACE = new Set(["numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs", "sheets"]);

interface Pair {
  readonly before: XmlElement;
  readonly after: XmlElement;
  readonly path: string;
}

function sameAttributes({ before, after }: Pair): boolean {
  const following = FOLLOWING.get(localName(before)) ?? [];
  const keep = ([key]: readonly [string, string]): boolean => !following.includes(key);
  const [one, other] = [before, after].map(({ attributes }) => [...attributes].filter(keep));
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Each column of a list with what is said of it. */
function columnsOf(list: XmlElement): Map<number, string> {
  const columns = new Map<number, string>();
  for (const { attributes } of elementsOf(list)) {
    const rest = JSON.stringify([...attributes].filter(([key]) => key !== "min" && key !== "max"));
    for (let column = Number(attributes.get("min")); column <= Number(attributes.get("max")); column += 1) {
      columns.set(column, rest);
    }
  }
  return columns;
}

function sameColumns({ before, after, path }: Pair, ownColumns: ReadonlySet<number>): readonly string[] {
  const [old, now] = [columnsOf(before), columnsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((column) => !ownColumns.has(column) && now.get(column) !== old.get(column))
    .map((column) => `${path}: column ${column} changed`);
}

function describe(node: XmlNode): string {
  if (typeof node === "string") return `text ${JSON.stringify(node.slice(0, 40))}`;
  return `<${node.name}${[...node.attributes].map(([key, value]) => ` ${key}="${value}"`).join("")}>`;
}

/** What an element lost, changed or gained where it was not to. */
function differencesOf(pair: Pair, owned: OwnedHere): readonly string[] {
  const { before, after, path } = pair;
  const name = localName(before);
  // Counts in the document's properties follow the sheets; a test of its own reads them.
  if (name === "i4" || (name === "c" && owned.cells.has(before.attributes.get("r") ?? ""))) return [];
  if (before.name !== after.name || !sameAttributes(pair)) {
    return [`${path}: ${describe(before)} became ${describe(after)}`];
  }
  return name === "cols" ? sameColumns(pair, owned.columns) : differencesInside(pair, owned);
}

function differencesInside({ before, after, path }: Pair, owned: OwnedHere): readonly string[] {
  const differences: string[] = [];
  const known = new Set<number>();
  let next = 0;
  for (const child of before.children) {
    const at = after.children.findIndex((one, index) => index >= next && matches(child, one));
    if (at < 0 || (BY_PLACE.has(localName(before)) && at !== next)) {
      differences.push(`${path}: ${describe(child)} is gone or moved`);
      continue;
    }
    next = at + 1;
    known.add(at);
    const found = after.children[at];
    if (typeof child === "string" || found === undefined || typeof found === "string") continue;
    differences.push(...differencesOf({ before: child, after: found, path: `${path}/${child.name}` }, owned));
  }
  const added = after.children.filter((_, index) => !known.has(index));
  const foreign = unownedAdded(added, after, owned);
  return [...differences, ...foreign.map((child) => `${path}: ${describe(child)} was added`)];
}

/** Whether an element may be the changed form of another: same name, and the same in what tells it from its like. */
function matches(before: XmlNode, after: XmlNode): boolean {
  if (typeof before === "string" || typeof after === "string") return before === after;
  if (before.name !== after.name) return false;
  if (FOLLOWING.has(localName(before)) || localName(before) === "cols") return true;
  if (["c", "row"].includes(localName(before))) {
    return before.attributes.get("r") === after.attributes.get("r");
  }
  const isSameText = !isPlain(before) || JSON.stringify(before.children) === JSON.stringify(after.children);
  return isSameText && JSON.stringify([...before.attributes]) === JSON.stringify([...after.attributes]);
}

/** Whether an element holds nothing but text. */
function isPlain(element: XmlElement): boolean {
  return element.children.length > 0 && elementsOf(element).length === 0 && localName(element) !== "i4";
}

/** Whether a part is XML by its name. */
function isXml(path: string): boolean {
  return /\.(xml|rels|vml)$/i.test(path);
}

/** What of an action's own may stand on a part. */
function ownedOn(path: string, owned: Owned, parts: ReadonlySet<string>): OwnedHere {
  return {
    cells: owned.cells.get(path) ?? new Set<string>(),
    columns: owned.columns.get(path) ?? new Set<number>(),
    formats: [...(owned.formats.get(path) ?? [])],
    validations: [...(owned.validations.get(path) ?? [])],
    unlisted: [...owned.sheets],
    sheets: owned.sheets,
    parts,
    path,
  };
}

/**
 * Everything in which a changed package differs from the original although it was not to: parts that are gone or have
 * other bytes; in parts that are XML every element, attribute and text that is no longer there or no longer in its
 * place; every element that was added outside what is owned; and every part that no added sheet brings along.
 */
export function unownedDifferences(before: PartBytes, after: PartBytes, owned: Owned): readonly string[] {
  const parts = ownedParts(before, after, owned);
  const differences: string[] = [];
  for (const [path, bytes] of Object.entries(before)) {
    const now = after[path];
    if (now === undefined) differences.push(`${path}: the part is gone`);
    else if (!isSame(bytes, now) && !isXml(path)) differences.push(`${path}: other bytes`);
    else if (!isSame(bytes, now)) {
      const pair = { before: parseXml(text(bytes)), after: parseXml(text(now)), path };
      differences.push(...differencesOf(pair, ownedOn(path, owned, parts)));
    }
  }
  const added = Object.keys(after).filter((path) => !(path in before) && !parts.has(path));
  return [...differences, ...added.map((path) => `${path}: the part was added`)];
}

/** Parts whose bytes differ. */
export function changedParts(before: PartBytes, after: PartBytes): readonly string[] {
  return Object.entries(before)
    .filter(([path, bytes]) => after[path] === undefined || !isSame(bytes, after[path]))
    .map(([path]) => path)
    .sort();
}
