import { ExcelWorkbook } from "../../src/adapters/excel/excel-workbook.ts";
import { XlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook.ts";
import { nodeZip } from "../../src/cli/node-zip.ts";
import type { WorkbookSnapshot } from "../../src/domain/index.ts";
import { cellKey } from "../../src/domain/index.ts";
import type { HostBook } from "../excel-host/book.ts";
import { cloneBook, describeBook, differences } from "../excel-host/book.ts";
import { openClient } from "../excel-host/client.ts";
import { loadXlsx } from "../excel-host/load-xlsx.ts";
import { saveXlsx } from "../excel-host/save-xlsx.ts";
import { ledgerBook } from "./books.ts";
import { plan, SECOND_PLAN, statisticsSheet, WHOLE_PLAN } from "./plan-shapes.ts";

const FILE = "台账.xlsx";

function inExcel(book: HostBook) {
  const { excel, host } = openClient(book);
  const port = new ExcelWorkbook({ excel, writeReport: () => Promise.resolve(new Uint8Array()) });
  return { port, host };
}

const inFile = (bytes: Uint8Array): XlsxWorkbook => new XlsxWorkbook({ bytes, file: FILE, codec: nodeZip });

/** The workbook after two actions in Excel, closed: the second keeps a very hidden sheet for its way back. */
async function gradeInExcel(): Promise<Uint8Array> {
  const { port, host } = inExcel(ledgerBook());
  await port.apply(WHOLE_PLAN);
  await port.apply(plan({ action: "生成汇总", ownSheets: [statisticsSheet(9)] }));
  return new Uint8Array(await saveXlsx(host.book));
}

async function gradeFile(): Promise<Uint8Array> {
  const port = inFile(new Uint8Array(await saveXlsx(ledgerBook())));
  await port.apply(WHOLE_PLAN);
  return await port.save();
}

let savedByExcel = new Uint8Array();
let savedByFile = new Uint8Array();

beforeAll(async () => {
  savedByExcel = new Uint8Array(await gradeInExcel());
  savedByFile = new Uint8Array(await gradeFile());
}, 120_000);

const fails = (code: string, action: string): unknown => expect.objectContaining({ code, facts: { action } });

/** Cells of all sheets; the emulated Excel computes no formulas, so they count by their place. */
function gridsOf({ sheets }: WorkbookSnapshot) {
  return sheets.map(({ name, rows, formulas }) => [
    name,
    rows.map((row, at) => row?.map((value, column) => (formulas.has(cellKey(at, column)) ? "=" : value))),
  ]);
}

const namesIn = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

describe("a workbook that was graded in Excel, as a file", () => {
  it("is read without what Excel keeps for its way back", async () => {
    const book = await loadXlsx(savedByExcel, FILE);
    expect(book.sheets.map(({ visibility }) => visibility)).toContain("VeryHidden");
    const { sheets } = await inFile(savedByExcel).read();
    expect(sheets.map(({ name }) => name)).toEqual(["台账", "说明", "统计"]);
  });

  it("names the action that Excel can take back, and says where that is done", async () => {
    const port = inFile(savedByExcel);
    const before = await port.save();
    expect(await port.restorePoint()).toEqual({ action: "生成汇总" });
    await expect(port.restore()).rejects.toEqual(fails("restore-in-excel", "生成汇总"));
    expect(await port.save()).toBe(before);
  });

  it("goes back to Excel, which takes the action back", async () => {
    const { port, host } = inExcel(await loadXlsx(savedByExcel, FILE));
    await port.restore();
    const names = host.book.sheets.map(({ name }) => name);
    expect(names).toEqual(["台账", "说明", "统计"]);
    expect((await port.read()).sheets.find(({ name }) => name === "统计")?.rows.length).toBe(
      statisticsSheet(3).rows.length,
    );
  });

  it("is sent on without any restore data, its cells as they are", async () => {
    const port = inFile(savedByExcel);
    const { sheets } = await port.read();
    await port.forgetRestorePoint();
    const bytes = await port.save();
    expect(await port.restorePoint()).toBeNull();
    expect((await port.read()).sheets).toEqual(sheets);
    const book = await loadXlsx(bytes, FILE);
    expect(book.sheets.map(({ name }) => name)).toEqual(["台账", "说明", "统计"]);
    expect(book.parts.map(({ namespace }) => namespace).sort()).toEqual(["urn:probity:own"]);
    expect(namesIn(bytes)).not.toContain("~probity");
  });

  it("is graded again as a file, taken back, and then is Excel's to take back", async () => {
    const saved = savedByExcel;
    const port = inFile(saved);
    const before = await port.read();
    await port.apply({ ...SECOND_PLAN, action: "标注逾期" });
    expect(await port.restorePoint()).toEqual({ action: "标注逾期" });
    const excel = inExcel(await loadXlsx(await port.save(), FILE));
    await expect(excel.port.restore()).rejects.toEqual(fails("restore-in-file", "标注逾期"));
    await port.restore();
    expect((await port.read()).sheets).toEqual(before.sheets);
    expect(await port.restorePoint()).toEqual({ action: "生成汇总" });
    const again = inExcel(await loadXlsx(await port.save(), FILE));
    expect(await again.port.restorePoint()).toEqual({ action: "生成汇总" });
    await again.port.restore();
    expect(await again.port.restorePoint()).toBeNull();
  });
});

describe("a workbook that was graded as a file, in Excel", () => {
  it("names the action, says where it is taken back, and changes nothing", async () => {
    const { port, host } = inExcel(await loadXlsx(savedByFile, FILE));
    const before = describeBook(host.book);
    expect(await port.restorePoint()).toEqual({ action: WHOLE_PLAN.action });
    await expect(port.restore()).rejects.toEqual(fails("restore-in-file", WHOLE_PLAN.action));
    expect(differences(before, describeBook(host.book))).toEqual([]);
  });

  it("is graded again in Excel, which takes its own action back", async () => {
    const { port, host } = inExcel(await loadXlsx(savedByFile, FILE));
    const before = describeBook(host.book);
    const snapshot = await port.read();
    await port.apply(SECOND_PLAN);
    expect(await port.restorePoint()).toEqual({ action: SECOND_PLAN.action });
    await port.restore();
    const left = differences(before, describeBook(host.book), 1_000);
    expect(left.filter((line) => line.startsWith("order") || line.startsWith("说明"))).toEqual([]);
    expect(gridsOf(await port.read())).toEqual(gridsOf(snapshot));
  });

  it("keeps the file's way back where an action in Excel fails half way", async () => {
    const start = await loadXlsx(savedByFile, FILE);
    const { port, host } = inExcel(cloneBook(start));
    host.faults = [{ request: 2, code: "GeneralException", done: 0.9 }];
    await expect(port.apply(SECOND_PLAN)).rejects.toMatchObject({ code: "excel-failed" });
    const left = differences(describeBook(start), describeBook(host.book), 1_000);
    expect(left.filter((line) => line.startsWith("part"))).toEqual([]);
    expect(await port.restorePoint()).toEqual({ action: WHOLE_PLAN.action });
  });
});
