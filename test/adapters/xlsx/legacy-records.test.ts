import { read } from "@e965/xlsx";
import { readableRecords } from "../../../src/adapters/xlsx/legacy-records.ts";

/** A record: its type, the length of what it holds, and that. */
function record(type: number, data: readonly number[]): readonly number[] {
  return [type & 0xff, type >> 8, data.length & 0xff, data.length >> 8, ...data];
}

/** A sheet of an old version with one record three times, one row each. */
function sheetOf(start: number, type: number, rest: readonly number[]): Uint8Array {
  const rows = [0, 1, 2].flatMap((row) => record(type, [row, 0, 0, 0, ...rest]));
  return Uint8Array.from([...record(start, [0, 0, 0x10, 0]), ...rows, ...record(0x000a, [])]);
}

const HALF = [0, 0, 0, 0, 0, 0, 0xe0, 0x3f];

describe("cells of the oldest workbooks", () => {
  it.each<readonly [string, number, number, readonly number[]]>([
    ["a whole number of version 2", 0x0009, 0x0002, [0, 0, 0, 7, 0]],
    ["a number of version 2", 0x0009, 0x0003, [0, 0, 0, ...HALF]],
    ["a number of version 4", 0x0409, 0x0203, [0, 0, ...HALF]],
    ["a formula of version 4", 0x0409, 0x0406, [0, 0, ...HALF, 0, 0, 3, 0, 0x1e, 1, 0]],
  ])("are counted where the reader reads them: %s", (_, start, type, rest) => {
    const stream = sheetOf(start, type, rest);
    const book = read(stream, { type: "array" });
    const sheet = book.Sheets[book.SheetNames[0] ?? ""] ?? {};
    expect(Object.keys(sheet).filter((key) => /^A\d$/.test(key))).toEqual(["A1", "A2", "A3"]);
    expect(readableRecords(stream, 3)).toEqual(stream);
    expect(() => readableRecords(stream, 2)).toThrow("too-large");
  });
});
