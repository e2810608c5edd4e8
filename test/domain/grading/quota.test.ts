import { distanceToGradeOne, gradeRegister, reviewQuota } from "../../../src/domain/index.ts";
import type { Grade } from "../../../src/domain/index.ts";
import type { PointFacts } from "./risk-points.ts";
import { gradingOf, registerOf, settingsFor, source } from "./risk-points.ts";

function row(unit: string, declaredGrade: Grade | null, likelihood: number, severity: number): PointFacts {
  return { unit: source(unit), declaredGrade, likelihood, severity };
}

function quotaFor(facts: readonly PointFacts[]) {
  const register = registerOf(facts);
  const settings = settingsFor("likelihood-times-severity");
  return reviewQuota(register, gradeRegister(register, settings), settings);
}

const ten: readonly PointFacts[] = [
  row("甲局", 1, 5, 5), // 25
  row("甲局", 1, 3, 5), // 15
  row("甲局", 1, 4, 4), // 16
  row("甲局", 2, 3, 4), // 12
  row("甲局", 2, 2, 3), // 6
  ...Array.from({ length: 5 }, () => row("甲局", 3, 1, 1)),
];

describe("the cap on grade 1", () => {
  it("is broken by three of ten, and names the lowest scores of grade 1 and the highest below", () => {
    const [quota] = quotaFor(ten);
    expect(quota).toMatchObject({ unit: "甲局", total: 10, gradeOne: 3, allowed: 1, verdict: "over" });
    expect(quota?.above).toEqual([
      { point: 1, distance: 0 },
      { point: 2, distance: 1 },
      { point: 0, distance: 10 },
    ]);
    expect(quota?.below.slice(0, 2)).toEqual([
      { point: 3, distance: -3 },
      { point: 4, distance: -9 },
    ]);
  });

  it("shows what the count would be if the nearest were lowered", () => {
    expect(quotaFor(ten)[0]?.ifLowered).toEqual({ points: [1, 2], gradeOne: 1 });
  });

  it("is silent below ten risks", () => {
    expect(quotaFor(ten.slice(0, 9))[0]).toMatchObject({ verdict: "too-few", ifLowered: null });
  });

  it("holds at exactly ten per cent", () => {
    const [quota] = quotaFor(
      ten.map((fact, at) => (at === 1 || at === 2 ? { ...fact, declaredGrade: 2 } : fact)),
    );
    expect(quota).toMatchObject({ gradeOne: 1, allowed: 1, verdict: "within", ifLowered: null });
  });

  it("is reckoned anew where the same gradings stand beside another cap or another register", () => {
    const register = registerOf(ten);
    const settings = settingsFor("likelihood-times-severity");
    const gradings = gradeRegister(register, settings);
    expect(reviewQuota(register, gradings, settings)[0]?.verdict).toBe("over");
    const wider = { ...settings, gradeOneCap: 0.3 };
    expect(reviewQuota(register, gradings, wider)[0]).toMatchObject({ allowed: 3, verdict: "within" });
    const later = { ...settings, capFrom: 11 };
    expect(reviewQuota(register, gradings, later)[0]?.verdict).toBe("too-few");
    const fewer = registerOf(ten.slice(0, 9));
    expect(reviewQuota(fewer, gradings, settings)[0]?.total).toBe(9);
    expect(reviewQuota(register, gradings, settings)[0]?.total).toBe(10);
  });

  it("is counted for every unit by itself, spelling aside", () => {
    const units = quotaFor([row("甲局", 1, 5, 5), row("乙 所", 1, 5, 5), row("乙所", 2, 1, 1)]);
    expect(units.map(({ unit, total }) => [unit, total])).toEqual([
      ["甲局", 1],
      ["乙 所", 2],
    ]);
  });

  it("counts points without a score that it cannot rank", () => {
    const [quota] = quotaFor([...ten, { unit: source("甲局"), declaredGrade: 1 }]);
    expect(quota).toMatchObject({ gradeOne: 4, unranked: 1, ifLowered: { points: [1, 2, 0], gradeOne: 1 } });
  });
});

