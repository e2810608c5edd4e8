import { duplicateRuns } from "../../../src/domain/checks/duplicate-runs.ts";
import { inputOfRisks } from "../../fixtures/prepared-checks.ts";
import type { RiskSpec } from "../../fixtures/review-builder.ts";

/** A risk of the same bearer wherever it stands. */
function risk(point: string, sheet = "台账", file = "甲局.xlsx"): RiskSpec {
  return { point, sheet, file, unit: "甲局", post: "出纳" };
}

/** `3>0 4>1` for copies at places 3 and 4 of rows at places 0 and 1. */
function runsOf(risks: readonly RiskSpec[]): string[] {
  return duplicateRuns(inputOfRisks(risks)).map(({ copies, originals }) =>
    copies.map(({ index }, place) => `${index}>${originals[place]?.index ?? "-"}`).join(" "),
  );
}

const [A, B, C] = ["虚列费用", "泄露标底", "公款私存"] as const;

describe("rows that repeat earlier rows", () => {
  it("form one run where they follow each other as the earlier rows do", () => {
    expect(runsOf([A, B, C, A, B, C].map((text) => risk(text)))).toEqual(["3>0 4>1 5>2"]);
  });

  it("form no run where all rows differ", () => {
    expect(runsOf([A, B, C].map((text) => risk(text)))).toEqual([]);
  });

  it("form two runs where the earlier rows do not follow each other", () => {
    expect(runsOf([A, B, C, A, C].map((text) => risk(text)))).toEqual(["3>0", "4>2"]);
    expect(runsOf([A, B, B, A].map((text) => risk(text)))).toEqual(["2>1", "3>0"]);
  });

  it("form two runs where another row stands between them", () => {
    expect(runsOf([A, B, A, C, B].map((text) => risk(text)))).toEqual(["2>0", "4>1"]);
  });

  it("form two runs where a new sheet or file begins between them", () => {
    expect(runsOf([risk(A), risk(B), risk(A, "附表一"), risk(B, "附表二")])).toEqual(["2>0", "3>1"]);
    expect(runsOf([risk(A), risk(B), risk(A, "台账", "乙局.xlsx"), risk(B, "台账", "丙局.xlsx")])).toEqual([
      "2>0",
      "3>1",
    ]);
  });

  it("form two runs where a new sheet or file begins between the earlier rows", () => {
    expect(runsOf([risk(A), risk(B, "附表一"), risk(A, "附表二"), risk(B, "附表二")])).toEqual([
      "2>0",
      "3>1",
    ]);
    const [copyA, copyB] = [risk(A, "台账", "丙局.xlsx"), risk(B, "台账", "丙局.xlsx")];
    expect(runsOf([risk(A), risk(B, "台账", "乙局.xlsx"), copyA, copyB])).toEqual(["2>0", "3>1"]);
  });
});
