import type { Flip, GradingScheme, Threshold, WeightedScheme } from "../../../src/domain/index.ts";
import { findUnstable, flipsByPoint, gradeRegister } from "../../../src/domain/index.ts";
import { entry, lexiconOf } from "./own-lexicon.ts";
import type { PointFacts } from "./risk-points.ts";
import { registerOf, settingsFor, source } from "./risk-points.ts";

const lexicon = lexiconOf({
  entries: [
    entry("power", 5, "审批"),
    entry("power", 4, "签字"),
    entry("money", 3, "资金"),
    entry("money", 1, "零用"),
    entry("discretion", 3, "随意"),
  ],
});

function limits(one: number, two: number, three: number): readonly Threshold[] {
  return [
    { grade: 1, from: one, inclusive: true },
    { grade: 2, from: two, inclusive: true },
    { grade: 3, from: three, inclusive: true },
  ];
}

function flipsOf(scheme: GradingScheme, facts: readonly PointFacts[], share?: number): readonly Flip[] {
  const register = registerOf(facts);
  const gradings = gradeRegister(register, { scheme, lexicon });
  return findUnstable(register, gradings, share === undefined ? { scheme } : { scheme, share });
}

/** `weight a -0.1 → 2`, in any order; a range is `1–2`. */
function told(flips: readonly Flip[]): readonly string[] {
  return flips
    .map(({ change, after, range }) => {
      const moved = change.kind === "weight" ? `weight ${change.factor}` : `limit ${change.grade}`;
      return `${moved} ${change.by} → ${after ?? range?.join("–") ?? "none"}`;
    })
    .sort();
}

describe("a limit that moves by a share", () => {
  const scales = settingsFor("likelihood-times-severity").scheme;
  if (scales.method !== "scales") throw new Error("another method");

  it("is not tried where it would meet or pass the next one", () => {
    const close = { ...scales, thresholds: limits(10, 9, 1) };
    expect(told(flipsOf(close, [{ likelihood: 3, severity: 3 }]))).toEqual(["limit 2 0.1 → 3"]);
    const closer = { ...scales, thresholds: limits(10, 9.5, 1) };
    expect(told(flipsOf(closer, [{ likelihood: 3, severity: 3 }]))).toEqual(["limit 2 -0.1 → 2"]);
  });

  it("carries over what lies as far as it moves, and nothing farther", () => {
    const row = [{ likelihood: 3, severity: 4 }];
    expect(flipsOf(scales, row)).toEqual([]);
    expect(flipsOf(scales, row, 0.5)).toEqual([
      { point: 0, change: { kind: "threshold", grade: 1, by: -0.5 }, before: 2, after: 1, range: null },
    ]);
    // 15 − 3 is 12 itself.
    expect(told(flipsOf(scales, row, 0.2))).toEqual(["limit 1 -0.2 → 1"]);
    expect(told(flipsOf(scales, row, 0.19))).toEqual([]);
  });

  it("may turn a sure grade with open scores into a range", () => {
    const criteria = settingsFor("criteria-count").scheme;
    const names = criteria.method === "criteria-count" ? criteria.criteria.map(({ name }) => name) : [];
    const row = (ticks: readonly number[]): PointFacts => ({
      factorScores: Object.fromEntries(ticks.map((tick, at) => [names[at] ?? "", tick])),
    });
    expect(flipsOf(criteria, [row([1, 1, 1, 0])])).toEqual([
      { point: 0, change: { kind: "threshold", grade: 1, by: 0.1 }, before: 1, after: null, range: [1, 2] },
    ]);
    // A range is no suggestion that could flip.
    expect(flipsOf(criteria, [row([1, 1, 0, 0])])).toEqual([]);
  });

  it("is held against the signs of the text, where these made the suggestion", () => {
    const text = settingsFor("text-evidence").scheme;
    const rows = [
      { point: source("审批、资金、随意") },
      { point: source("审批") },
      { point: source("资金") },
    ];
    expect(flipsOf(text, rows)).toEqual([
      { point: 0, change: { kind: "threshold", grade: 1, by: 0.1 }, before: 1, after: 2, range: null },
      { point: 1, change: { kind: "threshold", grade: 2, by: 0.1 }, before: 2, after: 3, range: null },
    ]);
  });
});

