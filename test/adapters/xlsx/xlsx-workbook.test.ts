import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import ExcelJS from "exceljs";
import { read as readWithSheetJs } from "@e965/xlsx";
import { XlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook.ts";
import { DEFAULT_LIMITS } from "../../../src/adapters/xlsx/package/limits.ts";
import { readZipDirectory } from "../../../src/adapters/xlsx/package/zip-directory.ts";
import { packText, writeZip } from "../../../src/adapters/xlsx/package/zip-writer.ts";
import { nodeZip } from "../../../src/cli/node-zip.ts";
import {
  calendarDate,
  cellAt,
  type CellValue,
  type ChangePlan,
  type ReportSheet,
} from "../../../src/domain/index.ts";

const FIXTURES = join(__dirname, "../../fixtures/xlsx");

function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FIXTURES, name)));
}

function workbook(bytes: Uint8Array, file = "rich.xlsm"): XlsxWorkbook {
  return new XlsxWorkbook({ bytes, file, codec: nodeZip });
}

/** Every part after inflation, by an unzip of its own. */
function partsOf(bytes: Uint8Array): Map<string, Buffer> {
  const parts = new Map<string, Buffer>();
  for (const entry of readZipDirectory(bytes, DEFAULT_LIMITS)) {
    const data = bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);
    parts.set(entry.name, entry.method === 0 ? Buffer.from(data) : inflateRawSync(data));
  }
  return parts;
}

function day(year: number, month: number, date: number): CellValue {
  const found = calendarDate(year, month, date);
  if (found === null) throw new Error("no such day");
  return { kind: "date", day: found };
}

function ownSheet(name: string, text: string): ReportSheet {
  return {
    name,
    tab: "C00000",
    columnWidths: [20, 10],
    rows: [
      { cells: ["风险台账", null], styles: "head", height: null },
      { cells: ["=1+1", 3], styles: "body", height: null },
      { cells: [{ value: text, link: { sheet: "台账", address: "C5" } }, 4], styles: "body", height: null },
    ],
    merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    freeze: { rows: 1, columns: 0 },
    filter: { top: 1, left: 0, bottom: 2, right: 1 },
    conditionalFormats: [],
    validations: [],
    charts: [
      {
        kind: "column",
        title: "等级统计",
        categories: { top: 1, left: 0, bottom: 2, right: 0 },
        series: [{ name: "数量", values: { top: 1, left: 1, bottom: 2, right: 1 }, color: "C00000" }],
        area: { top: 4, left: 0, bottom: 14, right: 4 },
      },
    ],
    print: { paper: "A4", orientation: "landscape", repeatRows: [0, 0], fit: "one-wide", footer: "&P" },
    gridlines: false,
  };
}

function plan(sheet: string, change: Partial<ChangePlan> = {}): ChangePlan {
  return {
    action: "一键评级",
    expected: new Map([[sheet, [{ row: 4, column: 3, value: "三级" }]]]),
    fixes: [
      { sheet, row: 4, column: 2, before: "在第3项审批中把关不严", after: "=cmd|' /C calc'!A0" },
      { sheet, row: 5, column: 7, before: "已完成", after: day(2026, 6, 30) },
    ],
    ownColumns: [
      {
        sheet,
        firstColumn: 15,
        replaces: 0,
        headerRows: [0, 1],
        group: "系统测算(供参考)",
        columns: [
          { header: "建议等级", width: 10 },
          { header: "理由", width: 40 },
        ],
        rows: new Map([
          [2, ["一级", "涉及大额资金、自由裁量权较大,建议评为一级。"]],
          [3, ["二级", null]],
          [40, ["三级", "新的行"]],
        ]),
        styles: ["body"],
        groupStyle: "head",
        headerStyle: "head",
        conditionalFormats: [
          {
            range: { top: 2, left: 15, bottom: 13, right: 15 },
            rule: { kind: "text", equals: "一级", style: "alert" },
          },
        ],
        validations: [
          {
            range: { top: 2, left: 15, bottom: 13, right: 15 },
            allow: { kind: "list", items: ["一级", "二级", "三级"] },
            message: "请选择等级",
          },
        ],
      },
    ],
    ownCells: [],
    highlights: [
      {
        sheet,
        format: {
          range: { top: 2, left: 6, bottom: 13, right: 6 },
          rule: { kind: "formula", formula: "$G3<DATE(2026,6,30)", style: "alert" },
        },
      },
    ],
    ownSheets: [ownSheet("风险台账", "见台账")],
    replaces: [],
    styles: {
      head: { bold: true, fill: "F2F2F2", border: "thin", wrap: true },
      body: { border: "thin", wrap: true },
      alert: { color: "C00000", fill: "FDE9E7", bold: true },
    },
    ...change,
  };
}

