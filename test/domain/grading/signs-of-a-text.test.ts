import type { GradingScheme, Lexicon, TextScheme } from "../../../src/domain/index.ts";
import { preset } from "../../fixtures/presets.ts";
import { entry, lexiconOf } from "./own-lexicon.ts";
import type { PointFacts } from "./risk-points.ts";
import { gradingOf, source } from "./risk-points.ts";

const lexicon = lexiconOf({
  entries: [
    entry("power", 5, "审批"),
    entry("power", 4, "签字", "盖章"),
    entry("power", 3, "复核"),
    entry("power", 2, "登记"),
    entry("power", 1, "收发"),
    entry("money", 4, "资金"),
    entry("money", 2, "零用"),
    entry("discretion", 3, "随意"),
    entry("public-contact", 3, "群众"),
    entry("complaints", 4, "举报"),
    entry("consequence", 3, "流失"),
    entry("frequency", 1, "偶尔"),
  ],
});

function textScheme(): TextScheme {
  const scheme = preset("text-evidence");
  if (scheme.method !== "text") throw new Error("no preset");
  return scheme;
}

/** Limits of the grades, from grade 1 down, each reached at its own value. */
function limits(...from: readonly (readonly [grade: 1 | 2 | 3, from: number])[]) {
  return from.map(([grade, value]) => ({ grade, from: value, inclusive: true }));
}

/** What a scheme makes of one point, apart from its evidence. */
function judged(scheme: GradingScheme, facts: PointFacts, words: Lexicon = lexicon) {
  const grading = gradingOf(facts, { scheme, lexicon: words });
  const { suggested, range, score, strength, margin, reason } = grading;
  return { suggested, range, score, strength, margin, reason };
}

function abstention(key: string, scheme: string) {
  const reason = { key, facts: { scheme }, factors: [] };
  return { suggested: null, range: null, score: null, strength: "none", margin: null, reason };
}

describe("the signs that a text shows", () => {
  it("are added up and told, the gravest kind first", () => {
    const point = source("举报、审批、资金、随意、流失、群众、偶尔");
    expect(judged(textScheme(), { point })).toStrictEqual({
      suggested: 1,
      range: null,
      // 2 + 3 + 2 + 2 + 2 + 2 + 1
      score: 14,
      strength: "strong",
      margin: 7,
      reason: {
        key: "text",
        facts: {
          scheme: "text-evidence",
          low: 14,
          high: 14,
          limitOne: 7,
          limitTwo: 3,
          power: 5,
          "power:words": "审批",
          complaints: 4,
          "complaints:words": "举报",
          money: 4,
          "money:words": "资金",
          discretion: 3,
          "discretion:words": "随意",
          consequence: 3,
          "consequence:words": "流失",
          "public-contact": 3,
          "public-contact:words": "群众",
          frequency: 1,
          "frequency:words": "偶尔",
        },
        factors: ["power", "complaints", "money", "discretion", "consequence", "public-contact", "frequency"],
      },
    });
  });

  it.each([
    ["审批", "weak"],
    ["复核、随意", "strong"],
    ["复核、零用", "weak"],
    ["登记、零用", "weak"],
    ["审批、零用、偶尔", "weak"],
    ["复核、随意、偶尔", "strong"],
  ])("make a strong suggestion from two notable kinds on: %s", (text, strength) => {
    expect(judged(textScheme(), { point: source(text) }).strength).toBe(strength);
  });

  it("make no suggestion where there are none, whatever the lowest limit", () => {
    const none = abstention("no-evidence", "text-evidence");
    expect(judged(textScheme(), { point: source("学习不够") })).toStrictEqual(none);
    const fromNothing = { ...textScheme(), thresholds: limits([1, 7], [2, 3], [3, 0]) };
    expect(judged(fromNothing, { point: source("学习不够") })).toStrictEqual(none);
  });

  it("make no suggestion below the lowest limit", () => {
    const high = { ...textScheme(), thresholds: limits([1, 7], [2, 3], [3, 2]) };
    expect(judged(high, { point: source("偶尔") })).toStrictEqual(abstention("no-evidence", "text-evidence"));
    expect(judged(high, { point: source("复核") }).suggested).toBe(3);
  });
});

describe("the words that a reason quotes", () => {
  const filled = (length: number): string => "某".repeat(length);

  it.each<[string, PointFacts, string, number]>([
    [
      "those of the risk before those of the duty",
      { duty: source("签字"), point: source("盖章") },
      "盖章",
      4,
    ],
    [
      "those of the risk before its manifestation",
      { point: source("盖章"), manifestation: source("签字") },
      "盖章",
      4,
    ],
    [
      "those of the manifestation before the duty",
      { duty: source("签字"), manifestation: source("盖章") },
      "盖章",
      4,
    ],
    ["the first of several as near", { duty: source("签字"), process: source("盖章") }, "签字", 4],
    ["the first within the risk", { point: source("盖章、签字") }, "盖章", 4],
    ["graver ones, however far", { duty: source("审批"), point: source("盖章") }, "审批", 5],
    ["graver ones, however late", { point: source("盖章"), manifestation: source("审批") }, "审批", 5],
    ["a duty of forty characters at its full weight", { duty: source(`审批${filled(38)}`) }, "审批", 5],
    ["a longer statement of duties at one less", { duty: source(`审批${filled(39)}`) }, "审批", 4],
    ["a long statement never below one", { duty: source(`收发${filled(60)}`) }, "收发", 1],
    ["a long risk at its full weight", { point: source(`审批${filled(60)}`) }, "审批", 5],
    [
      "the risk before a long statement as grave",
      { duty: source(`审批${filled(60)}`), point: source("盖章") },
      "盖章",
      4,
    ],
  ])("are %s", (_title, facts, words, weight) => {
    const { reason } = judged(textScheme(), facts);
    expect([reason.facts["power:words"], reason.facts["power"]]).toEqual([words, weight]);
  });
});

