import { ExcelWorkbook } from "../../src/adapters/excel/excel-workbook.ts";
import { ledgerBook } from "../contract/books.ts";
import { WHOLE_PLAN } from "../contract/plan-shapes.ts";
import { sampleBytes } from "../contract/ports.ts";
import { openClient } from "./client.ts";
import { loadXlsx } from "./load-xlsx.ts";
import { saveXlsx } from "./save-xlsx.ts";

describe("saving the emulated Excel's workbook", () => {
  it("writes what an action made, as another program reads it", async () => {
    const client = openClient(ledgerBook());
    const writeReport = () => Promise.resolve(new Uint8Array());
    await new ExcelWorkbook({ excel: client.excel, writeReport }).apply(WHOLE_PLAN);
    const again = await loadXlsx(await saveXlsx(client.host.book), "台账.xlsx");
    expect(again.sheets.map(({ name }) => name)).toEqual(["台账", "说明", "统计"]);
    const cell = (name: string, row: number, column: number) =>
      again.sheets.find((sheet) => sheet.name === name)?.cells.get(row * 16_384 + column);
    expect(cell("统计", 2, 1)?.value).toBe("=不是公式，是文字");
    expect(cell("统计", 3, 2)?.formula).toBe("=1+1");
    expect(cell("统计", 0, 0)?.format["fill.color"]).toBe("#F2F2F2");
    expect(cell("台账", 2, 4)?.value).toBe("一级");
    expect(again.parts.map(({ namespace }) => namespace)).toContain("urn:probity:own");
  });

  it("gives back a file that nothing was done to", async () => {
    const bytes = sampleBytes("澄江市场服务站-规范样表.xlsx");
    const book = await loadXlsx(bytes, "规范样表.xlsx");
    const again = await loadXlsx(await saveXlsx(book), "规范样表.xlsx");
    expect([...(again.sheets[0]?.cells ?? [])]).toEqual([...(book.sheets[0]?.cells ?? [])]);
  });
});
