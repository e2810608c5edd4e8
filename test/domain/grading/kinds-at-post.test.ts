import { gradeRegister } from "../../../src/domain/index.ts";
import { entry, lexiconOf } from "./own-lexicon.ts";
import type { PointFacts } from "./risk-points.ts";
import { registerOf, settingsFor, source } from "./risk-points.ts";

const lexicon = lexiconOf({ entries: [entry("complaints", 5, "判刑"), entry("discretion", 5, "随意")] });
const settings = { ...settingsFor("kinds-at-post"), lexicon };

function judged(facts: readonly PointFacts[]) {
  return gradeRegister(registerOf(facts), settings).map(
    ({ suggested, range, score, strength, margin, reason }) => {
      return { suggested, range, score, strength, margin, reason };
    },
  );
}

/** Lowest and highest number of kinds that each row's post may have; null without a post. */
function counted(facts: readonly PointFacts[]) {
  return judged(facts).map(({ reason }) =>
    reason.key === "no-post" ? null : [reason.facts["low"], reason.facts["high"]],
  );
}

const post = source("出纳");
const own = { scheme: "kinds-at-post", limitOne: 5, limitTwo: 3 };

describe("the kinds of risk at a post", () => {
  it("are counted over its rows and told with the limits", () => {
    const row = {
      suggested: 3,
      range: null,
      score: 2,
      strength: "strong",
      margin: 1,
      reason: { key: "kinds", facts: { ...own, low: 2, high: 2, known: 2, total: 2 }, factors: [] },
    };
    expect(
      judged([
        { post, category: "duty" },
        { post, category: "ethics" },
        { post, category: "duty" },
      ]),
    ).toStrictEqual([row, row, row]);
  });

  it("leave a range where rows that name none may bring new ones", () => {
    const row = {
      suggested: null,
      range: [2, 3],
      score: null,
      strength: "strong",
      margin: null,
      reason: { key: "kinds-range", facts: { ...own, low: 2, high: 3, known: 2, total: 3 }, factors: [] },
    };
    expect(judged([{ post, category: "duty" }, { post, category: "ethics" }, { post }])).toStrictEqual([
      row,
      row,
      row,
    ]);
  });

  it.each<[string, readonly PointFacts[], readonly unknown[]]>([
    [
      "the office's own words for a category, spelling aside",
      [
        { post, categoryText: source("廉洁从业") },
        { post, categoryText: source("廉洁 从业") },
        { post, categoryText: source("作风") },
      ],
      [
        [2, 2],
        [2, 2],
        [2, 2],
      ],
    ],
    [
      "one kind at least, where no row names any",
      [{ post }, { post }],
      [
        [1, 2],
        [1, 2],
      ],
    ],
    [
      "a blank department like none",
      [
        { post, category: "duty" },
        { post, department: source(""), category: "ethics" },
      ],
      [
        [2, 2],
        [2, 2],
      ],
    ],
    [
      "posts of one name in two departments apart",
      [
        { unit: source("甲"), department: source("乙丙"), post, category: "duty" },
        { unit: source("甲乙"), department: source("丙"), post, category: "ethics" },
      ],
      [
        [1, 1],
        [1, 1],
      ],
    ],
    [
      "two holders of a post apart",
      [
        { post, person: source("某甲"), category: "duty" },
        { post, person: source("某乙"), category: "ethics" },
      ],
      [
        [1, 1],
        [1, 1],
      ],
    ],
    [
      "no row of a department, of a unit or without a post",
      [
        { post, level: "post", category: "duty" },
        { post, level: "department", category: "ethics" },
        { post, level: "unit", category: "process" },
        { category: "institution" },
        { post, level: null, category: "environment" },
      ],
      [[2, 2], null, null, null, [2, 2]],
    ],
  ])("count %s", (_title, facts, counts) => {
    expect(counted(facts)).toEqual(counts);
  });

  it("are not asked for where a row names no post", () => {
    expect(judged([{ category: "duty" }])).toStrictEqual([
      {
        suggested: null,
        range: null,
        score: null,
        strength: "none",
        margin: null,
        reason: { key: "no-post", facts: { scheme: "kinds-at-post" }, factors: [] },
      },
    ]);
  });
});

describe("a veto", () => {
  function vetoedBy(...factors: readonly string[]) {
    return {
      suggested: 1,
      range: null,
      score: 1,
      strength: "strong",
      margin: null,
      reason: { key: "veto", facts: { scheme: "kinds-at-post", kinds: 1 }, factors },
    };
  }
  const row: PointFacts = { post, category: "duty" };

  it("lifts the post's row to grade 1, ticked or found in the text", () => {
    expect(judged([{ ...row, factorScores: { 曾发生廉政案件: 1 } }])).toStrictEqual([vetoedBy("past-case")]);
    expect(judged([{ ...row, point: source("曾有人判刑") }])).toStrictEqual([vetoedBy("past-case")]);
    expect(judged([{ ...row, point: source("随意,有人判刑") }])).toStrictEqual([
      vetoedBy("unlimited-discretion", "past-case"),
    ]);
  });

  it("is not found in the text where somebody denied it or ticked another", () => {
    const point = source("曾有人判刑");
    const [denied] = judged([{ ...row, point, factorScores: { 曾发生廉政案件: 0 } }]);
    expect([denied?.suggested, denied?.reason.key]).toEqual([3, "kinds"]);
    expect(judged([{ ...row, point, factorScores: { 对权力行使影响大: 1 } }])).toStrictEqual([
      vetoedBy("great-influence"),
    ]);
  });

  it("asks for no evidence where people have answered all that a text could show", () => {
    const evidenceFor = (factorScores: Readonly<Record<string, number>>): number =>
      gradeRegister(registerOf([{ ...row, point: source("曾有人判刑"), factorScores }]), settings, {
        withEvidence: false,
      })[0]?.evidence.length ?? 0;
    expect(evidenceFor({ 曾发生廉政案件: 0, 自由裁量权缺乏合理限制: 0 })).toBe(0);
    expect(evidenceFor({ 对权力行使影响大: 1 })).toBe(0);
    expect(evidenceFor({ 曾发生廉政案件: 0 })).toBe(1);
    expect(evidenceFor({})).toBe(1);
  });
});
