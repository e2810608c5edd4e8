import { book, findingsOf, ledger, proposalsOf } from "../../fixtures/filled-ledger.ts";
import { describeCheck } from "../../fixtures/describe-check.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";

const measures = (防控措施: string) => ({ rows: [{ 防控措施 }] });

describeCheck("measures-by-reference", {
  finds: [
    ["同上", measures("同上"), ["G10"]],
    ["同上 with a full stop and blanks", measures("同 上。"), ["G10"]],
    ["同第一章", measures("同第一章"), ["G10"]],
    ["见附件", measures("详见附件2"), ["G10"]],
    ["a ditto mark", measures("〃"), ["G10"]],
    ["略", measures("略"), ["G10"]],
    ["two in a row", { rows: [{ 防控措施: "同上" }, { 防控措施: "同上" }] }, ["G10", "G11"]],
  ],
  passes: [
    ["measures in words", measures("由会计每月核对账目并签字")],
    ["a superior office as the actor", measures("参照上级文件每季度自查并报告")],
    ["a third party", measures("按第三方评估结果调整名单并公示")],
    ["同岗 at the start of a sentence", measures("同岗位人员每月互查并登记")],
    ["a blank", { rows: [{ 防控措施: null }] }],
  ],
});

describe("proposals for measures by reference", () => {
  it("are the measures of the row above, never safe to take unseen", () => {
    const findings = findingsOf([
      book([ledger([{ 防控措施: "由会计每月核对账目并签字" }, { 防控措施: "同上" }, { 防控措施: "同上" }])]),
    ]);
    const proposal = "由会计每月核对账目并签字";
    expect(proposalsOf(findings, "measures-by-reference")).toEqual([proposal, proposal]);
    expect(findings.every((finding) => finding.proposal?.safe !== true)).toBe(true);
  });

  it("are none where another place is meant", () => {
    const findings = findingsOf([book([ledger([{ 防控措施: "同第一章" }])])]);
    expect(proposalsOf(findings, "measures-by-reference")).toEqual([null]);
  });

  it.each(["同上并加强复核", "同上另设专人", "同前三项", "同第一条"])(
    "are none where 「%s」 says more than the row above",
    (reference) => {
      const findings = findingsOf([book([ledger([{ 防控措施: reference }])])]);
      expect(proposalsOf(findings, "measures-by-reference")).toEqual([null]);
    },
  );

  it.each(["同上措施。", "同上一条", "同上述防控措施", "如上", "上同", "同上条", "〃"])(
    "are the measures of the row above for 「%s」",
    (reference) => {
      const above = "由会计每月核对账目并签字";
      const findings = findingsOf([book([ledger([{ 防控措施: above }, { 防控措施: reference }])])]);
      expect(proposalsOf(findings, "measures-by-reference")).toEqual([above]);
    },
  );
});

/** `同上` with so many blanks inside that the cell has this many characters. */
const spaced = (length: number) => `同${" ".repeat(length - 2)}上`;

describeFindings("measures-by-reference", [
  [
    "nothing to put there in the first row",
    { sheet: ledger([{ 防控措施: "同上" }], { soundRows: 0 }) },
    [{ at: "G4", point: 0, original: "同上" }],
  ],
  [
    "nothing to put there where an attachment is meant that repeats the row above",
    { rows: [{ 防控措施: "见附件1同上" }] },
    [{ at: "G10", point: 6, original: "见附件1同上" }],
  ],
  [
    "the row above a blank one",
    {
      rows: [
        { 防控措施: "由会计每月核对账目并签字" },
        { 防控措施: null },
        { 防控措施: spaced(24) },
        { 防控措施: spaced(25) },
      ],
    },
    [
      {
        at: "G12",
        point: 8,
        original: spaced(24),
        proposal: { value: "由会计每月核对账目并签字", safe: false },
      },
    ],
  ],
  [
    "nothing of another table",
    {
      books: [
        book([
          ledger([{ 防控措施: "由会计每月核对账目并签字" }], { soundRows: 0 }),
          ledger([{ 防控措施: "同上" }], { soundRows: 0, name: "补报" }),
        ]),
      ],
    },
    [{ at: "补报!G4", point: 1, original: "同上" }],
  ],
]);
