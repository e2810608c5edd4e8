import { sheet } from "../../fixtures/filled-ledger.ts";
import { describeCheck } from "../../fixtures/describe-check.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";

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

const shown = (...rows: readonly (readonly (string | null)[])[]) => ({
  sheet: sheet([
    ["某局廉政风险台账"],
    ["岗位", "风险点", "表现形式", "风险等级", "防控措施"],
    ["会计", "虚列支出", "虚列会议费套取资金", "二级", "由审计人员每季度抽查"],
    ...rows,
  ]),
});

describeFindings("measure-equals-risk", [
  [
    "the risk and the text",
    both("虚列支出套取资金", "虚列支出,套取资金。"),
    [{ at: "G10", point: 6, original: "虚列支出,套取资金。", facts: { risk: "虚列支出套取资金" } }],
  ],
  [
    "four characters",
    both("收受礼金", "收受礼金"),
    [{ at: "G10", point: 6, original: "收受礼金", facts: { risk: "收受礼金" } }],
  ],
  ["nothing at three characters", both("乱收费", "乱收费"), []],
  [
    "a measure that repeats the manifestation",
    shown(["出纳", "公车管理", "私用公车,违规加油", "三级", "私用公车,违规加油。"]),
    [{ at: "E4", point: 1, original: "私用公车,违规加油。", facts: { risk: "公车管理" } }],
  ],
  [
    "a risk that only has a manifestation",
    shown(["出纳", null, "私用公车,违规加油", "三级", "私用公车,违规加油"]),
    [{ at: "E4", point: 1, original: "私用公车,违规加油", facts: { risk: "私用公车,违规加油" } }],
  ],
  ["nothing where measures are blank", both("虚列支出套取资金", ""), []],
]);
