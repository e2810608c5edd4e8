import { book, findingsOf, ledger, proposalsOf } from "../../fixtures/filled-ledger.ts";
import { describeCheck } from "../../fixtures/describe-check.ts";

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
});
