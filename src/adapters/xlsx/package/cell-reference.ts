import { MAX_COLUMNS, MAX_ROWS } from "../../../domain/index.ts";

function digitAt(bytes: Uint8Array, at: number): number {
  const digit = (bytes[at] ?? 0) - 48;
  return digit >= 0 && digit <= 9 ? digit : -1;
}

/** The whole number that these bytes spell, or −1. */
export function readCount(bytes: Uint8Array, start: number, end: number): number {
  if (start >= end || end - start > 9) return -1;
  let value = 0;
  for (let at = start; at < end; at += 1) {
    const digit = digitAt(bytes, at);
    if (digit < 0) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** The column (from 0) of a cell reference such as `AB12`, or −1 where it is none on a sheet. */
export function readReferenceColumn(bytes: Uint8Array, start: number, end: number): number {
  let column = 0;
  let at = start;
  for (; at < end && at < start + 3; at += 1) {
    const letter = (bytes[at] ?? 0) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return at === start || digitAt(bytes, at) < 0 || column > MAX_COLUMNS ? -1 : column - 1;
}

/** The row (from 0) of a cell reference such as `AB12`, or −1 where it is none on a sheet. */
export function readReferenceRow(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && digitAt(bytes, at) < 0) at += 1;
  const row = readCount(bytes, at, end);
  return row < 1 || row > MAX_ROWS ? -1 : row - 1;
}
