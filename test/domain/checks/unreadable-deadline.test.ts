import { d } from "../../fixtures/filled-ledger.ts";
import { describeCheck } from "../../fixtures/describe-check.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";

const due = (完成时限: string | number) => ({ rows: [{ 完成时限 }] });

describeCheck("unreadable-deadline", {
  finds: [
    ["words that name no day", due("见会议纪要"), ["K10"]],
    ["a bare small number", due(7), ["K10"]],
    ["words about a meeting", due("党组会研究后"), ["K10"]],
    ["a nonsense text", due("某某时"), ["K10"]],
    ["a number of days without a unit", due("15个"), ["K10"]],
  ],
  passes: [
    ["a day", due("2026年6月30日")],
    ["a month's end", due("6月底前")],
    ["a rhythm", due("每季度")],
    ["长期坚持", due("长期坚持")],
    ["a real date", { rows: [{ 完成时限: d("2026-12-01") }] }],
    ["a term after an event", due("收到通知后3天内")],
  ],
});

const told = (original: string, why: string) => [{ at: "K10", point: 6, original, facts: { why } }];

describeFindings("unreadable-deadline", [
  ["that the words were not understood", due("见会议纪要"), told("见会议纪要", "not-understood")],
  ["that it is a bare number", due(7), told("7", "number")],
  [
    "that there are several dates",
    due("2026年5月1日、2026年6月1日"),
    told("2026年5月1日、2026年6月1日", "several-dates"),
  ],
  ["nothing at 近期, which is another matter", due("近期"), []],
]);
