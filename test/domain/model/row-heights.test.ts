import { rowHeights } from "../../../src/domain/index.ts";
import type { ReportSheet } from "../../../src/domain/index.ts";

function sheetOf(widths: readonly number[], cells: readonly string[]): ReportSheet {
  return {
    name: "台账",
    tab: null,
    columnWidths: widths,
    rows: [{ cells, styles: "text", height: null }],
    merges: [],
    freeze: null,
    filter: null,
    conditionalFormats: [],
    validations: [],
    charts: [],
    print: { paper: "A4", orientation: "landscape", repeatRows: null, fit: "one-wide", footer: "" },
    gridlines: false,
  };
}

const wrapped = () => ({ wrap: true, size: 10 });

describe("row heights", () => {
  it("grow with the lines that a text takes in its column", () => {
    const oneLine = rowHeights(sheetOf([20], ["审批材料"]), wrapped)(0);
    const threeLines = rowHeights(
      sheetOf([20], ["审批材料把关不严，对不符合条件的申请也予以办理通过"]),
      wrapped,
    )(0);
    expect(threeLines).toBeGreaterThan(oneLine * 2);
  });

  it("take no notice of a hidden column, however long its text", () => {
    const long = "核对记录".repeat(80);
    expect(rowHeights(sheetOf([20, 0], ["审批材料", long]), wrapped)(0)).toBe(
      rowHeights(sheetOf([20], ["审批材料"]), wrapped)(0),
    );
  });
});
