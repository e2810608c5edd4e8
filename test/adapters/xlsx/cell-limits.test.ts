import { utils } from "@e965/xlsx";
import { DEFAULT_LIMITS, type FileLimits } from "../../../src/adapters/xlsx/package/limits.ts";
import { readWorkbookFile } from "../../../src/adapters/xlsx/read-workbook-file.ts";
import { XlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook.ts";
import { WorkbookError } from "../../../src/app/workbook-port.ts";
import { nodeZip } from "../../../src/cli/node-zip.ts";
import type { WorkbookSnapshot } from "../../../src/domain/index.ts";
import { wordsOf } from "../../../src/report/messages/catalogue.ts";
import { describeFailure } from "../../../src/report/sentences-of.ts";
import { sheetJsFile, sheetXml, workbookParts, zipOf } from "./package-builder.ts";

function cell(reference: string, text: string): string {
  return `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

describe("a workbook of more cells than a table can need", () => {
  const within = (
    bytes: Uint8Array,
    limits: Partial<FileLimits>,
    file = "a.xlsx",
  ): Promise<WorkbookSnapshot> =>
    readWorkbookFile(bytes, file, { codec: nodeZip, limits: { ...DEFAULT_LIMITS, ...limits } });

  function workbook(sheets: readonly string[]): Uint8Array {
    const names = sheets.map((_, at) => `<sheet name="表${at}" sheetId="${at + 1}" r:id="s${at}"/>`);
    const links = sheets.map(
      (_, at) => `<Relationship Id="s${at}" Type="x/worksheet" Target="worksheets/own${at}.xml"/>`,
    );
    const parts = workbookParts("", {
      "xl/workbook.xml": `<workbook xmlns:r="urn:r"><sheets>${names.join("")}</sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": `<Relationships>${links.join("")}</Relationships>`,
    });
    const own = sheets.map((rows, at): readonly [string, string] => [
      `xl/worksheets/own${at}.xml`,
      sheetXml(`<sheetData>${rows}</sheetData>`),
    ]);
    return zipOf({ ...parts, ...Object.fromEntries(own) });
  }

  const tenCells = `<row r="1">${"ABCDEFGHIJ".replace(/./g, '<c r="$&1"><v>1</v></c>')}</row>`;
  const formulas = `<row r="1">${"ABCDEFGHIJ".replace(/./g, '<c r="$&1"><f>1/2</f></c>')}</row>`;
  const far = '<row r="1"><c r="XFD1"><v>1</v></c></row>';
  const low = '<row r="1048576"><c r="A1048576"><v>1</v></c></row>';
  const hidden = '<row r="1" hidden="1"/><row r="2" hidden="1"/>';
  const csv = (text: string): Uint8Array => new TextEncoder().encode(text);
  const old = sheetJsFile(
    {
      SheetNames: ["一", "二"],
      Sheets: { 一: utils.aoa_to_sheet([[1, 2]]), 二: utils.aoa_to_sheet([[1, 2]]) },
    },
    { bookType: "biff8" },
  );

  it.each<{ name: string; bytes: Uint8Array; enough: Partial<FileLimits>; file: string }>([
    {
      name: "rows of a table",
      bytes: workbook([tenCells, tenCells, far]),
      enough: { tableRows: 2 },
      file: "a.xlsx",
    },
    { name: "rows of a text", bytes: csv("a,b\n1,2\n3\n"), enough: { tableRows: 2 }, file: "a.csv" },
    {
      name: "sheets together",
      bytes: workbook([tenCells, tenCells]),
      enough: { totalCells: 20 },
      file: "a.xlsx",
    },
    {
      name: "formulas without values",
      bytes: workbook([formulas]),
      enough: { totalCells: 10 },
      file: "a.xlsx",
    },
    { name: "far columns", bytes: workbook([far, far]), enough: { blankPlaces: 32_766 }, file: "a.xlsx" },
    { name: "far rows", bytes: workbook([low, low]), enough: { blankPlaces: 2_097_150 }, file: "a.xlsx" },
    { name: "hidden rows", bytes: workbook([hidden, hidden]), enough: { blankPlaces: 4 }, file: "a.xlsx" },
    { name: "a separated text", bytes: csv("甲,乙\n丙,丁\n"), enough: { totalCells: 4 }, file: "a.csv" },
    { name: "blanks of a text", bytes: csv("甲,,乙\n丙,,丁"), enough: { blankPlaces: 2 }, file: "a.csv" },
    {
      name: "blank rows of a text",
      bytes: csv("甲,乙\n\n,\n丙,丁"),
      enough: { blankPlaces: 2 },
      file: "a.csv",
    },
    { name: "an old workbook's sheets", bytes: old, enough: { totalCells: 4 }, file: "a.xls" },
  ])("is refused with a sentence that says so: $name", async ({ bytes, enough, file }) => {
    const less = Object.fromEntries(Object.entries(enough).map(([key, most]) => [key, Number(most) - 1]));
    const refusal: unknown = await within(bytes, less, file).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ name: "WorkbookError", code: "too-many-cells" });
    const { code, facts } = refusal instanceof WorkbookError ? refusal : { code: "", facts: {} };
    expect(describeFailure({ file, code, facts }, wordsOf("zh-CN"))).toMatch(
      /工作簿的(单元格|空白位置|数据行)过多/,
    );
    expect((await within(bytes, enough, file)).sheets.length).toBeGreaterThan(0);
  });

  it("is refused before twenty small sheets have cost gigabytes", async () => {
    const rows = Array.from(
      { length: 1_464 },
      (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`,
    ).join("");
    const before = process.memoryUsage().heapUsed;
    const bytes = workbook(Array.from({ length: 20 }, () => rows));
    await expect(within(bytes, {})).rejects.toMatchObject({
      code: "too-many-cells",
      facts: { kind: "blank" },
    });
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(256 * 1024 * 1024);
  });

  it("is refused where cells without an address go beyond the last column", async () => {
    const row = `<row r="1">${"<c><v>1</v></c>".repeat(16_385)}</row>`;
    await expect(within(workbook([row]), {})).rejects.toMatchObject({ code: "damaged-sheet" });
  });

  it("leaves room for a register of 100,000 rows, and the sheets that are added to it", () => {
    expect(DEFAULT_LIMITS.tableRows).toBeGreaterThan(4 * 100_000);
    expect(DEFAULT_LIMITS.totalCells).toBeGreaterThan(4 * 100_000 * 25);
    expect(DEFAULT_LIMITS.blankPlaces).toBeGreaterThan(2 * 100_000 * 25);
    expect(DEFAULT_LIMITS.characters).toBeGreaterThan(2 * 100_000 * 300);
  });
});

describe("the look of a sheet that names more places than a table has", () => {
  const styled = Array.from(
    { length: 20 },
    (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}" s="1"/></row>`,
  );
  const widths = '<col min="1" max="16384" width="9"/>'.repeat(20);
  const most = 20 * 16_384;

  it.each([
    ["far cells with a format", `<sheetData>${styled.join("")}</sheetData>`],
    ["widths of all columns again and again", `<cols>${widths}</cols><sheetData/>`],
  ])("is refused: %s", async (_, content) => {
    const bytes = zipOf(workbookParts(sheetXml(content)));
    const look = (totalCells: number): Promise<unknown> =>
      new XlsxWorkbook({
        bytes,
        file: "a.xlsx",
        codec: nodeZip,
        limits: { ...DEFAULT_LIMITS, totalCells, blankPlaces: 0 },
      }).look("台账");
    await expect(look(most - 1)).rejects.toMatchObject({ code: "too-large" });
    expect(await look(most)).not.toBeNull();
  });
});

describe("a text that no cell of Excel can hold", () => {
  const longest = "长".repeat(32_767);
  const inline = (text: string): Uint8Array =>
    zipOf(workbookParts(sheetXml(`<sheetData><row r="1">${cell("A1", text)}</row></sheetData>`)));
  const shared = (text: string): Uint8Array =>
    zipOf(
      workbookParts(sheetXml('<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>'), {
        "xl/sharedStrings.xml": `<sst><si><t>${text}</t></si></sst>`,
      }),
    );
  const typed = (type: string) => (text: string) =>
    zipOf(
      workbookParts(
        sheetXml(`<sheetData><row r="1"><c r="A1" t="${type}"><v>${text}</v></c></row></sheetData>`),
      ),
    );
  const csv = (text: string): Uint8Array => new TextEncoder().encode(text);
  const old = (text: string): Uint8Array => new TextEncoder().encode(`风险点\t${text}\n`);

  it.each([
    ["a shared string", shared, "a.xlsx"],
    ["a string of the cell's own", inline, "a.xlsx"],
    ["a formula's text", typed("str"), "a.xlsx"],
    ["a number that is none", typed("n"), "a.xlsx"],
    ["a day that is none", typed("d"), "a.xlsx"],
    ["a separated text", csv, "a.csv"],
    ["a text between tabs", old, "a.tsv"],
  ])("is refused and never cut: %s", async (_, make, file) => {
    const reading = readWorkbookFile(make(`${longest}长`), file, { codec: nodeZip });
    const refusal: unknown = await reading.catch((error: unknown) => error);
    expect(refusal).toMatchObject({ name: "WorkbookError", code: "text-too-long" });
    const { code, facts } = refusal instanceof WorkbookError ? refusal : { code: "", facts: {} };
    expect(describeFailure({ file, code, facts }, wordsOf("zh-CN"))).toContain("超过 32767 个字");
    const { sheets } = await readWorkbookFile(make(longest), file, { codec: nodeZip });
    expect(sheets[0]?.rows[0]).toContain(longest);
  });

  it("is counted as Excel counts it, its escapes as one character each", async () => {
    const { sheets } = await readWorkbookFile(inline("_x000D_".repeat(32_767)), "a.xlsx", { codec: nodeZip });
    expect(sheets[0]?.rows[0]?.[0]).toHaveLength(32_767);
  });

  it("does not cost a clerk's time, however many cells share it", async () => {
    const rows = Array.from(
      { length: 2_000 },
      (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>0</v></c></row>`,
    );
    const bytes = (text: string): Uint8Array =>
      zipOf(
        workbookParts(sheetXml(`<sheetData>${rows.join("")}</sheetData>`), {
          "xl/sharedStrings.xml": `<sst><si><t>${text}</t></si></sst>`,
        }),
      );
    await expect(
      readWorkbookFile(bytes("x".repeat(1_000_000)), "a.xlsx", { codec: nodeZip }),
    ).rejects.toMatchObject({ code: "text-too-long" });
    const limits = { ...DEFAULT_LIMITS, characters: 1_999 * 300 };
    await expect(
      readWorkbookFile(bytes("x".repeat(300)), "a.xlsx", { codec: nodeZip, limits }),
    ).rejects.toMatchObject({ code: "too-large" });
  });
});
