import { defaultSettings } from "../../src/app/default-settings.ts";
import { reviewRegister } from "../../src/app/review-register.ts";
import { buildRegister, calendarDate, findPreset, summarise } from "../../src/domain/index.ts";
import { wordsOf } from "../../src/report/messages/catalogue.ts";
import { reviewDocument } from "../../src/report/render-json.ts";
import { sentencesOf } from "../../src/report/sentences-of.ts";
import { readLines } from "../fixtures/read-sheets.ts";

function documentOf(lines: readonly string[], merges: Parameters<typeof readLines>[1]) {
  const asOf = calendarDate(2026, 11, 22);
  const scheme = findPreset("declared");
  if (asOf === null || scheme === null) throw new Error("no such day or scheme");
  const register = buildRegister([readLines(lines, merges)], []);
  const review = reviewRegister(register, defaultSettings(asOf, scheme), { withSimilarity: false });
  const sentences = sentencesOf(wordsOf("zh-CN"), review);
  return reviewDocument(review, summarise(review), { version: "test", sentences });
}

describe("a risk merged down over several rows of measures", () => {
  const lines = [
    "序号|风险点|风险等级|防控措施",
    "1|专项资金拨付审核把关不严|高|科长每月抽查五件并记录",
    "|||审计人员每季度核对台账",
    "2|采购验收弄虚作假|中|验收由三人签字并存档",
  ];
  const merges = ["A2:A3", "B2:B3", "C2:C3"];
  const document = documentOf(lines, { merges });
  const rows = document.files[0]?.sheets[0]?.tables[0]?.rows ?? [];

  it("is one risk, shown at each of its rows with the measures that stand there", () => {
    expect(rows.map(({ row, declaredGrade, measures }) => [row, declaredGrade, measures.length])).toEqual([
      [2, 1, 1],
      [3, 1, 1],
      [4, 2, 1],
    ]);
    expect(rows[0]?.id).toBe(rows[1]?.id);
    expect(document.totals).toMatchObject({ risks: 2, measures: 3, rowsIn: 3, rowsUsed: 3 });
  });
});
