import { reachRoot } from "../package/workbook-part.ts";
import { CLOSE, END, OPEN, XmlScanner } from "../package/xml-scanner.ts";
import { type Splice, textOf } from "./splice.ts";

/** Where something stands in a part. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** One child of a part's root element: its places, so that it can be added to without touching the rest. */
export interface XmlChild extends Place {
  readonly name: string;
  /** The opening tag ends here. */
  readonly tagEnd: number;
  /** The closing tag starts here; the end for an empty element. */
  readonly contentEnd: number;
  readonly isEmpty: boolean;
  /** Values of the attributes `count` and `ref`, where it has them. */
  readonly count: Place | null;
  readonly ref: Place | null;
}

/** A part's root and its children. */
export interface XmlLayout extends XmlNames {
  readonly bytes: Uint8Array;
  readonly root: XmlChild;
  readonly children: readonly XmlChild[];
}

/** Looks into a child whose tag has just been read; must leave the scanner on the child's CLOSE. */
export type ChildVisitor = (scanner: XmlScanner, names: XmlNames) => void;

/** How a part writes the names of its elements. */
export interface XmlNames {
  /** Prefix of the root with its colon, or an empty text. */
  readonly prefix: string;
  readonly namespace: string;
}

/**
 * The layout of a part.
 * @param visitors by local name, for children that are to be read in the same pass
 * @throws WorkbookError `damaged` where the root has another name
 */
export function scanLayout(
  bytes: Uint8Array,
  part: string,
  rootName: string,
  visitors: ReadonlyMap<string, ChildVisitor> = new Map(),
): XmlLayout {
  const scanner = new XmlScanner(bytes, part);
  if (!reachRoot(scanner, rootName)) throw scanner.damaged("root");
  const prefix = scanner.prefix();
  const namespace = scanner.attribute(prefix === "" ? "xmlns" : prefix.slice(0, -1)) ?? "";
  const head = openChild(scanner);
  const children: XmlChild[] = [];
  let root = closeChild(scanner, head);
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === OPEN) children.push(readChild(scanner, visitors, { prefix, namespace }));
    else if (event === CLOSE) root = closeChild(scanner, head);
  }
  return { bytes, prefix, namespace, root, children };
}

function readChild(
  scanner: XmlScanner,
  visitors: ReadonlyMap<string, ChildVisitor>,
  names: XmlNames,
): XmlChild {
  const head = openChild(scanner);
  (visitors.get(head.name) ?? skip)(scanner, names);
  return closeChild(scanner, head);
}

function skip(scanner: XmlScanner): void {
  scanner.skipElement();
}

function openChild(scanner: XmlScanner): XmlChild {
  return {
    name: scanner.name(),
    start: scanner.tagStart,
    end: scanner.tagEnd,
    tagEnd: scanner.tagEnd,
    contentEnd: scanner.tagEnd,
    isEmpty: scanner.isEmpty,
    count: placeOf(scanner, "count"),
    ref: placeOf(scanner, "ref"),
  };
}

function closeChild(scanner: XmlScanner, head: XmlChild): XmlChild {
  return head.isEmpty ? head : { ...head, contentEnd: scanner.tagStart, end: scanner.tagEnd };
}

/** Where the value of an attribute of the element just opened stands. */
export function placeOf(scanner: XmlScanner, attribute: string): Place | null {
  const slot = scanner.findAttribute(attribute);
  return slot < 0 ? null : { start: scanner.valueStart(slot), end: scanner.valueEnd(slot) };
}

/** A new element written for a part whose root may have a prefix: it brings its namespace along where it must. */
export function qualify(layout: XmlNames, element: string): string {
  if (layout.prefix === "" || !/^<[A-Za-z0-9]+[\s/>]/.test(element)) return element;
  return element.replace(/^<([A-Za-z0-9]+)/, `<$1 xmlns="${layout.namespace}"`);
}

/** Where a child of this name belongs: after the last one that the schema puts before it or beside it. */
export function insertionPoint(layout: XmlLayout, order: readonly string[], name: string): number {
  const rank = order.indexOf(name);
  let point = layout.root.tagEnd;
  for (const child of layout.children) {
    const other = order.indexOf(child.name);
    if (other >= 0 && other <= rank) point = child.end;
  }
  return point;
}

/** Splices that add elements to the end of a child, and make the child in its place where there is none. */
export function appendToChild(
  layout: XmlLayout,
  order: readonly string[],
  name: string,
  elements: readonly string[],
): readonly Splice[] {
  if (elements.length === 0) return [];
  const child = layout.children.find((one) => one.name === name);
  const body = elements.map((element) => qualify(layout, element)).join("");
  if (child === undefined) {
    const whole = `<${name} count="${elements.length}">${elements.join("")}</${name}>`;
    return [{ at: insertionPoint(layout, order, name), remove: 0, insert: qualify(layout, whole) }];
  }
  return [...raiseCount(layout, child, elements.length), fill(layout, child, body)];
}

function raiseCount(layout: XmlLayout, { count }: XmlChild, more: number): readonly Splice[] {
  if (count === null) return [];
  const old = Number(textOf(layout.bytes, count.start, count.end));
  const known = Number.isFinite(old) ? old : 0;
  return [{ at: count.start, remove: count.end - count.start, insert: String(known + more) }];
}

function fill(layout: XmlLayout, child: XmlChild, body: string): Splice {
  if (!child.isEmpty) return { at: child.contentEnd, remove: 0, insert: body };
  return { at: child.end - 2, remove: 2, insert: `>${body}</${layout.prefix}${child.name}>` };
}

/** A splice that adds elements at the end of the root (relationships, content types). */
export function appendToRoot(layout: XmlLayout, elements: readonly string[]): readonly Splice[] {
  if (elements.length === 0) return [];
  return [fill(layout, layout.root, elements.map((element) => qualify(layout, element)).join(""))];
}
