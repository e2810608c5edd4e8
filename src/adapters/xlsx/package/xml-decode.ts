import { fileError } from "../file-error.ts";

const AMPERSAND = 38;
const RETURN = 13;
/** Places of the cache, powers of two; small parts get by with few, because a thousand files have many of them. */
const CACHE_SLOTS = 8192;
const SMALL_SLOTS = 64;
const SMALL_PART = 65_536;
const CACHED_LENGTH = 64;
const BUFFER_LENGTH = 32_768;

/** Decoding is synchronous, so one buffer serves all parts. */
const buffer = new Uint16Array(BUFFER_LENGTH);

const NAMED: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Turns byte ranges of one XML part into texts; short ones that come again are decoded once. */
export class XmlTextReader {
  private readonly bytes: Uint8Array;
  private readonly part: string;
  private readonly slots: number;
  private readonly cacheStart: Int32Array;
  private readonly cacheLength: Int32Array;
  private readonly cached: string[] = [];

  constructor(bytes: Uint8Array, part: string) {
    this.bytes = bytes;
    this.part = part;
    this.slots = bytes.length < SMALL_PART ? SMALL_SLOTS : CACHE_SLOTS;
    this.cacheStart = new Int32Array(this.slots);
    this.cacheLength = new Int32Array(this.slots);
  }

  /**
   * The text of these bytes, entities resolved and line ends as XML wants them.
   * @throws WorkbookError `damaged` for bytes that are not UTF-8 and for unknown entities
   */
  read(start: number, end: number): string {
    const length = end - start;
    if (length <= 0) return "";
    return length <= CACHED_LENGTH ? this.readShort(start, end) : this.decode(start, end);
  }

  /** The text of these bytes as they stand (CDATA). */
  readPlain(start: number, end: number): string {
    return this.native(start, end).replace(/\r\n?/g, "\n");
  }

  private readShort(start: number, end: number): string {
    const { bytes } = this;
    let hash = end - start;
    for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + byteAt(bytes, at)) | 0;
    const slot = (hash ^ (hash >>> 15)) & (this.slots - 1);
    if (this.isCached(slot, start, end)) return this.cached[slot] ?? "";
    const text = this.decode(start, end);
    this.cacheStart[slot] = start;
    this.cacheLength[slot] = end - start;
    this.cached[slot] = text;
    return text;
  }

  private isCached(slot: number, start: number, end: number): boolean {
    const length = end - start;
    if (this.cacheLength[slot] !== length) return false;
    const from = this.cacheStart[slot] ?? 0;
    for (let index = 0; index < length; index += 1) {
      if (this.bytes[from + index] !== this.bytes[start + index]) return false;
    }
    return true;
  }

  private decode(start: number, end: number): string {
    if (end - start > BUFFER_LENGTH) return this.decodeLong(start, end);
    const length = this.fill(start, end);
    if (length < 0) return this.decodeLong(start, end);
    const text: unknown = Reflect.apply(String.fromCharCode, null, buffer.subarray(0, length));
    return String(text);
  }

  /** Decodes characters up to U+FFFF into the buffer; −1 where the text needs the careful way. */
  private fill(start: number, end: number): number {
    const { bytes } = this;
    let length = 0;
    for (let at = start; at < end; length += 1) {
      const first = byteAt(bytes, at);
      if (first < 128) {
        if (first === AMPERSAND || first === RETURN) return -1;
        buffer[length] = first;
        at += 1;
      } else {
        const code = threeBytes(bytes, at, end);
        if (code < 0) return -1;
        buffer[length] = code;
        at += code < 0x800 ? 2 : 3;
      }
    }
    return length;
  }

  private decodeLong(start: number, end: number): string {
    const text = this.native(start, end).replace(/\r\n?/g, "\n");
    return text.includes("&") ? this.resolveEntities(text) : text;
  }

  private native(start: number, end: number): string {
    try {
      const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
      return decoder.decode(this.bytes.subarray(start, end));
    } catch (error) {
      throw fileError("damaged", { part: this.part, why: "encoding" }, error);
    }
  }

  private resolveEntities(text: string): string {
    return text.replace(/&([^;&]{0,12});|&/g, (whole, name: string | undefined) => {
      const resolved = name === undefined ? null : resolveEntity(name);
      if (resolved === null) throw fileError("damaged", { part: this.part, why: `entity ${whole}` });
      return resolved;
    });
  }
}

function byteAt(bytes: Uint8Array, index: number): number {
  return bytes[index] ?? 0;
}

/** The character of two or three UTF-8 bytes; −1 for longer or wrong ones, which the platform's decoder judges. */
function threeBytes(bytes: Uint8Array, at: number, end: number): number {
  const first = byteAt(bytes, at);
  const second = byteAt(bytes, at + 1);
  if (at + 1 >= end || (second & 0xc0) !== 0x80) return -1;
  if (first < 0xe0) return first < 0xc2 ? -1 : ((first & 0x1f) << 6) | (second & 0x3f);
  const third = byteAt(bytes, at + 2);
  if (first >= 0xf0 || at + 2 >= end || (third & 0xc0) !== 0x80) return -1;
  const code = ((first & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
  return code < 0x800 || isSurrogate(code) ? -1 : code;
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

function resolveEntity(name: string): string | null {
  const named = NAMED.get(name);
  if (named !== undefined) return named;
  const match = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(name);
  if (match === null) return null;
  const code = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

/** A cell's text with Excel's escapes (`_x000D_`, `_x005F_`) turned back into the characters they stand for. */
export function unescapeCellText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
