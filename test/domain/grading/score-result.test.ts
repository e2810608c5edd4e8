import {
  countingInputs,
  findPreset,
  gradeRegister,
  joinOf,
  layOutScoring,
  scoreInputs,
  scoreResult,
} from "../../../src/domain/index.ts";
import type { ScoredScheme, ScoreInput } from "../../../src/domain/index.ts";
import type { PointFacts } from "./risk-points.ts";
import { registerOf, settingsFor, source } from "./risk-points.ts";

function scored(key: string): ScoredScheme {
  const scheme = findPreset(key);
  if (scheme === null || scheme.method === "declared" || scheme.method === "text")
    throw new Error(`nothing to score under ${key}`);
  return scheme;
}

function result(key: string, scores: Readonly<Record<string, number>>, kinds?: readonly [number, number]) {
  const [low, high] = kinds ?? [];
  const counted = low === undefined || high === undefined ? null : { low, high };
  return scoreResult(scored(key), new Map(Object.entries(scores)), counted);
}

describe("what the filled-in cells of a row come to", () => {
  it.each([
    ["sichuan-eight", "mean"],
    ["likelihood-plus-impact", "sum"],
    ["likelihood-times-severity", "product"],
    ["criteria-count", "sum"],
    ["kinds-at-post", "kinds"],
    ["power-held", "sum"],
    ["consequence", "sum"],
  ])("%s joins its scores as %s", (key, join) => {
    expect(joinOf(scored(key))).toBe(join);
  });

  it("is their sum, product or count with the grade that it meets", () => {
    expect(result("likelihood-plus-impact", { likelihood: 4, severity: 4 })).toEqual({
      low: 8,
      high: 8,
      grade: 1,
      range: null,
    });
    expect(result("likelihood-times-severity", { likelihood: 3, severity: 4 })).toEqual({
      low: 12,
      high: 12,
      grade: 2,
      range: null,
    });
    expect(result("consequence", { consequence: 4 })).toEqual({ low: 4, high: 4, grade: 2, range: null });
  });

  it("is an interval where cells are blank: two of three ticks and two open, 2 to 4", () => {
    const ticks = { "controls-resources": 1, "large-discretion": 1, "needs-oversight": 0 };
    expect(result("criteria-count", ticks)).toEqual({ low: 2, high: 4, grade: null, range: [1, 2] });
  });

  it("is nothing where nothing is filled in", () => {
    expect(result("likelihood-plus-impact", {})).toBeNull();
    expect(result("likelihood-plus-impact", { media: 3 })).toBeNull();
  });

  it("leaves a factor without weight out of the score, and is nothing where it alone is filled in", () => {
    const eight = scored("sichuan-eight");
    if (eight.method !== "weighted") throw new Error("no factors");
    const scheme = {
      ...eight,
      factors: eight.factors.map((factor) => ({
        ...factor,
        weight: factor.key === "media" ? 0 : factor.weight,
      })),
    };
    expect(countingInputs(scheme).map(({ key }) => key)).not.toContain("media");
    expect(scoreResult(scheme, new Map([["media", 5]]), null)).toBeNull();
    const fives = new Map(countingInputs(scheme).map(({ key }) => [key, 5]));
    expect(scoreResult(scheme, fives.set("media", 1), null)).toMatchObject({ low: 5, high: 5, grade: 1 });
  });

  it("is the number of kinds at the post, lifted by a veto and not by one that is denied", () => {
    expect(result("kinds-at-post", {}, [2, 2])).toEqual({ low: 2, high: 2, grade: 3, range: null });
    expect(result("kinds-at-post", { "past-case": 0 }, [2, 4])).toEqual({
      low: 2,
      high: 4,
      grade: null,
      range: [2, 3],
    });
    expect(result("kinds-at-post", { "past-case": 1, "great-influence": 0 }, [1, 1])).toEqual({
      low: 1,
      high: 1,
      grade: 1,
      range: null,
    });
    expect(result("kinds-at-post", { "past-case": 1 })).toBeNull();
  });
});

