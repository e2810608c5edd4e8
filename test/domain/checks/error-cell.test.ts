import { sheet } from "../../fixtures/filled-ledger.ts";
import { describeCheck } from "../../fixtures/describe-check.ts";

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
    ["an error outside any table", { sheet: sheet([["汇总"], [null, error("#REF!")]]) }],
  ],
});
