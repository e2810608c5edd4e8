import { d, ledger, sheet } from "../../fixtures/filled-ledger.ts";
import { describeCheck } from "../../fixtures/describe-check.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";

const status = (落实情况: string | null) => ({ rows: [{ 落实情况 }] });
const done = { 落实情况: "已完成" };

describeCheck("done-without-date", {
  finds: [
    ["已完成 without a date", status("已完成"), ["M10"]],
    ["已整改 without a date", status("已整改"), ["M10"]],
    ["已落实 without a date", status("已落实"), ["M10"]],
    ["100% without a date", status("100%"), ["M10"]],
    ["many as one finding", { rows: [done, done, done, done, done, done] }, ["M10"]],
  ],
  passes: [
    ["已完成 with its date", { rows: [{ 落实情况: "已完成", 完成日期: d("2026-05-06") }] }],
    ["正在推进", status("正在推进")],
    ["未完成", status("未完成")],
    ["a blank", status(null)],
    [
      "a list without a column for the date",
      { sheet: ledger([{ 落实情况: "已完成" }], { without: ["完成日期"] }) },
    ],
  ],
});

const undated = (status: string) => ({
  sheet: sheet([
    ["某局廉政风险台账"],
    ["完成日期", "岗位", "风险点", "风险等级", "防控措施", "完成时限", "落实情况"],
    [d("2026-05-06"), "会计", "虚列支出套取资金", "二级", "由审计人员每季度抽查", d("2026-06-30"), "已完成"],
    [null, "出纳", "白条抵库挪用现金", "二级", "由会计每周盘点现金", d("2026-06-30"), status],
  ]),
});

describeFindings("done-without-date", [
  ["the status", status("已整改"), [{ at: "M10", point: 6, facts: { status: "已整改" } }]],
  [
    "a date column that stands first",
    undated("已完成"),
    [{ at: "A4", point: 1, facts: { status: "已完成" } }],
  ],
  ["nothing at a date that cannot be read", { rows: [{ ...done, 完成日期: "第3次" }] }, []],
]);
