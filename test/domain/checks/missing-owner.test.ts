import { describeCheck } from "../../fixtures/describe-check.ts";
import { ledger, sheet } from "../../fixtures/filled-ledger.ts";
import { postForm } from "../../fixtures/official-form.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";

describeCheck("missing-owner", {
  finds: [
    ["a risk of grade 1 without an owner", { rows: [{ 风险等级: "一级", 责任人: null }] }, ["H10"]],
    ["the same in another notation", { rows: [{ 风险等级: "高", 责任人: null }] }, ["H10"]],
    ["an owner of blanks only", { rows: [{ 风险等级: "Ⅰ级", 责任人: " " }] }, ["H10"]],
    [
      "leaders but no owner",
      { rows: [{ 风险等级: "一级", 责任人: null, 主要领导: "某庚", 分管领导: "某辛" }] },
      ["H10"],
    ],
    [
      "no leader where leaders are the only persons asked for",
      {
        sheet: ledger([{ 风险等级: "一级", 主要领导: null }], { without: ["责任人", "分管领导"] }),
      },
      ["H10"],
    ],
  ],
  passes: [
    ["a risk of grade 1 with its owner", { rows: [{ 风险等级: "一级" }] }],
    ["a risk of grade 2 without an owner", { rows: [{ 风险等级: "二级", 责任人: null }] }],
    ["a risk of grade 3 without an owner", { rows: [{ 风险等级: "三级", 责任人: null }] }],
    [
      "a list that asks for nobody",
      { sheet: ledger([{ 风险等级: "一级" }], { without: ["责任人", "主要领导", "分管领导"] }) },
    ],
    [
      "an official form, which has no such column",
      { sheet: postForm([["岗位职责风险", "挪用备用金", "一级", "由会计每周盘点现金并签字"]]) },
    ],
  ],
});

describeFindings("missing-owner", [
  [
    "the risk that nobody answers for",
    { rows: [{ 风险等级: "一级", 责任人: null, 风险点: "挪用 备用金" }] },
    [{ at: "H10", point: 6, facts: { risk: "挪用备用金" } }],
  ],
  [
    "a row with several risks of grade 1 once",
    {
      rows: [{ 风险点: "1.虚列支出套取资金;\n2.公款私存牟取利息。", 风险等级: "一级\n一级", 责任人: null }],
    },
    [{ at: "H10", point: 6, facts: { risk: "虚列支出套取资金" } }],
  ],
  ["nobody for a row whose risk is 无", { rows: [{ 风险点: "无", 风险等级: "一级", 责任人: null }] }, []],
  [
    "nobody where one of the leaders is named",
    { sheet: ledger([{ 风险等级: "一级" }], { without: ["责任人", "分管领导"] }) },
    [],
  ],
  [
    "the owner's column where it is the first of the table",
    {
      sheet: sheet([
        ["某局廉政风险防控台账"],
        ["责任人", "风险点", "风险等级", "防控措施"],
        ["某甲", "报销审核时放宽标准,虚列差旅费用", "二级", "由财务科每月抽查报销凭证并登记台账"],
        [null, "采购询价走过场,向特定供应商透露报价", "一级", "询价记录由纪检组季度抽查"],
        ["某乙", "公车加油卡由一人保管,私车公养", "三级", "加油卡由专人保管,每月公示里程"],
      ]),
    },
    [{ at: "A4", point: 1, facts: { risk: "采购询价走过场,向特定供应商透露报价" } }],
  ],
  [
    "the leader's column where it is the first of the table",
    {
      sheet: sheet([
        ["某局廉政风险防控台账"],
        ["主要领导", "风险点", "风险等级", "防控措施"],
        ["某甲", "报销审核时放宽标准,虚列差旅费用", "二级", "由财务科每月抽查报销凭证并登记台账"],
        [null, "采购询价走过场,向特定供应商透露报价", "一级", "询价记录由纪检组季度抽查"],
        ["某乙", "公车加油卡由一人保管,私车公养", "三级", "加油卡由专人保管,每月公示里程"],
      ]),
    },
    [{ at: "A4", point: 1, facts: { risk: "采购询价走过场,向特定供应商透露报价" } }],
  ],
]);
