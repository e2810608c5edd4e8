import type { GradingScheme, RiskCategory } from "../../../src/domain/index.ts";
import { findPreset, gradeRegister, parseScheme, SCHEME_PRESETS } from "../../../src/domain/index.ts";
import type { PointFacts } from "./risk-points.ts";
import { registerOf, settingsFor, source } from "./risk-points.ts";

function gradeBy(preset: string, facts: readonly PointFacts[]) {
  return gradeRegister(registerOf(facts), settingsFor(preset));
}

function suggestedBy(preset: string, facts: readonly PointFacts[]) {
  return gradeBy(preset, facts).map(({ suggested }) => suggested);
}

function scales(likelihood: number | null, severity: number | null): PointFacts {
  return { likelihood, severity };
}

describe("published schemes", () => {
  it("are all valid schemes themselves", () => {
    expect(SCHEME_PRESETS.map((scheme) => parseScheme(scheme))).toEqual(
      SCHEME_PRESETS.map((scheme) => ({ scheme })),
    );
  });

  it("are found by key, with or without the version, and not by any other name", () => {
    expect(findPreset("declared@1")?.method).toBe("declared");
    expect(findPreset("sichuan-eight")?.name).toBe("四川八因素评分法");
    expect(findPreset("declared@2")).toBeNull();
  });

  it("say which of their numbers the office has to set", () => {
    expect(findPreset("sichuan-eight")?.adjustable).toEqual(["weights", "thresholds"]);
    expect(findPreset("likelihood-plus-impact")?.adjustable).toBeUndefined();
  });
});

describe("L + I: 2–4 low, 5–7 middle, 8–10 high", () => {
  it("grades sums on both sides of each limit", () => {
    const facts = [scales(1, 1), scales(2, 2), scales(2, 3), scales(4, 3), scales(4, 4), scales(5, 5)];
    expect(suggestedBy("likelihood-plus-impact", facts)).toEqual([3, 3, 2, 2, 1, 1]);
  });
});

describe("L × S: limits 5 and 15, the more serious grade at the limit", () => {
  it("grades products on both sides of each limit", () => {
    const facts = [scales(1, 4), scales(1, 5), scales(3, 4), scales(3, 5), scales(4, 4), scales(1, 1)];
    expect(suggestedBy("likelihood-times-severity", facts)).toEqual([3, 2, 2, 1, 1, 3]);
  });

  it("takes the other side where the scheme says so", () => {
    const preset = findPreset("likelihood-times-severity");
    const milder = parseScheme({
      ...preset,
      thresholds: [
        { grade: 1, from: 15, inclusive: false },
        { grade: 2, from: 5, inclusive: false },
        { grade: 3, from: 1, inclusive: true },
      ],
    });
    if ("problems" in milder) throw new Error("valid scheme refused");
    const settings = { ...settingsFor("declared"), scheme: milder.scheme };
    const register = registerOf([scales(1, 5), scales(3, 5), scales(4, 4)]);
    expect(gradeRegister(register, settings).map(({ suggested }) => suggested)).toEqual([3, 2, 1]);
  });

  it("shows the range of an open scale, and the grade where the open scale cannot change it", () => {
    const [open, settled] = gradeBy("likelihood-times-severity", [scales(4, null), scales(null, null)]);
    expect(open).toMatchObject({ suggested: null, range: [1, 3], score: null });
    expect(settled).toMatchObject({ suggested: null, range: null, strength: "none" });
    const [one] = gradeBy("likelihood-plus-impact", [scales(1, null)]);
    expect(one).toMatchObject({ suggested: null, range: [2, 3] });
  });

  it("does not count a score off its scale", () => {
    const [wrong] = gradeBy("likelihood-times-severity", [scales(8, 5)]);
    expect(wrong).toMatchObject({ suggested: null, range: [1, 2] });
  });

  it("tells the distance to the nearest limit", () => {
    expect(gradeBy("likelihood-times-severity", [scales(3, 4)])[0]?.margin).toBe(3);
  });
});

describe("L × E × C: the scales are data", () => {
  it("multiplies three scales, the third read from its own column", () => {
    const facts = [
      { ...scales(3, 5), factorScores: { 暴露频率: 3 } }, // 45
      { ...scales(4, 4), factorScores: { "暴露频率(E)": 1 } }, // 16
      { ...scales(2, 7), factorScores: {} },
      { ...scales(2, 2), factorScores: { 暴露频率: 3 } }, // 12
    ];
    expect(suggestedBy("likelihood-exposure-consequence", facts)).toEqual([1, 2, null, 3]);
  });
});

