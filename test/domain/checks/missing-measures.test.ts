import { describeCheck } from "../../fixtures/describe-check.ts";
import { ledger } from "../../fixtures/filled-ledger.ts";
import { postForm, SOUND_LINES } from "../../fixtures/official-form.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";

describeCheck("missing-measures", {
  finds: [
    ["a blank cell", { rows: [{ 防控措施: null }] }, ["G10"]],
    ["a cell of blanks only", { rows: [{ 防控措施: " \n " }] }, ["G10"]],
    ["two blank cells one by one", { rows: [{ 防控措施: null }, { 防控措施: null }] }, ["G10", "G11"]],
    ["a risk of grade 1 without measures", { rows: [{ 风险等级: "一级", 防控措施: null }] }, ["G10"]],
    [
      "a blank cell in an official form",
      { sheet: postForm([...SOUND_LINES, ["其他风险", "私自出借票据", "三级", null]]) },
      ["D10"],
    ],
  ],
  passes: [
    ["measures in every row", { rows: [{}] }],
    ["one short measure", { rows: [{ 防控措施: "双人复核" }] }],
    ["a row that honestly says 无", { rows: [{ 风险点: "无", 风险等级: null, 防控措施: null }] }],
    ["a list without a column for measures", { sheet: ledger([], { without: ["防控措施"] }) }],
    ["同上, which is another matter", { rows: [{ 防控措施: "同上" }] }],
  ],
});

describeFindings("missing-measures", [
  [
    "the risk, shortened to thirty characters",
    { rows: [{ 风险点: "虚列支出".repeat(8), 防控措施: null }] },
    [{ at: "G10", point: 6, facts: { risk: `${"虚列支出".repeat(7)}虚…` } }],
  ],
  [
    "the risk of thirty characters whole",
    { rows: [{ 风险点: "虚列支出套取".repeat(5), 防控措施: null }] },
    [{ at: "G10", point: 6, facts: { risk: "虚列支出套取".repeat(5) } }],
  ],
]);
