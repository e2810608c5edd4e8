import type { HeaderRule } from "./header-rule.ts";

/** Verbs and nouns of acting against something: one of these signs is in nearly all of them (防范, 管控, 堵漏, 纠治, 规避). */
const AGAINST = "[防控治堵纠避阻]";

/** 防范, 整改, 完善, 守廉: what is done so that something does not happen. */
const ACTING = `(?:[一-龥]?${AGAINST}[一-龥]?|整改|改[进善]|化解|完善|强化|加强|补救|加固|应对|预警|制约|约束|监督|监管|[守护促倡保]廉)`;

/** Powers and duties by the words they are made with. */
const POWER = "(?:权力|职权|权限|行权|用权|职责|职能|履职|履责|业务|决策|执法|岗位|办理|经办|承办|主办|经手)";

/** What is carried out and watched. */
const WORK =
  "(?:落实|完成|整改|整治|治理|防控|防范|管控|监管|推进|执行|办理|办结|实施|工作|任务|措施|销号|销账|见效|履行|开展|启动|实际|当前|目前|最新|现阶段|阶段|本期|季度|年度|月度)";

/** 可能性, 概率 and 影响, 后果: what a score is of. */
const CHANCE = "(?:发生|出现)?的?(?:可能性?|概率|几率|机率)";
const HARM = "(?:影响|后果|危害|损失|损害|严重)";
const MEASURED = "[一-龥]{0,4}(?:性|程度|大小|面|[值分度率]|系数|指数|等级)[a-z]?值?$";

/** 收尾时间, 办毕日期: when something ends may be when it is due or when it was done; the cells tell. */
const ENDED = /^[一-龥]{0,2}[完毕结终尾清][一-龥]{0,2}(?:时间|日期)$/;

/**
 * What the last word of a name says together with the kind of words before it, where no rule knows the whole name. Weak
 * by design: what stands in the column and beside it can outweigh each of these, and none is sure enough to go unasked.
 */
