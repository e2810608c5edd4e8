import { describeCheck } from "../../fixtures/describe-check.ts";
import { describeFindings, toldOf } from "../../fixtures/describe-findings.ts";
import { book, registerOf, sheet } from "../../fixtures/filled-ledger.ts";

const risk = (风险点: string) => ({ rows: [{ 风险点 }] });

/** A list whose second risk is described in a column of its own. */
const described = (point: string, manifestation: string) => ({
  sheet: sheet([
    ["某局廉政风险台账"],
    ["序号", "岗位", "风险点", "表现形式", "风险等级", "防控措施"],
    [1, "出纳", "公车管理", "私用公车,违规加油和维修", "三级", "每月公示里程和油耗"],
    [2, "会计", point, manifestation, "二级", "由会计和审计双人签字"],
    [3, "采购", "询价比价", "向特定供应商透露报价", "二级", "询价记录由纪检组季度抽查"],
  ]),
});

describeCheck("diligence-fault", {
  finds: [
    ["coming late", risk("上班迟到早退,不遵守作息时间"), ["E10"]],
    ["slow work", risk("办事效率低,群众等候时间长"), ["E10"]],
    ["little skill", risk("业务不熟,解答政策出错"), ["E10"]],
    ["a rude manner", risk("接待群众态度生硬"), ["E10"]],
    ["little learning", risk("政治理论学习不够,理解不透"), ["E10"]],
  ],
  passes: [
    ["slow work to get something for it", risk("故意拖拉办件,吃拿卡要")],
    ["embezzlement", risk("挪用备用金")],
    ["rudeness as a means", risk("态度生硬,刁难申请人索要好处")],
    ["diligence in measures", { rows: [{ 防控措施: "由纪检组每月抽查迟到早退并通报" }] }],
    ["a favour", risk("为熟人优先办理,泄露评审专家名单")],
    ["a breach of duty in approval", risk("责任心不强,审批把关不严造成国有资产损失")],
  ],
});

describeFindings("diligence-fault", [
  [
    "the words that show the fault",
    { rows: [{ 风险点: "政治理论学习 不够，理解不透" }] },
    [{ at: "E10", point: 6, original: "政治理论学习 不够，理解不透", facts: { words: "学习不够" } }],
  ],
  [
    "six such risks as one finding",
    {
      rows: ["政策", "法律", "财务", "统计", "档案", "信访"].map(
        (what) => risk(`${what}学习不够`).rows[0] ?? {},
      ),
    },
    [
      {
        at: "E10",
        related: ["E11", "E12", "E13", "E14", "E15"],
        point: 6,
        original: "政策学习不够",
        facts: { words: "学习不够", count: 6 },
      },
    ],
  ],
  [
    "the fault that the manifestation describes, at the risk",
    described("窗口值班", "上班时间玩手机,群众等候时间长"),
    [{ at: "C4", point: 1, original: "窗口值班", facts: { words: "玩手机" } }],
  ],
  ["nothing where the manifestation speaks of gain", described("工作拖拉", "收受申请人好处后才办理"), []],
]);

describe("a plan of work", () => {
  it("may ask for more diligence", () => {
    const plan = sheet([
      ["某局2026年廉政风险防控工作计划"],
      ["序号", "工作任务", "工作措施", "责任人", "完成时限"],
      [1, "整治工作拖拉、效率低", "每月抽查办件时长并通报", "某甲", "2026年6月30日"],
      [2, "纠正迟到早退", "每周核对考勤记录并公示", "某乙", "2026年9月30日"],
    ]);
    expect(registerOf([book([plan])]).files[0]?.sheets[0]?.kind).toBe("work-plan");
    expect(toldOf("diligence-fault", { sheet: plan })).toEqual([]);
  });

  it("is no risk list when it says what was put right either", () => {
    const put = sheet([
      ["某局廉政风险整改台账"],
      ["序号", "存在问题", "整改措施", "责任人", "整改时限", "整改情况"],
      [1, "工作拖拉、效率低", "每月抽查办件时长并通报", "某甲", "2026年6月30日", "已整改"],
      [2, "迟到早退", "每周核对考勤记录并公示", "某乙", "2026年9月30日", "未整改"],
    ]);
    expect(registerOf([book([put])]).files[0]?.sheets[0]?.kind).toBe("rectification");
    expect(toldOf("diligence-fault", { sheet: put })).toEqual([]);
  });
});
