import { d } from "../../fixtures/filled-ledger.ts";
import { describeCheck } from "../../fixtures/describe-check.ts";

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
