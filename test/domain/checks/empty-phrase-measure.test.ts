import { describeCheck } from "../../fixtures/describe-check.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";

const measures = (防控措施: string) => ({ rows: [{ 防控措施 }] });

describeCheck("empty-phrase-measure", {
  finds: [
    ["加强学习,提高认识", measures("加强学习,提高认识"), ["G10"]],
    ["three numbered phrases", measures("1.加强学习;2.提高认识;3.增强廉洁自律意识。"), ["G10"]],
    ["obedience to unnamed rules", measures("严格遵守各项规章制度"), ["G10"]],
    ["more responsibility", measures("切实增强责任意识,不断提高业务水平"), ["G10"]],
    ["phrases on several lines", measures("一是加强思想教育\n二是强化监督"), ["G10"]],
    ["numbers of two digits", measures("9.加强学习;10.提高认识;11.强化监督"), ["G10"]],
    ["numbers in brackets", measures("(1)加强学习;(2)提高认识"), ["G10"]],
    ["Chinese numbers", measures("一、加强学习;二、提高认识;十一、强化监督"), ["G10"]],
    ["Chinese numbers in brackets", measures("(一)加强学习,(十二)强化监督"), ["G10"]],
    ["a phrase of thirty characters", measures(`加强${"学习教育引导".repeat(4)}增强意识`), ["G10"]],
    ["a blank line between two phrases", measures("加强学习\n\n提高认识"), ["G10"]],
    ["Traditional characters", measures("加強學習,提高認識。"), ["G10"]],
  ],
  passes: [
    ["an actor", measures("由财务科长审核后支付")],
    ["a rhythm", measures("加强学习,每月集中学习一次")],
    ["a record", measures("加强管理,出入库逐笔登记台账")],
    ["a phrase beside a workable measure", measures("1.加强学习;2.大额支出集体研究决定。")],
    [
      "a phrase of thirty-one characters, too long for one",
      measures(`加强${"学习教育引导".repeat(4)}的自觉意识`),
    ],
    ["a phrase beside a clause that asks for no virtue", measures("加强学习,钱账分管")],
    ["the same on two lines", measures("加强学习\n钱账分管")],
    ["a clause that asks for no virtue", measures("钱账分管")],
    ["a number and nothing else", measures("1、")],
    ["a blank", { rows: [{ 防控措施: null }] }],
    ["a phrase where there is no risk", { rows: [{ 风险点: "无", 风险等级: null, 防控措施: "加强学习" }] }],
    ["a named rule", measures("严格执行《差旅费管理办法》")],
    ["an act of control", measures("实行双人复核")],
  ],
});

describeFindings("empty-phrase-measure", [
  [
    "the measures as they were typed",
    measures("加强学习,\n提高认识"),
    [{ at: "G10", point: 6, original: "加强学习,\n提高认识" }],
  ],
  [
    "every row of the same phrase, five rows one by one",
    { rows: Array.from({ length: 5 }, () => ({ 防控措施: "加强学习" })) },
    ["G10", "G11", "G12", "G13", "G14"].map((at, place) => ({ at, point: 6 + place, original: "加强学习" })),
  ],
  [
    "six rows as one finding",
    { rows: Array.from({ length: 6 }, () => ({ 防控措施: "加强学习" })) },
    [
      {
        at: "G10",
        related: ["G11", "G12", "G13", "G14", "G15"],
        point: 6,
        original: "加强学习",
        facts: { count: 6 },
      },
    ],
  ],
  [
    "the cell of two risks once",
    {
      rows: [
        { 风险点: "1.虚列支出套取资金;\n2.公款私存牟取利息。", 风险等级: "一级\n二级", 防控措施: "加强学习" },
      ],
    },
    [{ at: "G10", point: 6, original: "加强学习" }],
  ],
]);
