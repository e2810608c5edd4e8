import { gradeRegister } from "../../../src/domain/index.ts";
import type { Grading } from "../../../src/domain/index.ts";
import type { PointFacts } from "./risk-points.ts";
import { gradingOf, registerOf, settingsFor, source } from "./risk-points.ts";

function gradeOne(key: string, facts: PointFacts): Grading {
  return gradingOf(facts, settingsFor(key));
}

/** What a leader is told: why, by which factors, and how sure it is. */
function told(preset: string, facts: PointFacts) {
  const { reason, strength } = gradeOne(preset, facts);
  return [reason.key, reason.factors, strength];
}

const EIGHT = [
  ...["权重", "处置资金物资资源量", "自由裁量权", "服务社会关联度"],
  ...["社会评价评议", "信访投诉发案量", "媒体曝光率", "违规行为后果"],
];

function eight(...scores: readonly (number | null)[]): PointFacts {
  const typed = EIGHT.flatMap((name, at) => {
    const score = scores[at] ?? null;
    return score === null ? [] : [[name, score] as const];
  });
  return { factorScores: Object.fromEntries(typed) };
}

describe("the reason of a suggestion by weighted factors", () => {
  it("names the three factors that lift the score most, the heaviest first, and none in the middle or below", () => {
    expect(told("sichuan-eight", eight(4, 5, 3, 4, 2, 1, 4, 5))).toEqual([
      "scores",
      ["resources", "consequence", "power-weight"],
      "strong",
    ]);
    expect(told("sichuan-eight", eight(3, 3, 3, 3, 3, 3, 3, 4))).toEqual([
      "scores",
      ["consequence"],
      "strong",
    ]);
    expect(told("sichuan-eight", eight(1, 2, 3, 1, 2, 3, 1, 2))).toEqual(["scores", [], "strong"]);
  });

  it("weighs a factor's score by its weight: 4 with weight 3 lifts more than 5 with weight 1", () => {
    const settings = settingsFor("sichuan-eight");
    if (settings.scheme.method !== "weighted") throw new Error("no factors");
    const factors = settings.scheme.factors.map((factor) =>
      factor.key === "discretion" ? { ...factor, weight: 3 } : factor,
    );
    const scheme = { ...settings.scheme, factors };
    const [grading] = gradeRegister(registerOf([eight(5, 1, 4, 1, 1, 1, 1, 1)]), { scheme });
    expect(grading?.reason.factors).toEqual(["discretion", "power-weight"]);
  });

  it("says how many scores are there and what they leave: 5 of 8, from 28/8 to 40/8", () => {
    const grading = gradeOne("sichuan-eight", eight(5, 5, 5, 5, 5));
    expect(grading.reason).toEqual({
      key: "scores-range",
      facts: { scheme: "sichuan-eight", low: 3.5, high: 5, limitOne: 4, limitTwo: 2.5, known: 5, total: 8 },
      factors: ["power-weight", "resources", "discretion"],
    });
    expect(grading).toMatchObject({ suggested: null, range: [1, 2], score: null, margin: null });
  });

  it("says that proposals from the text stand in where nothing is scored, and is weak then", () => {
    const facts = { point: source("审批时随意减免罚款，收受好处") };
    const { reason, strength, suggested } = gradeOne("sichuan-eight", facts);
    expect([reason.key, strength, suggested]).toEqual(["proposals-range", "weak", null]);
    expect(reason.facts).toMatchObject({ scheme: "sichuan-eight", total: 8 });
    // With the four factors that a text may speak for and no others, nothing is left open.
    const settings = settingsFor("sichuan-eight");
    if (settings.scheme.method !== "weighted") throw new Error("no factors");
    const factors = settings.scheme.factors.map((factor) =>
      factor.key === "consequence" ? factor : { ...factor, weight: 0 },
    );
    const [whole] = gradeRegister(registerOf([facts]), { scheme: { ...settings.scheme, factors } });
    expect([whole?.reason.key, whole?.strength]).toEqual(["proposals", "weak"]);
  });

  it("says so where there is neither score nor evidence, or only a factor without weight", () => {
    expect(told("sichuan-eight", { point: source("学习不够") })).toEqual(["no-evidence", [], "none"]);
    const settings = settingsFor("sichuan-eight");
    if (settings.scheme.method !== "weighted") throw new Error("no factors");
    const factors = settings.scheme.factors.map((factor) =>
      factor.key === "media" ? { ...factor, weight: 0 } : factor,
    );
    const register = registerOf([eight(null, null, null, null, null, null, 5)]);
    const [grading] = gradeRegister(register, { scheme: { ...settings.scheme, factors } });
    expect(grading).toMatchObject({ suggested: null, strength: "none", reason: { key: "no-evidence" } });
  });
});

