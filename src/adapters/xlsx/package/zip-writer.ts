import { crc32 } from "./crc32.ts";
import type { DeflateStream, ZipCodec } from "./zip-codec.ts";

/** An entry as it goes into a zip file: compressed already. */
export interface PackedEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  /** The compressed bytes, in pieces. */
  readonly data: readonly Uint8Array[];
  /** MS-DOS time and date; the same for every file where they are not given, so that equal input gives equal bytes. */
  readonly time?: number;
  readonly date?: number;
}

const LOCAL_SIGNATURE = 0x04034b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
const VERSION = 20;

/** Names are UTF-8. */
const FLAGS = 0x0800;

/** 1 January 1980, the first day that a zip file can name. */
const FIRST_DAY = 0x0021;

/** What the fields of a zip file without 64-bit extensions can hold. */
const MAX_SIZE = 0xfffffffe;
const MAX_ENTRIES = 0xfffe;

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}

/** The fields that local and central headers share, from "version needed" to "extra length". */
function writeCommon(view: DataView, start: number, entry: PackedEntry, nameLength: number): void {
  const fields = [VERSION, FLAGS, entry.method, entry.time ?? 0, entry.date ?? FIRST_DAY];
  fields.forEach((field, index) => {
    view.setUint16(start + index * 2, field, true);
  });
  view.setUint32(start + 10, entry.crc, true);
  view.setUint32(start + 14, lengthOf(entry.data), true);
  view.setUint32(start + 18, entry.size, true);
  view.setUint16(start + 22, nameLength, true);
}

function localHeader(entry: PackedEntry, name: Uint8Array): Uint8Array {
  const header = new Uint8Array(30 + name.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, LOCAL_SIGNATURE, true);
  writeCommon(view, 4, entry, name.length);
  header.set(name, 30);
  return header;
}

function centralHeader(entry: PackedEntry, name: Uint8Array, offset: number): Uint8Array {
  const header = new Uint8Array(46 + name.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, CENTRAL_SIGNATURE, true);
  view.setUint16(4, VERSION, true);
  writeCommon(view, 6, entry, name.length);
  view.setUint32(42, offset, true);
  header.set(name, 46);
  return header;
}

function endRecord(count: number, size: number, offset: number): Uint8Array {
  const record = new Uint8Array(22);
  const view = new DataView(record.buffer);
  view.setUint32(0, END_SIGNATURE, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return record;
}

function joinPieces(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let position = 0;
  for (const piece of pieces) {
    bytes.set(piece, position);
    position += piece.length;
  }
  return bytes;
}

/**
 * The zip file of these entries, in this order.
 * @throws RangeError above 4 GiB or 65,534 entries, which a workbook never reaches
 */
export function writeZip(entries: readonly PackedEntry[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = encoder.encode(entry.name);
    const header = localHeader(entry, name);
    directory.push(centralHeader(entry, name, offset));
    pieces.push(header, ...entry.data);
    offset += header.length + lengthOf(entry.data);
    if (offset > MAX_SIZE || entry.size > MAX_SIZE) throw new RangeError("zip file above 4 GiB");
  }
  if (entries.length > MAX_ENTRIES) throw new RangeError("too many zip entries");
  const size = lengthOf(directory);
  pieces.push(...directory, endRecord(entries.length, size, offset));
  return joinPieces(pieces, offset + size + 22);
}

/** Encodes what is not in bytes yet; a checksum that goes on with no bytes begins anew in some versions of Node. */
function* encodedPieces(chunks: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const chunk of chunks) {
    if (chunk.length > 0) yield typeof chunk === "string" ? encoder.encode(chunk) : chunk;
  }
}

async function packWhole(name: string, pieces: Iterable<Uint8Array>, codec: ZipCodec): Promise<PackedEntry> {
  const all = [...pieces];
  const content = joinPieces(all, lengthOf(all));
  const crc = codec.crc32?.(content) ?? crc32(content);
  return { name, method: 8, crc, size: content.length, data: [await codec.deflateRaw(content)] };
}

/** An entry that is made and whose last bytes may still be on their way through the deflater. */
export interface EntryUnderWay {
  readonly packed: Promise<PackedEntry>;
}

async function finished(entry: Omit<PackedEntry, "data">, stream: DeflateStream): Promise<PackedEntry> {
  return { ...entry, data: await stream.finish() };
}

/** Compresses one entry of text or its bytes, piece by piece where the host can; the next may be begun before it ends. */
export async function beginPacking(
  name: string,
  chunks: Iterable<string | Uint8Array>,
  codec: ZipCodec,
): Promise<EntryUnderWay> {
  const pieces = encodedPieces(chunks);
  const stream = codec.deflateStream?.();
  if (stream === undefined) return { packed: Promise.resolve(await packWhole(name, pieces, codec)) };
  let crc = 0;
  let size = 0;
  for (const piece of pieces) {
    crc = codec.crc32?.(piece, crc) ?? crc32(piece, crc);
    size += piece.length;
    await stream.push(piece);
  }
  return { packed: finished({ name, method: 8, crc, size }, stream) };
}

/** Compresses one entry of text or its bytes, piece by piece where the host can. */
export async function packText(
  name: string,
  chunks: Iterable<string | Uint8Array>,
  codec: ZipCodec,
): Promise<PackedEntry> {
  const { packed } = await beginPacking(name, chunks, codec);
  return packed;
}
