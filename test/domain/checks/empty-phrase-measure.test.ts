import { describeCheck } from "../../fixtures/describe-check.ts";

const measures = (防控措施: string) => ({ rows: [{ 防控措施 }] });

describeCheck("empty-phrase-measure", {
  finds: [
    ["加强学习,提高认识", measures("加强学习,提高认识"), ["G10"]],
    ["three numbered phrases", measures("1.加强学习;2.提高认识;3.增强廉洁自律意识。"), ["G10"]],
    ["obedience to unnamed rules", measures("严格遵守各项规章制度"), ["G10"]],
    ["more responsibility", measures("切实增强责任意识,不断提高业务水平"), ["G10"]],
    ["phrases on several lines", measures("一是加强思想教育\n二是强化监督"), ["G10"]],
    ["Traditional characters", measures("加強學習,提高認識。"), ["G10"]],
  ],
  passes: [
    ["an actor", measures("由财务科长审核后支付")],
    ["a rhythm", measures("加强学习,每月集中学习一次")],
    ["a record", measures("加强管理,出入库逐笔登记台账")],
    ["a phrase beside a workable measure", measures("1.加强学习;2.大额支出集体研究决定。")],
    ["a named rule", measures("严格执行《差旅费管理办法》")],
    ["an act of control", measures("实行双人复核")],
  ],
});
