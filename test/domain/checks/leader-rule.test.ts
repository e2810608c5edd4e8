import { describeCheck } from "../../fixtures/describe-check.ts";
import { ledger, sheet } from "../../fixtures/filled-ledger.ts";
import type { Row } from "../../fixtures/filled-ledger.ts";
import { describeFindings, toldOf } from "../../fixtures/describe-findings.ts";

const one = { 风险等级: "一级" } as const;
const deputyOnly = { ...one, 责任人: "科长", 主要领导: null } as const;

/** The sheet's name says whose risks they are (S001: 岗位, 部室, 单位). */
function listOf(level: string, row: Row) {
  return { sheet: ledger([row], { name: `风险台账(${level})` }) };
}

const byLevel = { settings: { responsibility: "by-level" } } as const;
const headOnly = { 责任人: "科长", 主要领导: null, 分管领导: "部门负责人" } as const;
const underDeputy = { 责任人: "科长", 主要领导: null } as const;

describeCheck("leader-rule", {
  finds: [
    ["grade 1 under the deputy only", { rows: [deputyOnly] }, ["J10"]],
    ["grade 1 under a head of department", { rows: [{ ...deputyOnly, 分管领导: "部门负责人" }] }, ["J10"]],
    ["grade 1 with an owner named by office", { rows: [{ ...deputyOnly, 责任人: "经办人" }] }, ["J10"]],
    ["two rows one by one", { rows: [deputyOnly, deputyOnly] }, ["J10", "J11"]],
    [
      "a list with one leader column",
      { sheet: ledger([{ ...one, 责任人: "本人", 分管领导: "分管领导" }], { without: ["主要领导"] }) },
      ["I10"],
    ],
    [
      "a department's risk under its head alone, by level",
      listOf("部室", headOnly),
      ["风险台账(部室)!J10"],
      byLevel,
    ],
    [
      "a unit's risk under the deputy alone, by level",
      listOf("单位", underDeputy),
      ["风险台账(单位)!J10"],
      byLevel,
    ],
  ],
  passes: [
    ["grade 1 with both leaders", { rows: [one] }],
    ["grade 2 under the deputy", { rows: [{ 主要领导: null, 责任人: "科长" }] }],
    ["grade 1 with an owner of unknown rank", { rows: [{ ...one, 主要领导: null, 责任人: "某甲" }] }],
    ["grade 1 without any leader", { rows: [{ ...one, 主要领导: null, 分管领导: null }] }],
    ["a post's risk under the head of department, by level", listOf("岗位", headOnly), byLevel],
    ["a department's risk under the deputy, by level", listOf("部室", underDeputy), byLevel],
    ["a unit's risk under the main leader, by level", listOf("单位", { 责任人: "科长" }), byLevel],
    [
      "grade 1 under the head of department where the level decides",
      listOf("岗位", { ...headOnly, ...one }),
      byLevel,
    ],
    [
      "a list without a level where the level decides",
      { rows: [deputyOnly] },
      { settings: { responsibility: "by-level" } },
    ],
  ],
});

describeFindings("leader-rule", [
  [
    "whom the grade asks for",
    { rows: [deputyOnly] },
    [
      {
        at: "J10",
        point: 6,
        original: "某辛",
        facts: { required: "main", rule: "by-grade", level: "", grade: 1 },
      },
    ],
  ],
  [
    "whom the level of a unit asks for, whatever the grade",
    { sheet: ledger([{ ...underDeputy, 风险等级: null }], { name: "风险台账(单位)" }) },
    [
      {
        at: "风险台账(单位)!J10",
        point: 6,
        original: "某辛",
        facts: { required: "main", rule: "by-level", level: "unit", grade: 0 },
      },
    ],
    byLevel,
  ],
  [
    "whom the level of a department asks for",
    listOf("部室", headOnly),
    [
      {
        at: "风险台账(部室)!J10",
        point: 6,
        original: "部门负责人",
        facts: { required: "deputy", rule: "by-level", level: "department", grade: 2 },
      },
    ],
    byLevel,
  ],
  [
    "three rows as one finding",
    { rows: [deputyOnly, deputyOnly, deputyOnly] },
    [
      {
        at: "J10",
        related: ["J11", "J12"],
        point: 6,
        original: "某辛",
        facts: { required: "main", rule: "by-grade", level: "", grade: 1, count: 3 },
      },
    ],
  ],
  [
    "nobody in an official form, which prints its leaders",
    {
      sheet: sheet([
        ["廉政风险识别防控一览表(部室)", null, null, null],
        ["部室名称", "财务科", "部室负责人", "某甲"],
        ["分管领导", "某乙", null, null],
        ["风险类别", "风险点", "风险等级", "防控措施"],
        ["岗位职责风险", "报销审核时放宽标准,虚列差旅费用", "一级", "由财务科每月抽查报销凭证并登记台账"],
        ["外部环境风险", "接受供应商宴请后泄露标底", "三级", "签订廉政承诺书,由纪检组每季度回访"],
        ["负责人签字:", "分管领导签字:", null, "填表日期:2026年3月1日"],
      ]),
    },
    [],
  ],
]);

/** A risk of grade 1 whose only leader is the deputy by column, with the owner named by office. */
const ownedBy = (责任人: string) => ({ rows: [{ ...one, 主要领导: null, 责任人 }] });

describe("an office named in place of a person", () => {
  it.each(["主要领导", "单位主要领导", "主要负责人", "单位主要负责人", "一把手", "党组书记", "党委书记"])(
    "%s is the main leader",
    (office) => {
      expect(toldOf("leader-rule", ownedBy(office))).toEqual([]);
    },
  );

  it.each([
    "分管领导",
    "单位分管领导",
    "副局长",
    "副主任",
    "副院长",
    "副校长",
    "副厂长",
    "副书记",
    "副经理",
    "分管负责人",
    "部门负责人",
    "部室负责人",
    "科室主要负责人",
    "处室领导",
    "股室负责人",
    "科长",
    "处长",
    "股长",
    "经办人",
    "承办人",
    "办理人",
    "本人",
  ])("%s is none", (office) => {
    expect(toldOf("leader-rule", ownedBy(office))).toHaveLength(1);
  });

  it.each([
    "党组书记助理",
    "原党组书记",
    "科长某甲",
    "某甲科长",
    "副局长某乙",
    "某乙副局长",
    "部门负责人某丙",
    "某科室负责人",
  ])("%s says nothing for certain", (words) => {
    expect(toldOf("leader-rule", ownedBy(words))).toEqual([]);
  });

  it.each(["党组书记助理", "副局长某乙", "副局长"])(
    "%s may be the deputy whom a department needs",
    (words) => {
      const row = { 责任人: words, 主要领导: null, 分管领导: "部门负责人" };
      expect(toldOf("leader-rule", listOf("部室", row), byLevel)).toEqual([]);
    },
  );

  it("counts for more than the column that it stands in", () => {
    expect(
      toldOf("leader-rule", { rows: [{ ...one, 责任人: "科长", 主要领导: "副局长", 分管领导: null }] }),
    ).toHaveLength(1);
    expect(
      toldOf("leader-rule", { rows: [{ ...one, 责任人: "科长", 主要领导: null, 分管领导: "党组书记" }] }),
    ).toEqual([]);
  });
});
