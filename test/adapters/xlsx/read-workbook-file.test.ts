import { read as readWithSheetJs, utils, type WorkBook } from "@e965/xlsx";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { fflateZip } from "../../../src/adapters/xlsx/inflate-fflate.ts";
import { readWorkbookFile } from "../../../src/adapters/xlsx/read-workbook-file.ts";
import { nodeZip } from "../../../src/cli/node-zip.ts";
import {
  calendarDate,
  cellAt,
  cellKey,
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../../../src/domain/index.ts";
import { type Parts, sheetXml, workbookParts, zipOf, sheetJsFile } from "./package-builder.ts";

async function read(bytes: Uint8Array, file = "a.xlsx"): Promise<WorkbookSnapshot> {
  return await readWorkbookFile(bytes, file, { codec: nodeZip });
}

async function readSheet(sheet: string, others: Parts = {}): Promise<SheetSnapshot> {
  const [found] = (await read(zipOf(workbookParts(sheet, others)))).sheets;
  if (found === undefined) throw new Error("no sheet");
  return found;
}

async function readRow(cells: string, others: Parts = {}): Promise<readonly CellValue[]> {
  const sheet = await readSheet(sheetXml(`<sheetData><row r="1">${cells}</row></sheetData>`), others);
  return sheet.rows[0] ?? [];
}

function day(year: number, month: number, date: number): CellValue {
  const found = calendarDate(year, month, date);
  return found === null ? null : { kind: "date", day: found };
}

describe("cells of a sheet part", () => {
  it("reads shared, rich, inline and formula texts", async () => {
    const cells = await readRow(
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>高</t></r><r><t>风险</t></r></is></c><c r="D1" t="str"><f>A1&amp;"x"</f><v>一级x</v></c><c r="E1" t="str"><f>""</f><v></v></c>',
    );
    expect(cells).toEqual(["一级", "廉政 风险", "高风险", "一级x"]);
  });

  it("tells dates from numbers by the number format", async () => {
    const cells = await readRow(
      [1, 2, 3, 4, 5, 6, 0].map((style) => `<c s="${style}"><v>46203</v></c>`).join(""),
    );
    const date = day(2026, 6, 30);
    expect(cells).toEqual([date, date, 46203, 46203, date, 46203, 46203]);
  });

  it("counts days from 1904 where the workbook says so", async () => {
    const base = workbookParts("");
    const book = String(base["xl/workbook.xml"]).replace("<sheets>", '<workbookPr date1904="1"/><sheets>');
    expect(await readRow('<c r="A1" s="1"><v>44741</v></c>', { "xl/workbook.xml": book })).toEqual([
      day(2026, 6, 30),
    ]);
  });

  it("reads logical values, errors, ISO dates and numbers that are none", async () => {
    const cells = await readRow(
      '<c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c t="d"><v>2026-06-30T00:00:00</v></c><c><v>1.5E2</v></c><c><v>x</v></c><c><v> </v></c>',
    );
    expect(cells).toEqual([true, { kind: "error", code: "#REF!" }, day(2026, 6, 30), 150, "x"]);
  });

  it("resolves entities, CDATA, Excel's escapes and line ends", async () => {
    const cells = await readRow(
      "<c t='inlineStr'><is><t>&lt;a&gt;&#x4E00;&#19968;&amp;amp;</t></is></c><c t='inlineStr'><is><t><![CDATA[<b>&]]></t></is></c><c t='inlineStr'><is><t>a_x000D_b_x005F_x0041_</t></is></c><c t='inlineStr'><is><t>a\r\nb<!-- c -->\rd</t></is></c><c t='inlineStr'><is><t>𠮷😀</t></is></c>",
    );
    expect(cells).toEqual(["<a>一一&amp;", "<b>&", "a\rb_x0041_", "a\nb\nd", "𠮷😀"]);
  });

  it("places cells without addresses, rows with gaps, and passes over blank formatted ones", async () => {
    const sheet = await readSheet(
      sheetXml(
        '<sheetData><row><c><v>1</v></c><c s="1"/><c><v>2</v></c></row><row r="5" hidden="1"><c r="C5"><v>3</v></c><c><v>4</v></c><c r="XFD5" s="2"/></row><row r="1048576"><c r="XFD1048576"><v>5</v></c></row></sheetData>',
      ),
    );
    expect(sheet.rows[0]).toEqual([1, null, 2]);
    expect(sheet.rows[4]).toEqual([null, null, 3, 4]);
    expect(cellAt(sheet, 1_048_575, 16_383)).toBe(5);
    expect([...sheet.hiddenRows]).toEqual([4]);
  });

  it("knows single, shared and array formulas", async () => {
    const sheet = await readSheet(
      sheetXml(
        '<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f t="shared" si="0"/><v>3</v></c><c r="C1"><f t="array" ref="C1">{1}</f><v>1</v></c><c r="D1"><v>1</v></c></row></sheetData>',
      ),
    );
    expect([...sheet.formulas]).toEqual([cellKey(0, 0), cellKey(0, 1), cellKey(0, 2)]);
  });

  it("reads merges, hidden columns, protection and filter around the cells", async () => {
    const sheet = await readSheet(
      sheetXml(
        '<cols><col min="2" max="3" hidden="1"/><col min="5" max="16384"/></cols><sheetData/><sheetProtection sheet="1"/><autoFilter ref="A1:B9"/><mergeCells><mergeCell ref="A1:B2"/></mergeCells><extLst><ext><mergeCell ref="C1:C2"/></ext></extLst>',
      ),
    );
    expect([...sheet.hiddenColumns]).toEqual([1, 2]);
    expect(sheet.isProtected).toBe(true);
    expect(sheet.autoFilter).toEqual({ top: 0, left: 0, bottom: 8, right: 1 });
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
  });

  it("reads elements with a prefix, attributes in any order and strict namespaces", async () => {
    const strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    const sheet = await readSheet(
      `<?xml version='1.0' standalone='yes'?><x:worksheet xmlns:x='${strict}'><x:sheetData><x:row spans='1:2' r='2'><x:c t='inlineStr' s='0' r='B2'><x:is><x:t>二级</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
    );
    expect(cellAt(sheet, 1, 1)).toBe("二级");
  });

  it("reads parts in UTF-16 and GB18030 by what they declare", async () => {
    const content =
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>一级</t></is></c></row></sheetData>';
    const text = `<?xml version="1.0" encoding="UTF-16"?><worksheet>${content}</worksheet>`;
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
    const parts = (bytes: Uint8Array): Parts => ({ "xl/worksheets/sheet1.xml": bytes });
    expect((await readSheet("", parts(wide))).rows[0]).toEqual(["一级"]);
    const [before = "", after = ""] = text.replace("UTF-16", "GB18030").split("一级");
    const gb = Buffer.concat([
      Buffer.from(before),
      Buffer.from([0xd2, 0xbb, 0xbc, 0xb6]),
      Buffer.from(after),
    ]);
    expect((await readSheet("", parts(gb))).rows[0]).toEqual(["一级"]);
  });
});

/** What a cell may hold, as fast-check makes it. */
const anyText = fc.oneof(
  fc.constantFrom("一级", "2026年6月底前", " 空 格 ", "a<b>&\"'", "=1+1", "多行\n第二行", "廉潔風險", "0012"),
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
    .filter((text) => /^[^\p{C}\uFFFE\uFFFF]+$/u.test(text)),
);
const anyValue = fc.oneof(
  anyText,
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => Math.round(value * 1e4) / 1e4 + 0),
  fc.boolean(),
  fc.integer({ min: 1, max: 60_000 }).map((serial) => ({ serial })),
  fc.constant(null),
);
const anyGrid = fc.array(fc.array(anyValue, { maxLength: 6 }), { maxLength: 8 });
type GridValue = string | number | boolean | { readonly serial: number } | null;

function expected(value: GridValue | undefined): CellValue {
  if (typeof value !== "object" || value === null) return value ?? null;
  // 25569 days lie between the first day that Excel counts and 1970; before March 1900 Excel counts one day less.
  const shown = new Date((value.serial - 25_569 + (value.serial < 60 ? 1 : 0)) * 86_400_000);
  if (value.serial === 60) return 60;
  return day(shown.getUTCFullYear(), shown.getUTCMonth() + 1, shown.getUTCDate());
}

function expectGrid(sheet: SheetSnapshot | undefined, grid: readonly (readonly GridValue[])[]): void {
  if (sheet === undefined) throw new Error("no sheet");
  grid.forEach((row, index) => {
    const wanted = row.map(expected);
    expect(row.map((_, column) => cellAt(sheet, index, column))).toEqual(wanted);
  });
}

describe("generated workbooks", () => {
  it("are read as SheetJS wrote them, with both inflaters", async () => {
    await fc.assert(
      fc.asyncProperty(anyGrid, fc.boolean(), async (grid, shared) => {
        const sheet = utils.aoa_to_sheet(
          grid.map((row) =>
            row.map((value) =>
              typeof value === "object" && value !== null
                ? { t: "n", v: value.serial, z: "yyyy/m/d" }
                : value,
            ),
          ),
        );
        const book: WorkBook = { SheetNames: ["表"], Sheets: { 表: sheet } };
        const bytes = sheetJsFile(book, { bookSST: shared, compression: true });
        expectGrid((await read(bytes)).sheets[0], grid);
        const other = await readWorkbookFile(bytes, "a.xlsx", { codec: fflateZip });
        expectGrid(other.sheets[0], grid);
      }),
      { numRuns: 60 },
    );
  });

  it("are read as exceljs wrote them, with rich text, formulas and merges", async () => {
    await fc.assert(
      fc.asyncProperty(anyGrid, async (grid) => {
        const book = new ExcelJS.Workbook();
        const sheet = book.addWorksheet("表");
        grid.forEach((row, index) => {
          row.forEach((value, column) => {
            const cell = sheet.getCell(index + 1, column + 1);
            cell.value = typeof value === "object" && value !== null ? value.serial : value;
            if (typeof value === "object") cell.numFmt = 'yyyy"年"m"月"d"日"';
          });
        });
        sheet.getCell("J1").value = { richText: [{ text: "高" }, { font: { bold: true }, text: "风险" }] };
        sheet.getCell("K1").value = { formula: "1+1", result: 2 };
        sheet.mergeCells("J3:K4");
        const [read1] = (await read(new Uint8Array(await book.xlsx.writeBuffer()))).sheets;
        expectGrid(read1, grid);
        expect(read1?.rows[0]?.slice(9, 11)).toEqual(["高风险", 2]);
        expect(read1?.formulas.has(cellKey(0, 10))).toBe(true);
        expect(read1?.merges).toEqual([{ top: 2, left: 9, bottom: 3, right: 10 }]);
      }),
      { numRuns: 40 },
    );
  });

  it("are read from .xls as from .xlsx", async () => {
    const plain = anyGrid.map((grid) => grid.map((row) => row.map((value) => (value === "" ? null : value))));
    await fc.assert(
      fc.asyncProperty(plain, async (grid) => {
        const rows = [["序号"], ...grid].map((row) =>
          row.map((value) =>
            typeof value === "object" && value !== null ? { t: "n", v: value.serial, z: "yyyy/m/d" } : value,
          ),
        );
        const book: WorkBook = { SheetNames: ["表"], Sheets: { 表: utils.aoa_to_sheet(rows) } };
        const bytes = sheetJsFile(book, { bookType: "biff8" });
        expectGrid((await read(bytes, "a.xls")).sheets[0], [["序号"], ...grid]);
        // The oracle itself reads the same texts.
        expect(readWithSheetJs(bytes).SheetNames).toEqual(["表"]);
      }),
      { numRuns: 30 },
    );
  });
});

describe("separated texts", () => {
  const rows = [
    ["序号", "风险点"],
    [1, "把关\n不严"],
    ["007", '一级"高"'],
  ];
  const text = '序号,风险点\r\n1,"把关\n不严"\r\n007,"一级""高"""\r\n';

  it("are read from UTF-8 with and without mark, UTF-16 and GB18030", async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
    for (const bytes of [Buffer.from(text), Buffer.from(`\uFEFF${text}`), utf16]) {
      expect((await read(new Uint8Array(bytes), "表.csv")).sheets[0]?.rows).toEqual(rows);
    }
    const gb = Uint8Array.from([0xd2, 0xbb, 0xbc, 0xb6, 0x09, 0xb6, 0xfe, 0x0a]);
    expect((await read(gb, "表.txt")).sheets[0]?.rows).toEqual([["一级", "二"]]);
  });
});
