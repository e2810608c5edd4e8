import { describeCheck } from "../../fixtures/describe-check.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";

const due = (完成时限: string) => ({ rows: [{ 完成时限 }] });

describeCheck("deadline-before-start", {
  finds: [
    ["days turned round", due("2026年6月30日至2026年6月1日"), ["K10"]],
    ["days of one month turned round", due("4月24日至19日"), ["K10"]],
    ["years turned round", due("2026年5月1日——2025年6月30日"), ["K10"]],
    ["months turned round in one year", due("2026年9月至2026年3月"), ["K10"]],
    ["dotted dates turned round", due("2026.8.1-2026.7.1"), ["K10"]],
  ],
  passes: [
    ["a range in order", due("4月19日至24日")],
    ["a range over two years", due("2025年12月1日至2026年1月31日")],
    ["one day", due("2026年6月30日")],
    ["a range of months", due("3-4月")],
    ["a range within a month", due("2026.6.1-2026.6.30")],
  ],
});

describeFindings("deadline-before-start", [
  [
    "the range as it was typed and why it cannot be",
    due("4月24日至19日"),
    [{ at: "K10", point: 6, original: "4月24日至19日", facts: { why: "end-before-start" } }],
  ],
]);