describe("the distance to grade 1", () => {
  it.each<[string, Readonly<Record<string, string | number>>, number | null]>([
    ["is the score less the limit", { low: 3.7, high: 3.7, limitOne: 4 }, -0.3],
    ["is nothing at the limit", { low: 4, high: 4, limitOne: 4 }, 0],
    ["is unknown while the score is open", { low: 3, high: 5, limitOne: 4 }, null],
    ["is unknown without a limit", { low: 3, high: 3 }, null],
    ["is unknown without a score", { limitOne: 4 }, null],
    ["is unknown without facts", {}, null],
    ["is not read from words", { low: "3", high: "3", limitOne: 4 }, null],
    ["is not read from a limit in words", { low: 3, high: 3, limitOne: "4" }, null],
  ])("%s", (_title, facts, distance) => {
    const grading = gradingOf({}, settingsFor("likelihood-times-severity"));
    const reason = { ...grading.reason, facts };
    expect(distanceToGradeOne({ ...grading, reason })).toBe(distance);
  });
});

describe("the quota of a unit", () => {
  const settings = settingsFor("likelihood-times-severity");

  it("tells its whole reckoning", () => {
    const [quota] = quotaFor([row("甲局", 2, 1, 5), row("甲局", 1, 5, 5), row("甲局", 1, 3, 4)]);
    expect(quota).toStrictEqual({
      unit: "甲局",
      total: 3,
      gradeOne: 2,
      firstGradeOne: 1,
      allowed: 0,
      verdict: "too-few",
      above: [
        { point: 2, distance: -3 },
        { point: 1, distance: 10 },
      ],
      below: [{ point: 0, distance: -10 }],
      unranked: 0,
      ifLowered: null,
    });
  });

  it("has no name and no first of grade 1 where its rows name none", () => {
    const register = registerOf([{ declaredGrade: 2 }, { declaredGrade: 3, unit: source("") }, {}]);
    expect(reviewQuota(register, gradeRegister(register, settings), settings)).toStrictEqual([
      {
        unit: null,
        total: 3,
        gradeOne: 0,
        firstGradeOne: null,
        allowed: 0,
        verdict: "too-few",
        above: [],
        below: [],
        unranked: 0,
        ifLowered: null,
      },
    ]);
  });

  it("names the ten nearest on each side", () => {
    const ones = Array.from({ length: 12 }, (_, at) => row("甲局", 1, at < 2 ? 5 : 4, 5)); // 25 25 20 …
    const twos = Array.from({ length: 12 }, (_, at) => row("甲局", 2, at < 2 ? 1 : 2, 3)); // 3 3 6 …
    const [quota] = quotaFor([...ones, ...twos]);
    expect(quota?.above).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((point) => ({ point, distance: 5 })));
    expect(quota?.below.map(({ distance }) => distance)).toEqual(Array.from({ length: 10 }, () => -9));
    // 24 risks allow 2 of grade 1, so ten of twelve would have to fall.
    expect(quota?.ifLowered).toEqual({ points: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11], gradeOne: 2 });
  });

  it("ranks no point that the run did not grade", () => {
    const register = registerOf(ten);
    expect(reviewQuota(register, [], settings)[0]).toMatchObject({
      gradeOne: 3,
      unranked: 3,
      above: [],
      below: [],
    });
  });

  it("is reckoned once for a run, and anew for another size from which the cap counts", () => {
    const register = registerOf(ten);
    const gradings = gradeRegister(register, settings);
    const first = reviewQuota(register, gradings, settings);
    expect(reviewQuota(register, gradings, settings)).toBe(first);
    expect(reviewQuota(register, gradings, { ...settings, capFrom: 11 })[0]?.verdict).toBe("too-few");
    expect(reviewQuota(register, gradings, { ...settings, capFrom: 10 })).toEqual(first);
  });

  it.each([
    [10, 0.1, 1],
    [19, 0.1, 1],
    [20, 0.1, 2],
    [30, 0.1, 3],
    [7, 0.3, 2],
    [10, 0.3, 3],
  ])("of %d risks at a cap of %d allows %d", (total, gradeOneCap, allowed) => {
    const register = registerOf(Array.from({ length: total }, () => row("甲局", 1, 5, 5)));
    const given = { gradeOneCap, capFrom: 10 };
    const [quota] = reviewQuota(register, gradeRegister(register, settings), given);
    expect([quota?.allowed, quota?.verdict]).toEqual([allowed, total < 10 ? "too-few" : "over"]);
  });
});
