import { findUnstable, gradeRegister } from "../../../src/domain/index.ts";
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
      { point: 0, change: { kind: "threshold", grade: 1, by: 0.1 }, before: 1, after: 2 },
      { point: 1, change: { kind: "threshold", grade: 1, by: 0.1 }, before: 1, after: 2 },
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

  it("are judged under the default scheme by the preset that spoke", () => {
    const flips = flipsFor("declared", [{ likelihood: 3, severity: 5 }, { point: source("学习不够") }]);
    expect(flips.map(({ point }) => point)).toEqual([0]);
  });
});
