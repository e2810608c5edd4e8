import { describeCheck } from "../../fixtures/describe-check.ts";
import { book, ledger } from "../../fixtures/filled-ledger.ts";
import type { Row } from "../../fixtures/filled-ledger.ts";

const row: Row = {
  部门: "财务科",
  岗位: "会计",
  风险类别: "岗位职责风险",
  风险点: "虚开发票套取经费",
  风险等级: "二级",
  防控措施: "发票由会计逐张核验并登记",
};
const copy = (change: Row): Row => ({ ...row, ...change });

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
