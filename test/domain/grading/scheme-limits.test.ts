import { parseScheme } from "../../../src/domain/index.ts";
import { preset } from "../../fixtures/presets.ts";

type Written = Readonly<Record<string, unknown>>;

function written(key: string, change: Written = {}): Written {
  return { ...preset(key), ...change };
}

/** Limits of the three grades, each reached at its own value unless the scheme says otherwise. */
function limits(one: number, two: number, three: number, inclusive = [true, true, true]): Written {
  return {
    thresholds: [one, two, three].map((from, at) => ({ grade: at + 1, from, inclusive: inclusive[at] })),
  };
}

function problemsOf(data: unknown): readonly string[] {
  const parsed = parseScheme(data);
  return "problems" in parsed ? parsed.problems.map(({ kind, path }) => `${kind} ${path}`) : [];
}

function factor(key: string, weight: number, min: number, max: number): Written {
  return { key, name: key, weight, min, max, evidence: [] };
}

function scale(key: string, min: number, max: number, ...scores: readonly number[]): Written {
  return { key, name: key, min, max, points: scores.map((score) => ({ score, name: `${score}分` })) };
}

const GAP = "thresholds-gap thresholds.2.from";
const TOO_HIGH = "thresholds-unreachable thresholds.0.from";

describe("the limits of a written scheme", () => {
  // Lowest and highest score of each: ticks of five criteria, kinds at a post, one score 1–5, points 1–3 of seven kinds.
  it.each([
    ["criteria-count", limits(5, 3, 1), []],
    ["criteria-count", limits(6, 3, 1), [TOO_HIGH]],
    ["criteria-count", limits(3, 2.5, 2), [GAP]],
    ["kinds-at-post", limits(30, 3, 1), []],
    ["kinds-at-post", limits(5, 3, 2), [GAP]],
    ["power-held", limits(5, 3, 1), []],
    ["power-held", limits(6, 3, 1), [TOO_HIGH]],
    ["consequence", limits(5, 3, 2), [GAP]],
    ["text-evidence", limits(21, 3, 1), []],
    ["text-evidence", limits(22, 3, 1), [TOO_HIGH]],
    ["text-evidence", limits(7, 3, 1.5), [GAP]],
    ["likelihood-plus-impact", limits(10, 5, 2), []],
    ["likelihood-plus-impact", limits(11, 5, 3), [TOO_HIGH, GAP]],
    ["likelihood-times-severity", limits(25, 5, 1), []],
    ["likelihood-times-severity", limits(25.5, 5, 1.5), [TOO_HIGH, GAP]],
  ])("under %s lie between its lowest and highest score: %j", (key, change, problems) => {
    expect(problemsOf(written(key, change))).toEqual(problems);
  });

  it.each([
    ["reached at the highest score", limits(5, 3, 1), []],
    ["to be passed at the highest score", limits(5, 3, 1, [false, true, true]), [TOO_HIGH]],
    ["to be passed below the highest score", limits(4.5, 3, 1, [false, true, true]), []],
    ["passed by the lowest score", limits(4, 3, 0.5, [true, true, false]), []],
    ["to be passed at the lowest score", limits(4, 3, 1, [true, true, false]), [GAP]],
    ["equal", limits(3, 3, 1), ["thresholds-order thresholds.1.from"]],
    ["rising", limits(3, 4, 1), ["thresholds-order thresholds.1.from"]],
    ["equal at the bottom", limits(4, 1, 1), ["thresholds-order thresholds.2.from"]],
  ])("may be %s", (_, change, problems) => {
    expect(problemsOf(written("consequence", change))).toEqual(problems);
  });
});

