import { fileError } from "../file-error.ts";

function declaredEncoding(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 160));
  const match = /^<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(head);
  return (match?.[1] ?? "utf-8").toLowerCase();
}

/** First bytes of a part and the encoding that they give away. */
const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
  [[0x3c, 0], "utf-16le"],
  [[0, 0x3c], "utf-16be"],
  [[0xef, 0xbb, 0xbf], "utf-8"],
];

function encodingOf(bytes: Uint8Array): string {
  const mark = MARKS.find(([start]) => start.every((byte, index) => bytes[index] === byte));
  return mark?.[1] ?? declaredEncoding(bytes);
}

/**
 * The bytes of an XML part as UTF-8 without a byte order mark, whatever encoding it declares.
 * @throws WorkbookError `unknown-encoding`, `damaged` where the bytes are not what is declared
 */
export function toUtf8(bytes: Uint8Array, part: string): Uint8Array {
  const encoding = encodingOf(bytes);
  if (encoding === "utf-8" || encoding === "us-ascii") return bytes[0] === 0xef ? bytes.subarray(3) : bytes;
  return new TextEncoder().encode(decode(bytes, encoding, part));
}

function decode(bytes: Uint8Array, encoding: string, part: string): string {
  const decoder = decoderFor(encoding, part);
  try {
    return decoder.decode(bytes);
  } catch (error) {
    throw fileError("damaged", { part, why: "encoding" }, error);
  }
}

function decoderFor(encoding: string, part: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch (error) {
    throw fileError("unknown-encoding", { part, encoding }, error);
  }
}
