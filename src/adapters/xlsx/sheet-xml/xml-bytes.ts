import { elementText } from "./xml-text.ts";

/** Most bytes of a UTF-16 unit in UTF-8. */
const WIDEST_UNIT = 3;

const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;

const LARGEST_WHOLE = 0x7fffffff;

const encoder = new TextEncoder();

/** A text as bytes, to be written many times. */
export function prepared(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Copies bytes to a place, and returns where they end. A loop beats `set` for pieces as short as these. */
function copied(piece: Uint8Array, target: Uint8Array, place: number): number {
  let at = place;
  for (let from = 0; from < piece.length; from += 1, at += 1) target[at] = piece[from] ?? 0;
  return at;
}

/**
 * Gathers the bytes of a part. Large sheets are written cell by cell into bytes at once, because joining texts and
 * encoding them costs several times as much.
 */
export class XmlBytes {
  #bytes: Uint8Array;
  #length = 0;

  /** @param size bytes to begin with; more are taken when they are needed */
  constructor(size: number) {
    this.#bytes = new Uint8Array(size);
  }

  /** Bytes since the last {@link take}. */
  get length(): number {
    return this.#length;
  }

  /** Adds bytes of {@link prepared}. */
  bytes(piece: Uint8Array): void {
    this.#makeRoom(piece.length);
    this.#length = copied(piece, this.#bytes, this.#length);
  }

  /** Adds `before`, then the bytes from `start` to `end` that stand here already once more, then `after`. */
  around(before: Uint8Array, start: number, end: number, after: Uint8Array): void {
    this.#makeRoom(before.length + end - start + after.length);
    const target = this.#bytes;
    let at = copied(before, target, this.#length);
    for (let from = start; from < end; from += 1, at += 1) target[at] = target[from] ?? 0;
    this.#length = copied(after, target, at);
  }

  /** Adds a number as JavaScript spells it. */
  number(value: number): void {
    if (value < 0 || value > LARGEST_WHOLE || !Number.isInteger(value)) {
      this.text(String(value));
      return;
    }
    this.#makeRoom(10);
    let digits = 1;
    for (let rest = value; rest >= 10; rest = Math.floor(rest / 10)) digits += 1;
    const end = this.#length + digits;
    let rest = value;
    for (let at = end - 1; at >= this.#length; at -= 1) {
      const next = Math.floor(rest / 10);
      this.#bytes[at] = 48 + rest - next * 10;
      rest = next;
    }
    this.#length = end;
  }

  /** Adds a text as it stands; halves of characters become U+FFFD. */
  text(text: string): void {
    this.#makeRoom(text.length * WIDEST_UNIT);
    const target = this.#bytes;
    let at = this.#length;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code < 0x80) target[at++] = code;
      else if (code < 0x800) {
        target[at++] = 0xc0 | (code >> 6);
        target[at++] = 0x80 | (code & 0x3f);
      } else if (code < FIRST_SURROGATE || code > LAST_SURROGATE) {
        target[at++] = 0xe0 | (code >> 12);
        target[at++] = 0x80 | ((code >> 6) & 0x3f);
        target[at++] = 0x80 | (code & 0x3f);
      } else {
        at += encoder.encodeInto(text.slice(index), target.subarray(at)).written;
        break;
      }
    }
    this.#length = at;
  }

  /** Adds a text of an element. */
  escaped(text: string): void {
    this.text(elementText(text));
  }

  /** The bytes so far; what is added from now on begins anew. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }

  #makeRoom(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
