import { deflateSync, Inflate } from "fflate";
import type { ZipCodec } from "./package/zip-codec.ts";

/** Bytes handed to the inflater at once, so that a bomb is noticed before it has spent ten megabytes. */
const CHUNK = 8 * 1024;

function inflateRaw(data: Uint8Array, limit: number): Uint8Array {
  const output = new Uint8Array(limit);
  let length = 0;
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length > limit) throw new RangeError("more data than the directory says");
    output.set(chunk, length);
    length += chunk.length;
  });
  for (let start = 0; start < data.length; start += CHUNK) {
    inflater.push(data.subarray(start, start + CHUNK), start + CHUNK >= data.length);
  }
  return output.subarray(0, length);
}

/** Compression in plain JavaScript, for hosts that have none of their own. */
export const fflateZip: ZipCodec = {
  inflateRaw,
  deflateRaw: (data) => deflateSync(data, { level: 6 }),
};
