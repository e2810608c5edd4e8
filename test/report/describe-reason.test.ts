import { findPreset, gradeRegister } from "../../src/domain/index.ts";
import { describeReason } from "../../src/report/describe-reason.ts";
import { wordsOf } from "../../src/report/messages/catalogue.ts";
import type { PointFacts } from "../domain/grading/risk-points.ts";
import { registerOf, settingsFor, source } from "../domain/grading/risk-points.ts";

function reasonFor(preset: string, facts: PointFacts): string {
  const settings = settingsFor(preset);
  const [grading] = gradeRegister(registerOf([facts]), settings);
  if (grading === undefined) throw new Error("no grading");
  return describeReason(grading, wordsOf("zh-CN"), settings.scheme);
}

describe("the reason of a suggestion", () => {
  it("names what the text shows, the gravest first, and the grade", () => {
    expect(reasonFor("declared", { point: source("大额资金管理,自由裁量权较大,群众关注度高") })).toBe(
      "涉及大额资金、自由裁量权较大、群众关注度高，建议评为一级。",
    );
  });

  it("says where signs are few", () => {
    expect(reasonFor("declared", { point: source("行政审批") })).toBe(
      "行使“行政审批”等重要权力，线索较少，初步建议评为二级，请结合实际核定。",
    );
  });

  it("names scheme and score in the scheme's own labels", () => {
    expect(reasonFor("likelihood-times-severity", { likelihood: 3, severity: 5 })).toBe(
      "按“可能性乘危害程度(L×S)”测算得15分，危害程度得分较高，建议评为高。",
    );
  });

  it("says what is still open", () => {
    expect(reasonFor("sichuan-eight", { factorScores: { 权重: 5, 自由裁量权: 5 } })).toBe(
      "按“四川八因素评分法”测算，已评2项、未评6项，等级在一级至三级之间，补齐评分后确定。",
    );
  });

  it("says that there is nothing to judge by", () => {
    expect(reasonFor("declared", {})).toBe("未填评分，文字中也没有可供评级的线索，暂列待评。");
  });

  it("names the veto that applies", () => {
    const facts = { post: source("出纳"), factorScores: { 曾发生廉政案件: 1 } };
    expect(reasonFor("kinds-at-post", facts)).toBe("存在曾发生廉政案件的情形，按规定直接定为一级。");
  });

  it("is one sentence under every preset, in both languages", () => {
    const facts: PointFacts = {
      post: source("科长"),
      category: "duty",
      point: source("资金审批"),
      likelihood: 4,
    };
    for (const preset of ["declared", "criteria-count", "kinds-at-post", "power-held", "consequence"]) {
      const settings = settingsFor(preset);
      const [grading] = gradeRegister(registerOf([facts]), settings);
      if (grading === undefined) throw new Error("no grading");
      expect(describeReason(grading, wordsOf("zh-CN"), settings.scheme)).toMatch(/^[^。]+。$/);
      expect(describeReason(grading, wordsOf("en"), findPreset(preset) ?? undefined)).toMatch(/\.$/);
    }
  });
});
