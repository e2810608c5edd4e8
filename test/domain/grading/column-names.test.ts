import { createScoreFinder, matchScoredName } from "../../../src/domain/grading/match-factor.ts";
import { createTypedScores } from "../../../src/domain/grading/typed-scores.ts";
import type { Scale, ScoredScheme } from "../../../src/domain/index.ts";
import { findPreset, isScored, NO_WORDS, YES_WORDS } from "../../../src/domain/index.ts";
import type { PointFacts } from "./risk-points.ts";
import { registerOf } from "./risk-points.ts";

describe("the name of a score column", () => {
  /** By its name inside the column 甲, by the key itself 风险. */
  const keyed = [
    { key: "甲", name: "风险" },
    { key: "风险", name: "无关名称" },
  ];

  it.each([
    ..."风险,风险(1-5分),风险（大）,风险【大】,风险[大],(大)风险,风险(),风 险,風險".split(","),
    ...["风险得分", "风险评分", "风险分值", "风险打分", "风险分数", "风险、", "风险,", "风险/", "风险，"],
  ])("is the key without brackets, marks and the words for a score: %s", (column) => {
    expect(matchScoredName(column, keyed)).toBe("风险");
  });

  it.each(["风险度", "风险大", "大风险", "高风险岗"])(
    "is the name inside it, where it is no key: %s",
    (column) => {
      expect(matchScoredName(column, keyed)).toBe("甲");
    },
  );

  it("is not what stands in brackets", () => {
    const wanted = [
      { key: "one", name: "风险" },
      { key: "two", name: "风险大小" },
    ];
    expect(matchScoredName("风险(风险大小)", wanted)).toBe("one");
    expect(matchScoredName("风险大小(风险)", wanted)).toBe("two");
  });

  it("is the longest name inside it, and of equal ones the first of the scheme", () => {
    const wanted = [
      { key: "money", name: "资金" },
      { key: "power", name: "权力" },
      { key: "large", name: "资金量", names: ["大额"] },
    ];
    expect(matchScoredName("权力与资金", wanted)).toBe("money");
    expect(matchScoredName("资金量与权力", wanted)).toBe("large");
    expect(matchScoredName("大额权力", wanted)).toBe("power");
    expect(matchScoredName("大额支付", wanted)).toBe("large");
  });

  it("may be one character alone, but not one inside a longer name", () => {
    const wanted = [{ key: "power", name: "权", names: ["力"] }];
    expect(matchScoredName("权", wanted)).toBe("power");
    expect(matchScoredName("力（1-5）", wanted)).toBe("power");
    expect(matchScoredName("权重", wanted)).toBeNull();
  });

  it("is unknown where no name is in it", () => {
    expect(matchScoredName("备注", keyed)).toBeNull();
    expect(matchScoredName("", keyed)).toBeNull();
    expect(matchScoredName("风险", [])).toBeNull();
  });
});

describe("the score columns of a row", () => {
  const find = createScoreFinder<number>([
    { key: "power", name: "权力" },
    { key: "money", name: "资金" },
  ]);

  it("give each factor the first column of its name, and others nothing", () => {
    const row = { 权力大小: 3, 备注分: 9, 资金: 2, 权力程度: 5 };
    expect(find(row, "power")).toBe(3);
    expect(find(row, "money")).toBe(2);
    expect(find({ 备注分: 9 }, "power")).toBeUndefined();
    expect(find({}, "power")).toBeUndefined();
  });
});

function scoredPreset(key: string): ScoredScheme {
  const scheme = findPreset(key);
  if (scheme === null || !isScored(scheme)) throw new Error(`no scored preset ${key}`);
  return scheme;
}

function typed(scheme: ScoredScheme, facts: PointFacts) {
  const [point] = registerOf([facts]).points;
  if (point === undefined) throw new Error("no point");
  return Object.fromEntries(createTypedScores(scheme)(point));
}

/** Scales from 0 whose scores have no names. */
function openScales(): ScoredScheme {
  const scheme = scoredPreset("likelihood-times-severity");
  if (scheme.method !== "scales") throw new Error("no scales");
  return { ...scheme, scales: scheme.scales.map((scale): Scale => ({ ...scale, min: 0, points: [] })) };
}

