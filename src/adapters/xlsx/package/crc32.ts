const POLYNOMIAL = 0xedb88320;

function firstTable(): Uint32Array {
  const table = new Uint32Array(256);
  for (let index = 0; index < 256; index += 1) {
    let value = index;
    for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
    table[index] = value >>> 0;
  }
  return table;
}

function nextTable(first: Uint32Array, previous: Uint32Array): Uint32Array {
  return previous.map((value) => ((value >>> 8) ^ (first[value & 255] ?? 0)) >>> 0);
}

const ONE = firstTable();
const TWO = nextTable(ONE, ONE);
const THREE = nextTable(ONE, TWO);
const FOUR = nextTable(ONE, THREE);

function at(values: Uint8Array | Uint32Array, index: number): number {
  return values[index] ?? 0;
}

/** CRC-32 as zip files carry it, unsigned, going on from an earlier value (0 at the start). Four bytes a step, because whole sheets pass through it. */
export function crc32(data: Uint8Array, start = 0): number {
  let crc = ~start;
  const whole = data.length - (data.length % 4);
  let index = 0;
  for (; index < whole; index += 4) {
    crc ^=
      at(data, index) |
      (at(data, index + 1) << 8) |
      (at(data, index + 2) << 16) |
      (at(data, index + 3) << 24);
    crc =
      at(FOUR, crc & 255) ^ at(THREE, (crc >>> 8) & 255) ^ at(TWO, (crc >>> 16) & 255) ^ at(ONE, crc >>> 24);
  }
  for (; index < data.length; index += 1) crc = (crc >>> 8) ^ at(ONE, (crc ^ at(data, index)) & 255);
  return (crc ^ 0xffffffff) >>> 0;
}
