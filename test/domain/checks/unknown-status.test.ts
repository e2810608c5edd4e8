import { describeCheck } from "../../fixtures/describe-check.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";

const status = (落实情况: string | null) => ({ rows: [{ 落实情况 }] });

describeCheck("unknown-status", {
  finds: [
    ["a remark", status("详见工作总结"), ["L10"]],
    ["a name", status("某甲"), ["L10"]],
    ["a question", status("?"), ["L10"]],
    ["two rows one by one", { rows: [{ 落实情况: "详见总结" }, { 落实情况: "见会议记录" }] }, ["L10", "L11"]],
    [
      "three rows as one finding",
      { rows: [{ 落实情况: "详见总结" }, { 落实情况: "见会议记录" }, { 落实情况: "另附" }] },
      ["L10"],
    ],
  ],
  passes: [
    ["已完成", status("已完成")],
    ["阶段性办结", status("阶段性办结")],
    ["a blank", status(null)],
    ["√", status("√")],
    ["未开工", status("未开工")],
  ],
});

describeFindings("unknown-status", [
  ["the text", status("详见工作总结"), [{ at: "L10", point: 6, original: "详见工作总结" }]],
]);
