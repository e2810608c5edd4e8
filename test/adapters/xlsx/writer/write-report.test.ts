import ExcelJS from "exceljs";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { read, utils } from "@e965/xlsx";
import { writeReport } from "../../../../src/adapters/xlsx/writer/write-report.ts";
import type { ZipCodec } from "../../../../src/adapters/xlsx/package/zip-codec.ts";
import { nodeZip } from "../../../../src/cli/node-zip.ts";
import type { ReportCell, ReportModel } from "../../../../src/domain/index.ts";
import { serialFromDate } from "../../../../src/domain/index.ts";
import { ledger, modelOf, PRINT, sheetOf, SUMMARY } from "./models.ts";

async function reopen(model: ReportModel): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const bytes = await writeReport(model, nodeZip);
  await workbook.xlsx.load(bytes.buffer);
  return workbook;
}

function sheetIn(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** What a model's cell holds, dates as serials. */
function plain(cell: ReportCell | undefined): string | number | boolean | null {
  if (cell === null || cell === undefined) return null;
  if (typeof cell !== "object") return cell === "" ? null : cell;
  if ("day" in cell) return serialFromDate(cell.day);
  return plain(cell.value);
}

/** What an independent reader shows. */
function shown(value: ExcelJS.CellValue): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25_569;
  if (typeof value !== "object") return value;
  if ("result" in value) return shown(value.result ?? null);
  if ("text" in value) return shown(value.text);
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  return null;
}

async function expectSameGrid(model: ReportModel): Promise<void> {
  const workbook = await reopen(model);
  for (const sheet of model.sheets) {
    const written = sheetIn(workbook, sheet.name);
    const covered = new Set(
      sheet.merges.flatMap(({ top, left, bottom, right }) =>
        Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, at) => {
          const width = right - left + 1;
          return at === 0 ? "" : `${top + Math.floor(at / width)}:${left + (at % width)}`;
        }),
      ),
    );
    sheet.rows.forEach((row, index) => {
      row.cells.forEach((cell, column) => {
        if (covered.has(`${index}:${column}`)) return;
        expect(shown(written.getCell(index + 1, column + 1).value)).toEqual(plain(cell));
      });
    });
  }
}

