import { ExcelWorkbook } from "../../../src/adapters/excel/excel-workbook.ts";
import { ledgerBook } from "../../contract/books.ts";
import { plan, PLAN_SHAPES, statisticsSheet } from "../../contract/plan-shapes.ts";
import { describeBook, differences } from "../../excel-host/book.ts";
import { openClient } from "../../excel-host/client.ts";

function open(book = ledgerBook()) {
  const client = openClient(book);
  return {
    ...client,
    port: new ExcelWorkbook({ excel: client.excel, writeReport: () => Promise.resolve(new Uint8Array([1])) }),
  };
}

describe("applying a plan in Excel", () => {
  it.each(Object.entries(PLAN_SHAPES))("%s are written and taken back exactly", async (_name, shape) => {
    const { port, host } = open();
    const before = describeBook(host.book);
    await port.apply(shape);
    expect(differences(before, describeBook(host.book))).not.toEqual([]);
    expect(await port.restorePoint()).toEqual({ action: shape.action });
    const restored = await port.restore();
    expect(restored.untouched).toEqual([]);
    expect(differences(before, describeBook(host.book))).toEqual([]);
  });

  it("a second run replaces own sheets, columns and rules, and is taken back to the first", async () => {
    const { port, host } = open();
    const first = plan({
      ...PLAN_SHAPES["own columns"],
      highlights: PLAN_SHAPES["highlights"]?.highlights ?? [],
      ownSheets: [statisticsSheet(3)],
    });
    await port.apply(first);
    const after = describeBook(host.book);
    host.resetCounts();
    await port.apply({
      ...first,
      ownColumns: first.ownColumns.map((own) => ({ ...own, replaces: 2, rows: new Map([[3, ["三级"]]]) })),
      ownSheets: [{ ...statisticsSheet(9), charts: [] }],
    });
    expect(differences(after, describeBook(host.book)).filter((line) => line.startsWith("统计"))).not.toEqual(
      [],
    );
    expect(host.book.sheets.filter(({ name }) => name === "统计")).toHaveLength(1);
    await port.restore();
    expect(
      differences(after, describeBook(host.book)).filter((line) => !line.startsWith("part urn:probity")),
    ).toEqual([]);
  });

  it("a page begins where a row of the sheet is to begin one", async () => {
    const { port, host } = open();
    await port.apply(plan({ ownSheets: [statisticsSheet(3)] }));
    expect(host.book.sheets.at(-1)?.layout.get("rowBreaks")).toEqual([4]);
  });

  it("a chart has its values on the bars, no axis for them, and the first category on top", async () => {
    const { port, host } = open();
    await port.apply(plan({ ownSheets: [statisticsSheet(3)] }));
    const [chart] = host.book.sheets.at(-1)?.charts ?? [];
    const [series] = chart?.series ?? [];
    expect(Object.fromEntries(chart?.settings ?? [])).toMatchObject({
      "title.text": "各部室",
      "legend.visible": false,
      "axes.valueAxis.visible": false,
      "axes.valueAxis.minimum": 0,
      "axes.valueAxis.majorGridlines.visible": false,
      "axes.categoryAxis.reversePlotOrder": true,
    });
    expect(Object.fromEntries(series?.settings ?? [])).toMatchObject({
      "format.fill.color": "#C00000",
      hasDataLabels: true,
      "dataLabels.position": "OutsideEnd",
      "dataLabels.numberFormat": "#,##0;-#,##0;;",
    });
  });

  it("a sheet with a link and a number format in each of 10,000 rows is cut into requests that Excel takes", async () => {
    const { port, host } = open();
    const link = { sheet: "台账", address: "B3" };
    const rows = Array.from({ length: 10_000 }, (_, row) => ({
      cells: [{ value: `第${row}行`, link }],
      styles: "text",
      height: 15,
    }));
    const long = { ...statisticsSheet(1), rows, merges: [], charts: [], filter: null, validations: [] };
    await port.apply(plan({ ownSheets: [{ ...long, conditionalFormats: [] }] }));
    expect(host.counts.largestOut).toBeLessThan(4_000_000);
    const links = [...(host.book.sheets.at(-1)?.cells.values() ?? [])].filter((cell) => cell.link !== null);
    expect(links).toHaveLength(10_000);
  }, 60_000);
});
