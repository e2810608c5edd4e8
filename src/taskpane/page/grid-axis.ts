/** One direction of the grid: where each row (or column) begins, in pixels from the first one. */
export interface GridAxis {
  readonly count: number;
  readonly total: number;
  /** Pixels before an index; of one beyond the end, the total. */
  before(index: number): number;
  size(index: number): number;
  /** The row or column that stands at a pixel; the last one where it is beyond the end. */
  at(pixel: number): number;
}

/** Makes an axis of sizes in pixels; each later look-up costs the logarithm of its length. */
export function gridAxis(sizes: Float32Array): GridAxis {
  const ends = new Float64Array(sizes.length);
  let total = 0;
  sizes.forEach((size, index) => {
    total += size;
    ends[index] = total;
  });
  const before = (index: number): number => (index <= 0 ? 0 : (ends[index - 1] ?? total));
  return {
    count: sizes.length,
    total,
    before,
    size: (index) => sizes[index] ?? 0,
    at: (pixel) => {
      let low = 0;
      let high = Math.max(0, sizes.length - 1);
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((ends[middle] ?? 0) > pixel) high = middle;
        else low = middle + 1;
      }
      return low;
    },
  };
}

/** Indices from `first` to `last` that are in view, with some more on both sides. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** What of an axis is in view. */
export function spanInView(axis: GridAxis, start: number, length: number, more: number): Span {
  const first = Math.max(0, axis.at(start) - more);
  return { first, last: Math.min(axis.count - 1, axis.at(start + length) + more) };
}
