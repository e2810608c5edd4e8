import { describeCheck } from "../../fixtures/describe-check.ts";
import { ledger } from "../../fixtures/filled-ledger.ts";
import type { Row } from "../../fixtures/filled-ledger.ts";

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
