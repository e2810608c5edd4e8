import fc from "fast-check";
import { findPreset, findUnstable, flipsByPoint, gradeRegister } from "../../../src/domain/index.ts";
import type { WeightedScheme } from "../../../src/domain/index.ts";
import type { PointFacts } from "./risk-points.ts";
import { registerOf, settingsFor, source } from "./risk-points.ts";

function flipsFor(preset: string, facts: readonly PointFacts[]) {
  const register = registerOf(facts);
  const settings = settingsFor(preset);
  return findUnstable(register, gradeRegister(register, settings), { scheme: settings.scheme });
}

describe("suggestions that a change of 10 % would flip", () => {
  it("are those within 10 % of a limit: 15 and 16 of L × S, not 12 and not 20", () => {
    const facts = [
      { likelihood: 3, severity: 5 },
      { likelihood: 4, severity: 4 },
      { likelihood: 3, severity: 4 },
      { likelihood: 4, severity: 5 },
    ];
    expect(flipsFor("likelihood-times-severity", facts)).toEqual([
      { point: 0, change: { kind: "threshold", grade: 1, by: 0.1 }, before: 1, after: 2, range: null },
      { point: 1, change: { kind: "threshold", grade: 1, by: 0.1 }, before: 1, after: 2, range: null },
    ]);
  });

  it("include those that one weight carries over a limit", () => {
    // Mean 4 exactly; with less weight on the two fives, or more on the threes, it falls below 4.
    const scores = {
      权重: 5,
      处置资金: 4,
      自由裁量权: 4,
      社会关联度: 3,
      社会评价: 3,
      发案量: 4,
      媒体曝光: 4,
      违规后果: 5,
    };
    const changes = flipsFor("sichuan-eight", [{ factorScores: scores }]).flatMap(({ change }) =>
      change.kind === "weight" ? [`${change.factor} ${change.by}`] : [],
    );
    expect(changes.sort()).toEqual([
      "consequence -0.1",
      "power-weight -0.1",
      "public-opinion 0.1",
      "public-service 0.1",
    ]);
  });

  it("are judged under the default scheme by the office's own weights and limits where it has set any", () => {
    const own: WeightedScheme = {
      method: "weighted",
      key: "own",
      version: 2,
      name: "本单位",
      source: "本单位",
      labels: ["一级", "二级", "三级"],
      factors: [
        { key: "a", name: "权力", weight: 1, min: 1, max: 5, evidence: [] },
        { key: "b", name: "资金", weight: 1, min: 1, max: 5, evidence: [] },
      ],
      thresholds: [
        { grade: 1, from: 3, inclusive: true },
        { grade: 2, from: 2, inclusive: true },
        { grade: 3, from: 1, inclusive: true },
      ],
    };
    // 3 lies at the office's limit; 5 lies far from it.
    const register = registerOf([
      { factorScores: { 权力: 3, 资金: 3 } },
      { factorScores: { 权力: 5, 资金: 5 } },
    ]);
    const settings = { ...settingsFor("declared"), scoring: own };
    const flips = findUnstable(register, gradeRegister(register, settings), settings);
    expect(flips).toEqual([
      { point: 0, change: { kind: "threshold", grade: 1, by: 0.1 }, before: 1, after: 2, range: null },
    ]);
    // Half a point of the range: one weight alone cannot carry 5 and 1 to another grade, a limit can.
    const uneven = registerOf([{ factorScores: { 权力: 5, 资金: 1 } }]);
    const changes = findUnstable(uneven, gradeRegister(uneven, settings), settings).map(
      ({ change }) => change,
    );
    // Mean 3; (0.9 × 5 + 1) : 1.9 = 2.89 and (5 + 1.1) : 2.1 = 2.90 fall below 3.
    expect(changes).toEqual([
      { kind: "weight", factor: "b", by: 0.1 },
      { kind: "threshold", grade: 1, by: 0.1 },
      { kind: "weight", factor: "a", by: -0.1 },
    ]);
    expect(flipsByPoint(findUnstable(uneven, gradeRegister(uneven, settings), settings)).get(0)).toHaveLength(
      3,
    );
  });

  it("are the same whether or not far points are judged again", () => {
    const score = fc.integer({ min: 1, max: 5 });
    const eight = findPreset("sichuan-eight");
    if (eight?.method !== "weighted") throw new Error("no preset");
    const names = eight.factors.map(({ name }) => name);
    fc.assert(
      fc.property(fc.array(fc.tuple(...names.map(() => score)), { minLength: 1, maxLength: 6 }), (rows) => {
        const register = registerOf(
          rows.map((scores) => ({
            factorScores: Object.fromEntries(names.map((name, at) => [name, scores[at] ?? 1])),
          })),
        );
        const settings = settingsFor("sichuan-eight");
        const gradings = gradeRegister(register, settings);
        const everywhere = gradings.map((grading) => ({ ...grading, margin: null }));
        const flips = findUnstable(register, gradings, settings);
        expect(flips).toEqual(findUnstable(register, everywhere, settings));
        // Each flip is what the changed scheme itself gives.
        for (const { point, change, after } of flips) {
          const factors = eight.factors.map((factor) =>
            change.kind === "weight" && factor.key === change.factor
              ? { ...factor, weight: factor.weight * (1 + change.by) }
              : factor,
          );
          const thresholds = eight.thresholds.map((limit) =>
            change.kind === "threshold" && limit.grade === change.grade
              ? { ...limit, from: limit.from * (1 + change.by) }
              : limit,
          );
          const scheme = { ...eight, factors, thresholds };
          expect(gradeRegister(register, { scheme })[point]?.suggested).toBe(after);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("are judged under the default scheme by the preset that spoke", () => {
    const flips = flipsFor("declared", [{ likelihood: 3, severity: 5 }, { point: source("学习不够") }]);
    expect(flips.map(({ point }) => point)).toEqual([0]);
  });
});
