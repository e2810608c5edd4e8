import { describeCheck } from "../../fixtures/describe-check.ts";
import { book, ledger, sheet } from "../../fixtures/filled-ledger.ts";
import type { Row } from "../../fixtures/filled-ledger.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";

const row: Row = {
  部门: "财务科",
  岗位: "会计",
  风险类别: "岗位职责风险",
  风险点: "虚开发票套取经费",
  风险等级: "二级",
  防控措施: "发票由会计逐张核验并登记",
};
const copy = (change: Row): Row => ({ ...row, ...change });

const second = copy({ 风险点: "白条抵库挪用现金" });
const thirdRow = copy({ 风险点: "私设小金库" });
const secondTold = {
  original: "白条抵库挪用现金",
  facts: { risk: "白条抵库挪用现金", otherRow: 11, otherSheet: "台账", otherFile: "甲局.xlsx" },
};

describeCheck("duplicate-row", {
  finds: [
    ["a row typed twice", { rows: [row, row] }, ["E11"]],
    ["a copy with another number", { rows: [row, copy({ 序号: 99 })] }, ["E11"]],
    [
      "a copy with other punctuation",
      { rows: [row, copy({ 防控措施: "发票由会计逐张核验,并登记。" })] },
      ["E11"],
    ],
    ["a copy some rows below", { rows: [row, {}, row] }, ["E12"]],
    [
      "a copy on another sheet",
      { books: [book([ledger([row]), ledger([row], { soundRows: 0, name: "补报" })])] },
      ["补报!E4"],
    ],
  ],
  passes: [
    ["two different risks", { rows: [row, {}] }],
    ["the same risk of another post", { rows: [row, copy({ 岗位: "审核员" })] }],
    ["the same risk with other measures", { rows: [row, copy({ 防控措施: "每季度由审计人员抽查发票" })] }],
    ["the same risk with another grade, which is graver", { rows: [row, copy({ 风险等级: "三级" })] }],
    ["无 in two rows", { rows: [copy({ 风险点: "无" }), copy({ 风险点: "无" })] }],
  ],
});

const told = (row: number, otherRow: number, otherSheet = "台账") => ({
  at: `E${row}`,
  related: [`E${otherRow}`],
  point: row - 4,
  original: "虚开发票套取经费",
  facts: { risk: "虚开发票套取经费", otherRow, otherSheet, otherFile: "甲局.xlsx" },
});
const noted = (point: string | null, manifestation: string | null) => [
  "出纳",
  point,
  manifestation,
  "三级",
  "由会计每周核对账目",
];
const notes = (...rows: readonly (readonly (string | null)[])[]) => ({
  sheet: sheet([
    ["某局廉政风险台账"],
    ["岗位", "风险点", "表现形式", "风险等级", "防控措施"],
    ["会计", "虚列支出", "虚列支出套取资金", "二级", "由审计人员每季度抽查"],
    ...rows,
  ]),
});

describeFindings("duplicate-row", [
  ["the row that is repeated", { rows: [row, row] }, [told(11, 10)]],
  ["the first of three rows for each", { rows: [row, {}, row, {}, row] }, [told(12, 10), told(14, 10)]],
  [
    "the sheet of the other",
    { books: [book([ledger([row]), ledger([row], { soundRows: 0, name: "补报" })])] },
    [{ ...told(4, 10), at: "补报!E4", point: 7 }],
  ],
  [
    "two consecutive copies",
    { rows: [row, second, row, second] },
    [told(12, 10), { ...told(13, 11), ...secondTold }],
  ],
  ["nothing at three, which were pasted", { rows: [row, second, thirdRow, row, second, thirdRow] }, []],
  [
    "the manifestation where no risk point is written",
    notes(noted(null, "白条抵库挪用现金"), noted(null, "白条抵库挪用现金")),
    [
      {
        at: "C5",
        related: ["C4"],
        point: 2,
        original: "白条抵库挪用现金",
        facts: { risk: "白条抵库挪用现金", otherRow: 4, otherSheet: "台账", otherFile: "甲局.xlsx" },
      },
    ],
  ],
]);
