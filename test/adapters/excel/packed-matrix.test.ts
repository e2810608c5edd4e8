import fc from "fast-check";
import { packMatrix, Palette, unpackMatrix } from "../../../src/adapters/excel/packed-matrix.ts";

describe("a matrix that is kept in few characters", () => {
  it("comes back as it was, whatever stands in it", () => {
    const scalar = fc.oneof(
      fc.constantFrom("", "一级", "1", 1, true, false, null),
      fc.string(),
      fc.integer(),
    );
    const matrix = fc
      .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 5 }))
      .chain(([height, width]) =>
        fc.array(fc.array(scalar, { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
      );
    fc.assert(
      fc.property(matrix, (rows) => {
        const palette = new Palette<string | number | boolean | null>();
        const runs = packMatrix(rows, palette);
        expect(unpackMatrix(runs, palette.values, [rows.length, rows[0]?.length ?? 0])).toEqual(rows);
      }),
    );
  });

  it("keeps a value that repeats down a column once", () => {
    const palette = new Palette<string>();
    const rows = Array.from({ length: 10_000 }, () => ["General", "@"]);
    expect(packMatrix(rows, palette)).toEqual([
      [0, 10_000],
      [1, 10_000],
    ]);
    expect(palette.values).toEqual(["General", "@"]);
  });

  it.each([
    ["too few cells", [0, 1]],
    ["too many cells", [0, [1, 9]]],
    ["a number without a value", [0, [7, 3]]],
  ] as const)("is no matrix with %s", (_name, runs) => {
    const copy = runs.map((run): number | [number, number] =>
      typeof run === "number" ? run : [run[0], run[1]],
    );
    expect(unpackMatrix(copy, ["甲", "乙"], [2, 2])).toBeNull();
  });
});
