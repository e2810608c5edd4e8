import { sheet } from "../../fixtures/filled-ledger.ts";
import { describeCheck } from "../../fixtures/describe-check.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";

const risk = (风险点: string) => ({ rows: [{ 风险点 }] });

describeCheck("risk-too-broad", {
  finds: [
    ["an area of work", risk("财务管理"), ["E10"]],
    ["a field", risk("工程建设领域"), ["E10"]],
    ["a kind of risk", risk("思想道德风险"), ["E10"]],
    ["a power", risk("行政审批权"), ["E10"]],
    ["a step without conduct", risk("物资采购环节"), ["E10"]],
    [
      "many as one finding",
      {
        rows: ["财务管理", "人事管理", "资产管理", "合同管理", "档案管理", "印章管理"].map((风险点) => ({
          风险点,
        })),
      },
      ["E10"],
    ],
  ],
  passes: [
    ["conduct at a step", risk("采购时向供应商透露标底")],
    ["a short conduct", risk("私车公养")],
    ["an area with a fault", risk("财务管理不规范")],
    ["受贿", risk("利用审批权收受礼金")],
    [
      "an area explained by its manifestation",
      {
        sheet: sheet([
          ["某局廉政风险台账"],
          ["序号", "岗位", "风险点", "表现形式", "风险等级", "防控措施"],
          [1, "出纳", "公车管理", "私用公车,违规加油和维修", "三级", "每月公示里程和油耗"],
          [2, "会计", "资金支付", "未按合同进度审核支付,造成多付", "二级", "由会计和审计双人签字"],
        ]),
      },
    ],
  ],
});

const told = (original: string) => [{ at: "E10", point: 6, original }];

describeFindings("risk-too-broad", [
  ["the text", risk("财务管理"), told("财务管理")],
  ["fourteen characters", risk("机关事业单位公务用车日常管理"), told("机关事业单位公务用车日常管理")],
  [
    "a number before them apart",
    risk("12机关事业单位公务用车日常管理"),
    told("12机关事业单位公务用车日常管理"),
  ],
  ["nothing at fifteen characters", risk("各机关事业单位公务用车日常管理"), []],
  ["nothing where a number among them makes fifteen", risk("机关3事业单位公务用车日常管理"), []],
  ["nothing where no risk is", { rows: [{ 风险点: "暂无风险" }, { 风险点: "无廉政风险" }] }, []],
  [
    "no works of a plan",
    {
      sheet: sheet([
        ["2026年廉政风险防控管理工作安排表"],
        ["重要环节", "工作内容", "时间安排", "工作方式"],
        ["排查", "财务管理", "4月1日", "集体研究"],
        ["排查", "人事管理", "4月2日", "集体研究"],
      ]),
    },
    [],
  ],
  [
    "no problems of a rectification list",
    {
      sheet: sheet([
        ["某局廉政风险整改台账"],
        ["序号", "存在问题", "整改措施", "整改时限", "责任人", "整改情况"],
        [1, "财务管理", "由会计每月核对", "2026年6月底", "某甲", "已整改"],
        [2, "公车管理", "每月公示里程", "2026年6月底", "某甲", "已整改"],
      ]),
    },
    [],
  ],
]);
