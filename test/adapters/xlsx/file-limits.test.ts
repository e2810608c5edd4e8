import { utils, write } from "@e965/xlsx";
import { unzipSync } from "fflate";
import { DEFAULT_LIMITS, type FileLimits } from "../../../src/adapters/xlsx/package/limits.ts";
import { readWorkbookFile } from "../../../src/adapters/xlsx/read-workbook-file.ts";
import { XlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook.ts";
import { nodeZip } from "../../../src/cli/node-zip.ts";
import type { ChangePlan, ReportSheet, WorkbookSnapshot } from "../../../src/domain/index.ts";
import { wordsOf } from "../../../src/report/messages/catalogue.ts";
import { describeFailure } from "../../../src/report/sentences-of.ts";
import { sheetXml, workbookParts, zipOf } from "./package-builder.ts";
import type { Parts } from "./package-builder.ts";

function cell(reference: string, text: string, style = ""): string {
  return `<c r="${reference}"${style} t="inlineStr"><is><t>${text}</t></is></c>`;
}

const TABLE = sheetXml(
  `<sheetData><row r="1">${cell("A1", "风险点")}${cell("B1", "等级")}</row><row r="2">${cell("A2", "虚列支出")}${cell("B2", "一级")}</row></sheetData>`,
);

function bookOf(bytes: Uint8Array, limits: FileLimits = DEFAULT_LIMITS): XlsxWorkbook {
  return new XlsxWorkbook({ bytes, file: "a.xlsx", codec: nodeZip, limits });
}

const ledger: ReportSheet = {
  name: "风险台账",
  tab: "C00000",
  columnWidths: [20],
  rows: [{ cells: ["风险台账"], styles: "head", height: null }],
  merges: [],
  freeze: null,
  filter: null,
  conditionalFormats: [],
  validations: [],
  charts: [],
  print: { paper: "A4", orientation: "landscape", repeatRows: null, fit: "one-wide", footer: "&P" },
  gridlines: false,
};

const PLAN: ChangePlan = {
  action: "填报检查",
  expected: new Map(),
  fixes: [{ sheet: "台账", row: 1, column: 1, before: "一级", after: "二级" }],
  ownColumns: [],
  ownCells: [],
  highlights: [],
  ownSheets: [ledger],
  replaces: [],
  styles: { head: { bold: true, fill: "F2F2F2" } },
};

function textsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, data]) => [path, String(Buffer.from(data))]),
  );
}

async function gradeIn(book: XlsxWorkbook): Promise<unknown> {
  return (await book.read()).sheets[0]?.rows[1]?.[1];
}

