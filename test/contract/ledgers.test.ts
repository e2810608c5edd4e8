import { XlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook.ts";
import type { WorkbookPort } from "../../src/app/workbook-port.ts";
import { nodeZip } from "../../src/cli/node-zip.ts";
import { cellKey } from "../../src/domain/index.ts";
import type {
  CellValue,
  ChangePlan,
  OwnCell,
  SheetSnapshot,
  WorkbookSnapshot,
} from "../../src/domain/index.ts";
import { styleSheet } from "../../src/report/style-sheet.ts";
import { textOf } from "../app/ledger-model.ts";
import { click, dayAfter } from "../app/ledger-years.ts";
import { openInExcel, sampleBytes } from "./ports.ts";

const FILE = "青禾县农业服务中心-识别防控一览表.xlsx";
const OWN = ["风险台账", "措施台账", "风险等级评定打分表", "等级审定表", "等级评定标准", "落实记录"];

function gridOf({ name, rows, formulas }: SheetSnapshot) {
  return {
    name,
    // Formulas are computed by Excel alone, so they count by their place.
    rows: Array.from(rows, (row, at) =>
      (row ?? []).map((value, column) => (formulas.has(cellKey(at, column)) ? "=" : value)),
    ),
  };
}

function ownGrids({ sheets }: WorkbookSnapshot) {
  return sheets.filter(({ name }) => OWN.includes(name)).map(gridOf);
}

/** The place under a header in the row that a number names. */
function placeOf({ rows }: SheetSnapshot, header: string, number: string): { row: number; column: number } {
  const top = rows.findIndex((cells) => cells?.some((cell) => textOf(cell).startsWith(header)) === true);
  const column = (rows[top] ?? []).findIndex((cell) => textOf(cell).startsWith(header));
  return { row: rows.findIndex((cells, at) => at > top && cells?.includes(number) === true), column };
}

const TYPED: readonly (readonly [sheet: string, header: string, number: string, value: string | number])[] = [
  ["措施台账", "责任人", "CS-0001-01", "某己"],
  ["措施台账", "落实情况", "CS-0001-02", "已完成"],
  ["措施台账", "完成时限", "CS-0002-01", "每季度"],
  ["风险台账", "备注", "FX-0003", "待班子会研究"],
  ["风险等级评定打分表", "自由裁量权", "FX-0002", 5],
  ["风险等级评定打分表", "违规行为后果", "FX-0002", 4],
  ["等级审定表", "集体评议", "FX-0004", "一级"],
  ["等级审定表", "审定意见", "FX-0004", "二级"],
];

/** What the clerk types, as the port writes it. */
function typing({ sheets }: WorkbookSnapshot): ChangePlan {
  const ownCells = TYPED.flatMap(([name, header, number, cell]): OwnCell[] => {
    const sheet = sheets.find((one) => one.name === name);
    return sheet === undefined ? [] : [{ sheet: name, ...placeOf(sheet, header, number), cell, style: null }];
  });
  return {
    action: "填写",
    expected: new Map(),
    fixes: [],
    ownColumns: [],
    ownCells,
    highlights: [],
    ownSheets: [],
    replaces: [],
    styles: styleSheet,
  };
}

/** A run, the clerk's typing, and two more runs on a later day. */
async function year(port: WorkbookPort): Promise<readonly WorkbookSnapshot[]> {
  await port.apply(click(await port.read(), dayAfter(20)).plan);
  await port.apply(typing(await port.read()));
  await port.apply(click(await port.read(), dayAfter(40)).plan);
  const once = await port.read();
  await port.apply(click(once, dayAfter(40)).plan);
  return [once, await port.read()];
}

function valueOf(snapshot: WorkbookSnapshot, name: string, header: string, number: string): CellValue {
  const sheet = snapshot.sheets.find((one) => one.name === name);
  if (sheet === undefined) return null;
  const { row, column } = placeOf(sheet, header, number);
  return sheet.rows[row]?.[column] ?? null;
}

async function openFile(): Promise<WorkbookPort> {
  return await Promise.resolve(new XlsxWorkbook({ bytes: sampleBytes(FILE), file: FILE, codec: nodeZip }));
}

async function openExcel(): Promise<WorkbookPort> {
  return (await openInExcel(sampleBytes(FILE), FILE)).port;
}

describe.each([
  ["a file", openFile],
  ["Excel", openExcel],
])("ledgers kept in %s", (_, open) => {
  it("keep what was typed, take decisions and records over, and change no more when run again", async () => {
    const [once, again] = await year(await open());
    if (once === undefined || again === undefined) throw new Error("no snapshots");
    for (const [sheet, header, number, value] of TYPED) {
      expect([sheet, header, valueOf(once, sheet, header, number)]).toEqual([sheet, header, value]);
    }
    expect(valueOf(once, "风险台账", "审定等级", "FX-0004")).toBe("二级");
    expect(valueOf(once, "措施台账", "状态", "CS-0001-02")).toBe("已完成");
    expect(valueOf(once, "落实记录", "落实情况", "CS-0001-02")).toBe("已完成");
    expect(ownGrids(again)).toEqual(ownGrids(once));
  });
});

describe("a file and Excel", () => {
  it("hold the same ledgers after the same year", async () => {
    const [, file] = await year(await openFile());
    const [, excel] = await year(await openExcel());
    if (file === undefined || excel === undefined) throw new Error("no snapshots");
    expect(ownGrids(excel)).toEqual(ownGrids(file));
  });
});