describe("a weight that moves by a share", () => {
  const own: WeightedScheme = {
    method: "weighted",
    key: "own",
    version: 1,
    name: "本单位",
    source: "本单位",
    labels: ["一级", "二级", "三级"],
    factors: [
      { key: "a", name: "权力", weight: 2, min: 1, max: 5, evidence: ["power"] },
      { key: "b", name: "资金", weight: 1, min: 1, max: 5, evidence: ["money"] },
      { key: "c", name: "备用", weight: 0, min: 1, max: 5, evidence: [] },
    ],
    thresholds: limits(2.95, 2, 1),
  };
  // Mean 9 : 3 = 3. a less: 8.2 : 2.8 = 2.93; b more: 9.1 : 3.1 = 2.94; limit 2.95 × 1.1 = 3.245.
  const sure = ["limit 1 0.1 → 2", "weight a -0.1 → 2", "weight b 0.1 → 2"];
  const range = ["limit 1 0.1 → 1–2", "weight a -0.1 → 1–2", "weight b 0.1 → 1–2"];

  it.each<[string, PointFacts, readonly string[]]>([
    ["typed scores", { factorScores: { 权力: 4, 资金: 1 } }, sure],
    ["typed scores beside one that does not count", { factorScores: { 权力: 4, 资金: 1, 备用: 5 } }, sure],
    ["scores proposed from the text", { point: source("签字,管零用") }, sure],
    ["scores that are open", { factorScores: { 权力: 4 } }, range],
    ["open scores proposed from the text", { point: source("签字") }, range],
    [
      "typed scores, whatever the text says",
      { factorScores: { 权力: 4, 资金: 1 }, point: source("审批") },
      sure,
    ],
    ["scores far from a limit", { factorScores: { 权力: 5, 资金: 5 } }, []],
    ["no scores at all", { point: source("学习不够") }, []],
  ])("carries %s over a limit", (_title, facts, flips) => {
    expect(told(flipsOf(own, [facts]))).toEqual(flips);
  });

  it("reaches a limit that it meets exactly", () => {
    // (7 × 3 + 3 × 4) : 10 = 3.3, which is 3 and 10 % of it.
    const factors = own.factors.map((factor) => ({ ...factor, weight: factor.key === "a" ? 7 : 3 }));
    const scheme = { ...own, factors: factors.slice(0, 2), thresholds: limits(3, 2, 1) };
    expect(told(flipsOf(scheme, [{ factorScores: { 权力: 3, 资金: 4 } }]))).toEqual([]);
  });

  it("is not tried on points that were not graded, or by a scheme that is not at hand", () => {
    const register = registerOf([{ factorScores: { 权力: 4, 资金: 1 } }]);
    const gradings = gradeRegister(register, { scheme: own });
    expect(findUnstable(register, gradings, { scheme: own })).toHaveLength(3);
    expect(findUnstable(register, [], { scheme: own })).toEqual([]);
    expect(findUnstable(registerOf([]), gradings, { scheme: own })).toEqual([]);
    expect(findUnstable(register, gradings, settingsFor("declared"))).toEqual([]);
  });
});

describe("the flips of one point", () => {
  const flip = (point: number, change: Flip["change"]): Flip => {
    return { point, change, before: 1, after: 2, range: null };
  };

  it("stand together, those of a limit first", () => {
    const [a, b, c, d, e] = [
      flip(4, { kind: "weight", factor: "a", by: 0.1 }),
      flip(2, { kind: "threshold", grade: 1, by: 0.1 }),
      flip(4, { kind: "weight", factor: "b", by: -0.1 }),
      flip(4, { kind: "threshold", grade: 2, by: 0.1 }),
      flip(2, { kind: "weight", factor: "a", by: 0.1 }),
    ];
    expect([...flipsByPoint([a, b, c, d, e])]).toEqual([
      [4, [d, a, c]],
      [2, [b, e]],
    ]);
    expect(flipsByPoint([]).size).toBe(0);
  });
});