describe("what a scheme asks for", () => {
  const asked = (key: string): readonly ScoreInput[] => scoreInputs(scored(key));

  it("is a score for every factor and scale, with its bounds or named steps", () => {
    expect(asked("sichuan-eight").map(({ kind, min, max, points }) => [kind, min, max, points])).toEqual(
      Array.from({ length: 8 }, () => ["score", 1, 5, null]),
    );
    expect(asked("likelihood-times-severity").map(({ kind, points }) => [kind, points?.length])).toEqual([
      ["score", 5],
      ["score", 5],
    ]);
  });

  it("is yes or no for every criterion and veto", () => {
    for (const key of ["criteria-count", "kinds-at-post"]) {
      for (const { kind, min, max, weight, points } of asked(key)) {
        expect([kind, min, max, weight, points]).toEqual(["yes-no", 0, 1, 1, null]);
      }
    }
  });

  it("is one score where power or consequence decides, under the names that tables give it", () => {
    for (const [key, names] of [
      ["power-held", ["掌握权力程度", "权力大小", "掌握权力"]],
      ["consequence", ["违规后果程度", "违规行为后果", "违规后果", "后果程度"]],
    ] as const) {
      const registers = names.map((name) => registerOf([{ factorScores: { [name]: 5 } }]));
      const grades = registers.map((register) => gradeRegister(register, settingsFor(key))[0]?.suggested);
      expect(grades).toEqual(names.map(() => 1));
    }
  });
});

describe("what the text proposes on the 打分表", () => {
  function proposed(key: string, facts: PointFacts) {
    const register = registerOf([facts]);
    const settings = settingsFor(key);
    const sheet = layOutScoring(register, gradeRegister(register, settings), scored(key));
    const found = sheet.rows[0]?.cells.flatMap(({ proposed: score }, at) =>
      score === null ? [] : [[sheet.inputs[at]?.key, score]],
    );
    return [found, sheet.rows[0]?.kinds] as const;
  }

  it("are ticks for criteria that it shows, and nothing for the others", () => {
    expect(proposed("criteria-count", { point: source("大额资金拨付，酌情减免") })).toEqual([
      [
        ["controls-resources", 1],
        ["large-discretion", 1],
        ["needs-oversight", 1],
      ],
      null,
    ]);
  });

  it("are no ticks for a veto that no text can show, and the kinds of the post stand beside", () => {
    const facts = { post: source("出纳"), category: "duty" as const, point: source("对权力行使影响大") };
    expect(proposed("kinds-at-post", facts)).toEqual([[], { low: 1, high: 1, named: 1 }]);
  });

  it("stretch over a scale of its own: the gravest word is its highest step, the slightest its lowest", () => {
    const settings = settingsFor("likelihood-exposure-consequence");
    if (settings.scheme.method !== "scales") throw new Error("no scales");
    const points = [10, 0.5, 3].map((score) => ({ score, name: `${score}分` }));
    const scales = settings.scheme.scales.map((scale) =>
      scale.key === "severity" ? { ...scale, min: 0.5, max: 10, points } : scale,
    );
    const scheme = { ...settings.scheme, scales };
    const steps = ["挪用公款", "宴请"].map((text) => {
      const register = registerOf([{ point: source(text) }]);
      const sheet = layOutScoring(register, gradeRegister(register, { scheme }), scheme);
      return sheet.rows[0]?.cells[2]?.proposed;
    });
    expect(steps).toEqual([10, 3]);
  });

  it("quote the gravest evidence first", () => {
    const register = registerOf([{ point: source("报销审核，大额资金支付") }]);
    const settings = settingsFor("sichuan-eight");
    const sheet = layOutScoring(register, gradeRegister(register, settings), scored("sichuan-eight"));
    expect(sheet.rows[0]?.cells[1]?.evidence.map(({ weight }) => weight)).toEqual([5, 3, 3]);
  });
});