/** Whether `after` is `before` with insertions only, but for numbers that count or bound what stands in them. */
function hasOnlyInsertions(before: string, after: string): boolean {
  const plain = (text: string): string =>
    text.replace(/ count="\d+"/g, "").replace(/<dimension ref="[^"]*"/, "<dimension");
  const wanted = plain(before);
  let at = 0;
  for (const character of plain(after)) if (character === wanted[at]) at += 1;
  return at === wanted.length;
}

describe("a rich workbook changed in place", () => {
  const original = fixture("rich.xlsm");

  it("keeps every part that is not ours as it was", async () => {
    const book = workbook(original);
    await book.apply(plan("台账"));
    const before = partsOf(original);
    const after = partsOf(await book.save());
    const changed = [...before].filter(([name, data]) => after.get(name)?.equals(data) !== true);
    expect(changed.map(([name]) => name).sort()).toEqual([
      "[Content_Types].xml",
      "docProps/app.xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
    ]);
    const added = [...after.keys()].filter((name) => !before.has(name)).sort();
    expect(added).toEqual([
      "customXml/_rels/item2.xml.rels",
      "customXml/item2.xml",
      "customXml/itemProps2.xml",
      "xl/charts/chart3.xml",
      "xl/drawings/_rels/drawing3.xml.rels",
      "xl/drawings/drawing3.xml",
      "xl/worksheets/_rels/sheet4.xml.rels",
      "xl/worksheets/sheet4.xml",
    ]);
  });

  it("has insertions only in the parts that it adds to", async () => {
    const book = workbook(original);
    await book.apply(plan("台账", { fixes: [] }));
    const before = partsOf(original);
    const after = partsOf(await book.save());
    for (const name of [
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/workbook.xml",
    ]) {
      expect([name, hasOnlyInsertions(String(before.get(name)), String(after.get(name)))]).toEqual([
        name,
        true,
      ]);
    }
    const strip = (data: Buffer | undefined): string => String(data).replace(/<cols>.*<\/cols>/, "");
    const sheet = "xl/worksheets/sheet1.xml";
    expect(hasOnlyInsertions(strip(before.get(sheet)), strip(after.get(sheet)))).toBe(true);
  });

  it("shows what was written when it is read again, also by other readers", async () => {
    const book = workbook(original);
    const result = await book.apply(plan("台账"));
    expect(result.sheetsAdded).toEqual(["风险台账"]);
    const bytes = await book.save();
    const snapshot = await workbook(bytes).read();
    const [sheet] = snapshot.sheets;
    if (sheet === undefined) throw new Error("no sheet");
    expect(cellAt(sheet, 4, 2)).toBe("=cmd|' /C calc'!A0");
    expect(cellAt(sheet, 5, 7)).toEqual(day(2026, 6, 30));
    expect(cellAt(sheet, 0, 15)).toBe("系统测算(供参考)");
    expect(cellAt(sheet, 1, 16)).toBe("理由");
    expect(cellAt(sheet, 40, 15)).toBe("三级");
    expect(snapshot.ownSheets).toEqual(["风险台账"]);
    const other = readWithSheetJs(bytes, { cellFormula: true });
    expect(other.SheetNames).toEqual(["台账", "参数", "图表", "隐藏", "风险台账"]);
    expect(other.Sheets["台账"]?.["P3"]).toMatchObject({ v: "一级" });
    expect(other.Sheets["台账"]?.["C5"]).toMatchObject({ t: "s", v: "=cmd|' /C calc'!A0" });
    expect(other.Sheets["台账"]?.["C5"]).not.toHaveProperty("f");
    expect(other.Sheets["台账"]?.["J3"]).toMatchObject({ f: 'COUNTIF(D3:D14,"一级")', v: 4 });
  });

  it("becomes what it was when the action is taken back after saving and opening again", async () => {
    const book = workbook(original);
    await book.apply(plan("台账"));
    const again = workbook(await book.save());
    expect(await again.restorePoint()).toEqual({ action: "一键评级" });
    const result = await again.restore();
    expect(result).toMatchObject({ action: "一键评级", sheetsRemoved: ["风险台账"], untouched: [] });
    expect(partsOf(await again.save())).toEqual(partsOf(original));
    expect(await again.restorePoint()).toBeNull();
  });

  it("replaces its own sheets, columns and rules in a second run, and takes back only that run", async () => {
    const book = workbook(original);
    await book.apply(plan("台账"));
    const first = partsOf(await book.save());
    const [columns] = plan("台账").ownColumns;
    if (columns === undefined) throw new Error("no columns");
    await book.apply(
      plan("台账", {
        fixes: [],
        expected: new Map(),
        ownColumns: [{ ...columns, replaces: 2, rows: new Map([[2, ["二级", "改了"]]]) }],
        ownSheets: [ownSheet("风险台账", "第二次")],
      }),
    );
    const second = partsOf(await book.save());
    const text = String(second.get("xl/worksheets/sheet1.xml"));
    expect(text.match(/\$G3&lt;DATE/g)).toHaveLength(1);
    expect(text.match(/请选择等级/g)).toHaveLength(1);
    expect((await book.read()).sheets.map(({ name }) => name)).toEqual(["台账", "参数", "隐藏", "风险台账"]);
    await book.restore();
    const back = partsOf(await book.save());
    for (const parts of [first, back]) parts.delete("customXml/item2.xml");
    expect(back).toEqual(first);
  });

  it("gives own sheets names that Excel accepts", async () => {
    const book = workbook(original);
    const result = await book.apply(plan("台账", { ownSheets: [ownSheet("统计[一]:2026/6", "")] }));
    expect(result.sheetsAdded).toEqual(["统计 一  2026 6"]);
    expect((await book.read()).ownSheets).toEqual(result.sheetsAdded);
  });

  it("rewrites single cells of its own sheets in the look that they have, and of no other sheet", async () => {
    const book = workbook(original);
    await book.apply(plan("台账"));
    const only = { fixes: [], expected: new Map(), ownColumns: [], highlights: [], ownSheets: [] };
    const cell = { row: 2, column: 1, style: null };
    const due = calendarDate(2026, 6, 30);
    if (due === null) throw new Error("no such day");
    await book.apply(
      plan("台账", { ...only, ownCells: [{ ...cell, sheet: "风险台账", cell: { day: due } }] }),
    );
    const own = (await book.read()).sheets.find(({ name }) => name === "风险台账");
    expect(own?.rows[2]?.[1]).toEqual({ kind: "date", day: due });
    const foreign = plan("台账", { ...only, ownCells: [{ ...cell, sheet: "台账", cell: 1 }] });
    await expect(book.apply(foreign)).rejects.toMatchObject({ code: "not-own-sheet" });
  });

  it("leaves protected sheets alone and names them", async () => {
    const book = workbook(original);
    const highlight = { range: { top: 0, left: 0, bottom: 1, right: 0 } };
    const result = await book.apply(
      plan("台账", {
        highlights: [
          {
            sheet: "参数",
            format: { ...highlight, rule: { kind: "text", equals: "已完成", style: "alert" } },
          },
        ],
      }),
    );
    expect(result.protectedSheets).toEqual(["参数"]);
    expect(partsOf(await book.save()).get("xl/worksheets/sheet2.xml")).toEqual(
      partsOf(original).get("xl/worksheets/sheet2.xml"),
    );
  });

  it.each([
    ["changed-since-read", { expected: new Map([["台账", [{ row: 4, column: 3, value: "二级" }]]]) }],
    ["formula-cell", { fixes: [{ sheet: "台账", row: 2, column: 9, before: 4, after: 5 }] }],
    ["sheet-exists", { ownSheets: [ownSheet("参数", "")] }],
    ["sheet-missing", { fixes: [{ sheet: "没有", row: 0, column: 0, before: null, after: 1 }] }],
  ])("stops before the first write: %s", async (code, change) => {
    const book = workbook(original);
    await expect(book.apply(plan("台账", change))).rejects.toMatchObject({ code });
    expect(await book.save()).toBe(original);
  });

  it("keeps settings, and nothing of itself once all is forgotten", async () => {
    const book = workbook(original);
    await book.saveSetting("answers", '{"等级":"<一级>\u0001"}');
    const again = workbook(await book.save());
    expect(await again.loadSetting("answers")).toBe('{"等级":"<一级>\u0001"}');
    expect(await again.loadSetting("toString")).toBeNull();
    await again.saveSetting("answers", null);
    expect(partsOf(await again.save())).toEqual(partsOf(original));
  });

  it("holds no restore data once that is forgotten", async () => {
    const book = workbook(original);
    await book.apply(plan("台账"));
    await book.forgetRestorePoint();
    const text = String(partsOf(await book.save()).get("customXml/item2.xml"));
    expect(text).not.toContain("把关不严");
    expect(await book.restorePoint()).toBeNull();
  });
});

