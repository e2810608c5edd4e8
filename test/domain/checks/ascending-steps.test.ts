import fc from "fast-check";
import { placesInOrder } from "../../../src/domain/checks/ascending-steps.ts";
import { addDays } from "../../../src/domain/model/calendar-date.ts";
import { day } from "../../fixtures/review-builder.ts";

const FIRST = day(2026, 1, 1);

function inOrder(steps: readonly number[]): number[] {
  const days = steps.map((step) => addDays(FIRST, step));
  return [...placesInOrder(days)].sort((one, other) => one - other);
}

/** Length of a longest run that never goes back, by trying every end. */
function longestRun(steps: readonly number[]): number {
  const lengths: number[] = [];
  steps.forEach((step, place) => {
    const before = steps.slice(0, place).map((one, at) => (one <= step ? (lengths[at] ?? 0) : 0));
    lengths.push(Math.max(0, ...before) + 1);
  });
  return Math.max(0, ...lengths);
}

describe("days of steps that follow each other", () => {
  it.each([
    { title: "none", steps: [], kept: [] },
    { title: "a single one", steps: [4], kept: [0] },
    { title: "each later than the one before", steps: [1, 2, 5], kept: [0, 1, 2] },
    { title: "all the same", steps: [3, 3, 3], kept: [0, 1, 2] },
    { title: "one far too late", steps: [1, 90, 2, 3], kept: [0, 2, 3] },
    { title: "one too early", steps: [10, 20, 1, 30], kept: [0, 1, 3] },
    { title: "the first too late", steps: [50, 1, 2, 60], kept: [1, 2, 3] },
    { title: "two that contradict each other", steps: [9, 1], kept: [0] },
    { title: "the last two in the wrong order", steps: [1, 3, 2], kept: [0, 1] },
    { title: "two pairs in the wrong order", steps: [2, 1, 4, 3], kept: [0, 2] },
    { title: "all going back", steps: [5, 4, 3, 2, 1], kept: [0] },
    { title: "the same day twice after a later one", steps: [7, 2, 2], kept: [1, 2] },
  ])("$title: the longest run that never goes back is in order", ({ steps, kept }) => {
    expect(inOrder(steps)).toEqual(kept);
  });

  it("are kept as many as can be, and never go back", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 24 }), (steps) => {
        const kept = inOrder(steps).map((place) => steps[place] ?? -1);
        expect(kept).toHaveLength(longestRun(steps));
        expect([...kept].sort((one, other) => one - other)).toEqual(kept);
      }),
    );
  });
});
