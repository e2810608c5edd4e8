import { book, findingsOf, ledger, proposalsOf } from "../../fixtures/filled-ledger.ts";
import { describeCheck } from "../../fixtures/describe-check.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";

const risk = (风险点: string) => ({ rows: [{ 风险点 }] });

describeCheck("text-damage", {
  finds: [
    ["旳 for 的", risk("审批中旳人情关系"), ["E10"]],
    ["a doubled word", risk("廉政风风险险未排查,私自放行"), ["E10"]],
    ["three doubled characters", risk("私自挪挪用用公公款"), ["E10"]],
    ["swapped characters", risk("隐瞒险风点,私自放行"), ["E10"]],
    ["lost characters", risk("私自放行\ufffd\ufffd审批"), ["E10"]],
    ["damage in a header line", { sheet: ledger([], { title: "某局廉政风险防控旳台账" }) }, ["A1"]],
  ],
  passes: [
    ["sound text", risk("私自放行不合格申请")],
    ["a natural reduplication", risk("兢兢业业之外,踏踏实实之余私自放行")],
    ["目的的, which is good Chinese", risk("为达到个人目的的违规放行")],
    ["保险风险", risk("隐瞒保险风险收受回扣")],
    ["实施措施", risk("不按实施措施办理,私自放行")],
    ["Traditional characters, which are no damage", risk("私自放行不合格申請")],
  ],
});

describe("proposals for damaged text", () => {
  it.each([
    ["审批中旳人情关系", "审批中的人情关系", true],
    ["廉政风风险险未排查", "廉政风险未排查", true],
    ["隐瞒险风点", "隐瞒风险点", false],
  ])("for %s is %s", (text, mended, safe) => {
    const findings = findingsOf([book([ledger([{ 风险点: text }])])]);
    expect(proposalsOf(findings, "text-damage")).toEqual([mended]);
    expect(findings.find(({ kind }) => kind === "text-damage")?.proposal?.safe).toBe(safe);
    expect(findings.find(({ kind }) => kind === "text-damage")?.original).toBe(text);
  });
});

describeFindings("text-damage", [
  [
    "every damaged cell with what is wrong and how it was meant",
    { rows: [{ 风险点: "隐瞒险风点,私自放行", 防控措施: "由会计每月核对旳账目并签字" }] },
    [
      {
        at: "E10",
        original: "隐瞒险风点,私自放行",
        facts: { damage: "swapped", words: "险风" },
        proposal: { value: "隐瞒风险点,私自放行", safe: false },
      },
      {
        at: "G10",
        original: "由会计每月核对旳账目并签字",
        facts: { damage: "old-de", words: "旳" },
        proposal: { value: "由会计每月核对的账目并签字", safe: true },
      },
    ],
  ],
  [
    "lost characters, which nobody can mend",
    risk("私自放行\ufffd\ufffd审批"),
    [
      {
        at: "E10",
        original: "私自放行\ufffd\ufffd审批",
        facts: { damage: "lost", words: "\ufffd\ufffd" },
      },
    ],
  ],
]);
