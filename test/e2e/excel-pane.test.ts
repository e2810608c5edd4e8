import ExcelJS from "exceljs";
import { addressOf, keyOf, parseArea } from "../excel-host/area.ts";
import type { BookDescription, HostBook, HostSheet, Scalar } from "../excel-host/book.ts";
import { cloneBook, describeBook, differences } from "../excel-host/book.ts";
import { cancelAtOnce, confirm, expectSoon, goTo, gradeAtOnce, restore } from "./clerk.ts";
import { excelForEach } from "./excel-for-each.ts";
import { SAMPLE } from "./page-session.ts";

const excel = excelForEach();
const { session } = excel;

const LEDGER = "风险防控台账";

async function open(file: string = SAMPLE.list): Promise<void> {
  const { settled } = await excel.openSample(file);
  await settled();
}

function sheetOf({ sheets }: HostBook, name: string): HostSheet {
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

function value(sheet: string, address: string): Scalar {
  const { top, left } = parseArea(address);
  return sheetOf(session().host.book, sheet).cells.get(keyOf(top, left))?.value ?? null;
}

const names = ({ sheets }: HostBook): readonly string[] => sheets.map(({ name }) => name);

/** Everything but what Probity keeps for itself in the workbook. */
const isClerks = (line: string): boolean => !line.startsWith("part urn:probity:own");

/** Places in which the workbook differs from what it was. */
function changedSince(before: BookDescription): readonly string[] {
  return differences(before, describeBook(session().host.book), 100_000)
    .filter(isClerks)
    .map((line) => line.slice(0, line.indexOf(":")));
}

/** Lines of the receipt on show. */
async function receipt(): Promise<readonly string[]> {
  await session().page.getByRole("button", { name: "确认写入" }).waitFor();
  return await session().page.getByRole("region").getByRole("listitem").allInnerTexts();
}

/** The number in the line of the receipt that matches, or 0. */
function announced(lines: readonly string[], pattern: RegExp): number {
  const found = lines.map((line) => pattern.exec(line)?.[1]).find((number) => number !== undefined);
  return Number(found ?? 0);
}

/** Cells of a sheet whose content or look differs from another state of it. */
function changedCells(before: HostBook, sheet: string): readonly string[] {
  const [old, now] = [sheetOf(before, sheet), sheetOf(session().host.book, sheet)];
  const keys = new Set([...old.cells.keys(), ...now.cells.keys()]);
  return [...keys]
    .filter((key) => JSON.stringify(old.cells.get(key)) !== JSON.stringify(now.cells.get(key)))
    .map((key) => {
      const [row, column] = [Math.floor(key / 16_384), key % 16_384];
      return addressOf({ top: row, left: column, bottom: row, right: column });
    });
}

describe("in Excel, 开始", () => {
  it("shows what was recognised in the open workbook, and reads it anew after the clerk typed", async () => {
    await open();
    const { page, host } = session();
    await page.getByRole("button", { name: /^120\s*风险点$/ }).waitFor();
    await page.getByText("120 行").waitFor();
    const sheet = sheetOf(host.book, LEDGER);
    const { top, left } = parseArea("F34");
    const cell = sheet.cells.get(keyOf(34, 5));
    if (cell === undefined) throw new Error("no risk to copy");
    sheet.cells.set(keyOf(top, left), { ...cell, value: "用印审批中未经核对盖章" });
    await page.getByRole("button", { name: "更多操作" }).click();
    await page.getByRole("menuitem", { name: "重新读取" }).click();
    await session().settled();
    await goTo(session(), "填报检查");
    await expectSoon(async () => await page.getByText("第34行填有风险等级或防控措施").count(), 0);
  });

  it("announces exactly what 一键评级 then writes, and 恢复原表 brings everything back", async () => {
    await open();
    const { page, host } = session();
    const before = cloneBook(host.book);
    const described = describeBook(before);
    await page.getByRole("button", { name: "一键评级" }).click();
    const lines = await receipt();
    const text = lines.join("\n");
    const samples = await page.getByRole("region").getByRole("listitem").allInnerTexts();
    expect(describeBook(host.book)).toStrictEqual(described);
    await confirm(session());

    const added = names(host.book).filter((name) => !names(before).includes(name));
    expect(announced(lines, /新增 (\d+) 张表/)).toBe(added.length);
    expect(text).toContain(added.join("、"));
    const cells = changedCells(before, LEDGER);
    const columns = new Set(cells.map((address) => address.replace(/\d+/, "")));
    expect(announced(lines, /右侧增加 (\d+) 列/)).toBe(columns.size);
    const { widthOf, rules } = ownColumns(columns);
    expect(announced(lines, /共 (\d+) 个单元格/)).toBe(widthOf);
    const headers = [...columns].sort().map((letters) => value(LEDGER, `${letters}3`));
    expect(text).toContain(headers.join("、"));
    expect(announced(lines, /用底色标出 (\d+) 处/)).toBe(rules);
    expect(text).toContain("不改动任何原有单元格");
    expect(cells.filter((address) => parseArea(address).left < 15)).toStrictEqual([]);
    const shown = samples.filter((line) => line.includes(" · "));
    expect(shown.length).toBeGreaterThan(1);
    for (const line of shown) {
      const found = value(LEDGER, /([A-Z]+\d+) · /.exec(line)?.[1] ?? "");
      // A day is shown as a day.
      const text = typeof found === "number" ? /\d{4}-\d\d-\d\d/ : String(found);
      expect([line, found]).toStrictEqual([expect.stringMatching(text), expect.anything()]);
    }
    await page.getByText(`共写入 ${widthOf} 个单元格`).waitFor();

    await restore(session());
    expect(differences(described, describeBook(host.book))).toStrictEqual([]);
  });

  it("brings an official form back too: cell for cell, format for format, sheet for sheet", async () => {
    await open(SAMPLE.form);
    const described = describeBook(session().host.book);
    await gradeAtOnce(session());
    expect(changedSince(described).length).toBeGreaterThan(10);
    await restore(session());
    expect(differences(described, describeBook(session().host.book))).toStrictEqual([]);
  });
});

/** What was written into columns of the ledger: all their cells, and the rules that lie elsewhere. */
function ownColumns(letters: ReadonlySet<string>): { readonly widthOf: number; readonly rules: number } {
  const sheet = sheetOf(session().host.book, LEDGER);
  const own = new Set([...letters].map((name) => parseArea(`${name}1`).left));
  const rows = new Set(
    [...sheet.cells.keys()].filter((key) => own.has(key % 16_384)).map((key) => Math.floor(key / 16_384)),
  );
  const rules = sheet.rules.filter(({ areas }) => areas.every(({ left }) => !own.has(left))).length;
  return { widthOf: own.size * rows.size, rules };
}

describe("in Excel, 字段核对", () => {
  it("reads the sheet anew by the chosen column, keeps that in the workbook, and changes no cell", async () => {
    await open();
    const { page, host } = session();
    const described = describeBook(host.book);
    await goTo(session(), "字段核对");
    await page.getByRole("combobox", { name: "“责任人”列的含义" }).selectOption({ label: "不采用" });
    await page.getByRole("button", { name: "采用并重新识别" }).click();
    await session().settled();
    await goTo(session(), "落实督办");
    await page.getByText(/^未明确责任人（\d+项）$/).waitFor();
    expect(changedSince(described)).toStrictEqual([]);
    const kept = cloneBook(host.book);
    await excel.open(kept);
    await session().settled();
    await goTo(session(), "字段核对");
    const field = session().page.getByRole("combobox", { name: "“责任人”列的含义" });
    await expectSoon(async () => await field.locator("option:checked").textContent(), "不采用");
  });
});

describe("in Excel, 填报检查", () => {
  it("selects the cell of a finding in the sheet", async () => {
    await open();
    const { page, host } = session();
    await goTo(session(), "填报检查");
    await page.getByRole("button", { name: /L26/ }).first().click();
    await expectSoon(() => addressOf(host.book.selected), "L26");
  });

  it("changes exactly the cell whose proposal was taken, after a receipt, and brings it back", async () => {
    await open();
    const { page, host } = session();
    const before = cloneBook(host.book);
    const described = describeBook(before);
    await goTo(session(), "填报检查");
    await page.getByRole("button", { name: "采纳" }).first().click();
    await page.getByRole("button", { name: "预览1处修改" }).click();
    expect(announced(await receipt(), /修改 (\d+) 个原有单元格/)).toBe(1);
    await confirm(session());
    expect(changedCells(before, LEDGER)).toStrictEqual(["L26"]);
    // 2026-06-30 as a day of Excel.
    expect(value(LEDGER, "L26")).toBe(46_203);
    await restore(session());
    expect(differences(described, describeBook(host.book)).filter(isClerks)).toStrictEqual([]);
  });
});

describe("in Excel, 等级评定", () => {
  it("writes the adopted grade into its cell alone, and brings it back", async () => {
    await open();
    const { page, host } = session();
    const before = cloneBook(host.book);
    const described = describeBook(before);
    await goTo(session(), "等级评定");
    await page.getByRole("button", { name: /^与建议不一致/ }).click();
    await page.getByRole("button", { name: "采纳建议" }).first().click();
    await page.getByRole("button", { name: "预览1个等级" }).click();
    const lines = await receipt();
    expect(announced(lines, /修改 (\d+) 个原有单元格/)).toBe(1);
    await confirm(session());
    expect(changedCells(before, LEDGER)).toStrictEqual(["H7"]);
    expect([sheetOf(before, LEDGER).cells.get(keyOf(6, 7))?.value, value(LEDGER, "H7")]).toStrictEqual([
      "三级",
      "二级",
    ]);
    await restore(session());
    expect(differences(described, describeBook(host.book)).filter(isClerks)).toStrictEqual([]);
  });
});

describe("in Excel, 落实督办", () => {
  it("records owner and done date of a control in the clerk's own columns, and brings them back", async () => {
    await open();
    const { page, host } = session();
    const before = cloneBook(host.book);
    const described = describeBook(before);
    await goTo(session(), "落实督办");
    await page.getByRole("checkbox").nth(1).check();
    await page.getByRole("button", { name: "登记1项" }).click();
    await page.getByLabel("责任人").fill("某壬");
    await page.getByLabel("最近落实日期").fill("2026-11-20");
    await page.getByRole("button", { name: "预览登记内容" }).click();
    const lines = await receipt();
    const told = announced(lines, /修改 (\d+) 个原有单元格/);
    await confirm(session());
    const cells = changedCells(before, LEDGER);
    expect(cells).toHaveLength(told);
    expect(cells.map((address) => value(LEDGER, address)).sort()).toStrictEqual([46_346, "某壬"].sort());
    await restore(session());
    expect(differences(described, describeBook(host.book)).filter(isClerks)).toStrictEqual([]);
  });
});

describe("in Excel, 汇总", () => {
  it("puts the chosen sheets into this workbook, and takes them away again", async () => {
    await open();
    const { page, host } = session();
    const before = describeBook(host.book);
    await goTo(session(), "汇总");
    await page.getByRole("button", { name: "选择要生成的表" }).click();
    await page.getByRole("button", { name: "写入本工作簿" }).click();
    const lines = await receipt();
    const old = names(host.book);
    await confirm(session());
    const added = names(host.book).filter((name) => !old.includes(name));
    expect(announced(lines, /新增 (\d+) 张表/)).toBe(added.length);
    expect(added).toContain("汇总表");
    await restore(session());
    expect(differences(before, describeBook(host.book))).toStrictEqual([]);
  });

  it("opens them as a new workbook that another program reads, and leaves this one alone", async () => {
    await open();
    const { page, host } = session();
    const before = describeBook(host.book);
    await goTo(session(), "汇总");
    await page.getByRole("button", { name: "选择要生成的表" }).click();
    await page.getByRole("button", { name: "另存为新工作簿" }).click();
    await expectSoon(() => host.book.opened.length, 1);
    await session().settled();
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Uint8Array.from(Buffer.from(host.book.opened[0] ?? "", "base64")).buffer);
    expect(workbook.worksheets[0]?.name).toBe("汇总表");
    expect(differences(before, describeBook(host.book))).toStrictEqual([]);
  });
});