describe("a written report", () => {
  it("holds the same values for an independent reader", async () => {
    await expectSameGrid(modelOf(SUMMARY, ledger(40)));
  });

  it("opens in a second reader with the same sheets, in order", async () => {
    const bytes = await writeReport(modelOf(SUMMARY, ledger(5)), nodeZip);
    const book = read(bytes, { type: "array" });
    expect(book.SheetNames).toEqual([SUMMARY.name, ledger(5).name]);
    expect(
      utils.sheet_to_json(book.Sheets[ledger(5).name] ?? {}, { header: 1 }).length,
    ).toBeGreaterThanOrEqual(5);
  });

  it("keeps formulas with their stored values, links, freeze, filter, print titles and validations", async () => {
    const workbook = await reopen(modelOf(SUMMARY, ledger(40)));
    const cells: ExcelJS.Cell[] = [];
    workbook.eachSheet((sheet) => {
      sheet.eachRow((row) => {
        row.eachCell((cell) => cells.push(cell));
      });
    });
    const formulas = SUMMARY.rows.flatMap(({ cells: row }) =>
      row.filter((cell) => typeof cell === "object" && cell !== null && "formula" in cell),
    );
    expect(cells.filter(({ type }) => type === ExcelJS.ValueType.Formula)).toHaveLength(formulas.length);
    const list = sheetIn(workbook, ledger(40).name);
    expect(list.views[0]?.state).toBe("frozen");
    expect(list.autoFilter).toBeTruthy();
    expect(sheetIn(workbook, SUMMARY.name).pageSetup.printTitlesRow).toBeTruthy();
  });

  it("begins a page at each row that is to begin one, and none elsewhere", async () => {
    const rows = Array.from({ length: 9 }, (_, index) => ({ cells: [index], styles: "body", height: null }));
    const model = modelOf(
      sheetOf("公示表", rows, { print: { ...PRINT, breaks: [3, 7] } }),
      sheetOf("台账", rows, { print: { ...PRINT, breaks: [] } }),
    );
    const parts = unzipSync(await writeReport(model, nodeZip));
    const breaksOf = (sheet: string) => {
      const xml = new TextDecoder().decode(parts[`xl/worksheets/${sheet}.xml`]);
      return /<rowBreaks[^>]*>.*<\/rowBreaks>/.exec(xml)?.[0] ?? null;
    };
    // A break names the row above it, and Excel counts rows from 1.
    expect(breaksOf("sheet1")).toBe(
      '<rowBreaks count="2" manualBreakCount="2"><brk id="3" max="16383" man="1"/><brk id="7" max="16383" man="1"/></rowBreaks>',
    );
    expect(breaksOf("sheet2")).toBeNull();
  });

  it("draws a native chart for each chart of the model", async () => {
    const parts = Object.keys(unzipSync(await writeReport(modelOf(SUMMARY), nodeZip)));
    expect(parts.filter((part) => /charts\/chart\d+\.xml$/.test(part))).toHaveLength(SUMMARY.charts.length);
  });

  it("bears no author and gives equal bytes for equal models", async () => {
    const [one, other] = [
      await writeReport(modelOf(SUMMARY), nodeZip),
      await writeReport(modelOf(SUMMARY), nodeZip),
    ];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    const core = unzipSync(one)["docProps/core.xml"];
    expect(core === undefined ? "" : new TextDecoder().decode(core)).not.toMatch(/<dc:creator>[^<]/);
  });

  it("holds the same parts whether they are deflated piece by piece or whole", async () => {
    const model = modelOf(SUMMARY, ledger(3_000));
    const whole: ZipCodec = {
      inflateRaw: (data, limit) => nodeZip.inflateRaw(data, limit),
      deflateRaw: (data) => nodeZip.deflateRaw(data),
    };
    const [streamed, packed] = [await writeReport(model, nodeZip), await writeReport(model, whole)].map(
      (bytes) => unzipSync(bytes),
    );
    expect(Object.keys(streamed ?? {})).toEqual(Object.keys(packed ?? {}));
    for (const [part, content] of Object.entries(streamed ?? {})) {
      expect(Buffer.from(content).equals(Buffer.from(packed?.[part] ?? []))).toBe(true);
    }
  });

  it("never makes a formula or a link of a text, whatever it looks like", async () => {
    const hostile = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.constantFrom(
        "=1+1",
        "@SUM(A1)",
        "+cmd|' /C calc'!A0",
        "-2",
        "http://example.invalid",
        "'quoted",
        "_x0041_",
        " 空格 ",
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { minLength: 1, maxLength: 6 }), async (texts) => {
        const model = modelOf(sheetOf("表", [{ cells: texts, styles: "body", height: null }]));
        const bytes = await writeReport(model, nodeZip);
        const sheet = read(bytes, { type: "array", cellFormula: true }).Sheets["表"] ?? {};
        texts.forEach((_, column) => {
          const cell: unknown = sheet[utils.encode_cell({ r: 0, c: column })];
          expect(cell ?? {}).not.toHaveProperty("f");
          expect(cell ?? {}).not.toHaveProperty("l");
        });
      }),
      { numRuns: 60 },
    );
  });

  it("gives every sheet a name that Excel takes, no two alike", async () => {
    const names = ["一/二:三", "一/二:三", "x".repeat(40), "", "History"];
    const workbook = await reopen(modelOf(...names.map((name) => sheetOf(name, []))));
    const written = workbook.worksheets.map(({ name }) => name);
    expect(new Set(written.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of written) expect(name).toMatch(/^[^\\/?*[\]:]{1,31}$/);
  });
});