describe("the reason of a suggestion by scales", () => {
  it.each([
    [3, 5, ["severity"]],
    [5, 4, ["likelihood", "severity"]],
    [4, 1, ["likelihood"]],
    [3, 3, []],
  ])("names the scales above their middle: %d × %d", (likelihood, severity, factors) => {
    expect(told("likelihood-times-severity", { likelihood, severity })).toEqual([
      "scores",
      factors,
      "strong",
    ]);
  });

  it("says what an open scale leaves", () => {
    expect(gradeOne("likelihood-times-severity", { likelihood: 4 }).reason).toEqual({
      key: "scores-range",
      facts: {
        scheme: "likelihood-times-severity",
        low: 4,
        high: 20,
        limitOne: 15,
        limitTwo: 5,
        known: 1,
        total: 2,
      },
      factors: ["likelihood"],
    });
  });

  it("keeps rows apart whose scores read alike one after the other: 1 and 15, 11 and 5 on a scale to 15", () => {
    const settings = settingsFor("likelihood-times-severity");
    if (settings.scheme.method !== "scales") throw new Error("no scales");
    const scales = settings.scheme.scales.map((scale) => ({ ...scale, max: 15, points: [] }));
    const register = registerOf([
      { likelihood: 1, severity: 15 },
      { likelihood: 11, severity: 5 },
    ]);
    const gradings = gradeRegister(register, { scheme: { ...settings.scheme, scales } });
    expect(gradings.map(({ score }) => score)).toEqual([15, 55]);
  });

  it("says so where nothing is scored", () => {
    expect(told("likelihood-plus-impact", { point: source("收受好处") })).toEqual([
      "no-evidence",
      [],
      "none",
    ]);
  });
});

describe("the reason of a suggestion by power held or by consequence", () => {
  it("is the word of the text, strong where it is at least notable", () => {
    const { reason, strength, score, margin } = gradeOne("consequence", {
      point: source("挪用公款归个人使用"),
    });
    expect([reason.key, strength, score, margin]).toEqual(["consequence", "strong", 5, 0]);
    expect(reason.facts).toMatchObject({ consequence: 5, "consequence:words": "挪用", limitOne: 5 });
    // Money is named too, but the scheme asks for the consequence alone.
    expect(reason.factors).toEqual(["consequence"]);
    expect(reason.facts).not.toHaveProperty("money");
  });

  it("is the score where one is typed, whatever the text says", () => {
    const facts = { point: source("挪用公款归个人使用"), factorScores: { 违规后果程度: 2 } };
    expect(gradeOne("consequence", facts)).toMatchObject({ suggested: 3, score: 2, strength: "strong" });
    expect(told("consequence", facts)).toEqual(["scores", [], "strong"]);
    const grave = { factorScores: { 违规后果程度: 4 } };
    expect(told("consequence", grave)).toEqual(["scores", ["consequence"], "strong"]);
    expect(told("consequence", { factorScores: { 违规后果程度: 3 } })).toEqual(["scores", [], "strong"]);
  });

  it("is missing where the text names none", () => {
    expect(told("consequence", { point: source("大额资金支付") })).toEqual(["no-evidence", [], "none"]);
    expect(told("power-held", { point: source("学习不够") })).toEqual(["no-evidence", [], "none"]);
  });
});

