import fc from "fast-check";
import type { Grade, Opinion, Opinions } from "../../../src/domain/index.ts";
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
