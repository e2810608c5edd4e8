import { restorePieces } from "../../../src/adapters/excel/own-parts.ts";
import type { RestoreBlock, RestorePoint } from "../../../src/adapters/excel/restore-point.ts";
import { formatRestorePoint, parseRestorePoint } from "../../../src/adapters/excel/restore-point.ts";

const COLUMNS = [0, 1, 2, 3, 4];

/** Columns of ours as a second 一键评级 finds and leaves them. */
function rewritten(rows: number): RestoreBlock {
  const matrix = <Value>(value: (row: number, column: number) => Value): Value[][] =>
    Array.from({ length: rows }, (_, row) => COLUMNS.map((column) => value(row, column)));
  const text = (run: string) => (row: number, column: number) =>
    `${run}第${row}行第${column}列：涉及大额资金，近三年有信访举报，拟评为一级`;
  return {
    sheet: "台账",
    address: `F3:J${rows + 2}`,
    before: matrix(text("上次")),
    formulas: matrix(() => false),
    own: matrix((_row, column) => column !== 4),
    numberFormats: matrix(() => "General"),
    looks: { kind: "each", palette: [{ font: { bold: true } }, {}], cells: matrix((row) => row % 2) },
    written: matrix((row, column) => (column === 4 ? null : text("本次")(row, column))),
  };
}

function pointOf(rows: number): RestorePoint {
  return {
    action: "一键评级",
    record: "{}",
    blocks: [rewritten(rows)],
    widths: [],
    touched: ["台账"],
    rulesBefore: [],
    ruleIdsBefore: [],
    validations: [],
    sheetsAdded: [],
    sheetsReplaced: [],
    prints: [],
  };
}

describe("the way back that Excel keeps in the workbook", () => {
  it("fits for ten thousand rows whose columns are written anew", () => {
    expect(restorePieces(pointOf(10_000), 1)).not.toBeNull();
  });

  it("does not fit where it would make the file heavy", () => {
    expect(restorePieces(pointOf(40_000), 1)).toBeNull();
  });

  it("comes back as it was", () => {
    const point = pointOf(50);
    expect(parseRestorePoint(formatRestorePoint(point))).toEqual(point);
  });

  it.each([
    ["cut off", (text: string) => text.slice(0, -9)],
    ["of fewer rows than it says", (text: string) => text.replace('"size":[50,5]', '"size":[51,5]')],
  ])("is never acted on where it is %s", (_name, damage) => {
    const text = formatRestorePoint(pointOf(50));
    expect(damage(text)).not.toBe(text);
    expect(parseRestorePoint(damage(text))).toBeNull();
  });
});
