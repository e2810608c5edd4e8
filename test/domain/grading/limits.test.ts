import {
  gradeByThresholds,
  gradeOfInterval,
  marginOf,
  tidyScore,
} from "../../../src/domain/grading/grade-by-thresholds.ts";
import type { Grade, Threshold } from "../../../src/domain/index.ts";

function limit(grade: Grade, from: number, inclusive = true): Threshold {
  return { grade, from, inclusive };
}

const limits = [limit(1, 4), limit(2, 2.5), limit(3, 1)];
const open = [limit(1, 15, false), limit(2, 5, false), limit(3, 1)];

describe("the grade of a score", () => {
  it.each([
    [4, 1],
    [3.999_999, 2],
    [3.999_999_9, 1],
    [2.5, 2],
    [2.499_999, 3],
    [1, 3],
    [0.999, null],
  ])("is the most serious whose limit it reaches: %d", (score, grade) => {
    expect(gradeByThresholds(score, limits)).toBe(grade);
  });

  it.each([
    [15, 2],
    [15.000_001, 1],
    [5, 3],
    [6, 2],
    [1, 3],
  ])("is the milder one at a limit that must be passed: %d", (score, grade) => {
    expect(gradeByThresholds(score, open)).toBe(grade);
  });
});

describe("the grades that an open score allows", () => {
  it.each<[number, number, Grade | null, readonly [Grade, Grade] | null]>([
    [4, 5, 1, null],
    [2.5, 3.9, 2, null],
    [3.9, 4, null, [1, 2]],
    [1, 5, null, [1, 3]],
    [0, 5, null, [1, 3]],
    [0, 3, null, [2, 3]],
    [0, 1, null, null],
    [0, 0.5, null, null],
  ])("from %d to %d are told by its ends", (low, high, grade, range) => {
    expect(gradeOfInterval({ low, high }, limits)).toStrictEqual({ grade, range });
  });
});

describe("the distance to the nearest limit", () => {
  it.each([
    [4.25, 0.25],
    [3.5, 0.5],
    [3, 0.5],
    [1, 1.5],
    [0.1 + 0.2, 2.2],
  ])("counts only limits between two grades: %d", (score, margin) => {
    expect(marginOf(score, limits)).toBe(margin);
  });

  it("is unknown where every score has the same grade", () => {
    expect(marginOf(3, [limit(3, 1)])).toBeNull();
    expect(marginOf(3, [])).toBeNull();
  });

  it("is told without the noise of binary fractions", () => {
    expect(tidyScore(0.1 + 0.2)).toBe(0.3);
    expect(tidyScore(2.345_678_9)).toBe(2.345_679);
  });
});