describe("a file that takes longer to read than its host gives it", () => {
  const rows = Array.from(
    { length: 1_000 },
    (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`,
  );
  const bytes = zipOf(workbookParts(sheetXml(`<sheetData>${rows.join("")}</sheetData>`)));

  function clock(rings: number): { readonly limits: FileLimits; readonly asked: () => number } {
    let asked = 0;
    const isTimeUp = (): boolean => {
      asked += 1;
      return asked >= rings;
    };
    return { limits: { ...DEFAULT_LIMITS, isTimeUp }, asked: () => asked };
  }

  it("is refused in the middle of a sheet, with a sentence that says so", async () => {
    const { limits, asked } = clock(3);
    await expect(readWorkbookFile(bytes, "a.xlsx", { codec: nodeZip, limits })).rejects.toMatchObject({
      code: "too-slow",
    });
    expect(asked()).toBe(3);
    const failed = { file: "a.xlsx", code: "too-slow", facts: {} };
    expect(describeFailure(failed, wordsOf("zh-CN"))).toContain("读取用时过长");
  });

  it("is refused in the middle of a separated text as well", async () => {
    const text = new TextEncoder().encode("风险点,等级\n".repeat(1_000));
    const { limits, asked } = clock(2);
    await expect(readWorkbookFile(text, "a.csv", { codec: nodeZip, limits })).rejects.toMatchObject({
      code: "too-slow",
    });
    expect(asked()).toBe(2);
    const lasting = clock(Infinity);
    const read = await readWorkbookFile(text, "a.csv", { codec: nodeZip, limits: lasting.limits });
    expect(read.sheets[0]?.rows).toHaveLength(1_000);
    expect(lasting.asked()).toBe(3);
  });

  it("is read in full where the time lasts, or where there is no clock", async () => {
    const { limits, asked } = clock(Infinity);
    const read = await readWorkbookFile(bytes, "a.xlsx", { codec: nodeZip, limits });
    expect(read.sheets[0]?.rows).toHaveLength(1_000);
    expect(asked()).toBe(1 + 3);
    expect((await bookOf(bytes).read()).sheets[0]?.rows).toHaveLength(1_000);
  });
});

describe("an old workbook", () => {
  const rows = [
    ["风险点", "可能性", "危害程度", "得分", "已办结"],
    ["虚列支出", 3, 4, 12, true],
    ["漏记收入", 2, null, 2, false],
  ];
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "台账");
  const bytes = new Uint8Array(write(book, { type: "array", bookType: "biff8" }) as ArrayBuffer);
  const cells = rows.flat().filter((value) => value !== null).length;
  const within = (limits: Partial<FileLimits>): Promise<WorkbookSnapshot> =>
    readWorkbookFile(bytes, "a.xls", { codec: nodeZip, limits: { ...DEFAULT_LIMITS, ...limits } });

  it("of more cells than its reader can hold is refused before it is read", async () => {
    await expect(within({ compoundCells: cells - 1 })).rejects.toMatchObject({ code: "too-large" });
    expect((await within({ compoundCells: cells })).sheets[0]?.rows).toEqual([
      rows[0],
      rows[1],
      ["漏记收入", 2, null, 2, false],
    ]);
  });

  it("is given no more time than another", async () => {
    await expect(within({ isTimeUp: () => true })).rejects.toMatchObject({ code: "too-slow" });
  });
});

describe("a way back that would be too large for the workbook", () => {
  const bytes = zipOf(workbookParts(TABLE));
  const limits = { ...DEFAULT_LIMITS, restoreCharacters: 300 };

  it("stops the action before anything is changed", async () => {
    const book = bookOf(bytes, limits);
    await expect(book.apply(PLAN)).rejects.toMatchObject({ code: "restore-too-large" });
    expect(await book.save()).toBe(bytes);
    expect(await book.restorePoint()).toBeNull();
  });

  it("is left out where the clerk agreed, and the action is done", async () => {
    const book = bookOf(bytes, limits);
    await book.apply({ ...PLAN, allowWithoutRestore: true });
    expect(await gradeIn(book)).toBe("二级");
    expect(await book.restorePoint()).toBeNull();
    expect((await bookOf(await book.save()).read()).ownSheets).toEqual(["风险台账"]);
  });

  it("is kept below that size", async () => {
    const book = bookOf(bytes);
    await book.apply({ ...PLAN, allowWithoutRestore: true });
    expect(await book.restorePoint()).toEqual({ action: "填报检查" });
  });
});

describe("the titles in the document's properties", () => {
  const properties = `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><HeadingPairs><vt:vector size="4" baseType="variant"><vt:variant><vt:lpstr>工作表</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant><vt:variant><vt:lpstr>命名范围</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="2" baseType="lpstr"><vt:lpstr>台账</vt:lpstr><vt:lpstr>台账!Print_Area</vt:lpstr></vt:vector></TitlesOfParts></Properties>`;
  const parts = workbookParts(TABLE, { "docProps/app.xml": properties });
  const links = String(parts["_rels/.rels"]).replace(
    "</Relationships>",
    '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>',
  );
  const bytes = zipOf({ ...parts, "_rels/.rels": links });

  function titlesOf(saved: Uint8Array): {
    readonly titles: readonly string[];
    readonly counts: readonly string[];
  } {
    const text = textsOf(saved)["docProps/app.xml"] ?? "";
    const [, list = ""] = text.split("<TitlesOfParts>");
    return {
      titles: [...list.matchAll(/<vt:lpstr>([^<]*)</g)].map(([, title = ""]) => title),
      counts: [...text.matchAll(/<vt:i4>(\d+)|size="(\d+)" baseType="lpstr"/g)].map(
        ([, one, all]) => one ?? all ?? "",
      ),
    };
  }

  it("name the new sheet, and no longer once it is taken back after another program saved the file", async () => {
    const book = bookOf(bytes);
    await book.apply(PLAN);
    const saved = await book.save();
    expect(titlesOf(saved)).toEqual({
      titles: ["台账", "风险台账", "台账!Print_Area"],
      counts: ["2", "1", "3"],
    });
    const marked = Object.entries(textsOf(saved)).map(([path, text]): [string, string] => [
      path,
      path.startsWith("customXml/") ? text : text.replace(/\?>\s*/, "?><!-- saved -->"),
    ]);
    const elsewhere: Parts = Object.fromEntries(marked);
    const again = bookOf(zipOf(elsewhere));
    expect((await again.restore()).sheetsRemoved).toEqual(["风险台账"]);
    expect(titlesOf(await again.save())).toEqual({
      titles: ["台账", "台账!Print_Area"],
      counts: ["1", "1", "2"],
    });
    expect(await gradeIn(again)).toBe("一级");
  });
});

describe("a workbook without a style sheet", () => {
  const styled = sheetXml(
    `<sheetData><row r="1">${cell("A1", "风险点", ' s="2"')}${cell("B1", "等级")}</row><row r="2">${cell("A2", "虚列支出")}${cell("B2", "一级", ' s="2"')}</row></sheetData>`,
  );
  const { "xl/styles.xml": unused, ...others } = workbookParts(styled);
  const links = String(others["xl/_rels/workbook.xml.rels"]).replace(/<Relationship Id="rId3"[^>]*>/, "");
  const bytes = zipOf({ ...others, "xl/_rels/workbook.xml.rels": links });

  it("is worked in place: it gets one in which its own cells look as before", async () => {
    expect(unused).toBeDefined();
    const book = bookOf(bytes);
    await book.apply(PLAN);
    expect(await gradeIn(book)).toBe("二级");
    const after = textsOf(await book.save());
    const formats = /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(after["xl/styles.xml"] ?? "")?.[1] ?? "";
    const [first, second, third, ...own] = formats.match(/<xf [^>]*>/g) ?? [];
    expect([second, third]).toEqual([first, first]);
    expect(own.length).toBeGreaterThan(0);
    expect(after["xl/_rels/workbook.xml.rels"]).toContain('relationships/styles" Target="styles.xml"');
    expect(after["[Content_Types].xml"]).toContain('PartName="/xl/styles.xml"');
  });

  it("is as it was once the action is taken back", async () => {
    const book = bookOf(bytes);
    await book.apply(PLAN);
    const again = bookOf(await book.save());
    await again.restore();
    await again.forgetRestorePoint();
    expect(textsOf(await again.save())).toEqual(textsOf(bytes));
  });
});

describe("a workbook that says strange things of itself", () => {
  const own: ChangePlan["ownColumns"][number] = {
    sheet: "台账",
    firstColumn: 2,
    replaces: 0,
    headerRows: [0, 0],
    group: "系统测算(供参考)",
    columns: [{ header: "建议等级", width: 10 }],
    rows: new Map([[1, ["一级"]]]),
    styles: ["head"],
    groupStyle: "head",
    headerStyle: "head",
    conditionalFormats: [],
    validations: [
      {
        range: { top: 1, left: 2, bottom: 1, right: 2 },
        allow: { kind: "list", items: ["一级", "二级"] },
        message: "请选择等级",
      },
    ],
  };
  const plan = { ...PLAN, ownColumns: [own] };

  it("is worked in place, and back again, with a million validations and a count that lies", async () => {
    const rules = `<dataValidations count="4294967295">${"<dataValidation/>".repeat(1_000_000)}</dataValidations>`;
    const bytes = zipOf(workbookParts(TABLE.replace("</worksheet>", `${rules}</worksheet>`)));
    const book = bookOf(bytes);
    await book.apply(plan);
    expect(await gradeIn(book)).toBe("二级");
    const sheet = textsOf(await book.save())["xl/worksheets/sheet1.xml"] ?? "";
    expect(sheet.split("<dataValidation/>")).toHaveLength(1_000_001);
    expect(sheet).toContain("请选择等级");
    await book.restore();
    expect(textsOf(await book.save())["xl/worksheets/sheet1.xml"]).toBe(
      textsOf(bytes)["xl/worksheets/sheet1.xml"],
    );
  }, 60_000);

  it("keeps its wrong content types when it is worked in place, and gets right ones for what is new", async () => {
    const wrong = '<Override PartName="/xl/workbook.xml" ContentType="image/png"/>';
    const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${wrong}</Types>`;
    const bytes = zipOf(workbookParts(TABLE, { "[Content_Types].xml": types }));
    const book = bookOf(bytes);
    await book.apply(plan);
    const after = textsOf(await book.save())["[Content_Types].xml"] ?? "";
    expect(after).toContain(wrong);
    expect(after).toMatch(/PartName="\/xl\/worksheets\/[^"]*" ContentType="[^"]*worksheet\+xml"/);
    expect((await bookOf(await book.save()).read()).ownSheets).toEqual(["风险台账"]);
    await book.restore();
    expect(textsOf(await book.save())["[Content_Types].xml"]).toContain(wrong);
    expect(await gradeIn(book)).toBe("一级");
  });
});
