import { d } from "../../fixtures/filled-ledger.ts";
import { describeCheck } from "../../fixtures/describe-check.ts";

const done = (完成日期: string) => ({ rows: [{ 落实情况: "已完成", 完成日期: d(完成日期) }] });

describeCheck("done-in-future", {
  finds: [
    ["a done date after the 统计截至日期", done("2026-12-01"), ["M10"]],
    ["the day after", done("2026-11-23"), ["M10"]],
    ["next year", done("2027-05-06"), ["M10"]],
    ["the same as text", { rows: [{ 落实情况: "已完成", 完成日期: "2026年12月5日" }] }, ["M10"]],
    ["two rows", { rows: [...done("2026-12-01").rows, ...done("2026-12-02").rows] }, ["M10", "M11"]],
  ],
  passes: [
    ["the 统计截至日期 itself", done("2026-11-22")],
    ["an earlier day", done("2026-05-06")],
    ["last year", done("2025-12-31")],
    ["a blank", { rows: [{ 落实情况: "已完成", 完成日期: null }] }],
    ["an open control", { rows: [{}] }],
  ],
});
