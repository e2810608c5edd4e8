import { fileError } from "../file-error.ts";
import type { FileLimits } from "./limits.ts";

/** One entry of a zip file, as its directory and its own header agree on it. */
export interface ZipEntry {
  /** As stored, with `/` between folders and none in front. */
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly time: number;
  readonly date: number;
  /** Where its compressed bytes start. */
  readonly dataStart: number;
  readonly headerStart: number;
}

const END_SIGNATURE = 0x06054b50;
const END64_LOCATOR = 0x07064b50;
const END64_SIGNATURE = 0x06064b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const UNKNOWN = 0xffffffff;

interface Directory {
  readonly count: number;
  readonly start: number;
  readonly end: number;
}

interface CentralRecord {
  readonly entry: Omit<ZipEntry, "dataStart">;
  readonly next: number;
}

/**
 * The entries of a zip file in directory order, every one checked against the limits and against the file.
 * @throws WorkbookError `truncated`, `damaged`, `encrypted`, `too-large`, `too-many-entries`, `suspicious-compression`
 */
export function readZipDirectory(bytes: Uint8Array, limits: FileLimits): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.count > limits.entries) throw fileError("too-many-entries", { entries: directory.count });
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let position = directory.start;
  for (let index = 0; index < directory.count; index += 1) {
    const record = readCentralRecord(view, position, directory.end);
    const name = record.entry.name.toLowerCase();
    if (names.has(name)) throw fileError("damaged", { part: record.entry.name, why: "duplicate" });
    names.add(name);
    entries.push(locate(view, record.entry, directory.start));
    position = record.next;
  }
  checkSizes(entries, limits);
  checkOverlap(entries);
  return entries;
}

function findDirectory(view: DataView): Directory {
  const end = findEnd(view);
  const disks = view.getUint16(end + 4, true) + view.getUint16(end + 6, true);
  if (disks !== 0) {
    if (view.getUint16(end + 4, true) !== 0xffff) throw fileError("damaged", { why: "split" });
  }
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  const is64 = count === 0xffff || size === UNKNOWN || start === UNKNOWN;
  return is64 ? readEnd64(view, end) : checkedDirectory({ count, start, end: start + size }, end);
}

function checkedDirectory(directory: Directory, end: number): Directory {
  if (directory.end > end || directory.start > directory.end) throw fileError("truncated");
  return directory;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - 0xffff);
  for (let position = view.byteLength - END_LENGTH; position >= lowest; position -= 1) {
    const found = view.getUint32(position, true) === END_SIGNATURE;
    if (found && position + END_LENGTH + view.getUint16(position + 20, true) <= view.byteLength) {
      return position;
    }
  }
  throw fileError("truncated");
}

function readEnd64(view: DataView, end: number): Directory {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== END64_LOCATOR) throw fileError("truncated");
  const at = readSize64(view, locator + 8);
  if (at + 56 > locator || view.getUint32(at, true) !== END64_SIGNATURE) throw fileError("truncated");
  const start = readSize64(view, at + 48);
  const count = readSize64(view, at + 32);
  return checkedDirectory({ count, start, end: start + readSize64(view, at + 40) }, at);
}

function readSize64(view: DataView, position: number): number {
  const size = view.getUint32(position, true) + view.getUint32(position + 4, true) * 0x1_0000_0000;
  if (size > Number.MAX_SAFE_INTEGER) throw fileError("damaged", { why: "size" });
  return size;
}

function readCentralRecord(view: DataView, position: number, end: number): CentralRecord {
  const whole = position + CENTRAL_LENGTH <= end;
  if (!whole || view.getUint32(position, true) !== CENTRAL_SIGNATURE) throw fileError("truncated");
  const nameLength = view.getUint16(position + 28, true);
  const extraLength = view.getUint16(position + 30, true);
  const extraStart = position + CENTRAL_LENGTH + nameLength;
  const next = extraStart + extraLength + view.getUint16(position + 32, true);
  if (next > end) throw fileError("truncated");
  const sizes = readSizes(view, position, { start: extraStart, end: extraStart + extraLength });
  const name = readName(view, position + CENTRAL_LENGTH, nameLength);
  return {
    entry: {
      name,
      flags: view.getUint16(position + 8, true),
      method: view.getUint16(position + 10, true),
      time: view.getUint16(position + 12, true),
      date: view.getUint16(position + 14, true),
      crc: view.getUint32(position + 16, true),
      ...sizes,
    },
    next,
  };
}

/** Sizes and place of an entry; those that the record leaves to the zip64 field are taken from there, in its order. */
function readSizes(
  view: DataView,
  position: number,
  extra: { readonly start: number; readonly end: number },
): Pick<ZipEntry, "size" | "compressedSize" | "headerStart"> {
  let field = findZip64Field(view, extra);
  const pick = (at: number): number => {
    const value = view.getUint32(at, true);
    if (value !== UNKNOWN || field === null) return value;
    if (field + 8 > extra.end) throw fileError("damaged", { why: "zip64" });
    field += 8;
    return readSize64(view, field - 8);
  };
  return {
    size: pick(position + 24),
    compressedSize: pick(position + 20),
    headerStart: pick(position + 42),
  };
}

function findZip64Field(
  view: DataView,
  extra: { readonly start: number; readonly end: number },
): number | null {
  for (let at = extra.start; at + 4 <= extra.end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 1) return at + 4;
  }
  return null;
}

function readName(view: DataView, start: number, length: number): string {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + start, length);
  return new TextDecoder("utf-8").decode(bytes).replaceAll("\\", "/").replace(/^\/+/, "");
}

function locate(view: DataView, record: Omit<ZipEntry, "dataStart">, directoryStart: number): ZipEntry {
  const { headerStart, name } = record;
  const whole = headerStart + LOCAL_LENGTH <= directoryStart;
  if (!whole || view.getUint32(headerStart, true) !== LOCAL_SIGNATURE) {
    throw fileError("damaged", { part: name, why: "header" });
  }
  if ((record.flags & 1) !== 0) throw fileError("encrypted");
  const dataStart =
    headerStart +
    LOCAL_LENGTH +
    view.getUint16(headerStart + 26, true) +
    view.getUint16(headerStart + 28, true);
  if (dataStart + record.compressedSize > directoryStart) throw fileError("truncated", { part: name });
  return { ...record, dataStart };
}

function checkSizes(entries: readonly ZipEntry[], limits: FileLimits): void {
  let total = 0;
  for (const entry of entries) {
    total += entry.size;
    const tooMuch = entry.size > limits.ratioFrom && entry.size > entry.compressedSize * limits.ratio;
    if (tooMuch) throw fileError("suspicious-compression", { part: entry.name, bytes: entry.size });
    if (entry.size > limits.partBytes) throw fileError("too-large", { part: entry.name, bytes: entry.size });
  }
  if (total > limits.totalBytes) throw fileError("too-large", { bytes: total });
}

function checkOverlap(entries: readonly ZipEntry[]): void {
  const byPlace = [...entries].sort((first, second) => first.headerStart - second.headerStart);
  let end = 0;
  for (const entry of byPlace) {
    if (entry.headerStart < end) {
      throw fileError("suspicious-compression", { part: entry.name, why: "overlap" });
    }
    end = entry.dataStart + entry.compressedSize;
  }
}
