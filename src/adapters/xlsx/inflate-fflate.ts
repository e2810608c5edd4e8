import { deflateSync, Inflate } from "fflate";
import type { ZipCodec } from "./package/zip-codec.ts";

/** Bytes handed to the inflater at once, so that a bomb is noticed before it has spent ten megabytes. */
const CHUNK = 8 * 1024;

/** How many times its compressed size a part is at first thought to have. */
const FIRST_GUESS = 8;

/** Room for so many bytes, twice what there was, and no more than the limit. */
function grown(output: Uint8Array, needed: number, limit: number): Uint8Array {
  const larger = new Uint8Array(Math.min(limit, Math.max(needed, output.length * 2)));
  larger.set(output);
  return larger;
}

/** Inflates into room that grows with what comes out, since a directory may state a size that is not there. */
function inflateRaw(data: Uint8Array, limit: number): Uint8Array {
  let output: Uint8Array = new Uint8Array(Math.min(limit, data.length * FIRST_GUESS));
  let length = 0;
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length > limit) throw new RangeError("more data than the directory says");
    if (length + chunk.length > output.length) output = grown(output, length + chunk.length, limit);
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
