import { describeCheck } from "../../fixtures/describe-check.ts";
import { book, ledger } from "../../fixtures/filled-ledger.ts";
import type { Row } from "../../fixtures/filled-ledger.ts";

const risk: Row = { 部门: "财务科", 岗位: "会计", 风险点: "虚开发票套取经费", 风险等级: "二级" };
const again = (row: Row): Row => ({ ...risk, 风险等级: "三级", ...row });

describeCheck("same-risk-two-grades", {
  finds: [
    ["the same risk of one post graded twice", { rows: [risk, again({})] }, ["F11"]],
    ["the same with other measures", { rows: [risk, again({ 防控措施: "每月由会计核对发票" })] }, ["F11"]],
    ["the same with other punctuation", { rows: [risk, again({ 风险点: "虚开发票,套取经费。" })] }, ["F11"]],
    ["the same in Traditional characters", { rows: [risk, again({ 风险点: "虛開發票套取經費" })] }, ["F11"]],
    [
      "the same on another sheet",
      { books: [book([ledger([risk]), ledger([again({})], { soundRows: 0, name: "补报" })])] },
      ["补报!F4"],
    ],
  ],
  passes: [
    ["the same risk with one grade", { rows: [risk, again({ 风险等级: "二级" })] }],
    ["the same grade in two spellings", { rows: [risk, again({ 风险等级: "Ⅱ级" })] }],
    ["the same risk of another post", { rows: [risk, again({ 岗位: "审计员" })] }],
    ["the same risk of another department", { rows: [risk, again({ 部门: "业务科" })] }],
    ["another risk of the post", { rows: [risk, again({ 风险点: "虚开发票报销个人费用" })] }],
    ["a second row without a grade", { rows: [risk, again({ 风险等级: null })] }],
  ],
});
