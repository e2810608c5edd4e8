import { ledgerNotices } from "../../src/app/ledger-notices.ts";
import { planAction } from "../../src/app/plan-action.ts";
import type { WritingAction } from "../../src/app/plan-action.ts";
import { openDesk } from "../../src/app/desk/open-desk.ts";
import { NOTHING_STORED } from "../../src/app/stored-settings.ts";
import { MemoryWorkbook } from "../fixtures/memory-workbook.ts";
import { dayAfter, sourceSheet } from "./ledger-years.ts";

describe("a register of more than 3,000 risks", () => {
  const lines = Array.from({ length: 3_001 }, (_, at) => ({
    department: `科室${at % 40}`,
    post: `岗位${at}`,
    point: `风险点${at}`,
    grade: "三级",
    measures: "双人复核",
    owner: "",
  }));
  const desk = openDesk({
    workbooks: [new MemoryWorkbook([sourceSheet(lines)]).read()],
    stored: NOTHING_STORED,
    asOf: dayAfter(100),
    language: "zh-CN",
  });
  const [workbook] = desk.workbooks;
  if (workbook === undefined) throw new Error("no workbook");
  const { review, summary, words } = desk;
  const sheetsOf = (action: WritingAction) =>
    planAction(action, { review, summary, workbook, words }).ownSheets;

  it("gets its 打分表 and 等级审定表 where they are asked for, one row a risk", () => {
    const sheets = new Map(sheetsOf("grade").map(({ name, rows }) => [name, rows]));
    for (const name of ["风险等级评定打分表", "等级审定表"]) {
      const numbered = (sheets.get(name) ?? []).filter(
        ({ cells }) => typeof cells[0] === "string" && cells[0].startsWith("FX-"),
      );
      expect(numbered).toHaveLength(3_001);
    }
  });

  it("is not slowed by them in 一键评级, which says how to get them", () => {
    expect(sheetsOf("everything").map(({ name }) => name)).not.toContain("风险等级评定打分表");
    expect(ledgerNotices(workbook, review.settings, words)).toEqual([
      expect.stringMatching(/请点“等级测算”（命令行用 grade 加 -o 文件夹）单独生成/),
    ]);
  });
});
