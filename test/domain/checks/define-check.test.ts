import { defineCheck } from "../../../src/domain/checks/define-check.ts";
import type { Draft } from "../../../src/domain/checks/define-check.ts";
import { inputOfRisks } from "../../fixtures/prepared-checks.ts";

function findingsOf(drafts: readonly Draft[]) {
  return defineCheck({ kind: "missing-owner", severity: "warning", run: () => drafts }).run(inputOfRisks([]));
}

describe("a check", () => {
  it("gives findings of its kind and severity, with nothing where it says nothing", () => {
    const draft = { file: "甲局.xlsx", sheet: "台账", address: null };
    expect(findingsOf([draft])).toEqual([
      {
        ...draft,
        kind: "missing-owner",
        severity: "warning",
        related: [],
        point: null,
        original: null,
        facts: {},
        proposal: null,
      },
    ]);
  });

  it("gives all that it says, in its order", () => {
    const address = { row: 0, column: 0 };
    const said: Draft = {
      file: "甲局.xlsx",
      sheet: "台账",
      address,
      related: [{ file: "乙局.xlsx", sheet: "表", address }],
      point: 0,
      original: "",
      facts: { count: 0 },
      proposal: { value: null, safe: false },
    };
    const findings = findingsOf([said, { ...said, original: "某甲", proposal: null }]);
    const common = { kind: "missing-owner", severity: "warning" };
    expect(findings).toEqual([
      { ...said, ...common },
      { ...said, ...common, original: "某甲", proposal: null },
    ]);
  });

  it("bears its kind and severity", () => {
    const check = defineCheck({ kind: "copied-text", severity: "hint", run: () => [] });
    expect([check.kind, check.severity]).toEqual(["copied-text", "hint"]);
  });
});
