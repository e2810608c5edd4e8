import { describeCheck } from "../../fixtures/describe-check.ts";
import { ledger } from "../../fixtures/filled-ledger.ts";
import { postForm, SOUND_LINES } from "../../fixtures/official-form.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";

describeCheck("missing-grade", {
  finds: [
    ["a blank grade", { rows: [{ 风险等级: null }] }, ["F10"]],
    ["a grade of blanks only", { rows: [{ 风险等级: "  " }] }, ["F10"]],
    ["two blank grades one by one", { rows: [{ 风险等级: null }, {}, { 风险等级: null }] }, ["F10", "F12"]],
    [
      "a blank grade in an official form",
      { sheet: postForm([...SOUND_LINES, ["其他风险", "私自出借票据", null, "票据由专人保管并登记"]]) },
      ["C10"],
    ],
    [
      "a blank grade beside a full row without an owner",
      { rows: [{ 风险等级: null, 责任人: null }] },
      ["F10"],
    ],
  ],
  passes: [
    ["grades in every row", { rows: [{}, {}] }],
    ["another notation", { rows: [{ 风险等级: "高" }] }],
    ["a row that honestly says 无", { rows: [{ 风险点: "无", 风险等级: null, 防控措施: null }] }],
    ["a list without a grade column", { sheet: ledger([], { without: ["风险等级"] }) }],
    ["an unreadable grade, which is another matter", { rows: [{ 风险等级: "较轻微的" }] }],
    ["a form whose empty category says 无", { sheet: postForm(SOUND_LINES) }],
  ],
});

describeFindings("missing-grade", [
  [
    "the risk",
    { rows: [{ 风险等级: null }] },
    [{ at: "F10", point: 6, facts: { risk: "工程变更签证把关不严,与施工方串通虚增工程量" } }],
  ],
]);
