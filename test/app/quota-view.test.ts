import { openDesk } from "../../src/app/desk/open-desk.ts";
import { quotasOf } from "../../src/app/desk/quota-view.ts";
import { NOTHING_STORED } from "../../src/app/stored-settings.ts";
import { book, ledger } from "../fixtures/filled-ledger.ts";
import type { Row } from "../fixtures/filled-ledger.ts";
import { day } from "../fixtures/review-builder.ts";

/** The six sound rows of the ledger are of grades 2 and 3. */
function calculationFor(ones: number, twos: number): string | undefined {
  const row = (grade: string, at: number): Row => ({
    风险等级: grade,
    风险点: `第${at + 1}类经费支出虚列项目`,
    防控措施: `由会计每月核对第${at + 1}类支出`,
  });
  const grades = [...Array<string>(ones).fill("一级"), ...Array<string>(twos).fill("二级")];
  const desk = openDesk({
    workbooks: [book([ledger(grades.map(row))])],
    stored: NOTHING_STORED,
    asOf: day(2026, 11, 22),
    language: "zh-CN",
  });
  return quotasOf(desk).units[0]?.ifLowered;
}

describe("一级占比 on the screen", () => {
  it("says what a unit over the cap would have to consider, as a calculation only: 6 of 20, at most 2", () => {
    const sentence = calculationFor(6, 8);
    expect(sentence).toContain("共20个风险点，一级6个（占30%），原则上不超过2个");
    expect(sentence).toContain("以上仅为测算，不作为调整等级的建议。");
  });

  it("says nothing of a unit within the cap: 2 of 20", () => {
    expect(calculationFor(2, 12)).toBe("");
  });
});
