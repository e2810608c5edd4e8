import type { WorkbookError } from "../../../app/workbook-port.ts";
import { fileError } from "../file-error.ts";
import { XmlTextReader } from "./xml-decode.ts";

/** What the scanner stands on. */
export const END = 0;
export const OPEN = 1;
export const CLOSE = 2;
export const TEXT = 3;
export type XmlEvent = typeof END | typeof OPEN | typeof CLOSE | typeof TEXT;

const LT = 60;
const GT = 62;
const SLASH = 47;
const EQUALS = 61;
const COLON = 58;
const BANG = 33;
const QUESTION = 63;
const DOUBLE = 34;
const SINGLE = 39;
const MAX_DEPTH = 256;
const MAX_ATTRIBUTES = 256;

function isBlank(byte: number | undefined): boolean {
  return byte === 32 || byte === 10 || byte === 13 || byte === 9;
}

function startsWith(bytes: Uint8Array, start: number, text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (bytes[start + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}

/**
 * Walks over the bytes of an XML part from tag to tag, so that nothing is decoded that nobody asks for and every
 * element's place in the part is known. Prefixes are skipped: names are local names. The part must be well-formed.
 */
export class XmlScanner {
  readonly bytes: Uint8Array;
  readonly part: string;
  /** Where the tag (or text) starts and the byte after it. */
  tagStart = 0;
  tagEnd = 0;
  nameStart = 0;
  nameEnd = 0;
  /** An element without content, for which no CLOSE follows. */
  isEmpty = false;
  isCdata = false;
  /** How many elements are open; an OPEN element counts itself unless it is empty. */
  depth = 0;
  private position = 0;
  private rootSeen = false;
  private readonly openStart = new Int32Array(MAX_DEPTH + 1);
  private readonly openEnd = new Int32Array(MAX_DEPTH + 1);
  private attributeCount = 0;
  private readonly attributes = new Int32Array(MAX_ATTRIBUTES * 4 + 4);
  private readonly texts: XmlTextReader;

  constructor(bytes: Uint8Array, part: string) {
    this.bytes = bytes;
    this.part = part;
    this.texts = new XmlTextReader(bytes, part);
  }

  /**
   * Goes on to the next tag or text.
   * @throws WorkbookError `damaged` where the part is not well-formed, `dtd` where it declares a document type
   */
  next(): XmlEvent {
    const { bytes } = this;
    for (;;) {
      const start = this.position;
      this.tagStart = start;
      if (start >= bytes.length) return this.finish();
      if (bytes[start] !== LT) return this.readText(start);
      const second = bytes[start + 1];
      if (second === SLASH) return this.readClose(start);
      if (second === BANG) {
        if (this.readBang(start)) return TEXT;
      } else if (second === QUESTION) this.position = this.find("?>", start + 2) + 2;
      else return this.readOpen(start);
    }
  }

  /** Whether the element's local name is this ASCII text. */
  nameIs(name: string): boolean {
    return this.nameEnd - this.nameStart === name.length && startsWith(this.bytes, this.nameStart, name);
  }

  /** How deep the element just opened stands: 1 for the root. */
  openDepth(): number {
    return this.isEmpty ? this.depth + 1 : this.depth;
  }

  /** The element's local name. */
  name(): string {
    return this.texts.read(this.nameStart, this.nameEnd);
  }

  /** The element's prefix with its colon, or an empty text. */
  prefix(): string {
    return this.texts.read(this.tagStart + 1, this.nameStart);
  }

  /** Place of an attribute by local name, for {@link valueStart} and {@link valueEnd}; −1 where there is none. */
  findAttribute(name: string): number {
    for (let slot = 0; slot < this.attributeCount * 4; slot += 4) {
      const start = this.attributes[slot] ?? 0;
      const length = (this.attributes[slot + 1] ?? 0) - start;
      if (length === name.length && startsWith(this.bytes, start, name)) return slot;
    }
    return -1;
  }

  valueStart(slot: number): number {
    return this.attributes[slot + 2] ?? 0;
  }

  valueEnd(slot: number): number {
    return this.attributes[slot + 3] ?? 0;
  }

  /** Value of an attribute by local name, or null. */
  attribute(name: string): string | null {
    const slot = this.findAttribute(name);
    return slot < 0 ? null : this.texts.read(this.valueStart(slot), this.valueEnd(slot));
  }

  /** Whether an attribute is `1`, `true` or `on`. */
  isOn(name: string): boolean {
    const value = this.attribute(name);
    return value === "1" || value === "true" || value === "on";
  }

  /** The text that the scanner stands on. */
  text(): string {
    if (this.isCdata) return this.texts.readPlain(this.tagStart + 9, this.tagEnd - 3);
    return this.texts.read(this.tagStart, this.tagEnd);
  }

  /** All text inside the element just opened, its children's included; leaves the scanner on its CLOSE. */
  elementText(): string {
    if (this.isEmpty) return "";
    const target = this.depth - 1;
    let text = "";
    for (let event = this.next(); event !== END; event = this.next()) {
      if (event === TEXT) text = text === "" ? this.text() : text + this.text();
      else if (event === CLOSE && this.depth === target) break;
    }
    return text;
  }

  /** Passes over the element just opened and everything in it; leaves the scanner on its CLOSE. */
  skipElement(): void {
    if (this.isEmpty) return;
    const target = this.depth - 1;
    for (let event = this.next(); event !== END; event = this.next()) {
      if (event === CLOSE && this.depth === target) return;
    }
  }

  /** The error for a part that cannot be read on. */
  damaged(why: string): WorkbookError {
    return fileError("damaged", { part: this.part, why });
  }

  private finish(): typeof END {
    if (this.depth !== 0 || !this.rootSeen) throw this.damaged("incomplete");
    return END;
  }

  private readText(start: number): typeof TEXT {
    const { bytes } = this;
    let end = start;
    while (end < bytes.length && bytes[end] !== LT) end += 1;
    this.position = end;
    this.tagEnd = end;
    this.isCdata = false;
    return TEXT;
  }

  /** Reads a comment (false) or a CDATA section (true). */
  private readBang(start: number): boolean {
    if (startsWith(this.bytes, start, "<!--")) {
      this.position = this.find("-->", start + 4) + 3;
      return false;
    }
    if (!startsWith(this.bytes, start, "<![CDATA[")) throw fileError("dtd", { part: this.part });
    this.position = this.find("]]>", start + 9) + 3;
    this.tagEnd = this.position;
    this.isCdata = true;
    return true;
  }

  private find(text: string, from: number): number {
    const first = text.charCodeAt(0);
    for (let at = this.bytes.indexOf(first, from); at >= 0; at = this.bytes.indexOf(first, at + 1)) {
      if (startsWith(this.bytes, at, text)) return at;
    }
    throw this.damaged("incomplete");
  }

  private readClose(start: number): typeof CLOSE {
    const { bytes } = this;
    const openStart = this.openStart[this.depth] ?? 0;
    const length = (this.openEnd[this.depth] ?? 0) - openStart;
    if (this.depth === 0) throw this.damaged("tags");
    for (let index = 0; index < length; index += 1) {
      if (bytes[start + 2 + index] !== bytes[openStart + index]) throw this.damaged("tags");
    }
    let end = start + 2 + length;
    while (isBlank(bytes[end])) end += 1;
    if (bytes[end] !== GT) throw this.damaged("tags");
    this.setName(start + 2, start + 2 + length);
    this.depth -= 1;
    this.position = end + 1;
    this.tagEnd = end + 1;
    return CLOSE;
  }

  private setName(start: number, end: number): void {
    this.nameStart = this.localStart(start, end);
    this.nameEnd = end;
  }

  private readOpen(start: number): typeof OPEN {
    const nameEnd = this.skipName(start + 1);
    if (this.depth === 0 && this.rootSeen) throw this.damaged("tags");
    this.rootSeen = true;
    this.setName(start + 1, nameEnd);
    const end = this.readAttributes(nameEnd);
    this.isEmpty = this.bytes[end] === SLASH;
    this.position = end + (this.isEmpty ? 2 : 1);
    this.tagEnd = this.position;
    if (this.bytes[this.position - 1] !== GT) throw this.damaged("tags");
    if (!this.isEmpty) this.push(start + 1, nameEnd);
    return OPEN;
  }

  private push(start: number, end: number): void {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) throw this.damaged("nesting");
    this.openStart[this.depth] = start;
    this.openEnd[this.depth] = end;
  }

  /** The byte after a name that starts here; a name is not empty. */
  private skipName(start: number): number {
    const { bytes } = this;
    let at = start;
    for (; at < bytes.length; at += 1) {
      const byte = bytes[at];
      if (byte === GT || byte === SLASH || byte === EQUALS || byte === LT || isBlank(byte)) break;
    }
    if (at === start || at >= bytes.length) throw this.damaged("tags");
    return at;
  }

  /** Notes the attributes and stops on `/` or `>`. */
  private readAttributes(from: number): number {
    const { bytes } = this;
    this.attributeCount = 0;
    let at = from;
    for (;;) {
      while (isBlank(bytes[at])) at += 1;
      if (bytes[at] === GT || bytes[at] === SLASH) return at;
      at = this.readAttribute(at);
    }
  }

  private readAttribute(start: number): number {
    const { bytes } = this;
    const nameEnd = this.skipName(start);
    const equals = this.skipBlanks(nameEnd);
    if (bytes[equals] !== EQUALS) throw this.damaged("tags");
    const valueStart = this.skipBlanks(equals + 1) + 1;
    const quote = bytes[valueStart - 1];
    if (quote !== DOUBLE && quote !== SINGLE) throw this.damaged("tags");
    let at = valueStart;
    while (at < bytes.length && bytes[at] !== quote && bytes[at] !== LT) at += 1;
    if (bytes[at] !== quote || this.attributeCount >= MAX_ATTRIBUTES) throw this.damaged("tags");
    const slot = this.attributeCount * 4;
    this.attributes[slot] = this.localStart(start, nameEnd);
    this.attributes[slot + 1] = nameEnd;
    this.attributes[slot + 2] = valueStart;
    this.attributes[slot + 3] = at;
    this.attributeCount += 1;
    return at + 1;
  }

  private skipBlanks(from: number): number {
    let at = from;
    while (isBlank(this.bytes[at])) at += 1;
    return at;
  }

  /** Where a name's local part starts. */
  private localStart(start: number, end: number): number {
    let local = start;
    for (let at = start; at < end; at += 1) if (this.bytes[at] === COLON) local = at + 1;
    return local;
  }
}
