/** A deflater that takes a part piece by piece, so that a large one is never whole in memory. */
export interface DeflateStream {
  /** Takes the next piece; the promise keeps the giver from running ahead of the deflater. */
  push(piece: Uint8Array): Promise<void>;
  /** Ends the data and gives all that came out. */
  finish(): Promise<readonly Uint8Array[]>;
}

/** Compression as the host offers it; the package layer itself knows no Node and no browser. */
export interface ZipCodec {
  /**
   * Inflates raw deflate data.
   * @param limit the most bytes that may come out; more makes it throw without having spent the memory
   */
  inflateRaw(data: Uint8Array, limit: number): Uint8Array | Promise<Uint8Array>;
  /** Deflates to raw deflate data. */
  deflateRaw(data: Uint8Array): Uint8Array | Promise<Uint8Array>;
  /** Streamed deflate, where the host has it; without it a part is deflated in one piece. */
  deflateStream?(): DeflateStream;
  /** CRC-32 of the data, going on from an earlier value (0 at the start), where the host has a fast one. */
  crc32?(data: Uint8Array, start?: number): number;
}
