import { XlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook.ts";
import { openDesk } from "../../src/app/desk/open-desk.ts";
import { planAction } from "../../src/app/plan-action.ts";
import { NOTHING_STORED } from "../../src/app/stored-settings.ts";
import type { WorkbookPort } from "../../src/app/workbook-port.ts";
import { nodeZip } from "../../src/cli/node-zip.ts";
import type { CalendarDate, CellValue } from "../../src/domain/index.ts";
import { day } from "../fixtures/review-builder.ts";
import { openInExcel, sampleBytes } from "./ports.ts";

const FILE = "星湖区城市管理局-风险防控台账.xlsx";
const LIST = "风险防控台账";

type Language = "zh-CN" | "en";

async function openFile(): Promise<WorkbookPort> {
  return await Promise.resolve(new XlsxWorkbook({ bytes: sampleBytes(FILE), file: FILE, codec: nodeZip }));
}

async function openExcel(): Promise<WorkbookPort> {
  return (await openInExcel(sampleBytes(FILE), FILE)).port;
}

/** Marks what is late at a day; the rows of the list then. */
async function marked(
  port: WorkbookPort,
  asOf: CalendarDate,
  language: Language,
): Promise<readonly (readonly CellValue[])[]> {
  const desk = openDesk({ workbooks: [await port.read()], stored: NOTHING_STORED, asOf, language });
  const [workbook] = desk.workbooks;
  if (workbook === undefined) throw new Error("no workbook");
  const { review, summary, words } = desk;
  await port.apply(planAction("follow-up", { review, summary, workbook, words }));
  const list = (await port.read()).sheets.find(({ name }) => name === LIST);
  return Array.from(list?.rows ?? [], (cells) => cells ?? []);
}

describe.each([
  ["a file", "zh-CN", openFile, ["状态（截至2026年11月22日）", "状态（截至2026年12月2日）"]],
  ["Excel", "zh-CN", openExcel, ["状态（截至2026年11月22日）", "状态（截至2026年12月2日）"]],
  ["a file in English", "en", openFile, ["State (as of 2026-11-22)", "State (as of 2026-12-02)"]],
] as const)("columns beside a list in %s, made again ten days later", (_, language, open, [first, later]) => {
  it("stand where they stood, say the new 统计截至日期 and count to it", async () => {
    const port = await open();
    const once = await marked(port, day(2026, 11, 22), language);
    const again = await marked(port, day(2026, 12, 2), language);
    // The seventh row of the list was due on 15 October and stands at 80 %.
    expect([once[2]?.[18], once[6]?.[19]]).toEqual([first, 38]);
    expect([again[2]?.[18], again[6]?.[19]]).toEqual([later, 48]);
    expect(again.map((cells) => cells.length)).toEqual(once.map((cells) => cells.length));
  });
});
