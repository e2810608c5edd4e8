import { describeCheck } from "../../fixtures/describe-check.ts";

const both = (风险点: string, 防控措施: string) => ({ rows: [{ 风险点, 防控措施 }] });

describeCheck("measure-equals-risk", {
  finds: [
    ["the same words", both("虚列支出套取资金", "虚列支出套取资金"), ["G10"]],
    ["the same words with a full stop", both("虚列支出套取资金", "虚列支出,套取资金。"), ["G10"]],
    ["the same words in Traditional characters", both("虚列支出套取资金", "虛列支出套取資金"), ["G10"]],
    [
      "one of several measures",
      both("虚列支出套取资金", "1.虚列支出套取资金;\n2.由会计每月核对账目。"),
      ["G10"],
    ],
    ["the same words over two lines", both("虚列支出套取资金", "虚列支出\n套取资金"), ["G10"]],
  ],
  passes: [
    ["another text", both("虚列支出套取资金", "由会计每月核对支出明细并签字")],
    [
      "a measure that names the risk among other words",
      both("虚列支出套取资金", "对虚列支出套取资金的,由纪检组查处并通报"),
    ],
    ["very short texts", both("受贿", "受贿")],
    ["无 in both", { rows: [{ 风险点: "无", 防控措施: "无", 风险等级: null }] }],
    ["a sound row", { rows: [{}] }],
  ],
});
