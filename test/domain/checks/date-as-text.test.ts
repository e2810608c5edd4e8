import { d, ledger, sheet } from "../../fixtures/filled-ledger.ts";
import { describeCheck } from "../../fixtures/describe-check.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";

const due = (完成时限: string) => ({ rows: [{ 完成时限 }] });
const texts = ["2026年6月30日", "2026-07-31", "2026.8.31"].map((完成时限) => ({ 完成时限 }));

describeCheck("date-as-text", {
  finds: [
    ["2026-06-30 among real dates", due("2026-06-30"), ["K10"]],
    ["2026年6月30日 among real dates", due("2026年6月30日"), ["K10"]],
    ["2026.6.30 among real dates", due("2026.6.30"), ["K10"]],
    ["2026/6/30 in full width", due("２０２６/６/３０"), ["K10"]],
    [
      "a done date as text among real dates",
      {
        rows: [
          { 落实情况: "已完成", 完成日期: d("2026-05-06") },
          { 落实情况: "已完成", 完成日期: "2026-05-07" },
        ],
      },
      ["M11"],
    ],
  ],
  passes: [
    ["real dates", { rows: [{}] }],
    ["text that is more than a date", due("2026年6月30日前")],
    ["a month's end", due("6月底前")],
    ["a column of text throughout", { sheet: ledger(texts, { soundRows: 0 }) }],
    ["长期", due("长期")],
  ],
});

describeFindings("date-as-text", [
  [
    "the real date",
    due(" 2026年6月30日 "),
    [
      {
        at: "K10",
        original: " 2026年6月30日 ",
        proposal: { value: d("2026-06-30"), safe: true },
      },
    ],
  ],
  [
    "nothing in a column that nobody reads as dates",
    {
      sheet: sheet([
        ["某局廉政风险台账"],
        ["序号", "岗位", "风险点", "风险等级", "防控措施", "开始时间", "完成时限"],
        [1, "出纳", "私车公养", "三级", "每月公示里程和油耗", d("2026-01-05"), d("2026-12-01")],
        [2, "会计", "虚列支出套取资金", "二级", "由会计和审计双人签字", "2026-02-05", d("2026-12-01")],
      ]),
    },
    [],
  ],
]);
