import { summarise } from "../../../src/domain/index.ts";
import type { Answerer, ResponsibilityRule } from "../../../src/domain/index.ts";
import { buildReview } from "../../fixtures/review-builder.ts";
import type { RiskSpec } from "../../fixtures/review-builder.ts";

/** Everybody whom a row of an office names. */
const PEOPLE: Pick<RiskSpec, "leaders" | "owners" | "department" | "unit"> = {
  unit: "某县乙局",
  department: "财务科",
  leaders: [
    { name: "局长某子", role: "main" },
    { name: "副局长某丑", role: "deputy" },
  ],
  owners: [
    { name: "科长某寅", role: "department" },
    { name: "某甲", role: "direct" },
  ],
};

function said(answerer: Answerer | null): string {
  return answerer === null ? "—" : `${answerer.role}：${answerer.names.join("、")}`;
}

/** 负总责, 重要领导责任 and 直接责任 of each line, as a leader would read them. */
function lines(rule: ResponsibilityRule, risks: readonly RiskSpec[]): (readonly string[])[] {
  const review = buildReview({
    risks: risks.map((risk) => ({ ...PEOPLE, ...risk })),
    settings: { responsibility: rule },
  });
  return summarise(review).responsibility.map(({ overall, leading, direct }) => [
    said(overall),
    said(leading),
    said(direct),
  ]);
}

describe("责任分解表", () => {
  it("by grade names the main leader for 一级, and one step down for 二级 and 三级 (S002 §7, 以此类推)", () => {
    expect(lines("by-grade", [{ declared: 1 }, { declared: 2 }, { declared: 3 }, {}])).toEqual([
      ["main：局长某子", "deputy：副局长某丑", "person：某甲"],
      ["deputy：副局长某丑", "department-head：科长某寅", "person：某甲"],
      ["department-head：科长某寅", "—", "person：某甲"],
      ["—", "—", "person：某甲"],
    ]);
  });

  it("by grade goes by the decision where there is one, not by the typed grade", () => {
    expect(lines("by-grade", [{ declared: 3, decided: 1 }])).toEqual([
      ["main：局长某子", "deputy：副局长某丑", "person：某甲"],
    ]);
  });

  it("by level names the head for posts, the deputy for departments, the main leader for the unit (S001)", () => {
    const risks: RiskSpec[] = [
      { level: "post", declared: 1 },
      { level: "department", declared: 3 },
      { level: "unit", declared: 2 },
    ];
    expect(lines("by-level", risks)).toEqual([
      ["department-head：科长某寅", "—", "person：某甲"],
      ["deputy：副局长某丑", "department-head：科长某寅", "person：某甲"],
      ["main：局长某子", "deputy：副局长某丑", "department-head：科长某寅"],
    ]);
  });

  it("leaves the names of a role open where the rows name nobody", () => {
    expect(lines("by-grade", [{ declared: 1, leaders: [], owners: [] }])).toEqual([
      ["main：", "deputy：", "person："],
    ]);
  });
});
