import { describeCheck } from "../../fixtures/describe-check.ts";
import { ledger } from "../../fixtures/filled-ledger.ts";
import { postForm, SOUND_LINES } from "../../fixtures/official-form.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";

describeCheck("missing-category", {
  finds: [
    ["a blank category", { rows: [{ 风险类别: null }] }, ["D10"]],
    ["a category of blanks only", { rows: [{ 风险类别: " " }] }, ["D10"]],
    ["two blank categories", { rows: [{ 风险类别: null }, {}, { 风险类别: null }] }, ["D10", "D12"]],
    ["a blank category in the last row", { rows: [{}, {}, { 风险类别: null }] }, ["D12"]],
    ["a blank category beside a blank grade", { rows: [{ 风险类别: null, 风险等级: null }] }, ["D10"]],
  ],
  passes: [
    ["categories in every row", { rows: [{}] }],
    ["the category 其他", { rows: [{ 风险类别: "其他" }] }],
    ["an office's own category", { rows: [{ 风险类别: "工程建设" }] }],
    ["a list without a category column", { sheet: ledger([], { without: ["风险类别"] }) }],
    [
      "a category merged down over two risks",
      {
        sheet: postForm(
          [...SOUND_LINES.slice(0, 2), [null, "借年节收受礼金", "三级", "节前由纪检组逐人提醒并签字"]],
          { merges: ["A8:A9"] },
        ),
      },
    ],
  ],
});

describeFindings("missing-category", [
  [
    "the risk whose category is blank",
    { rows: [{ 风险类别: null, 风险点: "挪用 备用金" }] },
    [{ at: "D10", point: 6, facts: { risk: "挪用备用金" } }],
  ],
]);
