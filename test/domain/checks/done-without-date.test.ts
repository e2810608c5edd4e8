import { d, ledger } from "../../fixtures/filled-ledger.ts";
import { describeCheck } from "../../fixtures/describe-check.ts";

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
