/** A change of some bytes of a part: `remove` bytes at `at` make way for the text. */
export interface Splice {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** How to take a splice back: at this place of the changed part so many bytes give way to the original ones. */
export interface InverseSplice {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** A changed part and what takes the change back. */
export interface Spliced {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly inverse: readonly InverseSplice[];
}

/**
 * Carries out splices, given in any order but not overlapping; those at the same place in the order given.
 * All that lies between them stays byte for byte.
 */
export function applySplices(bytes: Uint8Array, splices: readonly Splice[]): Spliced {
  const ordered = [...splices].sort((first, second) => first.at - second.at);
  const encoder = new TextEncoder();
  const inserts = ordered.map(({ insert }) => encoder.encode(insert));
  const growth = ordered.reduce((sum, { remove }, index) => sum + (inserts[index]?.length ?? 0) - remove, 0);
  const output = new Uint8Array(bytes.length + growth);
  const inverse: InverseSplice[] = [];
  let from = 0;
  let to = 0;
  ordered.forEach(({ at, remove }, index) => {
    const insert = inserts[index] ?? new Uint8Array(0);
    if (at < from) throw new RangeError("overlapping splices");
    output.set(bytes.subarray(from, at), to);
    to += at - from;
    output.set(insert, to);
    inverse.push({ at: to, remove: insert.length, insert: textOf(bytes, at, at + remove) });
    to += insert.length;
    from = at + remove;
  });
  output.set(bytes.subarray(from), to);
  return { bytes: output, inverse };
}

/** The text of some bytes of a part. */
export function textOf(bytes: Uint8Array, start: number, end: number): string {
  return end <= start ? "" : new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(start, end));
}
