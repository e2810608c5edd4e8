/** Deflates piece by piece; see the file adapter's codec. */
interface Deflating {
  push(piece: Uint8Array): Promise<void>;
  finish(): Promise<readonly Uint8Array[]>;
}

/** Compression by the browser's own streams, off the calling thread. */
export interface StreamZip {
  inflateRaw(data: Uint8Array, limit: number): Promise<Uint8Array>;
  deflateRaw(data: Uint8Array): Promise<Uint8Array>;
  deflateStream(): Deflating;
}

/** Whether this browser has raw deflate streams (Chromium 103, Firefox 113, Safari 16.4). */
export function hasStreamZip(): boolean {
  try {
    return typeof new DecompressionStream("deflate-raw").readable === "object";
  } catch {
    return false;
  }
}

/** Bytes over a buffer of their own, as streams want them. */
function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)
    : new Uint8Array(bytes);
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) return only;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Reads a stream to its end; the reader goes no further than the limit, so that a bomb spends no memory. */
async function drain(stream: ReadableStream<Uint8Array>, limit: number): Promise<readonly Uint8Array[]> {
  const reader = stream.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > limit) {
      await reader.cancel();
      throw new RangeError("more data than the directory says");
    }
    pieces.push(next.value);
  }
  return pieces;
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}

async function through(
  data: Uint8Array,
  stream: CompressionStream | DecompressionStream,
  limit: number,
): Promise<Uint8Array> {
  const writer = stream.writable.getWriter();
  const written = writer.write(owned(data)).then(async () => {
    await writer.close();
  });
  const [pieces] = await Promise.all([drain(stream.readable, limit), written]);
  return joined(pieces, lengthOf(pieces));
}

function deflateStream(): Deflating {
  const stream = new CompressionStream("deflate-raw");
  const writer = stream.writable.getWriter();
  const output = drain(stream.readable, Number.POSITIVE_INFINITY);
  return {
    push: async (piece) => {
      await writer.write(owned(piece));
    },
    finish: async () => {
      await writer.close();
      return await output;
    },
  };
}

/** The browser's own streams as a codec. */
export const streamZip: StreamZip = {
  inflateRaw: async (data, limit) => await through(data, new DecompressionStream("deflate-raw"), limit),
  deflateRaw: async (data) =>
    await through(data, new CompressionStream("deflate-raw"), Number.POSITIVE_INFINITY),
  deflateStream,
};
