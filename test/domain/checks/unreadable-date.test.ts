import { d, ledger } from "../../fixtures/filled-ledger.ts";
import { describeCheck } from "../../fixtures/describe-check.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";

const done = (完成日期: string | null) => ({ rows: [{ 落实情况: "已完成", 完成日期 }] });

describeCheck("unreadable-date", {
  finds: [
    ["a done date with too large a month", done("2026年13月5日"), ["M10"]],
    ["a done date that names only a year and a number", done("2026年第45"), ["M10"]],
    ["two done dates", done("2026年5月1日、2026年6月1日"), ["M10"]],
    ["a number that is no date", done("第3次"), ["M10"]],
    [
      "two such cells",
      {
        rows: [
          { 落实情况: "已完成", 完成日期: "第3次" },
          { 落实情况: "已完成", 完成日期: "第4次" },
        ],
      },
      ["M10", "M11"],
    ],
  ],
  passes: [
    ["a whole date", done("2026年5月6日")],
    ["a real date", { rows: [{ 落实情况: "已完成", 完成日期: d("2026-05-06") }] }],
    ["a blank", done(null)],
    ["an impossible day, which is another matter", done("2026年6月31日")],
    ["a blank fill date", { sheet: ledger([], { line: "填表日期:    年  月  日" }) }],
  ],
});

describeFindings("unreadable-date", [
  [
    "the text of a done date",
    done("第3次"),
    [{ at: "M10", original: "第3次", facts: { field: "completedOn" } }],
  ],
  [
    "the text of a fill date",
    { sheet: ledger([], { line: "填表日期:2026年13月" }) },
    [{ at: "A2", original: "2026年13月", facts: { field: "filledOn" } }],
  ],
]);
