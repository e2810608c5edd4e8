import { sheet } from "../../fixtures/filled-ledger.ts";
import type { Cell } from "../../fixtures/filled-ledger.ts";
import { describeCheck } from "../../fixtures/describe-check.ts";

const scored = (...scores: readonly (readonly [Cell, Cell])[]) => ({
  sheet: sheet([
    ["某局廉政风险评估台账"],
    ["序号", "岗位", "风险点", "可能性", "危害程度", "风险等级", "防控措施"],
    ...scores.map(([likelihood, severity], place) => [
      place + 1,
      "出纳",
      `第${place + 1}项支付中虚列支出`,
      likelihood,
      severity,
      "二级",
      `由会计每月核对第${place + 1}项支付并签字`,
    ]),
  ]),
});

describeCheck("number-as-text", {
  finds: [
    ["a likelihood as text", scored([3, 4], ["3", 4], [2, 2]), ["D4"]],
    ["an impact as text", scored([3, 4], [3, "4"], [2, 2]), ["E4"]],
    ["full-width digits", scored([3, 4], ["３", 4], [2, 2]), ["D4"]],
    ["a number with blanks", scored([3, 4], [" 3 ", 4], [2, 2]), ["D4"]],
    ["both columns", scored([3, 4], ["3", "4"], [2, 2]), ["D4", "E4"]],
  ],
  passes: [
    ["numbers", scored([3, 4], [2, 2], [1, 5])],
    ["words", scored([3, 4], ["高", "中"], [2, 2])],
    ["blanks", scored([3, 4], [null, null], [2, 2])],
    ["digits in a running number, which nobody reckons with", { rows: [{ 序号: "7" }] }],
    ["a range", scored([3, 4], ["3-4", 4], [2, 2])],
  ],
});