describe("Sichuan's eight weighted factors", () => {
  const names = [
    "权重",
    "处置资金物资资源量",
    "自由裁量权大小",
    "服务社会关联度",
    "社会评价评议",
    "信访投诉发案量",
    "媒体曝光率",
    "违规行为后果",
  ];
  function scored(...scores: readonly number[]): PointFacts {
    return { factorScores: Object.fromEntries(scores.map((score, at) => [names[at] ?? "", score])) };
  }

  it("grades the mean of equal weights: 32/8, 31/8, 20/8, 19/8", () => {
    const facts = [
      scored(5, 4, 4, 3, 3, 4, 4, 5),
      scored(5, 4, 4, 3, 3, 4, 4, 4),
      scored(3, 3, 3, 2, 2, 2, 2, 3),
      scored(3, 3, 3, 2, 2, 2, 2, 2),
    ];
    const gradings = gradeBy("sichuan-eight", facts);
    expect(gradings.map(({ score }) => score)).toEqual([4, 3.875, 2.5, 2.375]);
    expect(gradings.map(({ suggested }) => suggested)).toEqual([1, 2, 2, 3]);
  });

  it("proposes the grade that every value of the blanks gives: seven fives make at least 36/8", () => {
    const [certain, open] = gradeBy("sichuan-eight", [
      scored(5, 5, 5, 5, 5, 5, 5),
      scored(1, 1, 1, 1, 1, 1, 1),
    ]);
    expect(certain).toMatchObject({ suggested: 1, range: null, score: null, strength: "strong" });
    expect(open).toMatchObject({ suggested: 3 });
    expect(gradeBy("sichuan-eight", [scored(5, 5)])[0]).toMatchObject({ suggested: null, range: [1, 3] });
  });

  it("reads columns by the many names of a factor", () => {
    const [grading] = gradeBy("sichuan-eight", [
      { factorScores: { "自由裁量权(1-5分)": 5, "岗位权重 得分": 5, "信访、投诉和发案量": 4 } },
    ]);
    expect(grading?.reason.facts["known"]).toBe(3);
  });

  it("lets a heavier factor count more: consequence with weight 2 lifts 3.875 over 4", () => {
    const preset = findPreset("sichuan-eight");
    if (preset?.method !== "weighted") throw new Error("no such preset");
    const factors = preset.factors.map((factor) =>
      factor.key === "consequence" ? { ...factor, weight: 2 } : factor,
    );
    const settings = { ...settingsFor("declared"), scheme: { ...preset, factors } };
    // (5+4+4+3+3+4+4 + 2·5) / 9 = 37/9
    const [grading] = gradeRegister(registerOf([scored(5, 4, 4, 3, 3, 4, 4, 5)]), settings);
    expect(grading?.score).toBeCloseTo(37 / 9, 5);
    expect(grading?.suggested).toBe(1);
  });
});

describe("the enterprise's six weighted factors", () => {
  it("grades high, middle and low by the mean", () => {
    const columns = ["权力重要程度", "自由裁量权大小", "资金流量", "腐败现象发生概率", "隐蔽性", "危害程度"];
    const row = (score: number): PointFacts => ({
      factorScores: Object.fromEntries(columns.map((column) => [column, score])),
    });
    expect(suggestedBy("enterprise-six", [row(4), row(3), row(2)])).toEqual([1, 2, 3]);
  });
});

describe("criteria count: three and more, two, one", () => {
  const columns = [
    "掌握重要权力或公共资源",
    "自由裁量权大或弹性大",
    "需要公开、集体决策和监督",
    "不直接管人财物，但可利用职务影响",
    "案件易发多发或群众关注",
  ];
  function ticked(...ticks: readonly number[]): PointFacts {
    return { factorScores: Object.fromEntries(ticks.map((tick, at) => [columns[at] ?? "", tick])) };
  }

  it("counts the criteria that apply", () => {
    const facts = [
      ticked(1, 1, 1, 0, 0),
      ticked(1, 0, 1, 0, 0),
      ticked(0, 0, 0, 0, 1),
      ticked(0, 0, 0, 0, 0),
    ];
    expect(suggestedBy("criteria-count", facts)).toEqual([1, 2, 3, null]);
  });

  it("leaves the range open while criteria are undecided", () => {
    expect(gradeBy("criteria-count", [ticked(1, 1, 0)])[0]).toMatchObject({ suggested: null, range: [1, 2] });
    expect(gradeBy("criteria-count", [ticked(1, 1, 1)])[0]).toMatchObject({ suggested: 1 });
  });

  it("counts what the text shows, strong only where nothing open can change the grade", () => {
    const gradings = gradeBy("criteria-count", [
      { point: source("行政审批自由裁量权过大,群众关注度高") },
      { point: source("审核材料") },
    ]);
    expect(gradings.map(({ suggested, strength }) => [suggested, strength])).toEqual([
      [1, "strong"],
      [3, "weak"],
    ]);
  });
});