describe("the factors of a written scheme", () => {
  const weighted = (factors: readonly Written[], change: Written = limits(4, 2.5, 1)): readonly string[] =>
    problemsOf(written("sichuan-eight", { factors, ...change }));

  it("reach the weighted mean of their ends: (3×5 + 1×9) / 4 = 6, (3×1 + 1×5) / 4 = 2", () => {
    const factors = [factor("权力", 3, 1, 5), factor("资金", 1, 5, 9)];
    expect(weighted(factors, limits(6, 4, 2))).toEqual([]);
    expect(weighted(factors, limits(6.1, 4, 2))).toEqual([TOO_HIGH]);
    expect(weighted(factors, limits(6, 4, 2.1))).toEqual([GAP]);
  });

  it("count only where they have weight", () => {
    const factors = [factor("权力", 1, 1, 5), factor("资金", 0, 0, 100)];
    expect(weighted(factors, limits(5, 3, 1))).toEqual([]);
    expect(weighted(factors, limits(5.5, 3, 1))).toEqual([TOO_HIGH]);
    expect(weighted([factor("权力", 0, 1, 5), factor("资金", 0, 1, 5)])).toEqual(["no-weight factors"]);
  });

  it("have room between their ends, and each its own key", () => {
    expect(weighted([factor("权力", 1, 1, 5), factor("资金", 1, 5, 5)])).toEqual(["scale-bounds factors.1"]);
    expect(weighted([factor("权力", 1, 6, 5), factor("权力", 1, 3, 2)])).toEqual([
      "scale-bounds factors.0",
      "scale-bounds factors.1",
    ]);
    const twice = [factor("权力", 1, 1, 5), factor("资金", 1, 1, 5), factor("权力", 1, 1, 5)];
    expect(weighted(twice)).toEqual(["duplicate-key factors.2.key"]);
  });

  it("have weights of 0 and more, and ends that are numbers", () => {
    expect(weighted([factor("权力", -1, 1, 5)])).toEqual(["shape factors.0.weight"]);
    expect(weighted([{ ...factor("权力", 1, 1, 5), min: "一" }])).toEqual(["shape factors.0.min"]);
  });
});

describe("criteria and vetoes of a written scheme", () => {
  const criterion = (key: string): Written => ({ key, name: key, evidence: [] });

  it.each([
    ["criteria-count", "criteria"],
    ["kinds-at-post", "vetoes"],
  ])("have each their own key under %s", (key, list) => {
    const keyed = ["甲", "乙", "丙"].map(criterion);
    expect(problemsOf(written(key, { [list]: keyed }))).toEqual([]);
    expect(problemsOf(written(key, { [list]: [...keyed, criterion("乙")] }))).toEqual([
      `duplicate-key ${list}.3.key`,
    ]);
  });
});

describe("the scores of a written scale", () => {
  const scaled = (...scales: readonly Written[]): readonly string[] =>
    problemsOf(written("likelihood-times-severity", { scales, ...limits(4, 3, 1) }));

  it.each([
    ["all of them where none is named", [], []],
    ["named from end to end", [1, 2, 5], []],
    ["named in any order", [5, 1, 3], []],
    ["named from above the lowest", [2, 5], ["scale-points scales.1.points"]],
    ["named to below the highest", [1, 4], ["scale-points scales.1.points"]],
    ["named beyond the ends", [0, 1, 5, 6], ["scale-points scales.1.points"]],
  ])("are %s: %j", (_, scores, problems) => {
    expect(scaled(scale("可能性", 1, 5), scale("危害", 1, 5, ...scores))).toEqual(problems);
  });

  it("begin at 0 or above and have room", () => {
    expect(scaled(scale("可能性", -1, 5))).toEqual(["shape scales.0.min"]);
    expect(scaled(scale("可能性", 1, 5), scale("危害", 3, 3))).toEqual(["scale-bounds scales.1"]);
  });
});

describe("the shape of a written scheme", () => {
  it.each([[["week", "month", "quarter"]], [["month", "half-year", "year"]], [["month", "quarter", "term"]]])(
    "takes any rhythm of review: %j",
    (reviewRhythm) => {
      expect(problemsOf(written("declared", { reviewRhythm }))).toEqual([]);
    },
  );

  it("takes no other rhythm", () => {
    expect(problemsOf(written("declared", { reviewRhythm: ["month", "day", "year"] }))).toEqual([
      "shape reviewRhythm.1",
    ]);
  });

  it.each([[null], [42], ["declared"]])("is told at no place where it is no scheme at all: %j", (data) => {
    expect(parseScheme(data)).toEqual({ problems: [{ kind: "shape", path: "" }] });
  });
});
