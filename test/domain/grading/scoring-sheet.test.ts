import { gradeRegister, layOutScoring, scoringSchemeFor } from "../../../src/domain/index.ts";
import type { PointFacts } from "./risk-points.ts";
import { registerOf, settingsFor, source } from "./risk-points.ts";

function sheetFor(facts: readonly PointFacts[]) {
  const settings = settingsFor("declared");
  const register = registerOf(facts);
  const scheme = scoringSchemeFor(settings.scheme);
  if (scheme === null) throw new Error("no factors");
  return layOutScoring(register, gradeRegister(register, settings), scheme);
}

describe("风险等级评定打分表", () => {
  it("has Sichuan's eight factors as columns by default", () => {
    expect(sheetFor([]).inputs.map(({ name }) => name)).toEqual([
      "权重",
      "处置资金物资资源量",
      "自由裁量权",
      "服务社会关联度",
      "社会评价评议",
      "信访投诉发案量",
      "媒体曝光率",
      "违规行为后果",
    ]);
  });

  it("proposes scores where the text speaks and leaves the others blank", () => {
    const [row] = sheetFor([{ point: source("行政审批中收受回扣") }]).rows;
    expect(row?.cells.map(({ proposed }) => proposed)).toEqual([5, null, null, null, null, null, null, 5]);
    expect(row?.cells[0]?.evidence.map(({ words }) => words)).toEqual(["行政审批"]);
  });

  it("keeps what is filled in beside the proposal", () => {
    const [row] = sheetFor([{ point: source("行政审批"), factorScores: { 权重: 2, 媒体曝光率: 9 } }]).rows;
    expect(row?.cells[0]).toMatchObject({ typed: 2, proposed: 5 });
    expect(row?.cells[6]).toMatchObject({ typed: null, proposed: null });
  });

  it("gives exposure in the media to its own factor, not to complaints", () => {
    const [row] = sheetFor([{ manifestation: source("曾被媒体曝光") }]).rows;
    expect(row?.cells.map(({ proposed }) => proposed)).toEqual([null, null, null, null, null, null, 4, null]);
  });

  it("keeps the office's own factors where its scheme has any", () => {
    const scheme = settingsFor("enterprise-six").scheme;
    expect(scoringSchemeFor(scheme)).toBe(scheme);
  });
});
