import { WorkbookError } from "../../../app/workbook-port.ts";
import { fileError } from "../file-error.ts";
import { crc32 } from "./crc32.ts";
import type { FileLimits } from "./limits.ts";
import type { ZipCodec } from "./zip-codec.ts";
import { readZipDirectory, type ZipEntry } from "./zip-directory.ts";

/** An opened zip file: its entries are inflated one at a time, when they are asked for. */
export interface ZipArchive {
  readonly bytes: Uint8Array;
  readonly entries: readonly ZipEntry[];
  /** Limits under which it was opened. */
  readonly limits: FileLimits;
  /** The entry of this name, upper and lower case alike, or null. */
  find(name: string): ZipEntry | null;
  /**
   * The entry's bytes, complete and with the right checksum.
   * @throws WorkbookError `damaged`, `suspicious-compression`
   */
  read(entry: ZipEntry): Promise<Uint8Array>;
}

/**
 * Opens a zip file under limits.
 * @throws WorkbookError as `readZipDirectory`
 */
export function openZip(bytes: Uint8Array, codec: ZipCodec, limits: FileLimits): ZipArchive {
  const entries = readZipDirectory(bytes, limits);
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  return {
    bytes,
    entries,
    limits,
    find: (name) => byName.get(name.toLowerCase()) ?? null,
    read: (entry) => readEntry(bytes, entry, codec),
  };
}

async function readEntry(bytes: Uint8Array, entry: ZipEntry, codec: ZipCodec): Promise<Uint8Array> {
  const data = bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);
  const content = await inflate(data, entry, codec);
  if (content.length !== entry.size) throw fileError("damaged", { part: entry.name, why: "size" });
  const checksum = codec.crc32?.(content) ?? crc32(content);
  if (checksum >>> 0 !== entry.crc) throw fileError("damaged", { part: entry.name, why: "checksum" });
  return content;
}

async function inflate(data: Uint8Array, entry: ZipEntry, codec: ZipCodec): Promise<Uint8Array> {
  if (entry.method === 0) return data;
  if (entry.method !== 8) throw fileError("damaged", { part: entry.name, why: `method ${entry.method}` });
  if (entry.size === 0) return new Uint8Array(0);
  try {
    return await codec.inflateRaw(data, entry.size);
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw fileError("damaged", { part: entry.name, why: "inflate" }, error);
  }
}