/** The file as another program would save it after the clerk changed a text: same meaning, other bytes. */
async function savedElsewhere(
  bytes: Uint8Array,
  part: string,
  edit: (xml: string) => string,
): Promise<Uint8Array> {
  const entries = [];
  for (const [name, data] of partsOf(bytes)) {
    const text = name === part ? edit(String(data)) : String(data);
    const isText = /\.(xml|rels)$/.test(name);
    entries.push(await packText(name, [isText ? text.replace(/\?>\s*/, "?><!-- saved -->") : ""], nodeZip));
  }
  return writeZip(entries);
}

describe("a workbook that another program saved after the action", () => {
  it("gets back the cells that still hold what was written, and the others are listed", async () => {
    const original = fixture("rich-openpyxl.xlsx");
    const fix = { sheet: "登记表", row: 3, column: 2, before: "在第3项审批中把关不严", after: "改后" };
    const dated = { sheet: "登记表", row: 4, column: 0, before: 4, after: day(2026, 6, 30) };
    const book = workbook(original, "rich-openpyxl.xlsx");
    await book.apply(plan("登记表", { expected: new Map(), fixes: [fix, dated] }));
    const saved = await savedElsewhere(await book.save(), "xl/worksheets/sheet1.xml", (xml) =>
      xml.replace("涉及大额资金", "涉及小额资金"),
    );
    const again = workbook(saved);
    expect((await again.read()).sheets[0]?.rows[4]?.[0]).toEqual(day(2026, 6, 30));
    const result = await again.restore();
    expect(result.sheetsRemoved).toEqual(["风险台账"]);
    expect(result.untouched).toEqual([
      {
        sheet: "登记表",
        range: { top: 2, left: 16, bottom: 2, right: 16 },
        written: "涉及大额资金、自由裁量权较大,建议评为一级。",
        found: "涉及小额资金、自由裁量权较大,建议评为一级。",
      },
    ]);
    const before = await workbook(original).read();
    const after = await workbook(await again.save()).read();
    expect(after.sheets.map(({ name }) => name)).toEqual(["登记表", "说明"]);
    const texts = (sheet = after.sheets[0]): unknown[] =>
      (sheet?.rows ?? []).map((row) => row?.slice(0, 8).filter((value) => value !== null));
    expect(texts().filter((row) => Array.isArray(row) && row.length > 0)).toEqual(texts(before.sheets[0]));
    const xml = String(partsOf(await again.save()).get("xl/worksheets/sheet1.xml"));
    expect(xml).not.toContain("DATE(2026,6,30)");
    expect(xml).toContain("<formula>$D2=");
    expect(xml).not.toContain('r="Q4"');
  });
});

