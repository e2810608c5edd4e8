import { generateLayout } from "./generate.ts";
import { judgeLayout } from "./judge.ts";

/** How many layouts one run draws, and from which seed; both may be given, and the seed of a misreading is printed. */
const RUNS = Number(process.env["LAYOUTS"] ?? 2_000);
const FIRST = Number(process.env["LAYOUT_SEED"] ?? 1);

describe(`${RUNS} generated layouts from seed ${FIRST}`, () => {
  const outcomes = Array.from({ length: RUNS }, (_, place) => judgeLayout(generateLayout(FIRST + place)));
  const sum = (of: "columns" | "right" | "sure" | "sureRight"): number =>
    outcomes.reduce((total, one) => total + one[of], 0);

  it("misreads none silently", () => {
    expect(outcomes.flatMap((outcome) => outcome.silent).slice(0, 20)).toEqual([]);
  });

  it("maps at least 98 % of the columns rightly", () => {
    expect(sum("right") / sum("columns")).toBeGreaterThanOrEqual(0.98);
  });

  it("is right in at least 99.5 % of the columns that it is sure of", () => {
    expect(sum("sureRight") / sum("sure")).toBeGreaterThanOrEqual(0.995);
  });

  it("is sure of most columns", () => {
    expect(sum("sure") / sum("columns")).toBeGreaterThanOrEqual(0.7);
  });
});