describe("the reason of a suggestion by the text", () => {
  it("gives every kind with its gravest word, the heaviest kind first", () => {
    const { reason, score, strength } = gradeOne("text-evidence", {
      point: source("挪用公款，酌情减免"),
    });
    expect(reason.key).toBe("text");
    expect(reason.factors[0]).toBe("consequence");
    expect(reason.facts).toMatchObject({
      scheme: "text-evidence",
      limitOne: 7,
      limitTwo: 3,
      low: score,
      high: score,
      consequence: 5,
      "consequence:words": "挪用",
      money: 4,
      "money:words": "公款",
      "discretion:words": "酌情",
    });
    expect(strength).toBe("strong");
  });

  it("quotes the risk's own words before those of its manifestation, and these before those of the duty", () => {
    const words = (facts: PointFacts) => gradeOne("text-evidence", facts).reason.facts["money:words"];
    const [duty, manifestation, point] = [source("采购", 1), source("招标", 2), source("拨付", 3)];
    expect(words({ duty, manifestation, point })).toBe("拨付");
    expect(words({ duty, manifestation })).toBe("招标");
    expect(words({ duty })).toBe("采购");
  });

  it("lets a graver word of the duty stand before a slighter one of the risk", () => {
    const facts = { duty: source("大额资金", 1), point: source("报销", 2) };
    expect(gradeOne("text-evidence", facts).reason.facts).toMatchObject({
      money: 5,
      "money:words": "大额资金",
    });
  });

  it("takes one off what a statement of more than 40 characters says of the post", () => {
    const money = (length: number) =>
      gradeOne("text-evidence", { duty: source(`大额资金${"，".repeat(length - 4)}`) }).reason.facts["money"];
    expect([money(40), money(41)]).toEqual([5, 4]);
  });

  it("is weak on one notable sign, strong on two", () => {
    expect(gradeOne("text-evidence", { point: source("宴请") }).strength).toBe("weak");
    expect(gradeOne("text-evidence", { point: source("宴请，报销") }).strength).toBe("strong");
  });
});

describe("the reason of a suggestion by kinds of risk at the post", () => {
  const at = (post: string, kinds: readonly (PointFacts["category"] | undefined)[], more: PointFacts = {}) =>
    kinds.map((category): PointFacts => ({ post: source(post), category: category ?? null, ...more }));

  it("counts named kinds, and tells a count that unnamed rows leave open", () => {
    const gradings = gradeRegister(
      registerOf([
        ...at("出纳", ["duty", "process", "funds"]),
        ...at("会计", ["duty", undefined, undefined]),
      ]),
      settingsFor("kinds-at-post"),
    );
    expect(gradings.map(({ reason, strength }) => [reason.key, strength])).toEqual([
      ...Array.from({ length: 3 }, () => ["kinds", "strong"]),
      ...Array.from({ length: 3 }, () => ["kinds-range", "strong"]),
    ]);
    expect(gradings[3]?.reason).toMatchObject({ facts: { known: 1, total: 3 }, factors: [] });
  });

  it("counts a post of one unit and department apart from the same post elsewhere", () => {
    const gradings = gradeRegister(
      registerOf([
        ...at("出纳", ["duty", "process", "funds"], { department: source("财务科") }),
        ...at("出纳", ["duty"], { department: source("工会") }),
      ]),
      settingsFor("kinds-at-post"),
    );
    expect(gradings.map(({ suggested }) => suggested)).toEqual([2, 2, 2, 3]);
  });

  it("does not count departments and units, which are no posts", () => {
    for (const level of ["department", "unit"] as const) {
      const [grading] = gradeRegister(
        registerOf(at("财务科", ["duty"], { level })),
        settingsFor("kinds-at-post"),
      );
      expect(grading).toMatchObject({ suggested: null, strength: "none", reason: { key: "no-post" } });
    }
  });

  it("names the veto that applies, and finds none in the text that somebody denied", () => {
    const grave = {
      post: source("出纳"),
      point: source("曾被举报，曾发生贪污案件"),
      category: "duty" as const,
    };
    const told = (facts: PointFacts) => gradeOne("kinds-at-post", facts).reason;
    expect(told({ ...grave, factorScores: { 自由裁量权缺乏合理限制: 1 } })).toEqual({
      key: "veto",
      facts: { scheme: "kinds-at-post", kinds: 1 },
      factors: ["unlimited-discretion"],
    });
    const denied = {
      ...grave,
      point: source("随意裁量，没有裁量标准"),
      factorScores: { 自由裁量权缺乏合理限制: 0 },
    };
    expect(told(denied).key).toBe("kinds");
  });
});
