const { imul } = Math;

/** Hash functions of a signature, and how they are cut into bands for finding candidates. */
const BANDS = 16;
const ROWS = 4;
const HASHES = BANDS * ROWS;

/** Characters that make one piece of a text. */
const PIECE = 3;

/** Multipliers and shifts of the hash functions: fixed, so that every run finds the same. */
const { multipliers, shifts } = (() => {
  const multipliers = new Int32Array(HASHES);
  const shifts = new Int32Array(HASHES);
  let state = 0x2545f491;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state;
  };
  for (let place = 0; place < HASHES; place += 1) {
    multipliers[place] = next() | 1;
    shifts[place] = next();
  }
  return { multipliers, shifts };
})();

function mixed(value: number): number {
  let hash = imul(value ^ (value >>> 16), 0x7feb352d);
  hash = imul(hash ^ (hash >>> 15), 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The different pieces of three characters of a text as hashes, ascending; one piece for a shorter text. */
export function piecesOf(text: string): Uint32Array {
  const count = Math.max(1, text.length - PIECE + 1);
  const hashes = new Uint32Array(count);
  for (let start = 0; start < count; start += 1) {
    let hash = 7;
    for (let place = start; place < start + PIECE; place += 1) {
      hash = imul(hash, 65_599) + (place < text.length ? text.charCodeAt(place) : 0);
    }
    hashes[start] = mixed(hash);
  }
  hashes.sort();
  let kept = 0;
  for (let place = 0; place < count; place += 1) {
    if (place > 0 && hashes[place] === hashes[place - 1]) continue;
    hashes[kept] = hashes[place] ?? 0;
    kept += 1;
  }
  return hashes.subarray(0, kept);
}

/**
 * One key for each of sixteen bands of a MinHash signature. Texts that share seven tenths of their pieces share a key
 * with a probability near 0.99, four fifths 0.999; texts that share a fifth hardly ever do.
 */
export function bandKeys(pieces: Uint32Array): Uint32Array {
  const keys = new Uint32Array(BANDS);
  for (let band = 0; band < BANDS; band += 1) {
    let key = band + 1;
    for (let row = 0; row < ROWS; row += 1) {
      key = imul(key, 0x01000193) ^ smallest(pieces, band * ROWS + row);
    }
    keys[band] = mixed(key);
  }
  return keys;
}

function smallest(pieces: Uint32Array, hash: number): number {
  const multiplier = multipliers[hash] ?? 1;
  const shift = shifts[hash] ?? 0;
  let least = 0xffffffff;
  for (const piece of pieces) {
    const value = (imul(piece, multiplier) + shift) >>> 0;
    if (value < least) least = value;
  }
  return least;
}

/** How much two texts have in common. */
export interface Overlap {
  /** Shared pieces among all pieces of both, 0–1. */
  readonly jaccard: number;
  /** Shared pieces among those of the shorter text, 0–1. */
  readonly containment: number;
}

/** Measures two ascending lists of pieces against each other. */
export function overlapOf(one: Uint32Array, other: Uint32Array): Overlap {
  let left = 0;
  let right = 0;
  let shared = 0;
  while (left < one.length && right < other.length) {
    const first = one[left] ?? 0;
    const second = other[right] ?? 0;
    if (first === second) shared += 1;
    if (first <= second) left += 1;
    if (second <= first) right += 1;
  }
  return {
    jaccard: shared / (one.length + other.length - shared),
    containment: shared / Math.min(one.length, other.length),
  };
}
