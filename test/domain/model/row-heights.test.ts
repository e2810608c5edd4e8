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

  it.each([1, 2, 3, 5, 7])(
    "clip none of %d lines of a font that stands in for 宋体, and leave no line to spare",
    (lines) => {
      // A line holds eleven characters. 思源黑体 has 1.448 em a line, and LibreOffice keeps 0.35 mm above and below the lines.
      const text = "审批材料把关不严格吗".repeat(lines);
      const height = rowHeights(sheetOf([20], [text]), wrapped)(0);
      expect(height).toBeGreaterThanOrEqual(lines * 10 * 1.448 + 1.98);
      expect(height).toBeLessThan((lines + 0.5) * 10 * 1.448);
    },
  );

  it("end at 120 points on a list, and at what a paper allows", () => {
    const list = sheetOf([20], ["审批材料把关不严格吗".repeat(30)]);
    expect(rowHeights(list, wrapped)(0)).toBe(120);
    expect(rowHeights({ ...list, tallestRow: 300 }, wrapped)(0)).toBe(300);
  });

  it("take no notice of a hidden column, however long its text", () => {
    const long = "核对记录".repeat(80);
    expect(rowHeights(sheetOf([20, 0], ["审批材料", long]), wrapped)(0)).toBe(
      rowHeights(sheetOf([20], ["审批材料"]), wrapped)(0),
    );
  });
});
