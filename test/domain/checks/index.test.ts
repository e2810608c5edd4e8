import { checkRegister, FINDING_KINDS, severityOf } from "../../../src/domain/index.ts";
import { book, findingsOf, ledger } from "../../fixtures/filled-ledger.ts";
import { inputOfRisks } from "../../fixtures/prepared-checks.ts";

const FAULTY = [
  { 完成时限: "尽快", 风险等级: null, 责任人: null },
  { 风险等级: null, 防控措施: null },
  { 完成时限: "6月31日", 落实情况: "已完成", 防控措施: "切实加强管理" },
];

describe("the checks of a register", () => {
  it("list their findings by kind, in the order of the kinds, and within a kind by row", () => {
    const findings = findingsOf([book([ledger(FAULTY)])]);
    const kinds = findings.map(({ kind }) => FINDING_KINDS.indexOf(kind));
    expect(kinds).toEqual([...kinds].sort((one, other) => one - other));
    expect(new Set(kinds).size).toBeGreaterThan(4);
    const grades = findings.filter(({ kind }) => kind === "missing-grade");
    expect(grades.map(({ address }) => address?.row)).toEqual([9, 10]);
  });

  it("give each finding the severity of its kind", () => {
    for (const { kind, severity } of findingsOf([book([ledger(FAULTY)])])) {
      expect(severity).toBe(severityOf(kind));
    }
  });

  it.each([
    ["classification-mark", "error"],
    ["missing-grade", "error"],
    ["text-damage", "warning"],
    ["numbering-jump", "hint"],
  ] as const)("hold %s for as grave as %s", (kind, severity) => {
    expect(severityOf(kind)).toBe(severity);
  });

  it("say nothing about an empty register", () => {
    expect(checkRegister(inputOfRisks([]))).toEqual([]);
  });
});