describe("typed scores of likelihood and severity", () => {
  const matrix = scoredPreset("likelihood-times-severity");

  it.each<[PointFacts, Readonly<Record<string, number>>]>([
    [{}, {}],
    [{ likelihood: 3 }, { likelihood: 3 }],
    [{ severity: 4 }, { severity: 4 }],
    [
      { likelihood: 3, severity: 4 },
      { likelihood: 3, severity: 4 },
    ],
    [
      { likelihood: 3, severity: 4, factorScores: { 可能性: 2 } },
      { likelihood: 2, severity: 4 },
    ],
    [
      { likelihood: 3, severity: 4, factorScores: { 危害程度: 1 } },
      { likelihood: 3, severity: 1 },
    ],
    [
      { likelihood: 3, factorScores: { 危害程度: 1 } },
      { likelihood: 3, severity: 1 },
    ],
    [
      { severity: 3, factorScores: { 可能性: 1 } },
      { likelihood: 1, severity: 3 },
    ],
  ])("come from their columns where the 打分表 says nothing of them: %j", (facts, scores) => {
    expect(typed(matrix, facts)).toEqual(scores);
    expect(typed(openScales(), facts)).toEqual(scores);
  });

  it("count under no scheme without such scales", () => {
    const eight = scoredPreset("sichuan-eight");
    if (eight.method !== "weighted") throw new Error("no factors");
    const factors = eight.factors.map((factor) => {
      return factor.key === "consequence" ? { ...factor, key: "severity" } : factor;
    });
    expect(typed({ ...eight, factors }, { likelihood: 3, severity: 4 })).toEqual({});
  });

  it.each<[PointFacts, Readonly<Record<string, number>>]>([
    [{ likelihood: 0, severity: 6 }, {}],
    [{ likelihood: 2.5, severity: 4 }, { severity: 4 }],
    [{ factorScores: { 可能性: -1, 危害程度: 5 } }, { severity: 5 }],
  ])("count only where they are named steps of the scale: %j", (facts, scores) => {
    expect(typed(matrix, facts)).toEqual(scores);
  });

  it.each<[PointFacts, Readonly<Record<string, number>>]>([
    [
      { likelihood: 0, severity: 5 },
      { likelihood: 0, severity: 5 },
    ],
    [{ likelihood: -0.5, severity: 5.5 }, {}],
    [{ likelihood: 2.5 }, { likelihood: 2.5 }],
  ])("count anywhere between the ends where no step is named: %j", (facts, scores) => {
    expect(typed(openScales(), facts)).toEqual(scores);
  });
});

describe("words and ticks in score columns", () => {
  const matrix = scoredPreset("likelihood-times-severity");
  const criteria = scoredPreset("criteria-count");

  it.each<[PointFacts, Readonly<Record<string, number>>]>([
    [{ scoreWords: { 可能性: "较高", 危害程度: "重大" } }, { likelihood: 4, severity: 5 }],
    [{ scoreWords: { 可能性: "较高" }, likelihood: 2 }, { likelihood: 2 }],
    [{ scoreWords: { 可能性: "较高" }, factorScores: { 可能性: 1 } }, { likelihood: 1 }],
    [{ scoreWords: { 可能性: "很高" } }, {}],
    [{ scoreWords: { 备注: "较高" } }, {}],
  ])("are the steps that the scale names, where no number is typed: %j", (facts, scores) => {
    expect(typed(matrix, facts)).toEqual(scores);
    expect(typed(openScales(), { scoreWords: facts.scoreWords })).toEqual({});
  });

  it.each([
    ...[...YES_WORDS, "✓", "符合", "Y"].map((word) => [word, 1] as const),
    ...[...NO_WORDS, "✗", "不符合", "N"].map((word) => [word, 0] as const),
  ])("say whether a criterion applies: %s is %i", (word, tick) => {
    expect(typed(criteria, { scoreWords: { 自由裁量权大或弹性大: word } })).toEqual({
      "large-discretion": tick,
    });
  });

  it("say nothing of a criterion where they are neither", () => {
    expect(typed(criteria, { scoreWords: { 自由裁量权大或弹性大: "一般" } })).toEqual({});
  });

  it.each([
    [1, { "large-discretion": 1 }],
    [0, { "large-discretion": 0 }],
    [0.5, {}],
    [2, {}],
    [-1, {}],
  ])("may be the numbers 1 and 0: %d", (number, scores) => {
    expect(typed(criteria, { factorScores: { 自由裁量权大或弹性大: number } })).toEqual(scores);
  });

  it("offer 是, yes and √ for yes, 否, no and × for no", () => {
    expect([...YES_WORDS].sort()).toEqual(["yes", "√", "是"].sort());
    expect([...NO_WORDS].sort()).toEqual(["no", "×", "否"].sort());
  });
});
