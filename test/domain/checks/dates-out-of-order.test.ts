import { sheet } from "../../fixtures/filled-ledger.ts";
import { describeCheck } from "../../fixtures/describe-check.ts";

type Step = readonly [work: string, due: string];

const SOUND: readonly Step[] = [
  ["召开动员会议,传达方案", "4月16日前"],
  ["各部室查找廉政风险点", "5月17日前"],
  ["党组会审核风险点", "5月25日"],
  ["单位内公示风险点", "5月26日至29日"],
  ["部室和岗位划分风险等级", "6月1日至22日"],
  ["党组会审核风险等级", "6月23日"],
];

const plan = (steps: readonly Step[], title = "2026年廉政风险防控管理工作安排表") => ({
  sheet: sheet([
    [title, null, null, null],
    ["重要环节", "工作内容", "时间安排", "工作方式"],
    ...steps.map(([work, due]) => ["排查确定风险", work, due, "集体研究"]),
  ]),
});

const changed = (place: number, due: string): readonly Step[] =>
  SOUND.map((step, index) => (index === place ? [step[0], due] : step));

describeCheck("dates-out-of-order", {
  finds: [
    ["a notice before the review", plan(changed(3, "4月26日至29日")), ["C6"]],
    ["a step before the one above it", plan(changed(4, "5月10日")), ["C7"]],
    ["a last step before all others", plan(changed(5, "3月1日")), ["C8"]],
    ["a first step after all others", plan(changed(0, "12月31日")), ["C3"]],
    [
      "two such steps",
      plan(changed(3, "4月26日").map((step, index) => (index === 1 ? [step[0], "4月1日"] : step))),
      ["C4", "C6"],
    ],
  ],
  passes: [
    ["steps in order", plan(SOUND)],
    ["two steps on one day", plan(changed(2, "5月17日"))],
    ["a rhythm among the steps", plan(changed(4, "每月"))],
    [
      "a ledger, whose deadlines follow no order",
      { rows: [{ 完成时限: "2026年12月1日" }, { 完成时限: "2026年6月1日" }] },
    ],
    [
      "a plan sorted by other things than time",
      plan(
        ["9月1日", "4月1日", "8月1日", "3月1日", "7月1日", "2月1日"].map((due, index) => [
          `第${index + 1}项任务的组织实施`,
          due,
        ]),
      ),
    ],
  ],
});
