import { describeCheck } from "../../fixtures/describe-check.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";

const due = (完成时限: string) => ({ rows: [{ 完成时限 }] });

describeCheck("vague-deadline", {
  finds: [
    ["近期", due("近期"), ["K10"]],
    ["尽快", due("尽快"), ["K10"]],
    ["待定", due("待定"), ["K10"]],
    ["尽快完成", due("尽快完成"), ["K10"]],
    ["two vague ones", { rows: [{ 完成时限: "近期" }, { 完成时限: "待定" }] }, ["K10", "K11"]],
  ],
  passes: [
    ["年底前", due("年底前")],
    ["长期", due("长期")],
    ["立行立改", due("立行立改")],
    ["每月", due("每月")],
    ["a blank", { rows: [{ 完成时限: null }] }],
  ],
});

describeFindings("vague-deadline", [
  ["the text", due("近期"), [{ at: "K10", point: 6, original: "近期", facts: { why: "vague" } }]],
  ["nothing at words that were not understood", due("见会议纪要"), []],
]);
