import fc from "fast-check";
import type { Grade, GradingScheme } from "../../../src/domain/index.ts";
import { gradeRegister, parseScheme } from "../../../src/domain/index.ts";
import type { PointFacts } from "./risk-points.ts";
import { gradingOf, registerOf, settingsFor, source } from "./risk-points.ts";

function gradeDeclared(facts: PointFacts) {
  return gradingOf(facts, settingsFor("declared"));
}

describe("一键评级 under the default scheme", () => {
  it("proposes nothing without scores and without evidence, and says so", () => {
    const grading = gradeDeclared({ point: source("工作热情有待提高"), declaredGrade: 2 });
    expect(grading).toMatchObject({ suggested: null, range: null, strength: "none", disagrees: false });
    expect(grading.reason.key).toBe("no-evidence");
  });

  it("proposes by L × S where both scales are typed", () => {
    expect(gradeDeclared({ likelihood: 3, severity: 5, declaredGrade: 2 })).toMatchObject({
      suggested: 1,
      score: 15,
      disagrees: true,
    });
  });

  it("reads the sum where the typed score is the sum", () => {
    expect(gradeDeclared({ likelihood: 4, severity: 4, score: 8 })).toMatchObject({ suggested: 1, score: 8 });
    expect(gradeDeclared({ likelihood: 2, severity: 3, score: 5 })).toMatchObject({ suggested: 2, score: 5 });
  });

  it("proposes by the published factors that the score columns name", () => {
    const facts = {
      隐蔽性: 4,
      资金流量: 4,
      危害程度: 4,
      权力重要程度: 4,
      自由裁量权大小: 4,
      腐败现象发生概率: 4,
    };
    expect(gradeDeclared({ factorScores: facts })).toMatchObject({ suggested: 1, score: 4 });
  });

  it("keeps to the text where only one scale is typed", () => {
    expect(gradeDeclared({ likelihood: 3, point: source("挪用专项资金") }).reason.key).toBe("text");
  });

  it("proposes from several grave signs in the text strongly, from one alone weakly", () => {
    const strong = gradeDeclared({
      duty: source("负责大额资金审批"),
      point: source("自由裁量权较大"),
      manifestation: source("群众关注度高"),
    });
    expect(strong).toMatchObject({ suggested: 1, strength: "strong" });
    expect(gradeDeclared({ point: source("材料审核") })).toMatchObject({ suggested: 3, strength: "weak" });
  });

  it("does not print the sum of text signs as a score of the office", () => {
    expect(gradeDeclared({ point: source("收受供应商回扣") }).score).toBeNull();
  });

  it("lets a long statement of the post's duties weigh less than the risk itself", () => {
    const duties =
      "负责本单位日常事务的综合协调,承办会议组织、文件流转和来访登记,配合有关科室做好行政审批事项的资料整理和归档工作";
    expect(gradeDeclared({ duty: source(duties) }).reason.facts["power"]).toBe(4);
    expect(gradeDeclared({ duty: source("行政审批") }).reason.facts["power"]).toBe(5);
  });

  it("keeps order and number of the register's points", () => {
    const register = registerOf([{ point: source("贪污") }, {}, { likelihood: 1, severity: 1 }]);
    const gradings = gradeRegister(register, settingsFor("declared"));
    expect(gradings.map(({ suggested }) => suggested)).toEqual([2, null, 3]);
  });
});

const KEYS = ["a", "b", "c"] as const;

function schemeOf(
  weights: readonly number[],
  one: number,
  two: number,
  inclusive: boolean,
): GradingScheme | null {
  const parsed = parseScheme({
    method: "weighted",
    key: "random",
    version: 1,
    name: "任意",
    source: "测试",
    labels: ["一级", "二级", "三级"],
    factors: KEYS.map((key, at) => ({ key, name: key, weight: weights[at], min: 1, max: 5, evidence: [] })),
    thresholds: [
      { grade: 1, from: one, inclusive },
      { grade: 2, from: two, inclusive },
      { grade: 3, from: 1, inclusive: true },
    ],
  });
  return "scheme" in parsed ? parsed.scheme : null;
}

const schemes = fc
  .tuple(
    fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })),
    fc.integer({ min: 6, max: 10 }),
    fc.integer({ min: 3, max: 5 }),
    fc.boolean(),
  )
  .map(([weights, one, two, inclusive]) => schemeOf(weights, one / 2, two / 2, inclusive))
  .filter((scheme) => scheme !== null);

const blanks = fc.tuple(
  fc.option(fc.integer({ min: 1, max: 5 })),
  fc.option(fc.integer({ min: 1, max: 5 })),
  fc.option(fc.integer({ min: 1, max: 5 })),
);

type Scores = readonly (number | null)[];

function replaced(scores: Scores, place: number, score: number): Scores {
  return scores.map((old, at) => (at === place ? score : old));
}

function gradeScores(scheme: GradingScheme, scores: Scores) {
  const typed = KEYS.flatMap((key, at) => {
    const score = scores[at] ?? null;
    return score === null ? [] : [[key, score] as const];
  });
  return gradingOf({ factorScores: Object.fromEntries(typed) }, { scheme });
}

function completions(scores: Scores): readonly Scores[] {
  const open = scores.indexOf(null);
  if (open < 0) return [scores];
  return [1, 2, 3, 4, 5].flatMap((score) => completions(replaced(scores, open, score)));
}

describe("a score with blanks", () => {
  it("has a grade exactly where all completions have that grade, else their range", () => {
    fc.assert(
      fc.property(schemes, blanks, (scheme, scores) => {
        const grading = gradeScores(scheme, scores);
        fc.pre(grading.strength !== "none");
        const grades = completions(scores).map((full) => gradeScores(scheme, full).suggested ?? 3);
        const [most, least] = [Math.min(...grades), Math.max(...grades)];
        const expected = most === least ? [most, null] : [null, [most, least]];
        expect([grading.suggested, grading.range]).toEqual(expected);
      }),
      { numRuns: 120 },
    );
  });

  it("never becomes less serious when a score rises", () => {
    fc.assert(
      fc.property(schemes, blanks, fc.nat(2), (scheme, scores, at) => {
        const score = scores[at];
        if (score === null || score === undefined || score >= 5) return;
        const before = gradeScores(scheme, scores);
        const after = gradeScores(scheme, replaced(scores, at, score + 1));
        const worst = (one: { suggested: Grade | null; range: readonly [Grade, Grade] | null }): number =>
          one.suggested ?? one.range?.[0] ?? 4;
        const mildest = (one: { suggested: Grade | null; range: readonly [Grade, Grade] | null }): number =>
          one.suggested ?? one.range?.[1] ?? 4;
        expect(worst(after)).toBeLessThanOrEqual(worst(before));
        expect(mildest(after)).toBeLessThanOrEqual(mildest(before));
      }),
      { numRuns: 120 },
    );
  });
});

describe("signs in the text", () => {
  const sentences = [
    "行政审批",
    "大额资金使用",
    "自由裁量权较大",
    "面向群众",
    "投诉较多",
    "收受回扣",
    "业务量大",
    "学习不够",
  ];

  it("never make the grade less serious when one more is added", () => {
    fc.assert(
      fc.property(fc.subarray(sentences), fc.constantFrom(...sentences), (some, more) => {
        const before = gradeDeclared({ point: source(some.join("。")) }).suggested ?? 4;
        const after = gradeDeclared({ point: source([...some, more].join("。")) }).suggested ?? 4;
        expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });
});
