import { sheet } from "../../fixtures/filled-ledger.ts";
import { describeCheck } from "../../fixtures/describe-check.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";

const error = (code: string) => ({ kind: "error", code }) as const;
const lost = { 责任人: error("#REF!") };

describeCheck("error-cell", {
  finds: [
    ["#REF! in a grade", { rows: [{ 风险等级: error("#REF!") }] }, ["F10"]],
    ["#N/A in an owner", { rows: [{ 责任人: error("#N/A") }] }, ["H10"]],
    ["#VALUE! in a deadline", { rows: [{ 完成时限: error("#VALUE!") }] }, ["K10"]],
    [
      "two errors in a row",
      { rows: [{ 责任人: error("#REF!"), 完成时限: error("#NAME?") }] },
      ["H10", "K10"],
    ],
    ["a column full of errors as one finding", { rows: [lost, lost, lost, lost, lost, lost] }, ["H10"]],
  ],
  passes: [
    ["sound cells", { rows: [{}] }],
    ["a blank", { rows: [{ 责任人: null }] }],
    ["the words of an error as text about it", { rows: [{ 防控措施: "每月检查表内有无#REF!并登记" }] }],
    ["a truth value", { rows: [{ 责任人: true }] }],
    ["an error's code with words before it", { rows: [{ 责任人: "公式#REF!" }] }],
    ["an error's code with words behind it", { rows: [{ 责任人: "#N/A不详" }] }],
    ["a number sign", { rows: [{ 责任人: "3#楼" }] }],
    ["an error outside any table", { sheet: sheet([["汇总"], [null, error("#REF!")]]) }],
  ],
});

describeFindings("error-cell", [
  [
    "the code of an error and of a text that reads like one",
    { rows: [{ 责任人: error("#REF!"), 完成时限: " #N/A " }] },
    [
      { at: "H10", original: "#REF!", facts: { code: "#REF!" } },
      { at: "K10", original: "#N/A", facts: { code: "#N/A" } },
    ],
  ],
  [
    "a column full of errors as one finding with the other cells beside it",
    { rows: [lost, lost, lost, lost, lost, lost] },
    [
      {
        at: "H10",
        related: ["H11", "H12", "H13", "H14", "H15"],
        original: "#REF!",
        facts: { code: "#REF!", count: 6 },
      },
    ],
  ],
  [
    "five errors of a column one by one",
    { rows: [lost, lost, lost, lost, lost] },
    ["H10", "H11", "H12", "H13", "H14"].map((at) => ({
      at,
      original: "#REF!",
      facts: { code: "#REF!" },
    })),
  ],
]);