describe("the power held", () => {
  const scheme = preset("power-held");
  const own = { scheme: "power-held", limitOne: 4, limitTwo: 3 };

  it.each([
    { text: "复核,资产流失", words: "复核", suggested: 2, score: 3, strength: "strong", margin: 0 },
    { text: "登记", words: "登记", suggested: 3, score: 2, strength: "weak", margin: 1 },
    { text: "审批", words: "审批", suggested: 1, score: 5, strength: "strong", margin: 1 },
  ])("decides by its gravest words alone: $text", ({ text, words, ...told }) => {
    const { score } = told;
    expect(judged(scheme, { point: source(text) })).toStrictEqual({
      ...told,
      range: null,
      reason: {
        key: "power-held",
        facts: { ...own, low: score, high: score, power: score, "power:words": words },
        factors: ["power"],
      },
    });
  });

  it("is not judged by words of another kind, whatever the lowest limit", () => {
    const none = abstention("no-evidence", "power-held");
    expect(judged(scheme, { point: source("资产流失") })).toStrictEqual(none);
    if (scheme.method !== "power-held") throw new Error("another method");
    const fromNothing = { ...scheme, thresholds: limits([1, 4], [2, 3], [3, 0]) };
    expect(judged(fromNothing, { point: source("资产流失") })).toStrictEqual(none);
    const fromTwo = { ...scheme, thresholds: limits([1, 4], [2, 3], [3, 2]) };
    expect(judged(fromTwo, { point: source("收发") })).toStrictEqual(none);
  });

  it.each([
    [5, 1, ["power-held"], 1],
    [4, 1, ["power-held"], 0],
    [3, 2, [], 0],
    [1, 3, [], 2],
  ] as const)("typed as %d makes %d", (score, suggested, factors, margin) => {
    const facts = { factorScores: { 掌握权力程度: score }, point: source("审批") };
    expect(judged(scheme, facts)).toStrictEqual({
      suggested,
      range: null,
      score,
      strength: "strong",
      margin,
      reason: { key: "scores", facts: { ...own, low: score, high: score, known: 1, total: 1 }, factors },
    });
  });

  it("tells only the limits that the scheme has", () => {
    if (scheme.method !== "power-held") throw new Error("another method");
    const point = source("审批");
    const facts = { scheme: "power-held", low: 5, high: 5, power: 5, "power:words": "审批" };
    const two = judged({ ...scheme, thresholds: limits([2, 3], [3, 1]) }, { point });
    expect(two.reason.facts).toStrictEqual({ ...facts, limitTwo: 3 });
    expect(two.margin).toBe(2);
    const one = judged({ ...scheme, thresholds: limits([1, 4], [3, 1]) }, { point });
    expect(one.reason.facts).toStrictEqual({ ...facts, limitOne: 4 });
    const lowest = judged({ ...scheme, thresholds: limits([3, 1]) }, { point });
    expect(lowest).toMatchObject({ suggested: 3, margin: null });
    expect(lowest.reason.facts).toStrictEqual(facts);
  });
});

describe("criteria that are ticked in part", () => {
  const scheme = preset("criteria-count");
  const names = scheme.method === "criteria-count" ? scheme.criteria.map(({ name }) => name) : [];
  const keys = scheme.method === "criteria-count" ? scheme.criteria.map(({ key }) => key) : [];
  const ticked = (ticks: readonly number[]): PointFacts => ({
    factorScores: Object.fromEntries(ticks.map((tick, at) => [names[at] ?? "", tick])),
  });
  const own = { scheme: "criteria-count", limitOne: 3, limitTwo: 2, total: 5 };

  it("leave the range of grades that the open ones allow", () => {
    expect(judged(scheme, ticked([1, 1, 0, 0]))).toStrictEqual({
      suggested: null,
      range: [1, 2],
      score: null,
      strength: "strong",
      margin: null,
      reason: {
        key: "criteria-range",
        facts: { ...own, low: 2, high: 3, known: 4 },
        factors: [keys[0], keys[1]],
      },
    });
  });

  it("give the grade that every outcome has, but no score", () => {
    expect(judged(scheme, ticked([1, 1, 1, 0]))).toStrictEqual({
      suggested: 1,
      range: null,
      score: null,
      strength: "strong",
      margin: null,
      reason: {
        key: "criteria",
        facts: { ...own, low: 3, high: 4, known: 4 },
        factors: [keys[0], keys[1], keys[2]],
      },
    });
  });

  it("give nothing where no grade is reached for sure", () => {
    expect(judged(scheme, ticked([0, 0, 0, 0]))).toStrictEqual(abstention("below-limits", "criteria-count"));
    expect(judged(scheme, ticked([0, 0, 0, 0, 0]))).toStrictEqual(
      abstention("below-limits", "criteria-count"),
    );
  });
});
