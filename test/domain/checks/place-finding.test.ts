import {
  atCell,
  atColumn,
  atText,
  columnOf,
  mainTextOf,
  placeOf,
} from "../../../src/domain/checks/place-finding.ts";
import { book, ledger } from "../../fixtures/filled-ledger.ts";
import { inputOf, viewOf } from "../../fixtures/prepared-checks.ts";
import { buildReview } from "../../fixtures/review-builder.ts";

const [, point] = buildReview({
  risks: [{}, { point: "放宽标准", manifestation: "虚列费用", unit: "甲局" }],
}).register.points;
const cell = { text: "二级", row: 9, column: 6 };

describe("places of findings", () => {
  it.each([
    ["seq", 0],
    ["point", 4],
    ["measures", 6],
    ["likelihood", -1],
  ] as const)("the column of %s is %i", (field, column) => {
    expect(columnOf(viewOf(inputOf([book([ledger([])])])).table, field)).toBe(column);
  });

  it("the first of two columns for a field counts", () => {
    const { table } = viewOf(inputOf([book([ledger([])])]));
    const twice = {
      ...table,
      columns: table.columns.map((column) => ({ ...column, field: "unit" as const })),
    };
    expect(columnOf(twice, "unit")).toBe(0);
  });

  it("a cell of a risk stands on the risk's sheet", () => {
    const place = { file: "甲单位.xlsx", sheet: "台账", address: { row: 9, column: 6 } };
    if (point === undefined) throw new Error("no risk");
    expect(placeOf(point, cell)).toEqual(place);
    expect(atText(point, cell)).toEqual({ ...place, point: 1, original: "二级" });
  });

  it("a blank cell of a risk stands in the risk's row", () => {
    if (point === undefined) throw new Error("no risk");
    expect(atColumn(point, 11)).toEqual({
      file: "甲单位.xlsx",
      sheet: "台账",
      address: { row: 4, column: 11 },
      point: 1,
    });
  });

  it("a cell of a sheet is about no risk", () => {
    const view = viewOf(inputOf([book([ledger([])])]));
    const place = { file: "甲局.xlsx", sheet: "台账" };
    expect(atCell(view, { row: 1, column: 2 })).toEqual({ ...place, address: { row: 1, column: 2 } });
    expect(atCell(view, null)).toEqual({ ...place, address: null });
  });

  it("a risk is named by its point, else by its manifestation", () => {
    if (point === undefined) throw new Error("no risk");
    expect(mainTextOf(point)?.text).toBe("放宽标准");
    expect(mainTextOf({ ...point, point: null })?.text).toBe("虚列费用");
    expect(mainTextOf({ ...point, point: null, manifestation: null })).toBeNull();
  });
});