describe("a changed workbook opened by other readers", () => {
  it("shows exceljs what was there and what was added", async () => {
    const book = workbook(fixture("rich.xlsm"));
    await book.apply(plan("台账"));
    const other = new ExcelJS.Workbook();
    await other.xlsx.load((await book.save()).slice().buffer);
    expect(other.worksheets.map(({ name }) => name)).toEqual(["台账", "参数", "隐藏", "风险台账"]);
    expect(other.getWorksheet("台账")?.getCell("P3").value).toBe("一级");
    expect(other.getWorksheet("台账")?.getCell("H6").value).toEqual(new Date(Date.UTC(2026, 5, 30)));
    expect(other.getWorksheet("台账")?.getCell("D3").note).toBeDefined();
    expect(other.getWorksheet("风险台账")?.getCell("A2").value).toBe("=1+1");
  });

  it("shows SheetJS a workbook that openpyxl wrote", async () => {
    const book = workbook(fixture("rich-openpyxl.xlsx"));
    await book.apply(plan("登记表", { expected: new Map(), fixes: [] }));
    const other = readWithSheetJs(await book.save(), { cellFormula: true });
    expect(other.SheetNames).toEqual(["登记表", "说明", "风险台账"]);
    expect(other.Sheets["登记表"]?.["P3"]).toMatchObject({ t: "s", v: "一级" });
    expect(other.Sheets["风险台账"]?.["A2"]).toMatchObject({ t: "s", v: "=1+1" });
  });
});

