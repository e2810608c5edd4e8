import { createFirstSight } from "../../../src/domain/checks/first-sight.ts";
import { riskOf } from "../../fixtures/prepared-checks.ts";

type Sight = readonly [file: string, sheet: string, row: number, column: number];

function firstOf(sights: readonly Sight[]): boolean[] {
  const isFirst = createFirstSight();
  return sights.map(([file, sheet, row, column]) =>
    isFirst(riskOf({ file, sheet }), { text: "二级", row, column }),
  );
}

describe("a cell that several risks share", () => {
  it("is met for the first time once", () => {
    const sights: Sight[] = [
      ["甲.xlsx", "台账", 5, 2],
      ["甲.xlsx", "台账", 5, 2],
      ["甲.xlsx", "台账", 5, 3],
      ["甲.xlsx", "台账", 6, 2],
      ["甲.xlsx", "台账", 6, 2],
    ];
    expect(firstOf(sights)).toEqual([true, false, true, true, false]);
  });

  it("is another on each sheet of each file", () => {
    const sights: Sight[] = [
      ["甲.xlsx", "台账", 5, 2],
      ["甲.xlsx", "附表", 5, 2],
      ["乙.xlsx", "附表", 5, 2],
      ["乙.xlsx", "台账", 5, 2],
    ];
    expect(firstOf(sights)).toEqual([true, true, true, true]);
  });

  it("is remembered when its sheet is met again", () => {
    const sights: Sight[] = [
      ["甲.xlsx", "台账", 5, 2],
      ["甲.xlsx", "附表", 6, 2],
      ["甲.xlsx", "台账", 5, 2],
      ["乙.xlsx", "台账", 6, 2],
      ["甲.xlsx", "附表", 6, 2],
    ];
    expect(firstOf(sights)).toEqual([true, true, false, true, false]);
  });
});
