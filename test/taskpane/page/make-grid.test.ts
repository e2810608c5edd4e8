import type { SheetSnapshot } from "../../../src/domain/index.ts";
import { cellKey } from "../../../src/domain/index.ts";
import { makeGridFrame, makeGridRows, plainLook } from "../../../src/taskpane/page/make-grid.ts";

function sheet(rows: SheetSnapshot["rows"], changes: Partial<SheetSnapshot> = {}): SheetSnapshot {
  return {
    name: "台账",
    rows,
    merges: [],
    formulas: new Set(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    visibility: "visible",
    isProtected: false,
    excelTables: [],
    autoFilter: null,
    ...changes,
  };
}

describe("表格的骨架", () => {
  it("reaches a little beyond the cells and the merged areas", () => {
    const merges = [{ top: 0, left: 0, bottom: 2, right: 4 }];
    const source = sheet([["标题"], undefined, ["甲", "乙"]], { merges });
    const frame = makeGridFrame({ sheet: source, look: plainLook(source) });
    expect([frame.rowCount, frame.columnCount]).toEqual([3 + 4, 5 + 1]);
    expect(frame.merges).toEqual(merges);
  });

  it("gives hidden rows and columns no room", () => {
    const source = sheet([["甲", "乙"], ["丙"]], {
      hiddenRows: new Set([1]),
      hiddenColumns: new Set([0]),
    });
    const { rowHeights, columnWidths } = makeGridFrame({ sheet: source, look: plainLook(source) });
    expect([rowHeights[1], columnWidths[0]]).toEqual([0, 0]);
    expect(rowHeights[0]).toBeGreaterThan(0);
    expect(columnWidths[1]).toBeGreaterThan(0);
  });

  it("keeps the heights and widths of the file", () => {
    const source = sheet([["甲"]]);
    const look = { ...plainLook(source), rowHeights: new Map([[0, 30]]), columnWidths: new Map([[0, 10]]) };
    const { rowHeights, columnWidths } = makeGridFrame({ sheet: source, look });
    expect([rowHeights[0], columnWidths[0]]).toEqual([40, 75]);
  });

  it("makes a row as tall as its wrapped text, within bounds", () => {
    const source = sheet([["短"], ["很长的一段文字".repeat(40)], ["很长的一段文字".repeat(4000)]]);
    const { rowHeights } = makeGridFrame({ sheet: source, look: plainLook(source) });
    expect(rowHeights[1]).toBeGreaterThan(3 * (rowHeights[0] ?? 0));
    expect(rowHeights[2]).toBe(320);
  });

  it("does not stretch a row for a text that is merged over several rows", () => {
    const merges = [{ top: 0, left: 0, bottom: 5, right: 0 }];
    const source = sheet([["很长的一段文字".repeat(40)]], { merges });
    const { rowHeights } = makeGridFrame({ sheet: source, look: plainLook(source) });
    expect(rowHeights[0]).toBe(rowHeights[3]);
  });
});

describe("表格的单元格", () => {
  it("holds what is filled in, tells numbers and formulas, and leaves out blanks", () => {
    const source = sheet([["甲", null, 3], undefined, [null, true]], { formulas: new Set([cellKey(0, 2)]) });
    const rows = makeGridRows({ sheet: source, look: plainLook(source) }, 0, 2);
    expect(rows.map(({ row, cells }) => [row, cells.length])).toEqual([
      [0, 2],
      [1, 0],
      [2, 1],
    ]);
    expect(rows[0]?.cells[1]).toEqual({ column: 2, text: "3", style: 0, isNumber: true, isFormula: true });
  });

  it("holds a blank cell that has a look of its own", () => {
    const source = sheet([["甲"]]);
    const plain = plainLook(source);
    const filled = plain.styles.map((style) => ({ ...style, fill: "FFFF00" }));
    const look = { ...plain, styles: [...plain.styles, ...filled], styleRows: [[0, 1]] };
    const [row] = makeGridRows({ sheet: source, look }, 0, 0);
    expect(row?.cells.map(({ column, style }) => [column, style])).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });
});