describe("files that cannot be changed in place", () => {
  it("refuses a signed workbook, and one whose structure is protected when sheets are to be added", async () => {
    const parts = partsOf(fixture("rich.xlsm"));
    const entries = [...parts].map(([name, data]) => packText(name, [String(data)], nodeZip));
    const signature = packText("_xmlsignatures/sig1.xml", ["<Signature/>"], nodeZip);
    const signed = workbook(writeZip(await Promise.all([...entries, signature])));
    await expect(signed.apply(plan("台账"))).rejects.toMatchObject({ code: "signed" });
    expect((await signed.read()).isSigned).toBe(true);
    const locked = await savedElsewhere(fixture("rich-openpyxl.xlsx"), "xl/workbook.xml", (xml) =>
      xml
        .replace(/<workbookProtection[^>]*\/>/, "")
        .replace("<bookViews>", '<workbookProtection lockStructure="1"/><bookViews>'),
    );
    const change = plan("登记表", { expected: new Map(), fixes: [] });
    await expect(workbook(locked).apply(change)).rejects.toMatchObject({ code: "structure-protected" });
  });

  it("reads old and plain formats but does not write them", async () => {
    const text = workbook(new TextEncoder().encode("序号,风险点\n1,把关不严\n"), "a.csv");
    expect((await text.read()).sheets[0]?.rows).toEqual([
      ["序号", "风险点"],
      [1, "把关不严"],
    ]);
    await expect(text.apply(plan("a"))).rejects.toMatchObject({ code: "legacy-not-in-place" });
    expect(await text.restorePoint()).toBeNull();
  });
});
