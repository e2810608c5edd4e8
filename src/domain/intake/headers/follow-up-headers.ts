import type { HeaderRule } from "./header-rule.ts";
import { ORGAN } from "./header-rule.ts";

/**
 * Names of columns that say who answers, by when, how far it is, and what is said besides.
 */
export const FOLLOW_UP_HEADERS: readonly HeaderRule[] = [
  {
    field: "owner",
    pattern: /(?:责任人|责任者|责任人员|责任人姓名)$/,
    weight: 0.96,
    not: /第一责任人|班子责任人|监督责任人|(?<!部门|科室|部室|处室)领导.{0,2}责任[人者]/,
  },
  {
    field: "owner",
    pattern:
      /^责任(?!部门|科室|处室|股室|部室|单位|主体|机构|岗位|领导|分工|落实|清单|书|制|追|类|性|范围|内容|事项|情形|要求|期限|时限|划分|认定|等级|体系|目标|大小)[一-龥]{2,3}$/,
    weight: 0.82,
  },
  { field: "owner", pattern: /直接责任人?$/, weight: 0.97, role: "direct" },
  {
    field: "owner",
    pattern: new RegExp(`(?:${ORGAN}|科|处|室)(?:责任人|负责人|领导)$`),
    weight: 0.97,
    not: /^(?:分管|主管|协管|包联)|条线领导$/,
    role: "department",
  },
  {
    field: "owner",
    pattern:
      /(?:负责人|经办人|承办人|落实人|整改人|执行人|办理人|主办人|专办人|责任人及电话|具体负责|责任到人|管控人|防控人|(?:检查|实施|落实|承办|经办|办理|负责|牵头)人员)$/,
    weight: 0.88,
    not: /主要负责人|分管负责人|单位负责人|第一/,
  },
  {
    field: "owner",
    pattern:
      /(?:整改|落实|防控|问题|措施|牵头|主要|管控|监管).{0,4}责任(?:单位|部门|科室|处室|股室|主体|岗位)$/,
    weight: 0.93,
  },
  {
    field: "owner",
    pattern:
      /^(?:牵头|承办|主办|落实|整改|执行|防控|责任|主责)(?:单位|部门|科室|处室|股室|机构|人|方)(?:及责任人|和责任人|[/、及]责任人)?$/,
    weight: 0.83,
    not: /^责任(?:部门|科室|处室|股室|单位|人)$/,
  },
  {
    field: "owner",
    pattern: /.责任(?:单位|部门|科室|处室|股室|部室)$/,
    weight: 0.8,
    not: /^主体/,
  },
  { field: "owner", pattern: /^责任单位$/, weight: 0.74 },
  { field: "owner", pattern: /^监管责任人$/, weight: 0.7 },
  { field: "owner", pattern: /^(?:负责|责任|经办|承办|牵头)(?:同志|干部|人员|者)$/, weight: 0.86 },
  { field: "owner", pattern: /^责$/, weight: 0.62 },
  { field: "owner", pattern: /^(?:由?谁来?(?:负责|管|办|做|抓|盯|督|把关|落实)|责任清单)$/, weight: 0.6 },
  { field: "owner", pattern: new RegExp(`^责任${ORGAN}$`), weight: 0.7, role: "department" },
  {
    field: "owner",
    pattern: /^(?:责任主体|责任分工|责任落实|责任|防控责任|防控主体|管控主体)$/,
    weight: 0.64,
  },

  {
    field: "leader",
    pattern: /(?:主要领导|主管领导|主要负责人|单位负责人|第一责任人|一把手|单位领导|负总责|主管负责人)$/,
    weight: 0.96,
    role: "main",
  },
  {
    field: "leader",
    pattern:
      /(?:分管领导|分管负责人|分管责任人|分管领导责任人|分管班子成员|重要领导责任|分管局长|分管.{0,2}长)$/,
    weight: 0.96,
    role: "deputy",
  },
  { field: "leader", pattern: /领导.{0,2}责任[人者]?$/, weight: 0.95, not: /部门领导|科室领导|部室领导/ },
  {
    field: "leader",
    pattern: /(?:领导|领导责任|责任领导|领导责任人|班子成员|领导人|包保领导|挂点领导|领导姓名)$/,
    weight: 0.92,
    not: /部门领导|科室领导|部室领导/,
  },

  { field: "leader", pattern: /^主管责任人?$/, weight: 0.8 },

  {
    field: "deadline",
    pattern:
      /(?:完成|整改|落实|办结|防控|措施|计划|要求|解决|销号|预计|达标|责任|反馈)(?:的)?(?:时限|期限|限期|时间节点|时间要求|时限要求|截止时间|截止日期|截止日)$/,
    weight: 0.98,
    not: /实际/,
  },
  {
    field: "deadline",
    pattern:
      /^(?:时限|期限|时间安排|时间节点|时间要求|进度安排|时间进度|限期|时限要求|截止时间|截止日期|截止日|计划时间|时间|工作时限|起止时间|实施时间|日程安排|日期|月份|时间段|工作时间|开展时间)$/,
    weight: 0.9,
  },
  {
    field: "deadline",
    pattern:
      /^(?:计划|预计|要求|规定|应|拟|限定|目标)(?:整改|落实|办结|完成|销号)+(?:时间|日期|时限|期限|日)$/,
    weight: 0.97,
  },
  {
    field: "deadline",
    pattern: /^(?:完成|办结|落实|整改|推进|实施|达成|治理|整治|销号|进度)(?:节点|安排|要求)$/,
    weight: 0.84,
    not: /^(?:落实|整改|推进|实施|治理|整治)(?:安排|要求)$/,
  },
  { field: "deadline", pattern: /^(?:工作|任务|阶段)节点$/, weight: 0.62 },
  { field: "deadline", pattern: /^(?:结束|终止|截至|终了)(?:时间|日期|日)$/, weight: 0.92 },
  {
    field: "deadline",
    pattern: /^(?:检查|督查|活动|培训|学习|推进|执行|组织|安排|召开)(?:时间|日期|月份)$/,
    weight: 0.8,
  },
  { field: "deadline", pattern: /^(?:完成|整改|整改完成|办结|落实|整改落实)(?:时间|日期)$/, weight: 0.8 },
  {
    field: "deadline",
    pattern: /(?:时限|期限)$/,
    weight: 0.6,
    not: /办理|办结承诺|法定|承诺|审批|公示|任职|保管|有效/,
  },

  { field: "frequency", pattern: /(?:频次|频率|周期|频度|次数)$/, weight: 0.93, not: /发生|概率|出现|违/ },

  {
    field: "status",
    pattern:
      /(?:落实|完成|整改|治理|执行|推进|办理|办结|进展|销号|工作进展|实施|贯彻|措施|处置|处理|核查|跟踪|践诺|复查|报送|上报|提交|监控|监测|检查|抽查|验收)(?:落实)?(?:情况|状态|进度|进展|结果|成效|程度|状况)$/,
    weight: 0.96,
  },
  {
    field: "status",
    pattern:
      /^(?:状态|进度|进展|完成率|当前状态|目前进展|工作进度|是否(?:已)?(?:完成|落实|整改|整改到位|办结|销号|到位|整改完成)|完成与否|落实与否|销号情况|办结情况)$/,
    weight: 0.94,
  },
  {
    field: "status",
    pattern:
      /^(?:第?[一二三四1-4]季度|[上下]半年|全年|\d{1,2}月份?|年[中终底末])(?:工作)?(?:进展|进度|完成|落实|推进|整改)(?:情况)?$/,
    weight: 0.9,
  },
  {
    field: "status",
    pattern: /^(?:本|当|上|近)(?:周|旬|月|季度?|年度?|期)(?:工作)?(?:进展|完成|落实|推进)(?:情况)?$/,
    weight: 0.88,
  },
  { field: "status", pattern: /^(?:整改成效|目前状态|工作成效|结果|效果)$/, weight: 0.55 },

  { field: "completedOn", pattern: /(?:实际|最近|最后|上次|最新).{0,4}(?:时间|日期|日)$/, weight: 0.96 },
  {
    field: "completedOn",
    pattern: /^(?:销号|已?办结|验收|完结|完成|落实|整改完成)(?:时间|日期|日)$/,
    weight: 0.72,
  },

  {
    field: "likelihood",
    pattern:
      /(?:可能性|概率|几率|发生频率|发生可能|发生频次|发生率|腐败现象发生概率)(?:大小|等级|程度|评分|值|分值|得分)?(?:[lp])?$/i,
    weight: 0.95,
  },
  { field: "likelihood", pattern: /^[lp](?:值)?$/i, weight: 0.8 },
  {
    field: "severity",
    pattern:
      /(?:危害|影响|严重|后果|损失|损害)(?:程度|性|大小|度|后果|严重性|严重程度)(?:评分|值|得分|分值|等级)?[sci]?$/i,
    weight: 0.94,
  },
  { field: "severity", pattern: /^[sic](?:值)?$/i, weight: 0.7 },
  { field: "severity", pattern: /^(?:影响|后果|危害|损失)$/, weight: 0.6 },
  { field: "severity", pattern: /^(?:影响|后果|危害|损失){2}$/, weight: 0.82 },
  {
    field: "score",
    pattern:
      /^(?:风险|总|综合|评估|量化|最终|自评|考核|合计|加权)?(?:得分|分值|评分|总分|分数|分数值|赋值|取值|风险值|积分|打分|风险系数|系数|风险指数|指数)(?:合计)?$/,
    weight: 0.93,
  },
  { field: "score", pattern: /^(?:风险值|风险度值|[rd]值?)$/i, weight: 0.8 },

  {
    field: "basis",
    pattern:
      /(?:依据|法律法规|法规|政策文件|规章制度|文件依据|制度名称|相关制度|制度文件|条款|文号|出处|相关文件|相关规定)(?:名称|条款|及文号|内容)?$/,
    weight: 0.94,
  },
  {
    field: "remarks",
    pattern: /^(?:备注|附注|备考|注|其他说明|备注说明|说明|补充说明|其他|工作方式|有关说明|备\s*注)$/,
    weight: 0.95,
    not: /^(?:说明|其他|注)$/,
  },
  { field: "remarks", pattern: /^(?:说明|其他|注|佐证材料|工作方式)$/, weight: 0.75 },
];
