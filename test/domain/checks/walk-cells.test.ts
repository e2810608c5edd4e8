import type { CheckInput } from "../../../src/domain/checks/check-input.ts";
import { visitCells } from "../../../src/domain/checks/walk-cells.ts";
import type { CellRange, CellValue } from "../../../src/domain/index.ts";
import { parseRange } from "../../../src/domain/index.ts";
import { book, d, ledger, sheet } from "../../fixtures/filled-ledger.ts";
import { inputOf, inputOfRisks, viewOf } from "../../fixtures/prepared-checks.ts";

/** A run over one sheet of these cells with tables in these ranges, and nothing else. */
function inputOfRanges(rows: readonly (readonly CellValue[])[], ranges: readonly string[]): CheckInput {
  const input = inputOfRisks([{}]);
  const view = viewOf(input);
  const tables = ranges.map((text) => ({ ...view.table, range: rangeOf(text) }));
  return { ...input, sheets: [{ ...view, sheet: { ...view.sheet, tables }, snapshot: sheet(rows) }] };
}

function rangeOf(text: string): CellRange {
  const range = parseRange(text);
  if (range === null) throw new Error(`no range: ${text}`);
  return range;
}

/** `row,column value` of each visited cell. */
function visitsOf(input: CheckInput, withTop: boolean): string[] {
  const visits: string[] = [];
  visitCells(input, withTop, (view, value, row, column) => {
    visits.push(`${view.sheet.name} ${row},${column} ${typeof value === "object" ? value.kind : value}`);
  });
  return visits.map((visit) => visit.replace("台账 ", ""));
}

/** Rows of one cell each, named by their number. */
function rowsOf(count: number): string[][] {
  return Array.from({ length: count }, (_, row) => [`r${row}`]);
}

const GRID = [
  ["a0", "b0", "c0", "d0"],
  ["a1", "b1", null, "d1"],
  ["a2", "b2", "c2", "d2"],
  ["a3", "b3", "c3", "d3"],
];

describe("cells that checks look at", () => {
  it("are those of the tables, their last row and column included, and no blank ones", () => {
    expect(visitsOf(inputOfRanges(GRID, ["B2:C3"]), false)).toEqual(["1,1 b1", "2,1 b2", "2,2 c2"]);
    expect(visitsOf(inputOfRanges(GRID, ["A1:A1"]), false)).toEqual(["0,0 a0"]);
  });

  it("are those of the rows above the first table too, in every column", () => {
    expect(visitsOf(inputOfRanges(GRID, ["B3:B3"]), true)).toEqual([
      "0,0 a0",
      "0,1 b0",
      "0,2 c0",
      "0,3 d0",
      "1,0 a1",
      "1,1 b1",
      "1,3 d1",
      "2,1 b2",
    ]);
  });

  it("are met from above to below, whichever table is named first", () => {
    const input = inputOfRanges(GRID, ["A4:A4", "A2:A2", "A3:A3"]);
    expect(visitsOf(input, false)).toEqual(["1,0 a1", "2,0 a2", "3,0 a3"]);
    expect(visitsOf(input, true)[0]).toBe("0,0 a0");
    expect(visitsOf(input, true)).toHaveLength(7);
  });

  it("end where the sheet ends", () => {
    expect(visitsOf(inputOfRanges([["a0"], ["a1", "b1"]], ["A1:C9"]), true)).toEqual([
      "0,0 a0",
      "1,0 a1",
      "1,1 b1",
    ]);
    const holes: CellValue[][] = [];
    holes[2] = ["a2"];
    expect(visitsOf(inputOfRanges(holes, ["A1:A3"]), false)).toEqual(["2,0 a2"]);
  });

  it("are none below the thirtieth row above a table", () => {
    const visits = visitsOf(inputOfRanges(rowsOf(34), ["A34:A34"]), true);
    expect(visits).toHaveLength(31);
    expect(visits.slice(-2)).toEqual(["29,0 r29", "33,0 r33"]);
  });

  it("are the first thirty rows of a sheet without a table", () => {
    const input = inputOfRanges(rowsOf(40), []);
    expect(visitsOf(input, true)).toEqual(rowsOf(30).map(([name], row) => `${row},0 ${name}`));
    expect(visitsOf(input, false)).toEqual([]);
    expect(visitsOf(inputOfRanges([["a0"]], []), true)).toEqual(["0,0 a0"]);
  });

  it("are none of a sheet whose cells were not kept", () => {
    expect(visitsOf(inputOfRisks([{}]), true)).toEqual([]);
  });

  it("hold numbers, choices, dates and errors as well as texts", () => {
    const row = [0, false, "", d("2026-06-30"), { kind: "error" as const, code: "#REF!" }];
    expect(visitsOf(inputOfRanges([row], ["A1:E1"]), false)).toEqual([
      "0,0 0",
      "0,1 false",
      "0,2 ",
      "0,3 date",
      "0,4 error",
    ]);
  });

  it("are those of every sheet, in their order", () => {
    const books = [book([ledger([], { soundRows: 1 }), ledger([], { soundRows: 1, name: "附表" })])];
    const visits = visitsOf(inputOf(books), true);
    expect(visits[0]).toBe("0,0 某县甲局廉政风险防控台账");
    expect(visits.filter((visit) => visit.startsWith("附表"))).toHaveLength(visits.length / 2);
  });
});
