import type { ReportSheet } from "../../src/domain/index.ts";
import { SheetComposer } from "../../src/report/compose.ts";

function sheetWith(names: readonly string[], rowHeight?: number) {
  const sheet = new SheetComposer({ name: "表", tab: null, columns: 2, footer: "" });
  sheet.title("标题");
  sheet.table({
    columns: [
      { header: "名称", style: "name", max: 20 },
      { header: "数目", style: "number" },
    ],
    count: names.length,
    rows: () => names.map((name) => [name, 1]),
    empty: "没有。",
    ...(rowHeight === undefined ? {} : { rowHeight }),
  });
  return sheet.finish();
}

describe("a composed sheet", () => {
  it("gives a row its own height only where its text stands on one line", () => {
    const { rows } = sheetWith(["财务科", "国有资产监督管理与综合行政执法协调指导办公室"], 20);
    expect(rows.slice(2).map(({ height }) => height)).toEqual([20, null]);
  });

  it("keeps every column between 6 and 60 characters and widens a narrow table towards the page", () => {
    const { columnWidths } = sheetWith(["字".repeat(200)]);
    for (const width of columnWidths) {
      expect(width).toBeGreaterThanOrEqual(6);
      expect(width).toBeLessThanOrEqual(60);
    }
    expect(columnWidths[0]).toBeGreaterThan(20);
  });

  it("says in one sentence over the whole table that there are no rows", () => {
    const sheet = sheetWith([]);
    expect(sheet.rows.at(-1)?.cells).toEqual(["没有。", null]);
    expect(sheet.merges).toContainEqual({ top: 2, left: 0, bottom: 2, right: 1 });
  });

  it("repeats the header row and keeps it in view", () => {
    const sheet = sheetWith(["财务科"]);
    expect(sheet.print.repeatRows).toEqual([1, 1]);
    expect(sheet.freeze).toEqual({ rows: 2, columns: 0 });
  });

  describe("that is to be signed", () => {
    function signed(count: number): ReportSheet {
      const sheet = new SheetComposer({ name: "表", tab: null, columns: 2, footer: "第 &P 页" });
      sheet.table({
        columns: [
          { header: "名称", style: "text", max: 20 },
          { header: "数目", style: "number" },
        ],
        count,
        rows: () => Array.from({ length: count }, (_, at) => [`第${at + 1}行`, at]),
        empty: "没有。",
      });
      sheet.sign("填表人：", "日期：");
      return sheet.finish();
    }

    it("bears the line below its table where one page holds both", () => {
      const { rows, print } = signed(5);
      expect(rows.at(-1)?.cells).toEqual(["填表人：", "日期："]);
      expect(print.footer).toBe("第 &P 页");
    });

    it.each([24, 25, 40, 60, 300])(
      "bears it in the footer of each page where the table of %d rows may fill one, so that it never stands alone",
      (count) => {
        const { rows, print } = signed(count);
        expect(rows.at(-1)?.cells).toEqual([`第${count}行`, count - 1]);
        expect(print.footer).toBe("&L填表人：&C第 &P 页&R日期：");
      },
    );
  });
});
