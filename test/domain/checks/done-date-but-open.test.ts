import { d } from "../../fixtures/filled-ledger.ts";
import { describeCheck } from "../../fixtures/describe-check.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";

const both = (落实情况: string | null, 完成日期: string | null, 完成时限 = "2026年12月1日") => ({
  rows: [{ 落实情况, 完成日期: 完成日期 === null ? null : d(完成日期), 完成时限 }],
});

describeCheck("done-date-but-open", {
  finds: [
    ["未完成 with a done date", both("未完成", "2026-05-06"), ["L10"]],
    ["正在推进 with a done date", both("正在推进", "2026-05-06"), ["L10"]],
    ["未整改 with a done date", both("未整改", "2026-10-01"), ["L10"]],
    ["滞后 with a done date", both("滞后", "2026-10-01"), ["L10"]],
    ["an overdue control", both("未完成", "2026-10-01", "2026年9月1日"), ["L10"]],
  ],
  passes: [
    ["已完成 with its date", both("已完成", "2026-05-06")],
    ["未完成 without a date", both("未完成", null)],
    ["a recurring control, done before and again under way", both("正在推进", "2026-05-06", "每季度")],
    ["a lasting control", both("正在推进", "2026-05-06", "长期坚持")],
    ["a date without a status", both(null, "2026-05-06")],
  ],
});

describeFindings("done-date-but-open", [
  [
    "the done date",
    both("未完成", "2026-05-06"),
    [{ at: "L10", point: 6, original: "未完成", facts: { doneOn: "2026-05-06" } }],
  ],
]);