export const HEAD_NOUNS: readonly HeaderRule[] = [
  {
    field: "measures",
    pattern: new RegExp(
      `${ACTING}[一-龥]{0,4}(?:任务点?|事项|内容|要求|提示|须知|要点|动作|工作|安排|手段|抓手|责任内容|行动|活动|方针|要务|建议)$`,
    ),
    weight: 0.7,
    not: /权限|权力|职权|对象|范围|政治|治安|法治|自治|综治|监督事项|^监督(?:内容|工作)|考核|检查/,
  },
  { field: "measures", pattern: /^(?:管理|管教|规范)(?:要求|动作|规定)$/, weight: 0.6 },
  {
    field: "owner",
    pattern:
      /[一-龥]{2}(?:人|人员|专员|专人|专干)$|^(?:第一|主要|具体|直接)(?:经办|承办|负责)$|(?:专管|专责)员$/,
    weight: 0.64,
    not: /收件|收货|采购|报送|打分|制单|申请|举报|投诉|证明|受益|中标|当事|见证|联系|委托|代理|签收|接收|领取|交接|记录|制表|录入|填|编制|登记|统计|汇总|签[字名]|审|校对|法人|工作人|党员|服务|管理人员|任职|在岗|领导|本人|相关|涉及|关键|重点|对象|退休|离职|被/,
  },
  {
    field: "leader",
    pattern:
      /(?:分管|包保|挂点|包联|联系|主管)(?:负责)?(?:同志|副?总|[一-龥]{0,4}(?:长|主席|总监|主任|书记|委|委员|理事|董事|经理|副职|成员))$|班子.{0,3}(?:成员|责任人)$/,
    weight: 0.78,
  },
  {
    field: "duty",
    pattern: new RegExp(`${POWER}[一-龥]{0,4}(?:内容|任务|事项|条目)$`),
    weight: 0.66,
    not: /风险|问题|防控/,
  },
  { field: "duty", pattern: /.责任(?:内容|事项|任务)$/, weight: 0.64 },
  {
    field: "point",
    pattern:
      /(?:[腐租][一-龥]{0,3}点|漏洞|盲[点区]|苗头|雷区|隐忧|诱因|错误|薄弱[点处]?|薄弱之处|缺陷|短板|弱点|软肋|危险点|易[腐发](?:环节)?点|风险所在)$/,
    weight: 0.76,
    not: /措施|整改/,
  },
  {
    field: "manifestation",
    pattern:
      /(?:^(?:表现|体现|呈现|反映)[一-龥]{0,4}|体现|反映|呈现|显现|表露|表征|征兆|迹象|(?:行为|表现|风险|违规)特征|(?:发生|发作|出现|存在|易发|多发|违规|违纪|风险|腐败|作案|行为|呈现|表露|主要)(?:的)?(?:形式|方式|样式))$/,
    weight: 0.72,
  },
  {
    field: "deadline",
    pattern:
      /^(?:到期|最迟|最晚|达成|预定|预期|目标|限定|须|拟|最终|完成|整改|落实|办结|推进|解决|实施)+(?:目标)?(?:时间|日期|日|月份|时点|期)$/,
    weight: 0.78,
  },
  { field: "deadline", pattern: /^(?:任务|措施|工作|整改|要求)?(?:到期|限期)(?:时间|日期)$/, weight: 0.78 },
  { field: "deadline", pattern: ENDED, weight: 0.68 },
  { field: "completedOn", pattern: ENDED, weight: 0.62 },
  {
    field: "category",
    pattern: /(?:风险|隐患|廉政|腐败)[一-龥]{0,3}(?:种别|分属|类目|类属|归属|归类|门类|品类)$/,
    weight: 0.8,
  },
  {
    field: "grade",
    pattern: /(?:风险|级别|等级|岗位)[一-龥]{0,2}(?:评定|定[级档]|评等|[判核归]级)$/,
    weight: 0.76,
  },
  {
    field: "status",
    pattern: new RegExp(
      `${WORK}[一-龥]{0,3}(?:成果|效果|成效|态势|比例|进程|进展|现状|进度|情况|状况|状态|程度)$`,
    ),
    weight: 0.74,
    not: /风险|资产|健康|家庭|婚姻/,
  },
  { field: "likelihood", pattern: new RegExp(`^${CHANCE}(?:${MEASURED}|[a-z]?值?$)`, "i"), weight: 0.8 },
  {
    field: "severity",
    pattern: new RegExp(`^${HARM}${MEASURED}`, "i"),
    weight: 0.76,
    not: /^(?:影响|后果|危害|损失|损害)$/,
  },
  {
    field: "score",
    pattern:
      /^(?:风险|综合|评估|评分|乘积|评价|量化|合计|汇总|测算|加权|最终|总)[一-龥]{0,4}(?:[值分]|指数|系数|乘积|数值)[值数]?[a-z]?$|^乘积$/i,
    weight: 0.8,
  },
  {
    field: "remarks",
    pattern:
      /^(?:备注|附|附加|补充|批|注|旁|摘|其它|有关|相关|特殊|特别|其他|另行|需要?|情况)+(?:记|言|注|解|释|记事|栏|说明|备注|内容|情况|事项|信息|的)+$|^(?:补充|记事|其它|情况说明)$/,
    weight: 0.72,
    not: /^(?:相关|有关|其他|其它)(?:内容|信息|事项)$/,
  },
  {
    field: "remarks",
    pattern:
      /^备[注查忘考记].{0,2}$|^[一-龥]注$|^(?:附[带列]|另需?|说明|相关|其他|其它)(?:说明|补充|备注|注明)$|^注明$|^补述$/,
    weight: 0.7,
    not: /关注/,
  },
  {
    field: "measures",
    pattern: /^(?:拟|应|准备|下一?步|解决|改正|整改|采取)[一-龥]{0,4}(?:打算|动作|行动|途径|方法|办法|做法)$/,
    weight: 0.7,
  },
];
