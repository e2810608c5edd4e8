import { describeCheck } from "../../fixtures/describe-check.ts";
import { ledger } from "../../fixtures/filled-ledger.ts";

const one = { 风险等级: "一级" } as const;
const deputyOnly = { ...one, 责任人: "科长", 主要领导: null } as const;

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
  ],
  passes: [
    ["grade 1 with both leaders", { rows: [one] }],
    ["grade 2 under the deputy", { rows: [{ 主要领导: null, 责任人: "科长" }] }],
    ["grade 1 with an owner of unknown rank", { rows: [{ ...one, 主要领导: null, 责任人: "某甲" }] }],
    ["grade 1 without any leader", { rows: [{ ...one, 主要领导: null, 分管领导: null }] }],
    [
      "a list without a level where the level decides",
      { rows: [deputyOnly] },
      { settings: { responsibility: "by-level" } },
    ],
  ],
});
