import * as zlib from "node:zlib";
import type { DeflateStream, ZipCodec } from "../adapters/xlsx/package/zip-codec.ts";

/** CRC-32 came to Node with 20.15; earlier ones use the adapter's own. */
const nativeCrc: unknown = Reflect.get(zlib, "crc32");

function isCrc(value: unknown): value is (data: Uint8Array, start?: number) => number {
  return typeof value === "function";
}

/** Deflates on zlib's own thread, so that the next piece is made meanwhile. */
function deflateStream(): DeflateStream {
  const deflater = zlib.createDeflateRaw({ level: 4, chunkSize: 262_144, memLevel: 9 });
  const output: Uint8Array[] = [];
  deflater.on("data", (piece: Uint8Array) => output.push(piece));
  const ended = new Promise<void>((resolve, reject) => {
    deflater.once("end", resolve);
    deflater.once("error", reject);
  });
  return {
    push: async (piece) => {
      if (!deflater.write(piece)) await new Promise((resolve) => deflater.once("drain", resolve));
    },
    finish: async () => {
      deflater.end();
      await ended;
      return output;
    },
  };
}

/** Compression by Node's own zlib, synchronous where a part is small or must be whole. */
export const nodeZip: ZipCodec = {
  inflateRaw: (data, limit) => zlib.inflateRawSync(data, { maxOutputLength: Math.max(1, limit) }),
  deflateRaw: (data) => zlib.deflateRawSync(data, { level: 6 }),
  deflateStream,
  ...(isCrc(nativeCrc) ? { crc32: nativeCrc } : {}),
};
