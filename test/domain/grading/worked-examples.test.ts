import fc from "fast-check";
import type { Grade, GradingScheme, RiskCategory, ScoredScheme } from "../../../src/domain/index.ts";
import { gradeRegister, isScored, SCHEME_PRESETS, scoreInputs } from "../../../src/domain/index.ts";
import { lexiconOf } from "./own-lexicon.ts";
import type { PointFacts } from "./risk-points.ts";
import { registerOf, settingsFor, source } from "./risk-points.ts";

/** Scores in the order of the scheme's columns, and what its source makes of them. */
type Example = readonly [scores: readonly number[], grade: Grade | null];

/**
 * By hand from the sources: both sides of each limit. A key that is a preset's and has no examples here fails the
 * first test.
 */
const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  // 32/8 = 4 · 31/8 = 3.875 · 20/8 = 2.5 · 19/8 = 2.375
  "sichuan-eight": [
    [[5, 4, 4, 3, 3, 4, 4, 5], 1],
    [[5, 4, 4, 3, 3, 4, 4, 4], 2],
    [[3, 3, 3, 2, 2, 2, 2, 3], 2],
    [[3, 3, 3, 2, 2, 2, 2, 2], 3],
  ],
  // 24/6 = 4 · 23/6 · 15/6 = 2.5 · 14/6
  "enterprise-six": [
    [[4, 4, 4, 4, 4, 4], 1],
    [[4, 4, 4, 4, 4, 3], 2],
    [[3, 3, 3, 2, 2, 2], 2],
    [[3, 3, 2, 2, 2, 2], 3],
  ],
  // 符合三项及以上为一级,两项为二级,一项为三级
  "criteria-count": [
    [[1, 1, 1, 1, 1], 1],
    [[0, 1, 1, 0, 1], 1],
    [[0, 1, 0, 0, 1], 2],
    [[0, 0, 0, 1, 0], 3],
    [[0, 0, 0, 0, 0], null],
  ],
  // Without kinds named at the post only a veto decides; each of the three alone.
  "kinds-at-post": [
    [[1, 0, 0], 1],
    [[0, 1, 0], 1],
    [[0, 0, 1], 1],
  ],
  // 2–4 分低,5–7 分中,8–10 分高
  "likelihood-plus-impact": [
    [[1, 1], 3],
    [[1, 3], 3],
    [[2, 3], 2],
    [[3, 4], 2],
    [[3, 5], 1],
    [[5, 5], 1],
  ],
  // Limits 5 and 15, the more serious grade at the limit.
  "likelihood-times-severity": [
    [[2, 2], 3],
    [[5, 1], 2],
    [[3, 4], 2],
    [[5, 3], 1],
    [[5, 5], 1],
  ],
  // 2·2·3 = 12 · 3·5·1 = 15 · 5·4·2 = 40 · 3·3·5 = 45
  "likelihood-exposure-consequence": [
    [[2, 2, 3], 3],
    [[3, 5, 1], 2],
    [[5, 4, 2], 2],
    [[3, 3, 5], 1],
  ],
  // 高 from 4, 中 at 3, 低 below.
  "power-held": [
    [[5], 1],
    [[4], 1],
    [[3], 2],
    [[2], 3],
    [[1], 3],
  ],
  // Crime 5; offence 3 and 4; slight breach 1 and 2.
  consequence: [
    [[5], 1],
    [[4], 2],
    [[3], 2],
    [[2], 3],
    [[1], 3],
  ],
};

function gradeOf(scheme: ScoredScheme, scores: readonly number[]): Grade | null {
  const names = scoreInputs(scheme).map(({ name }) => name);
  const factorScores = Object.fromEntries(scores.map((score, at) => [names[at] ?? "", score]));
  const facts: PointFacts = { post: source("出纳"), category: "duty", factorScores };
  return gradeRegister(registerOf([facts]), settingsFor(scheme.key))[0]?.suggested ?? null;
}

function scoredPreset(key: string): ScoredScheme {
  const scheme = SCHEME_PRESETS.find((preset) => preset.key === key);
  if (scheme === undefined || !isScored(scheme)) throw new Error(`no scored preset ${key}`);
  return scheme;
}

const scored = SCHEME_PRESETS.filter((scheme: GradingScheme): scheme is ScoredScheme => isScored(scheme));

describe("every preset that scores", () => {
  it("has worked examples", () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual(scored.map(({ key }) => key).sort());
  });

  it.each(
    Object.entries(EXAMPLES).flatMap(([key, examples]) =>
      examples.map(([scores, grade]) => ({ key, scores, grade })),
    ),
  )("$key makes $grade of $scores", ({ key, scores, grade }) => {
    expect(gradeOf(scoredPreset(key), scores)).toBe(grade);
  });

  it.each(scored.map((scheme) => ({ key: scheme.key, scheme })))(
    "$key never becomes milder when one score rises",
    ({ scheme }) => {
      const inputs = scoreInputs(scheme);
      const anyScores = fc.tuple(...inputs.map(({ min, max }) => fc.integer({ min, max })));
      fc.assert(
        fc.property(anyScores, fc.nat(inputs.length - 1), (scores, at) => {
          const raised = scores.map((score, place) => {
            return place === at ? Math.min(score + 1, inputs[place]?.max ?? score) : score;
          });
          const [before, after] = [gradeOf(scheme, scores) ?? 4, gradeOf(scheme, raised) ?? 4];
          expect(after).toBeLessThanOrEqual(before);
        }),
        { numRuns: 60 },
      );
    },
  );
});

describe("kinds of risk at the post", () => {
  const kinds: readonly RiskCategory[] = ["ethics", "duty", "process", "institution", "environment"];

  it.each([
    [1, 3],
    [2, 3],
    [3, 2],
    [4, 2],
    [5, 1],
  ])("%i kinds make %i (青海大学)", (count, grade) => {
    const facts = kinds.slice(0, count).map((category): PointFacts => ({ post: source("出纳"), category }));
    const grades = gradeRegister(registerOf(facts), settingsFor("kinds-at-post")).map(
      ({ suggested }) => suggested,
    );
    expect(grades).toEqual(facts.map(() => grade));
  });
});

describe("the signs of a text", () => {
  /** Words of known weight: 5 gives 3 points, 3 and 4 give 2, 1 and 2 give 1. */
  function gradeOfSigns(weights: readonly number[]): Grade | null {
    const kinds = ["power", "money", "discretion", "consequence"] as const;
    const names = ["甲项", "乙项", "丙项", "丁项"];
    const entries = weights.map((weight, at) => {
      return { kind: kinds[at] ?? "power", weight, words: [names[at] ?? ""] };
    });
    const point = source(names.slice(0, weights.length).join("和"));
    const settings = { ...settingsFor("text-evidence"), lexicon: lexiconOf({ entries }) };
    return gradeRegister(registerOf([{ point }]), settings)[0]?.suggested ?? null;
  }

  it.each([
    [[5, 3, 3], 1], // 3 + 2 + 2 = 7
    [[3, 3, 3], 2], // 6
    [[5, 5], 2], // 6
    [[5], 2], // 3
    [[3, 1], 2], // 3
    [[4], 3], // 2
    [[1], 3], // 1
    [[3, 2, 5, 2], 1], // 2 + 1 + 3 + 1 = 7
  ])("of weights %j make %i", (weights, grade) => {
    expect(gradeOfSigns(weights)).toBe(grade);
  });
});
