import { readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { keyOf } from "../excel-host/area.ts";
import type { HostBook, Scalar } from "../excel-host/book.ts";
import { createBook, createSheet, describeBook, differences, newId } from "../excel-host/book.ts";
import { expectSoon } from "./clerk.ts";
import { excelForEach } from "./excel-for-each.ts";
import { SAMPLE } from "./page-session.ts";

const { session, open, openSample } = excelForEach();

const names = ({ sheets }: HostBook): readonly string[] => sheets.map(({ name }) => name);

function value({ sheets }: HostBook, sheet: string, row: number, column: number): Scalar {
  return sheets.find(({ name }) => name === sheet)?.cells.get(keyOf(row, column))?.value ?? null;
}

/** Functions that the manifest's buttons call. */
const FUNCTIONS = [
  ...readFileSync(join(__dirname, "../../dist/pages/manifest.xml"), "utf8").matchAll(
    /<FunctionName>(\w+)<\/FunctionName>/g,
  ),
].map(([, name = ""]) => name);

const ENDED = { completed: 1, error: null };
const LEDGER = "风险防控台账";

describe("a ribbon button in the built page, over Microsoft's library", () => {
  it("is known to Excel by the name that the manifest gives it, for every button", async () => {
    await openSample(SAMPLE.list);
    await session().settled();
    expect(FUNCTIONS).toHaveLength(7);
    const known = await session().page.evaluate<string[]>(
      "Object.keys(window.Office.actions._association.mappings)",
    );
    expect(known.sort()).toStrictEqual(FUNCTIONS.map((name) => name.toUpperCase()).sort());
  });

  it.each([
    [
      "gradeAll",
      [
        ["建议等级", 2, 15],
        ["二级", 3, 15],
        ["√已完成", 3, 18],
      ],
      "等级审定表",
    ],
    ["checkEntries", [], "填报问题清单"],
    [
      "proposeGrades",
      [
        ["建议等级", 2, 15],
        ["二级", 3, 15],
      ],
      "风险等级评定打分表",
    ],
    [
      "markOverdue",
      [
        ["状态", 2, 18],
        ["√已完成", 3, 18],
      ],
      LEDGER,
    ],
    ["summarise", [], "汇总表"],
  ] as const)("%s changes the workbook, and 恢复原表 takes it back", async (name, cells, sheet) => {
    await openSample(SAMPLE.list);
    const { host } = session();
    const before = describeBook(host.book);
    expect(await session().press(name)).toStrictEqual(ENDED);
    expect(names(host.book)).toContain(sheet);
    for (const [text, row, column] of cells) expect(value(host.book, LEDGER, row, column)).toMatch(text);
    expect(differences(before, describeBook(host.book))).not.toStrictEqual([]);
    expect(await session().press("restoreTables")).toStrictEqual(ENDED);
    expect(differences(before, describeBook(host.book))).toStrictEqual([]);
  });

  it("opens the summary as a workbook of its own, and changes nothing here", async () => {
    await openSample(SAMPLE.list);
    const { host, page } = session();
    const before = describeBook(host.book);
    expect(await session().press("exportSummary")).toStrictEqual(ENDED);
    const [opened = ""] = host.book.opened;
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Uint8Array.from(Buffer.from(opened, "base64")).buffer);
    expect(workbook.worksheets[0]?.name).toBe("汇总表");
    expect(workbook.worksheets.length).toBeGreaterThan(5);
    expect(differences(before, describeBook(host.book))).toStrictEqual([]);
    await page.getByRole("heading", { name: "导出汇总表已完成" }).waitFor();
  });
});

describe("what came of a ribbon button", () => {
  it("is told in the pane where the clerk has it open, without a sheet for it", async () => {
    await openSample(SAMPLE.list);
    const { page, host } = session();
    await session().settled();
    await page.getByRole("heading", { level: 1, name: "开始" }).click();
    await session().press("markOverdue");
    await page.getByRole("heading", { name: "标注逾期已完成" }).waitFor();
    await page.getByText("需要撤回时").waitFor();
    expect(names(host.book)).toStrictEqual([LEDGER, "落实记录"]);
  });

  it("stands on a sheet of its own where the pane is closed, and in the pane when it is opened", async () => {
    await openSample(SAMPLE.list, { isVisible: false });
    const { page, host } = session();
    await session().press("markOverdue");
    expect(names(host.book)).toStrictEqual([LEDGER, "落实记录", "处理结果"]);
    expect(value(host.book, "处理结果", 1, 1)).toBe("标注逾期");
    expect(await session().isVisible()).toBe(false);
    await page.getByRole("heading", { name: "标注逾期已完成" }).waitFor();
  });

  it.each([
    ["AccessDenied", "受保护"],
    ["GeneralException", "Excel 没有完成操作，已恢复原状"],
  ])("%s is told in the pane, which opens by itself, and nothing is left behind", async (code, words) => {
    await openSample(SAMPLE.list, { isVisible: false });
    const { page, host } = session();
    await session().settled();
    await page.getByRole("heading", { level: 1, name: "开始" }).waitFor();
    const before = describeBook(host.book);
    host.resetCounts();
    host.faults = [{ request: 3, code, done: 0.5 }];
    expect(await session().press("gradeAll")).toStrictEqual(ENDED);
    await expectSoon(session().isVisible, true);
    await page.getByRole("heading", { name: "一键评级没有完成" }).waitFor();
    await page.getByText(words).first().waitFor();
    expect(differences(before, describeBook(host.book))).toStrictEqual([]);
  });

  it("is that no table was found, on a workbook without one", async () => {
    const book = createBook("空.xlsx");
    book.sheets.push(createSheet(newId(book), "Sheet1"));
    await open(book, { isVisible: false });
    expect(await session().press("gradeAll")).toStrictEqual(ENDED);
    await session().page.getByText("没有找到风险表").first().waitFor();
    expect(names(session().host.book)).toStrictEqual(["Sheet1"]);
  });

  it("waits until the clerk has left the cell that he is typing in", async () => {
    await openSample(SAMPLE.list);
    const { host } = session();
    await session().settled();
    host.isEditing = true;
    const asked = new Promise<void>((resolve) => {
      host.beforeRequest = () => {
        resolve();
      };
    });
    const pressed = session().press("checkEntries");
    await asked;
    expect(names(host.book)).toStrictEqual([LEDGER]);
    host.isEditing = false;
    expect(await pressed).toStrictEqual(ENDED);
    expect(names(host.book)).toContain("填报问题清单");
  });
});

describe("two at once", () => {
  it("are carried out one after the other, and both are complete", async () => {
    await openSample(SAMPLE.list);
    const { host } = session();
    const both = await Promise.all([session().press("gradeAll"), session().press("summarise")]);
    expect(both).toStrictEqual([ENDED, ENDED]);
    expect(names(host.book)).toStrictEqual(expect.arrayContaining(["等级审定表", "汇总表"]));
  });
});

describe("an Excel older than the floor", () => {
  it("is told what is needed, in the pane and by every button, and nothing is read", async () => {
    await openSample(SAMPLE.list, { version: "1.13", isVisible: false });
    const { page, host } = session();
    await page.getByRole("alert").getByText("本功能需要 Excel 2021").waitFor();
    for (const name of FUNCTIONS) expect(await session().press(name)).toStrictEqual(ENDED);
    await expectSoon(session().isVisible, true);
    expect(host.counts.syncs).toBe(0);
  });
});
