import { describeCheck } from "../../fixtures/describe-check.ts";
import { book, findingsOf, ledger } from "../../fixtures/filled-ledger.ts";
import type { Row } from "../../fixtures/filled-ledger.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";

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
const noRiskTwice = {
  books: [
    book([
      ledger([{ ...risk, 风险点: "未发现风险" }], { soundRows: 0 }),
      ledger([{ ...risk, 风险点: "未发现风险", 防控措施: "每季度由纪检组抽查发票" }], {
        soundRows: 0,
        name: "补报",
      }),
    ]),
  ],
};
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

const facts = (field: string, text: string, otherText: string) => ({
  risk: "虚开发票套取经费",
  field,
  text,
  otherText,
  otherRow: 4,
  otherSheet: "台账",
  otherFile: "甲局.xlsx",
});
const third = (again: Row) => ({
  books: [
    book([
      ledger([{ ...risk, 责任人: null }], { soundRows: 0 }),
      ledger([{ ...risk, 责任人: "某乙" }], { soundRows: 0, name: "补报" }),
      ledger([{ ...risk, ...again }], { soundRows: 0, name: "三报" }),
    ]),
  ],
});

describeFindings("versions-differ", [
  [
    "the texts of both kinds",
    twice({ 风险类别: "思想道德风险" }),
    [
      {
        at: "补报!D4",
        related: ["D4"],
        point: 1,
        original: "思想道德风险",
        facts: facts("category", "思想道德风险", "岗位职责风险"),
      },
    ],
  ],
  [
    "all owners of both",
    twice({ 责任人: "某丙、某丁" }),
    [
      {
        at: "补报!H4",
        related: ["H4"],
        point: 1,
        original: "某丙、某丁",
        facts: facts("owner", "某丙、某丁", "某甲"),
      },
    ],
  ],
  [
    "both deadlines",
    {
      books: [
        book([
          ledger([{ ...risk, 完成时限: "2026年9月底前" }], { soundRows: 0 }),
          ledger([{ ...risk, 完成时限: "2026年12月底前" }], { soundRows: 0, name: "补报" }),
        ]),
      ],
    },
    [
      {
        at: "补报!K4",
        related: ["K4"],
        point: 1,
        original: "2026年12月底前",
        facts: facts("deadline", "2026年12月底前", "2026年9月底前"),
      },
    ],
  ],
  [
    "the first version, not the one before",
    third({ 防控措施: "每季度由纪检组抽查发票", 责任人: "某丙" }),
    [
      {
        at: "三报!G4",
        related: ["G4"],
        point: 2,
        original: "每季度由纪检组抽查发票",
        facts: facts("measures", "每季度由纪检组抽查发票", "每月由两人核对发票"),
      },
    ],
  ],
  ["no difference between rows that name no risk", noRiskTwice, []],
]);
