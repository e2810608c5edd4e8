import type { Grading, Lexicon, ScoredScheme } from "../../../src/domain/index.ts";
import {
  gradeRegister,
  isScored,
  layOutScoring,
  scoreInputs,
  scoringSchemeFor,
} from "../../../src/domain/index.ts";
import { preset } from "../../fixtures/presets.ts";
import { entry, lexiconOf } from "./own-lexicon.ts";
import type { PointFacts } from "./risk-points.ts";
import { gradingOf, registerOf, settingsFor, source } from "./risk-points.ts";

/** One word for each sign: kind and weight stand beside it. */
const SIGNS: Lexicon = lexiconOf({
  entries: [
    entry("power", 5, "审批大权"),
    entry("power", 3, "普通审核"),
    entry("power", 1, "琐事经办"),
    entry("money", 5, "巨额款项"),
    entry("money", 3, "日常报账"),
    entry("discretion", 3, "酌情处理"),
    entry("discretion", 2, "略有弹性"),
    entry("consequence", 3, "违反纪律"),
    entry("consequence", 5, "构成犯罪"),
    entry("public-contact", 3, "窗口接待"),
    entry("complaints", 2, "偶有投诉"),
    entry("complaints", 5, "案件高发"),
    entry("frequency", 3, "每日办理"),
  ],
});

function scored(key: string): ScoredScheme {
  const scheme = preset(key);
  if (!isScored(scheme)) throw new Error(`no scored preset ${key}`);
  return scheme;
}

function gradeBy(scheme: ScoredScheme, facts: PointFacts): Grading {
  return gradingOf(facts, { scheme, lexicon: SIGNS });
}

const FIVE = scored("criteria-count");
const [RESOURCES, DISCRETION, OVERSIGHT, POSITION, FIELD] = [
  "controls-resources",
  "large-discretion",
  "needs-oversight",
  "usable-position",
  "exposed-field",
] as const;

describe("the five criteria in a text", () => {
  it.each<[string, readonly string[]]>([
    ["普通审核", [RESOURCES]],
    ["日常报账", [RESOURCES]],
    ["审批大权", [RESOURCES, OVERSIGHT]],
    ["普通审核，巨额款项", [RESOURCES, OVERSIGHT]],
    ["酌情处理", [DISCRETION]],
    ["违反纪律", [POSITION]],
    ["普通审核，违反纪律", [RESOURCES]],
    ["违反纪律，琐事经办", [POSITION]],
    ["酌情处理，违反纪律", [DISCRETION, POSITION]],
    ["窗口接待", [FIELD]],
    ["案件高发", [FIELD]],
    ["每日办理，偶有投诉", [FIELD]],
    ["每日办理，酌情处理，审批大权，构成犯罪", [RESOURCES, DISCRETION, OVERSIGHT, FIELD]],
  ])("%s shows these, in the order of the scheme: %j", (text, criteria) => {
    expect(gradeBy(FIVE, { point: source(text) }).reason).toEqual({
      key: "criteria-text",
      facts: {
        scheme: "criteria-count",
        low: criteria.length,
        high: criteria.length,
        limitOne: 3,
        limitTwo: 2,
        known: criteria.length,
        total: 5,
      },
      factors: criteria,
    });
  });

  it.each([
    ["酌情处理", 3, "weak", 1],
    ["酌情处理，窗口接待", 2, "weak", 0],
    ["酌情处理，窗口接待，普通审核", 1, "strong", 0],
    ["酌情处理，窗口接待，审批大权", 1, "strong", 1],
  ] as const)("make of %s grade %i, %s, and %i from a limit", (text, suggested, strength, margin) => {
    expect(gradeBy(FIVE, { point: source(text) })).toMatchObject({
      suggested,
      range: null,
      strength,
      margin,
    });
  });

  it.each(["学习不够", "琐事经办", "略有弹性，偶有投诉"])("show nothing in %s", (text) => {
    expect(gradeBy(FIVE, { point: source(text) })).toMatchObject({
      suggested: null,
      range: null,
      score: null,
      strength: "none",
      reason: { key: "no-evidence", facts: { scheme: "criteria-count" }, factors: [] },
      margin: null,
    });
  });

  it("have no grade where the scheme has no limits", () => {
    const grading = gradeBy({ ...FIVE, thresholds: [] }, { point: source("酌情处理") });
    expect(grading).toMatchObject({ suggested: null, strength: "none", reason: { key: "below-limits" } });
  });
});

describe("the five criteria with ticks", () => {
  const names = scoreInputs(FIVE).map(({ name }) => name);

  function ticked(...ticks: readonly (number | null)[]): PointFacts {
    const typed = names.flatMap((name, at) => {
      const tick = ticks[at] ?? null;
      return tick === null ? [] : [[name, tick] as const];
    });
    return { factorScores: Object.fromEntries(typed), point: source("审批大权，酌情处理，窗口接待") };
  }

  it.each([
    [[1, 0, 1, 0, 0], { key: "criteria", low: 2, high: 2, known: 5, factors: [RESOURCES, OVERSIGHT] }],
    [[0, 0, 0, 0, 1], { key: "criteria", low: 1, high: 1, known: 5, factors: [FIELD] }],
    [
      [1, 1, 1, 1, null],
      { key: "criteria", low: 4, high: 5, known: 4, factors: [RESOURCES, DISCRETION, OVERSIGHT, POSITION] },
    ],
    [[0, 1, null, 0, 0], { key: "criteria-range", low: 1, high: 2, known: 4, factors: [DISCRETION] }],
    [[1, null, null, null, null], { key: "criteria-range", low: 1, high: 5, known: 1, factors: [RESOURCES] }],
  ] as const)("count %j alone, whatever the text shows", (ticks, { key, factors, ...facts }) => {
    const { reason, strength } = gradeBy(FIVE, ticked(...ticks));
    expect(strength).toBe("strong");
    expect(reason).toEqual({
      key,
      facts: { scheme: "criteria-count", limitOne: 3, limitTwo: 2, total: 5, ...facts },
      factors,
    });
  });
});

