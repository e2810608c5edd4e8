import { describeCheck } from "../../fixtures/describe-check.ts";

const risk = (风险点: string) => ({ rows: [{ 风险点 }] });

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
    ["a favour", risk("为熟人优先办理,泄露评审专家名单")],
    ["a breach of duty in approval", risk("责任心不强,审批把关不严造成国有资产损失")],
  ],
});
