import { d, ledger } from "../../fixtures/filled-ledger.ts";
import { describeCheck } from "../../fixtures/describe-check.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";

describeCheck("deadline-before-fill-date", {
  finds: [
    ["a deadline before the fill date", { rows: [{ 完成时限: d("2026-02-20") }] }, ["K10"]],
    ["the day before", { rows: [{ 完成时限: "2026年2月28日" }] }, ["K10"]],
    ["an earlier year", { rows: [{ 完成时限: "2025年12月底前" }] }, ["K10"]],
    ["a control recorded as open", { rows: [{ 完成时限: "2026-01-31", 落实情况: "未完成" }] }, ["K10"]],
    ["a control without a status", { rows: [{ 完成时限: "2026-01-31", 落实情况: null }] }, ["K10"]],
  ],
  passes: [
    ["the fill date itself", { rows: [{ 完成时限: d("2026-03-01") }] }],
    ["a later day", { rows: [{ 完成时限: "2026年6月底前" }] }],
    [
      "a control that was done",
      { rows: [{ 完成时限: d("2026-02-20"), 落实情况: "已完成", 完成日期: d("2026-02-10") }] },
    ],
    ["a rhythm", { rows: [{ 完成时限: "每月" }] }],
    ["a table without a fill date", { sheet: ledger([{ 完成时限: d("2026-02-20") }], { line: null }) }],
  ],
});

describeFindings("deadline-before-fill-date", [
  [
    "both days",
    { rows: [{ 完成时限: "2026年2月20日" }] },
    [
      {
        at: "K10",
        point: 6,
        original: "2026年2月20日",
        facts: { due: "2026-02-20", filledOn: "2026-03-01" },
      },
    ],
  ],
  ["nothing at a stage that is done", { rows: [{ 完成时限: "2026年2月20日", 落实情况: "阶段性办结" }] }, []],
]);
