import { describeCheck } from "../../fixtures/describe-check.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";

const status = (落实情况: string) => ({ rows: [{ 落实情况 }] });

describeCheck("status-both-choices", {
  finds: [
    ["已完成/未完成", status("已完成/未完成"), ["L10"]],
    ["已完成 / 未完成 with blanks", status("已完成 / 未完成"), ["L10"]],
    ["已整改/未整改", status("已整改/未整改"), ["L10"]],
    ["full-width marks", status("已完成／未完成"), ["L10"]],
    ["two rows", { rows: [{ 落实情况: "已完成/未完成" }, { 落实情况: "已落实/未落实" }] }, ["L10", "L11"]],
  ],
  passes: [
    ["已完成", status("已完成")],
    ["未完成", status("未完成")],
    ["部分整改", status("部分整改")],
    ["80%", status("80%")],
    ["正在推进", status("正在推进")],
  ],
});

const unanswered = (count: number) => ({
  rows: Array.from({ length: count }, () => ({ 落实情况: "已完成/未完成" })),
});

describeFindings("status-both-choices", [
  [
    "the cell as it was typed",
    status("已完成 / 未完成"),
    [{ at: "L10", point: 6, original: "已完成 / 未完成" }],
  ],
  [
    "five rows one by one",
    unanswered(5),
    ["L10", "L11", "L12", "L13", "L14"].map((at, place) => ({
      at,
      point: 6 + place,
      original: "已完成/未完成",
    })),
  ],
  [
    "six rows as one finding",
    unanswered(6),
    [
      {
        at: "L10",
        related: ["L11", "L12", "L13", "L14", "L15"],
        point: 6,
        original: "已完成/未完成",
        facts: { count: 6 },
      },
    ],
  ],
]);
