import { describeCheck } from "../../fixtures/describe-check.ts";
import { book, ledger, sheet } from "../../fixtures/filled-ledger.ts";
import type { Row } from "../../fixtures/filled-ledger.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";

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

describeFindings("same-risk-two-grades", [
  [
    "both grades and where the other one stands",
    { rows: [risk, {}, again({ 风险点: "虚开 发票套取经费" })] },
    [
      {
        at: "F12",
        related: ["F10"],
        point: 8,
        original: "三级",
        facts: {
          risk: "虚开发票套取经费",
          grade: 3,
          otherGrade: 2,
          otherRow: 10,
          otherSheet: "台账",
          otherFile: "甲局.xlsx",
        },
      },
    ],
  ],
  [
    "every later row against the first one",
    { rows: [risk, again({}), again({ 风险等级: "二级" }), again({ 风险等级: "一级" })] },
    [
      { at: "F11", original: "三级", grade: 3, point: 7 },
      { at: "F13", original: "一级", grade: 1, point: 9 },
    ].map(({ at, original, grade, point }) => ({
      at,
      related: ["F10"],
      point,
      original,
      facts: {
        risk: "虚开发票套取经费",
        grade,
        otherGrade: 2,
        otherRow: 10,
        otherSheet: "台账",
        otherFile: "甲局.xlsx",
      },
    })),
  ],
  [
    "the first row that has a grade, not a blank one above it",
    { rows: [again({ 风险等级: null }), risk, again({})] },
    [
      {
        at: "F12",
        related: ["F11"],
        point: 8,
        original: "三级",
        facts: {
          risk: "虚开发票套取经费",
          grade: 3,
          otherGrade: 2,
          otherRow: 11,
          otherSheet: "台账",
          otherFile: "甲局.xlsx",
        },
      },
    ],
  ],
  [
    "grades that only the deciding body gave, at the risk",
    {
      sheet: sheet([
        ["某局廉政风险防控台账"],
        ["序号", "岗位", "风险点", "自评等级", "审定等级", "防控措施"],
        [1, "会计", "虚开发票套取经费", null, "二级", "发票由会计逐张核验并登记"],
        [2, "采购员", "采购询价走过场,向特定供应商透露报价", "二级", "三级", "询价记录由纪检组季度抽查"],
        [3, "会计", "虚开发票套取经费", null, "三级", "由财务科每月抽查报销凭证并登记台账"],
      ]),
    },
    [
      {
        at: "C5",
        related: ["C3"],
        point: 2,
        original: "虚开发票套取经费",
        facts: {
          risk: "虚开发票套取经费",
          grade: 3,
          otherGrade: 2,
          otherRow: 3,
          otherSheet: "台账",
          otherFile: "甲局.xlsx",
        },
      },
    ],
  ],
  ["no two grades of 无", { rows: [{ ...risk, 风险点: "无" }, again({ 风险点: "无" })] }, []],
]);
