import { openDesk } from "../../src/app/desk/open-desk.ts";
import { planAction } from "../../src/app/plan-action.ts";
import type { WritingAction } from "../../src/app/plan-action.ts";
import { NOTHING_STORED } from "../../src/app/stored-settings.ts";
import type { ChangePlan } from "../../src/domain/index.ts";
import { day } from "../fixtures/review-builder.ts";
import { sheetOf, workbookOf } from "../fixtures/snapshot.ts";

const WITHOUT_TIMES = sheetOf(
  [
    ["序号", "岗位", "风险点", "风险等级", "防控措施"],
    ["1", "会计岗", "虚列支出套取资金", "一级", "由两人每月核对支出凭证"],
    ["2", "采购岗", "与供应商串通抬高价格", "一级", "采购前三家比价并公示结果"],
    ["3", "档案岗", "遗失或者外借重要档案", "三级", "借阅登记由分管领导签字"],
  ],
  { name: "清单" },
);

const WITH_TIMES = sheetOf(
  [
    ["序号", "岗位", "风险点", "风险等级", "防控措施", "完成时限"],
    ["1", "会计岗", "虚列支出套取资金", "一级", "由两人每月核对支出凭证", "2026年6月30日"],
    ["2", "采购岗", "与供应商串通抬高价格", "一级", "采购前三家比价并公示结果", "2026年12月31日"],
    ["3", "档案岗", "遗失或者外借重要档案", "三级", "借阅登记由分管领导签字", "长期坚持"],
  ],
  { name: "台账" },
);

function planned(action: WritingAction): ChangePlan {
  const desk = openDesk({
    workbooks: [workbookOf([WITHOUT_TIMES, WITH_TIMES])],
    stored: NOTHING_STORED,
    asOf: day(2026, 11, 22),
    language: "zh-CN",
  });
  const [workbook] = desk.workbooks;
  if (workbook === undefined) throw new Error("no workbook");
  const { review, summary, words } = desk;
  return planAction(action, { review, summary, workbook, words });
}

describe("columns 系统测算", () => {
  it.each([
    ["everything", ["清单", "台账"]],
    ["grade", ["清单", "台账"]],
    ["follow-up", ["台账"]],
    ["check", []],
    ["summarise", []],
  ] as const)("are written by %s beside %j", (action, sheets) => {
    expect(planned(action).ownColumns.map(({ sheet }) => sheet)).toEqual(sheets);
  });
});
