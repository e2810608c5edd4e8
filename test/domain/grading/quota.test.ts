import { gradeRegister, reviewQuota } from "../../../src/domain/index.ts";
import type { Grade } from "../../../src/domain/index.ts";
import type { PointFacts } from "./risk-points.ts";
import { registerOf, settingsFor, source } from "./risk-points.ts";

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
