import { utils, type BookType, type WorkBook } from "@e965/xlsx";
import { readWorkbookFile } from "../../../src/adapters/xlsx/read-workbook-file.ts";
import { nodeZip } from "../../../src/cli/node-zip.ts";
import type { WorkbookSnapshot } from "../../../src/domain/index.ts";
import { calendarDate, cellAt, readWorkbook } from "../../../src/domain/index.ts";
import { sheetJsFile } from "./package-builder.ts";

const ROWS = [
  ["云溪县档案馆廉政风险清单"],
  ["序号", "部门", "岗位", "风险点", "风险等级", "防控措施", "责任人", "完成时限"],
  [1, "财务科", "出纳", "虚列支出套取经费", "一级", "双人复核，按月对账", "某甲", "2026年6月底前"],
  [2, "保管科", "库管员", "档案保管不严", "三级", "加锁登记，\n按季清点", "某乙", "长期坚持"],
  [3, "办公室", "司机", "公车私用、“虚报里程”", "二级", "统一调度", "某丙", "每季度"],
];

function workbookOf(): WorkBook {
  return { SheetNames: ["清单"], Sheets: { 清单: utils.aoa_to_sheet(ROWS) } };
}

function separated(by: string): string {
  const quoted = (cell: string | number): string => `"${String(cell).replaceAll('"', '""')}"`;
  return ROWS.map((row) => row.map(quoted).join(by)).join("\r\n");
}

/** The text in GB18030, by asking the decoder which two bytes give each sign. */
function inGb18030(text: string): Uint8Array {
  const decoder = new TextDecoder("gb18030");
  const bytesOf = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const sign = decoder.decode(Uint8Array.of(lead, trail));
      if (sign.length === 1) bytesOf.set(sign, [lead, trail]);
    }
  return Uint8Array.from(Array.from(text).flatMap((sign) => bytesOf.get(sign) ?? [sign.codePointAt(0) ?? 0]));
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
const inExcel = (bookType: BookType): Uint8Array => sheetJsFile(workbookOf(), { bookType });

async function read(bytes: Uint8Array, file: string): Promise<WorkbookSnapshot> {
  return await readWorkbookFile(bytes, file, { codec: nodeZip });
}

async function risksOf(bytes: Uint8Array, file: string): Promise<readonly unknown[]> {
  const asOf = calendarDate(2026, 11, 22);
  if (asOf === null) throw new Error("no such day");
  const { points, measures } = readWorkbook(await read(bytes, file), { asOf, answers: {}, mappings: [] });
  return points.map((point) => [
    point.department?.text,
    point.post?.text,
    point.point?.text,
    point.declaredGrade,
    point.owners.map(({ name }) => name).join(),
    point.measures.map((place) => measures[place]?.deadline.kind).join(),
    point.deadlineText?.text,
  ]);
}

describe("one register in every format that offices keep it in", () => {
  it.each<readonly [string, () => Uint8Array]>([
    ["清单.xlsx", () => inExcel("xlsx")],
    ["清单.xlsm", () => inExcel("xlsm")],
    ["清单.xls", () => inExcel("biff8")],
    ["清单.et", () => inExcel("biff8")],
    ["新版.et", () => inExcel("xlsx")],
    ["清单.csv", () => encoded(separated(","))],
    ["有标记.csv", () => encoded(`\uFEFF${separated(",")}`)],
    ["国标码.csv", () => inGb18030(separated(","))],
    ["清单.tsv", () => encoded(separated("\t"))],
    ["国标码.tsv", () => inGb18030(separated("\t"))],
  ])("gives the same risks from %s", async (file, bytes) => {
    const risks = await risksOf(bytes(), file);
    expect(risks.map((risk) => JSON.stringify(risk))).toEqual(
      [
        ["财务科", "出纳", "虚列支出套取经费", 1, "某甲", "day", "2026年6月底前"],
        ["保管科", "库管员", "档案保管不严", 3, "某乙", "long-term", "长期坚持"],
        ["办公室", "司机", "公车私用、“虚报里程”", 2, "某丙", "rhythm", "每季度"],
      ].map((risk) => JSON.stringify(risk)),
    );
  });
});

describe("cells of an old workbook (.xls, .et)", () => {
  const sheet = utils.aoa_to_sheet([["序号", "占比", "错误", "是否", "日期"]]);
  Object.assign(sheet, {
    A2: { t: "n", v: 3 },
    B2: { t: "n", v: 0.5 },
    C2: { t: "e", v: 7, w: "#DIV/0!" },
    D2: { t: "b", v: true },
    E2: { t: "n", v: 100, z: "yyyy/m/d" },
    "!ref": "A1:E2",
  });
  const book = (date1904: boolean): WorkBook => ({
    SheetNames: ["表"],
    Sheets: { 表: sheet },
    Workbook: { WBProps: { date1904 } },
  });

  it("tell numbers, errors, logical values and days", async () => {
    const [found] = (await read(sheetJsFile(book(false), { bookType: "biff8" }), "老表.et")).sheets;
    if (found === undefined) throw new Error("no sheet");
    expect(cellAt(found, 1, 0)).toBe(3);
    expect(cellAt(found, 1, 1)).toBe(0.5);
    expect(cellAt(found, 1, 2)).toEqual({ kind: "error", code: "#DIV/0!" });
    expect(cellAt(found, 1, 3)).toBe(true);
    expect(cellAt(found, 1, 4)).toEqual({ kind: "date", day: calendarDate(1900, 4, 9) });
  });

  it("count days from 1904 where the workbook says so", async () => {
    const [found] = (await read(sheetJsFile(book(true), { bookType: "biff8" }), "老表.xls")).sheets;
    expect(found === undefined ? null : cellAt(found, 1, 4)).toEqual({
      kind: "date",
      day: calendarDate(1904, 4, 10),
    });
  });
});
