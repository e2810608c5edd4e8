import { describeCheck } from "../../fixtures/describe-check.ts";
import { ledger } from "../../fixtures/filled-ledger.ts";
import { postForm } from "../../fixtures/official-form.ts";

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
