import { describeCheck } from "../../fixtures/describe-check.ts";
import { book, ledger } from "../../fixtures/filled-ledger.ts";
import type { Row } from "../../fixtures/filled-ledger.ts";
import { postForm } from "../../fixtures/official-form.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";

const part: readonly Row[] = ["虚开发票套取经费", "公款私存牟取利息", "挪用备用金", "坐支现金"].map(
  (风险点) => ({
    部门: "财务科",
    岗位: "会计",
    风险点,
    风险类别: "岗位职责风险",
    风险等级: "二级",
    防控措施: `每月由会计核查“${风险点}”并登记`,
  }),
);
const three = part.slice(0, 3);
const form = postForm([
  ["岗位职责风险", "虚开发票套取经费", "二级", "发票由会计逐张核验并登记"],
  ["外部环境风险", "接受供应商宴请", "三级", "由纪检组每季度回访"],
  ["其他风险", "私自出借票据", "三级", "票据由专人保管并登记"],
]);

describeCheck("pasted-twice", {
  finds: [
    ["three rows pasted twice", { rows: [...three, ...three] }, ["E13"]],
    ["four rows pasted twice", { rows: [...part, ...part] }, ["E14"]],
    ["a part pasted three times", { rows: [...three, ...three, ...three] }, ["E13", "E16"]],
    ["a part pasted again below other rows", { rows: [...three, {}, ...three] }, ["E14"]],
    ["the same form sent in two files", { books: [book([form]), book([form], "甲局二.xlsx")] }, ["B7"]],
  ],
  passes: [
    ["different rows", { rows: part }],
    ["two repeated rows, which are named one by one", { rows: [...three.slice(0, 2), ...three.slice(0, 2)] }],
    [
      "the same risks of another post",
      { rows: [...three, ...three.map((row) => ({ ...row, 岗位: "出纳员" }))] },
    ],
    [
      "the same risks with other grades",
      { rows: [...three, ...three.map((row) => ({ ...row, 风险等级: "三级" }))] },
    ],
    [
      "three files of different departments",
      {
        books: [
          book([ledger(three, { soundRows: 0 })]),
          book([ledger([{}, {}, {}], { soundRows: 0 })], "乙局.xlsx"),
        ],
      },
    ],
  ],
});

describeFindings("pasted-twice", [
  [
    "the rows of both parts",
    { rows: [...part, {}, ...part] },
    [
      {
        at: "E15",
        related: ["E10", "E11", "E12", "E13"],
        point: 11,
        original: "虚开发票套取经费",
        facts: {
          count: 4,
          lastRow: 18,
          otherRow: 10,
          otherLastRow: 13,
          otherSheet: "台账",
          otherFile: "甲局.xlsx",
        },
      },
    ],
  ],
  [
    "the other file",
    { books: [book([form]), book([form], "甲局二.xlsx")] },
    [
      {
        at: "甲局二.xlsx#台账!B7",
        related: ["B7", "B8", "B9"],
        point: 3,
        original: "虚开发票套取经费",
        facts: {
          count: 3,
          lastRow: 9,
          otherRow: 7,
          otherLastRow: 9,
          otherSheet: "台账",
          otherFile: "甲局.xlsx",
        },
      },
    ],
  ],
]);
