import fc from "fast-check";
import type { CombinedReview, Grade, Opinion, Opinions } from "../../../src/domain/index.ts";
import { combineReviews, findPreset } from "../../../src/domain/index.ts";

const preset = findPreset("sichuan-eight");
const thresholds = preset !== null && "thresholds" in preset ? preset.thresholds : [];

function grade(value: Grade): Opinion {
  return { kind: "grade", grade: value };
}

function score(value: number): Opinion {
  return { kind: "score", score: value };
}

function opinions(
  self: Opinion | null,
  peer: Opinion | null,
  others: Opinion | null,
  panel: Opinion | null,
): Opinions {
  return { self, peer, public: others, panel };
}

describe("four reviews and a decision", () => {
  it("joins grades by their mean and shows the spread", () => {
    const result = combineReviews(opinions(grade(3), grade(2), grade(1), grade(2)), null, { thresholds });
    expect(result).toMatchObject({ combined: 2, most: 1, least: 3, spread: 2, score: null, decided: null });
  });

  it("takes the more serious grade halfway", () => {
    const rule = { thresholds };
    expect(combineReviews(opinions(grade(1), grade(2), null, null), null, rule).combined).toBe(1);
    expect(combineReviews(opinions(grade(2), grade(3), null, null), null, rule).combined).toBe(2);
  });

  it("joins scores by the limits of the scheme", () => {
    const result = combineReviews(opinions(score(3), score(4), score(4), score(5)), null, { thresholds });
    expect(result).toMatchObject({ combined: 1, score: 4, spread: 1 });
  });

  it("weighs the reviews as the office says", () => {
    const weights = { self: 1, peer: 1, public: 1, panel: 7 };
    const all = opinions(grade(3), grade(3), grade(3), grade(1));
    expect(combineReviews(all, null, { thresholds, weights }).combined).toBe(2);
    expect(combineReviews(all, null, { thresholds }).combined).toBe(2);
    expect(combineReviews(all, null, { thresholds, weights: { ...weights, panel: 12 } }).combined).toBe(1);
  });

  it("says which reviews were held, and combines nothing where none was", () => {
    expect(combineReviews(opinions(null, grade(2), null, null), null, { thresholds }).held).toEqual(["peer"]);
    expect(combineReviews(opinions(null, null, null, null), 2, { thresholds })).toMatchObject({
      combined: null,
      decided: 2,
      departs: false,
    });
  });

  it("leaves out a score below every limit of the scheme, and a review without weight", () => {
    const weights = { self: 1, peer: 0, public: -1, panel: 1 };
    const given = opinions(score(0.9), grade(1), grade(1), grade(3));
    expect(combineReviews(given, null, { thresholds, weights })).toStrictEqual({
      combined: 3,
      score: null,
      held: ["panel"],
      most: 3,
      least: 3,
      spread: 0,
      decided: null,
      departs: false,
    });
  });

  it.each<[string, Opinions, Pick<CombinedReview, "combined" | "score" | "spread">]>([
    ["grades alone", opinions(grade(3), grade(3), null, null), { combined: 3, score: null, spread: 0 }],
    [
      "a score and a grade",
      opinions(score(5), grade(3), null, null),
      { combined: 2, score: null, spread: 2 },
    ],
    [
      "a grave score and grade",
      opinions(score(5), null, null, grade(1)),
      { combined: 1, score: null, spread: 0 },
    ],
    // (4 + 3.9) : 2 = 3.95, below 4
    ["scores alone", opinions(score(4), score(3.9), null, null), { combined: 2, score: 3.95, spread: 1 }],
    // (2 + 3 + 3) : 3 = 2.67 and (1 + 2 + 2) : 3 = 1.67
    [
      "nearer the milder grade",
      opinions(grade(2), grade(3), grade(3), null),
      { combined: 3, score: null, spread: 1 },
    ],
    [
      "nearer the middle grade",
      opinions(grade(1), grade(2), grade(2), null),
      { combined: 2, score: null, spread: 1 },
    ],
  ])("combines %s", (_title, given, result) => {
    expect(combineReviews(given, null, { thresholds })).toMatchObject({ ...result, departs: false });
  });

  it("is empty where no review was held, whatever was decided", () => {
    expect(combineReviews(opinions(null, null, null, null), 1, { thresholds })).toStrictEqual({
      combined: null,
      score: null,
      held: [],
      most: null,
      least: null,
      spread: 0,
      decided: 1,
      departs: false,
    });
  });

  it("says where the decision departs from the reviews", () => {
    const given = opinions(grade(2), grade(2), null, null);
    const departs = ([1, 2, 3, null] as const).map(
      (decided) => combineReviews(given, decided, { thresholds }).departs,
    );
    expect(departs).toEqual([true, false, true, false]);
  });

  it("never lets the decision enter the mean", () => {
    const opinion = fc.option(fc.constantFrom<Grade>(1, 2, 3).map(grade));
    const four = fc.record({ self: opinion, peer: opinion, public: opinion, panel: opinion });
    fc.assert(
      fc.property(four, fc.constantFrom<Grade>(1, 2, 3), (given, decided) => {
        const without = combineReviews(given, null, { thresholds });
        const withDecision = combineReviews(given, decided, { thresholds });
        expect(withDecision.combined).toBe(without.combined);
        expect(withDecision.decided).toBe(decided);
        expect(withDecision.departs).toBe(without.combined !== null && without.combined !== decided);
      }),
    );
  });
});