describe("kinds of risk at the post, with vetoes", () => {
  const kinds: readonly RiskCategory[] = ["ethics", "duty", "process", "institution", "environment"];
  function post(name: string, count: number): PointFacts[] {
    return kinds.slice(0, count).map((category) => ({ post: source(name), category }));
  }

  it("grades 1–2 kinds low, 3–4 middle, 5 high, the same for all rows of the post", () => {
    const facts = [...post("出纳", 2), ...post("采购员", 3), ...post("科长", 4), ...post("院长", 5)];
    expect(suggestedBy("kinds-at-post", facts)).toEqual([3, 3, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1]);
  });

  it("lifts to grade 1 by a veto in a column or in the text", () => {
    const facts = [
      { ...post("出纳", 1)[0], factorScores: { 曾发生廉政案件: 1 } },
      { ...post("文书", 1)[0], factorScores: { 曾发生廉政案件: 0 } },
      { ...post("检查员", 1)[0], point: source("处罚没有裁量标准,自由裁量权过大") },
    ];
    const gradings = gradeBy("kinds-at-post", facts);
    expect(gradings.map(({ suggested }) => suggested)).toEqual([1, 3, 1]);
    expect(gradings[0]?.reason).toMatchObject({ key: "veto", factors: ["past-case"] });
  });

  it("shows the range where rows of the post name no kind, and abstains without a post", () => {
    const facts = [...post("会计", 2), { post: source("会计") }, { category: kinds[0] ?? null }];
    const gradings = gradeBy("kinds-at-post", facts);
    expect(gradings[0]).toMatchObject({ suggested: null, range: [2, 3] });
    expect(gradings[3]).toMatchObject({ suggested: null, range: null, reason: { key: "no-post" } });
  });
});

describe("power held and consequence, from the text", () => {
  it("grades by the gravest power or money", () => {
    const texts = ["行政处罚案件审理", "对下属单位进行考核", "值班记录"];
    expect(
      suggestedBy(
        "power-held",
        texts.map((text) => ({ point: source(text) })),
      ),
    ).toEqual([1, 2, null]);
  });

  it("grades crime, offence and slight breach", () => {
    const texts = ["挪用公款", "公车私用", "轻微违纪", "登记不全"];
    const facts = texts.map((text) => ({ manifestation: source(text) }));
    expect(suggestedBy("consequence", facts)).toEqual([1, 2, 3, null]);
  });
});

describe("a scheme written by an office", () => {
  const good = {
    method: "scales",
    key: "our-own",
    version: 3,
    name: "本单位评级标准",
    source: "党组会议纪要",
    labels: ["红", "橙", "黄"],
    join: "sum",
    scales: [{ key: "likelihood", name: "可能性", min: 1, max: 5, points: [] }],
    thresholds: [
      { grade: 1, from: 4, inclusive: true },
      { grade: 2, from: 3, inclusive: true },
      { grade: 3, from: 1, inclusive: true },
    ],
  };

  function problemsOf(change: object): readonly string[] {
    const parsed = parseScheme({ ...good, ...change });
    return "problems" in parsed ? parsed.problems.map(({ kind, path }) => `${kind} ${path}`) : [];
  }

  it("is taken where it is sound", () => {
    const parsed: { scheme: GradingScheme } | { problems: unknown } = parseScheme(good);
    expect(parsed).toEqual({ scheme: good });
  });

  it.each([
    [
      "limits that rise",
      { thresholds: [good.thresholds[1], good.thresholds[0], good.thresholds[2]] },
      "thresholds-grades thresholds",
    ],
    [
      "equal limits",
      { thresholds: [good.thresholds[0], { grade: 2, from: 4, inclusive: true }, good.thresholds[2]] },
      "thresholds-order thresholds.1.from",
    ],
    [
      "a gap below the last limit",
      { thresholds: [good.thresholds[0], good.thresholds[1], { grade: 3, from: 2, inclusive: true }] },
      "thresholds-gap thresholds.2.from",
    ],
    [
      "the lowest score left out by its side",
      { thresholds: [good.thresholds[0], good.thresholds[1], { grade: 3, from: 1, inclusive: false }] },
      "thresholds-gap thresholds.2.from",
    ],
    [
      "a limit that no score reaches",
      { thresholds: [{ grade: 1, from: 6, inclusive: true }, good.thresholds[1], good.thresholds[2]] },
      "thresholds-unreachable thresholds.0.from",
    ],
    ["a missing grade", { thresholds: good.thresholds.slice(1) }, "thresholds-grades thresholds"],
    ["a scale without room", { scales: [{ ...good.scales[0], max: 1 }] }, "scale-bounds scales.0"],
    ["two scales of one key", { scales: [good.scales[0], good.scales[0]] }, "duplicate-key scales.1.key"],
    [
      "a limit that is no number",
      { thresholds: [{ grade: 1, from: "8", inclusive: true }] },
      "shape thresholds.0.from",
    ],
    ["an unknown method", { method: "guess" }, "shape method"],
    ["a blank name", { name: " " }, "shape name"],
  ])("is refused for %s", (_, change, problem) => {
    expect(problemsOf(change)).toContain(problem);
  });

  it.each([[null], [42], ["declared"], [[]], [{}]])("is refused where it is no scheme at all: %j", (data) => {
    expect(parseScheme(data)).toHaveProperty("problems");
  });
});