describe("in Excel, 预览与结果", () => {
  it("goes back from the receipt without having written anything", async () => {
    await open();
    const { page, host } = session();
    const before = describeBook(host.book);
    await page.getByRole("button", { name: "一键评级" }).click();
    await receipt();
    await page.getByRole("button", { name: "返回", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "开始" }).waitFor();
    expect(differences(before, describeBook(host.book))).toStrictEqual([]);
  });

  it("says which cells the clerk changed after writing, and keeps them", async () => {
    await open();
    const { page, host } = session();
    await gradeAtOnce(session());
    const sheet = sheetOf(host.book, LEDGER);
    const cell = sheet.cells.get(keyOf(3, 15));
    if (cell === undefined) throw new Error("no suggestion");
    sheet.cells.set(keyOf(3, 15), { ...cell, value: "一级" });
    await restore(session());
    await page.getByText("1 处在写入之后又有改动，保留现在的内容").waitFor();
    await page.getByRole("button", { name: /P4.*现为“一级”/ }).click();
    await expectSoon(() => addressOf(host.book.selected), "P4");
    expect([value(LEDGER, "P4"), value(LEDGER, "P5")]).toStrictEqual(["一级", null]);
  });

  it("stops before the first write where somebody else changed the table meanwhile", async () => {
    await open();
    const { page, host } = session();
    await goTo(session(), "填报检查");
    await page.getByRole("button", { name: "采纳" }).first().click();
    await page.getByRole("button", { name: "预览1处修改" }).click();
    await receipt();
    const sheet = sheetOf(host.book, LEDGER);
    const cell = sheet.cells.get(keyOf(25, 11));
    if (cell === undefined) throw new Error("no deadline");
    sheet.cells.set(keyOf(25, 11), { ...cell, value: "2026年12月底前" });
    const before = describeBook(host.book);
    await confirm(session());
    await page.getByText("L26").first().waitFor();
    await page.getByRole("heading", { name: /没有完成/ }).waitFor();
    expect(differences(before, describeBook(host.book)).filter(isClerks)).toStrictEqual([]);
  });

  it("takes back at once what failed half way, and says so", async () => {
    await open();
    const { page, host } = session();
    const before = describeBook(host.book);
    await page.getByRole("button", { name: "一键评级" }).click();
    await receipt();
    host.resetCounts();
    host.faults = [{ request: 1, code: "GeneralException", done: 0.7 }];
    await confirm(session());
    await page.getByText("已恢复原状").first().waitFor();
    expect(differences(before, describeBook(host.book))).toStrictEqual([]);
  });

  it("can be cancelled while it writes, and nothing is left", async () => {
    await open();
    const { page, host } = session();
    const before = describeBook(host.book);
    await goTo(session(), "汇总");
    await page.getByRole("button", { name: "选择要生成的表" }).click();
    await page.getByRole("button", { name: "写入本工作簿" }).click();
    await receipt();
    host.latency = 1_500;
    await cancelAtOnce(session(), async () => {
      await page.getByRole("button", { name: "确认写入" }).click();
    });
    host.latency = 0;
    const after = names(host.book);
    // All of it fits into one request of Excel: cancelling comes before it, or after it is done.
    if (after.includes("汇总表")) await restore(session());
    expect(differences(before, describeBook(host.book))).toStrictEqual([]);
  });
});

describe("in Excel, 设置与关于", () => {
  it("keeps the office's settings in the workbook, and removes all restore data when asked", async () => {
    await open();
    const { page, host } = session();
    await gradeAtOnce(session());
    const parts = (): readonly string[] => host.book.parts.map(({ namespace }) => namespace);
    expect(parts().some((namespace) => namespace.startsWith("urn:probity:restore"))).toBe(true);
    await goTo(session(), "设置与关于");
    await page.getByLabel("审定机构").fill("局党组");
    await page.getByRole("button", { name: "保存" }).click();
    await session().settled();
    expect(host.book.parts.find(({ namespace }) => namespace === "urn:probity:own")?.xml).toContain("局党组");
    await page.getByRole("button", { name: "清除恢复数据" }).click();
    await session().settled();
    expect(parts().filter((namespace) => namespace.startsWith("urn:probity:restore"))).toStrictEqual([]);
    expect(names(host.book).filter((name) => name.startsWith("~"))).toStrictEqual([]);
    await page.getByLabel("语言").selectOption("en");
    await page.getByRole("tab", { name: "Start", exact: true }).waitFor();
  });
});