describe("scores that a text proposes", () => {
  function proposed(scheme: ScoredScheme, text: string) {
    const register = registerOf([{ point: source(text) }]);
    const sheet = layOutScoring(register, gradeRegister(register, { scheme, lexicon: SIGNS }), scheme);
    const cells = sheet.rows[0]?.cells ?? [];
    return cells.map((cell) => [cell.proposed, cell.evidence.map(({ words }) => words)]);
  }

  it.each<[string, number | null, readonly string[]]>([
    ["审批大权", 5, ["审批大权"]],
    ["日常报账，审批大权", 5, ["审批大权", "日常报账"]],
    ["琐事经办，巨额款项，普通审核", 5, ["巨额款项", "普通审核", "琐事经办"]],
    ["琐事经办", 1, ["琐事经办"]],
    ["违反纪律", null, []],
  ])("take the gravest sign of any kind that counts and quote it first: %s", (text, score, words) => {
    expect(proposed(scored("power-held"), text)).toEqual([[score, words]]);
  });

  it("stretch over the scale of a factor, to whole points: weight 2 of 5 on 0 to 10 is 3, weight 3 is 5", () => {
    const scheme = scored("sichuan-eight");
    if (scheme.method !== "weighted") throw new Error("no factors");
    const factors = scheme.factors
      .filter(({ key }) => key === "discretion")
      .map((factor) => ({ ...factor, min: 0, max: 10 }));
    const ofTen = { ...scheme, factors };
    expect(proposed(ofTen, "略有弹性")).toEqual([[3, ["略有弹性"]]]);
    expect(proposed(ofTen, "酌情处理")).toEqual([[5, ["酌情处理"]]]);
  });

  it("quote no sign for a criterion that it is too slight for", () => {
    const blank = [null, []];
    expect(proposed(FIVE, "琐事经办，略有弹性，违反纪律")).toEqual([
      blank,
      blank,
      blank,
      [1, ["违反纪律"]],
      blank,
    ]);
  });

  it("are ticks for a veto, from the least weight that it asks for", () => {
    const scheme = scored("kinds-at-post");
    const blank = [null, []];
    expect(proposed(scheme, "案件高发，酌情处理")).toEqual([blank, blank, [1, ["案件高发"]]]);
    expect(proposed(scheme, "偶有投诉")).toEqual([blank, blank, blank]);
  });

  it("are blank for a risk whose texts nobody looked at", () => {
    const scheme = scored("power-held");
    const point = source("审批大权");
    const register = registerOf([
      { post: source("出纳"), category: "duty", point, factorScores: { 掌握权力程度: 2 } },
    ]);
    expect(layOutScoring(register, [], scheme).rows).toEqual([
      { point: 0, cells: [{ typed: 2, proposed: null, evidence: [] }], kinds: null },
    ]);
  });
});

describe("the scheme of the 打分表", () => {
  const own = scored("enterprise-six");

  it.each([
    ["declared", null, "sichuan-eight"],
    ["declared", own, "enterprise-six"],
    ["likelihood-plus-impact", own, "likelihood-plus-impact"],
    ["text-evidence", null, null],
    ["text-evidence", own, null],
  ] as const)("under %s is the run's own, the office's or none", (key, scoring, expected) => {
    expect(scoringSchemeFor(settingsFor(key).scheme, scoring)?.key ?? null).toBe(expected);
  });
});

describe("what a scheme asks to be scored", () => {
  it("is a scale's own, and speaks by no evidence where it names none", () => {
    const scheme = scored("likelihood-times-severity");
    if (scheme.method !== "scales") throw new Error("no scales");
    const scales = [{ key: "reach", name: "影响范围", min: 0, max: 3, points: [], names: ["范围"] }];
    expect(scoreInputs({ ...scheme, scales })).toEqual([
      {
        key: "reach",
        name: "影响范围",
        names: ["范围"],
        kind: "score",
        weight: 1,
        min: 0,
        max: 3,
        points: null,
        evidence: [],
      },
    ]);
    expect(scoreInputs(scheme).map(({ evidence }) => evidence)).toEqual([["complaints"], ["consequence"]]);
  });

  it("is yes or no of a criterion by each of its names", () => {
    if (FIVE.method !== "criteria-count") throw new Error("no criteria");
    const criteria = [
      { key: "a", name: "管钱", evidence: ["money" as const], names: ["经手资金"] },
      { key: "b", name: "管人", evidence: [] },
    ];
    const asked = { kind: "yes-no", weight: 1, min: 0, max: 1, points: null };
    expect(scoreInputs({ ...FIVE, criteria })).toStrictEqual([
      { key: "a", name: "管钱", names: ["经手资金"], ...asked, evidence: ["money"] },
      { key: "b", name: "管人", ...asked, evidence: [] },
    ]);
  });

  it.each([
    ["power-held", "掌握权力程度", ["权力大小", "权力程度", "掌握权力"], ["power", "money"]],
    ["consequence", "违规后果程度", ["违规行为后果", "违规后果", "后果程度"], ["consequence"]],
  ] as const)("is one score from 1 to 5 under %s", (key, name, names, evidence) => {
    expect(scoreInputs(scored(key))).toEqual([
      { key, name, names, kind: "score", weight: 1, min: 1, max: 5, points: null, evidence },
    ]);
  });
});
