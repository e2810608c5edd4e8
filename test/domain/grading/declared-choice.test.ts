import type { RiskCategory, ScoredScheme } from "../../../src/domain/index.ts";
import { findPreset, gradeRegister, isScored } from "../../../src/domain/index.ts";
import type { PointFacts } from "./risk-points.ts";
import { registerOf, settingsFor, source } from "./risk-points.ts";

const GRAVE = { point: source("挪用专项资金") };
const TEXT = "text-evidence";
const PRODUCT = "likelihood-times-severity";
const SUM = "likelihood-plus-impact";

/** The published scheme by which a row is judged where the office chose none, and the score that it makes. */
function judgedBy(facts: PointFacts, scoring?: ScoredScheme) {
  const settings = { ...settingsFor("declared"), ...(scoring === undefined ? {} : { scoring }) };
  const [grading] = gradeRegister(registerOf([facts]), settings);
  return [grading?.reason.facts["scheme"], grading?.score];
}

describe("a row under 自评等级 with likelihood and severity", () => {
  it.each<[string, PointFacts, string, number]>([
    ["no total", { likelihood: 4, severity: 3 }, PRODUCT, 12],
    ["their product as total", { likelihood: 4, severity: 3, score: 12 }, PRODUCT, 12],
    ["their sum as total", { likelihood: 4, severity: 3, score: 7 }, SUM, 7],
    ["another total", { likelihood: 4, severity: 3, score: 9 }, PRODUCT, 12],
    ["a total that is both, 2 + 2 and 2 × 2", { likelihood: 2, severity: 2, score: 4 }, PRODUCT, 4],
    ["the quotient as total", { likelihood: 4, severity: 2, score: 2 }, PRODUCT, 8],
    ["the sum of 1 and 5", { likelihood: 1, severity: 5, score: 6 }, SUM, 6],
    ["a word for one of them", { scoreWords: { likelihood: "较高" }, severity: 3 }, PRODUCT, 12],
    ["words for both", { scoreWords: { likelihood: "较高", severity: "中等" } }, PRODUCT, 12],
    [
      "words for both and their sum as total",
      { scoreWords: { likelihood: "较高", severity: "轻微" }, score: 5 },
      SUM,
      5,
    ],
    [
      "words for both and their product as total",
      { scoreWords: { likelihood: "较高", severity: "轻微" }, score: 4 },
      PRODUCT,
      4,
    ],
  ])("and %s", (_, facts, scheme, score) => {
    expect(judgedBy({ ...GRAVE, ...facts })).toEqual([scheme, score]);
  });

  it.each<[string, PointFacts]>([
    ["likelihood alone", { likelihood: 4 }],
    ["severity alone", { severity: 4 }],
    ["a total alone", { score: 12 }],
    ["a severity off its scale", { likelihood: 4, severity: 8 }],
    ["a likelihood off its scale", { likelihood: 0, severity: 4 }],
    [
      "a severity off its scale beside a third scale",
      { likelihood: 4, severity: 8, factorScores: { 暴露频率: 3 } },
    ],
    ["a word that is no step", { scoreWords: { likelihood: "高" }, severity: 3 }],
    ["one word alone", { scoreWords: { severity: "重大" } }],
  ])("is judged by its text where it has %s", (_, facts) => {
    expect(judgedBy({ ...GRAVE, ...facts })).toEqual([TEXT, null]);
  });
});

describe("a row under 自评等级 with score columns", () => {
  const scales = { likelihood: 3, severity: 5 };
  const two = { 社会评价: 4, 媒体曝光率: 4 };
  const three = { ...two, 服务社会关联度: 4 };

  it.each<[string, PointFacts, string]>([
    ["one factor", { factorScores: { 媒体曝光率: 4 } }, "sichuan-eight"],
    ["two factors", { factorScores: two }, "sichuan-eight"],
    ["two factors and one scale", { factorScores: two, likelihood: 3 }, "sichuan-eight"],
    ["two factors and the other scale", { factorScores: two, severity: 3 }, "sichuan-eight"],
    ["two factors and both scales", { factorScores: two, ...scales }, PRODUCT],
    [
      "two factors and words for both scales",
      { factorScores: two, scoreWords: { likelihood: "中等", severity: "重大" } },
      PRODUCT,
    ],
    ["three factors and both scales", { factorScores: three, ...scales }, "sichuan-eight"],
    ["columns of the enterprise", { factorScores: { 隐蔽性: 4, 腐败现象发生概率: 3 } }, "enterprise-six"],
    [
      "more columns of the enterprise than of Sichuan",
      { factorScores: { 隐蔽性: 4, 腐败现象发生概率: 3, 媒体曝光率: 5 } },
      "enterprise-six",
    ],
    ["as many columns of each", { factorScores: { 隐蔽性: 4, 媒体曝光率: 5 } }, "sichuan-eight"],
    ["scores off their scale", { factorScores: { 媒体曝光率: 9 } }, TEXT],
    ["columns of no factor", { factorScores: { 备注: 3 } }, TEXT],
  ])("that name %s", (_, facts, scheme) => {
    expect(judgedBy({ ...GRAVE, ...facts })[0]).toBe(scheme);
  });

  it.each([
    ["two criteria", { 自由裁量权大或弹性大: "√", 案件易发多发或群众关注: "×" }, "criteria-count"],
    ["one criterion, which may mean something else", { 自由裁量权大或弹性大: "√" }, TEXT],
  ])("that tick %s", (_, scoreWords, scheme) => {
    expect(judgedBy({ ...GRAVE, scoreWords: { ...scoreWords } })[0]).toBe(scheme);
  });
});

describe("a row under 自评等级 with an office's own scores", () => {
  const preset = findPreset("enterprise-six");
  if (preset === null || !isScored(preset)) throw new Error("no scores to fill in");

  it("is judged by them where it has any, before every published scheme", () => {
    const scores = { 隐蔽性: 4, 社会评价: 2, 媒体曝光率: 2, 服务社会关联度: 2 };
    expect(judgedBy({ ...GRAVE, factorScores: scores }, preset)[0]).toBe("enterprise-six");
    expect(judgedBy({ ...GRAVE, factorScores: scores })[0]).toBe("sichuan-eight");
    expect(judgedBy({ ...GRAVE, likelihood: 3, severity: 5, factorScores: { 隐蔽性: 4 } }, preset)[0]).toBe(
      "enterprise-six",
    );
  });

  it("is judged by its own scales or text where it has none", () => {
    expect(judgedBy(GRAVE, preset)).toEqual([TEXT, null]);
    expect(judgedBy({ ...GRAVE, likelihood: 3, severity: 5 }, preset)).toEqual([PRODUCT, 15]);
  });

  it("counts kinds at the post of the register's other rows, where its scheme does", () => {
    const kinds = findPreset("kinds-at-post");
    if (kinds === null || !isScored(kinds)) throw new Error("no kinds to count");
    const categories: readonly RiskCategory[] = ["ethics", "duty", "process"];
    const rows = categories.map((category): PointFacts => {
      return { post: source("出纳"), category, factorScores: { 曾发生廉政案件: 0 } };
    });
    const settings = { ...settingsFor("declared"), scoring: kinds };
    expect(gradeRegister(registerOf(rows), settings).map(({ suggested }) => suggested)).toEqual([2, 2, 2]);
  });
});
