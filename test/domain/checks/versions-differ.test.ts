import { describeCheck } from "../../fixtures/describe-check.ts";
import { book, findingsOf, ledger } from "../../fixtures/filled-ledger.ts";
import type { Row } from "../../fixtures/filled-ledger.ts";

const risk: Row = {
  部门: "财务科",
  岗位: "会计",
  风险点: "虚开发票套取经费",
  风险类别: "岗位职责风险",
  风险等级: "二级",
  防控措施: "每月由两人核对发票",
};

const twice = (again: Row, name = "补报") => ({
  books: [book([ledger([risk], { soundRows: 0 }), ledger([{ ...risk, ...again }], { soundRows: 0, name })])],
});
const sentTwice = (again: Row) => ({
  books: [
    book([ledger([risk], { soundRows: 0 })]),
    book([ledger([{ ...risk, ...again }], { soundRows: 0 })], "甲局二稿.xlsx"),
  ],
});
const measures: Row = { 防控措施: "每季度由纪检组抽查发票" };

describeCheck("versions-differ", {
  finds: [
    ["other measures on another sheet", twice(measures), ["补报!G4"]],
    ["other measures in another file", sentTwice(measures), ["G4"]],
    ["another kind of risk", twice({ 风险类别: "思想道德风险" }), ["补报!D4"]],
    ["two things at once", twice({ ...measures, 风险类别: "思想道德风险" }), ["补报!D4", "补报!G4"]],
    [
      "the same risk with other punctuation",
      twice({ ...measures, 风险点: "虚开发票,套取经费。" }),
      ["补报!G4"],
    ],
  ],
  passes: [
    ["the same in both", twice({})],
    ["the same with other punctuation", twice({ 防控措施: "每月由两人核对发票。" })],
    ["a version that leaves measures blank", twice({ 防控措施: null })],
    ["another post", twice({ ...measures, 岗位: "审计员" })],
    ["two rows of one table", { rows: [risk, { ...risk, ...measures }] }],
  ],
});

describe("versions side by side", () => {
  it("are told with both texts and both places", () => {
    const found = findingsOf(sentTwice(measures).books).filter(({ kind }) => kind === "versions-differ");
    expect(found).toMatchObject([
      {
        file: "甲局二稿.xlsx",
        related: [{ file: "甲局.xlsx", address: { row: 3, column: 6 } }],
        facts: {
          field: "measures",
          text: "每季度由纪检组抽查发票",
          otherText: "每月由两人核对发票",
          otherFile: "甲局.xlsx",
          otherRow: 4,
        },
      },
    ]);
  });
});
