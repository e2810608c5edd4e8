import { book, sheet } from "../../fixtures/filled-ledger.ts";
import { describeCheck } from "../../fixtures/describe-check.ts";
import type { Trial } from "../../fixtures/describe-check.ts";
import { describeFindings, toldOf } from "../../fixtures/describe-findings.ts";

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

type ReadStep = readonly [work: string, due: string, day: string];
type Placed = readonly [row: number, step: ReadStep];
const REVIEW: ReadStep = ["党组会审核风险点", "5月25日", "2026-05-25"];
const told = (why: string, [row, step]: Placed, [otherRow, otherStep]: Placed) => ({
  at: `C${row}`,
  related: [`C${otherRow}`],
  point: row - 3,
  original: step[1],
  facts: { why, step: step[0], due: step[2], otherStep: otherStep[0], otherDue: otherStep[2], otherRow },
});

describeFindings("dates-out-of-order", [
  [
    "the review that a notice goes before",
    plan(changed(3, "4月26日至29日")),
    [told("notice-before-review", [6, ["单位内公示风险点", "4月26日至29日", "2026-04-29"]], [5, REVIEW])],
  ],
  [
    "the step above one that goes back",
    plan(changed(4, "5月10日")),
    [
      told(
        "order",
        [7, ["部室和岗位划分风险等级", "5月10日", "2026-05-10"]],
        [6, ["单位内公示风险点", "5月26日至29日", "2026-05-29"]],
      ),
    ],
  ],
  [
    "the next step where the first stands too late",
    plan(changed(0, "12月31日")),
    [
      told(
        "later-than-next",
        [3, ["召开动员会议,传达方案", "12月31日", "2026-12-31"]],
        [4, ["各部室查找廉政风险点", "5月17日前", "2026-05-17"]],
      ),
    ],
  ],
]);

/** Works of a plan one day after the other in May, some of them on a day of April. */
const mostlyInOrder = (
  total: number,
  early: readonly number[],
  works: Readonly<Record<number, string>> = {},
) =>
  plan(
    Array.from({ length: total }, (_, place): Step => [
      works[place] ?? `第${place + 1}项任务的组织实施`,
      early.includes(place) ? `4月${28 - place}日` : `5月${place + 1}日`,
    ]),
  );
const whys = (trial: Trial) => toldOf("dates-out-of-order", trial).map(({ at, facts }) => [at, facts["why"]]);

describe("a plan with several steps out of order", () => {
  it.each(["公示", "公开", "公布"])("knows %s as a notice", (notice) => {
    const steps = changed(3, "4月26日").map((step, place): Step =>
      place === 3 ? [`单位内${notice}风险点`, step[1]] : step,
    );
    expect(whys(plan(steps))).toEqual([["C6", "notice-before-review"]]);
  });

  it.each(["审核", "审定", "审议", "审批", "研究", "评议"])("knows %s as a review", (review) => {
    const steps = changed(3, "4月26日").map((step, place): Step =>
      place === 2 ? [`党组会${review}风险点`, step[1]] : step,
    );
    expect(whys(plan(steps))).toEqual([["C6", "notice-before-review"]]);
  });

  it("says only that the order is another where no review goes before the notice", () => {
    const steps = changed(3, "4月26日").map((step, place): Step =>
      place === 2 ? ["汇总风险点", step[1]] : step,
    );
    expect(whys(plan(steps))).toEqual([["C6", "order"]]);
  });

  it("is reported up to two steps however short, and up to three of ten", () => {
    expect(whys(mostlyInOrder(5, [3, 4])).map(([at]) => at)).toEqual(["C6", "C7"]);
    expect(whys(mostlyInOrder(10, [7, 8, 9])).map(([at]) => at)).toEqual(["C10", "C11", "C12"]);
  });

  it("follows another order than time beyond that", () => {
    expect(whys(mostlyInOrder(7, [4, 5, 6]))).toEqual([]);
    expect(whys(mostlyInOrder(10, [6, 7, 8, 9]))).toEqual([]);
  });

  it("still names a notice before its review where it follows another order", () => {
    const works = { 5: "党组会审定风险等级", 6: "单位内公示风险等级" };
    expect(whys(mostlyInOrder(10, [6, 7, 8, 9], works))).toEqual([["C9", "notice-before-review"]]);
  });

  it("is read sheet by sheet", () => {
    const late = plan(changed(3, "6月2日").slice(3)).sheet;
    const early = plan(SOUND.slice(0, 3)).sheet;
    expect(whys({ books: [book([late, { ...early, name: "二" }])] })).toEqual([]);
  });
});
