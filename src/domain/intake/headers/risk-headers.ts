import type { HeaderRule } from "./header-rule.ts";
import { CONTROL, RISK } from "./header-rule.ts";

/**
 * Names of columns that say what the risk is, how grave it is and what is done against it.
 */
export const RISK_HEADERS: readonly HeaderRule[] = [
  {
    field: "point",
    pattern: new RegExp(
      `^(?:主要|具体|潜在|存在|可能存在|岗位|职权|个人|部门|科室|单位|重点|一般|关键|易发|业务|权力|权力运行|防控|本岗位|梳理|排查|可能|查找|查找出|自查|梳理出|排查出|识别|发生|出现|产生|容易|易|多发|日常|工作中|什么|哪些|的)*(?:${RISK}点?|廉险点)(?:名称|事项|位|源|内容|描述|项目|提示|清单|所在|情形|概述|摘要|因素|及隐患|事件){0,2}$`,
    ),
    weight: 0.97,
    not: /风险(?:事项|事件)?(?:描述|内容|情形|概述|因素|源|提示)$/,
  },
  { field: "point", pattern: new RegExp(`${RISK}点(?:描述|内容|名称)?$`), weight: 0.94, not: /等级|类/ },
  {
    field: "point",
    pattern: new RegExp(`${RISK}(?:描述|内容|情形|概述|因素|源|提示|事项|行为|隐患)$`),
    weight: 0.76,
  },
  {
    field: "point",
    pattern:
      /^(?:具体|主要|存在|突出|发现|反馈|检查|整改|督查|巡察|查摆|排查|查找|的|反馈的|检查发现|存在的|主要的|发现的|自查)*问题(?:描述|内容|清单|表现|名称|隐患|情况|摘要|表述|详情)?$/,
    weight: 0.93,
  },
  {
    field: "point",
    pattern: /问题$/,
    weight: 0.8,
    not: /来源|类|序号|主要问题和/,
  },
  {
    field: "point",
    pattern:
      /^(?:(?:审计|检查|巡察|督查|监督|暗访|评估)发现(?:事项|情况)?|(?:自查|排查|查找|查摆)出?的?(?:主要|突出)?(?:问题|隐患)[和或及、](?:廉政)?风险|风险在哪里?|薄弱环节|廉政隐患|问题隐患|风险行为|预警内容|预警事项|预警事由|预警原因|预警情形|预警信息|防控点|监督点|廉政防控点|管控点|风险防控点|控制点)$/,
    weight: 0.85,
  },
  { field: "point", pattern: /^(?:排查|自查|检查|查摆|巡查|对照)(?:要点|重点|内容|清单)$/, weight: 0.78 },
  {
    field: "point",
    pattern: new RegExp(`^${RISK}点?[及和与、/](?:等级|表现形式|主要表现|级别|描述|防控措施)$`),
    weight: 0.9,
  },
  {
    field: "point",
    pattern:
      /^(?:工作|主要|重点)?(?:任务|工作)(?:内容|事项|名称|清单|分解)?$|^工作内容$|^(?:重点|主要)工作(?:任务|内容)?$/,
    weight: 0.6,
  },
  {
    field: "point",
    pattern: /红线|^(?:险|点)$|(?:负面|失范|禁止|违规|不当|不廉)(?:行为|清单|情形|表现|做法)?$/,
    weight: 0.64,
  },
  {
    field: "point",
    pattern: /(?:腐败|廉政|违纪|违规)(?:问题|行为|现象|隐患)?$/,
    weight: 0.7,
    not: /预防|反腐/,
  },
  {
    field: "point",
    pattern: new RegExp(RISK),
    weight: 0.45,
    not: /等级|级别|措施|责任|类|依据|领导|时限|评|值|系数|情况|岗位|程度|负责|环节|编|可能性|概率|影响/,
  },

  {
    field: "manifestation",
    pattern:
      /(?:表现形式|表现方式|表现形态|主要表现|具体表现|风险表现|行为表现|表现行为|表现情形|情形表现|表现)$/,
    weight: 0.95,
    not: /问题表现$|^工作表现/,
  },
  {
    field: "manifestation",
    pattern: new RegExp(
      `${RISK}点?(?:的|事项|事件)?(?:具体|主要)?(?:描述|内容|情形|概述|情况描述|行为|具体情形)$`,
    ),
    weight: 0.86,
  },
  {
    field: "manifestation",
    pattern:
      /^(?:具体|主要|可能出现的|可能发生的|违规|违纪|典型)?(?:情形|行为|描述|情况描述|内容描述|行为描述)$/,
    weight: 0.66,
  },
  {
    field: "manifestation",
    pattern: /(?:情形|情景|样态|形态|症状|表象|行为描述)$/,
    weight: 0.7,
    not: /追责|问责|适用|评定|判定|责任/,
  },
  { field: "manifestation", pattern: /(?:后果|危害|影响)$/, weight: 0.42, not: /程度/ },

  {
    field: "grade",
    pattern: new RegExp(
      `(?:${RISK}|预警|防控|自评|自定|自报|评定|审定|核定|风险点|廉政|认定|终评|评议|确定|拟定|初评).{0,6}(?:等级|级别|级次|档次|层级|级|评级|定级|星级)$`,
    ),
    weight: 0.97,
    not: /(?:供应商|客户|资质|信用|学历|职务|行政级别|密级|任务|岗位)等?级?/,
  },
  {
    field: "grade",
    pattern:
      /(?:自|互|点|复|初|终|审|评|核|定|认|议|拟|测|判|估|建议|申报|上级|本级).{0,4}(?:等级|级别|级次|定级)$/,
    weight: 0.93,
    not: /(?:供应商|客户|资质|信用|学历|职务|行政级别|密级|任务|岗位)等?级?/,
  },
  {
    field: "grade",
    pattern:
      /^(?:等级|级别|级次|级|星级|高低|评级|定级|等次|风险等次|风险高低|风险大小|风险度|风险程度|等次)$/,
    weight: 0.88,
  },
  { field: "grade", pattern: /^岗位风险等级$/, weight: 0.8 },
  { field: "grade", pattern: /(?:大不大|严不严重|高不高|重不重|有多[大高重]|多严重)$/, weight: 0.64 },
  { field: "grade", pattern: new RegExp(`^${RISK}点?(?:程度|大小|高低)$`), weight: 0.88 },
  {
    field: "grade",
    pattern: /(?:等级|级别|评级)$/,
    weight: 0.4,
    not: /(?:供应商|客户|资质|信用|学历|职务|行政|任务|保密|设备|工程|岗位|事项|项目|人员|技术|安全)/,
  },

  {
    field: "measures",
    pattern: new RegExp(
      `^(?:(?:主要|具体|${RISK}点?|廉政|制度|现有|拟采取|打算|准备|采取|相应|对应|重点|日常|长效|事前|事中|事后|前期|中期|后期|岗位|部门|科室|单位|的|已有|新增|拟|应|落实)*)(?:${CONTROL}[、和与及/]?)*(?:工作)?(?:措施|办法|对策|举措|方法|手段|制度措施|要点|方案)(?:及制度|及要求|内容|与要求|或制度|及对策|清单|及建议|和要求)?$`,
    ),
    weight: 0.96,
    not: /^(?:工作|评价|考核|检查|计算|评分)?(?:方法|要点|方案|手段)$|^工作/,
  },
  {
    field: "measures",
    pattern: new RegExp(`${CONTROL}.{0,4}(?:措施|办法|对策|举措|方法|手段|要求|制度|机制|建议)$`),
    weight: 0.9,
  },
  { field: "measures", pattern: /(?:措施|对策|举措)(?:内容)?$/, weight: 0.88 },
  {
    field: "measures",
    pattern:
      /^(?:风险防控|防控内容|管控要求|工作要求|应对策略|改进建议|整改要求|防控|对策建议|整改|整改内容|解决办法|制度保障|工作举措|整改情况及措施)$/,
    weight: 0.7,
  },
  {
    field: "measures",
    pattern: new RegExp(`^(?:${CONTROL}){2,3}(?:要点|工作|内容)?$`),
    weight: 0.74,
  },
  {
    field: "measures",
    pattern: new RegExp(`^(?:事前|事中|事后|前期|中期|后期)(?:${CONTROL}|检查|查处|处理)?$`),
    weight: 0.78,
  },
  {
    field: "measures",
    pattern: new RegExp(
      `^(?:${CONTROL}){1,2}(?:途径|路径|思路|抓手|重点|关口|规定|做法|动作|安排|设想|行动|流程|策略|制度|机制|内容|承诺)$`,
    ),
    weight: 0.66,
    not: /^(?:监督|整改)(?:重点|内容|流程)$/,
  },
  { field: "measures", pattern: /^工作(?:措施|方法)$/, weight: 0.7 },
  { field: "measures", pattern: /^(?:措|法|招|策|防)$/, weight: 0.62 },
  {
    field: "measures",
    pattern: /(?:办法|做法|手段|招数)$/,
    weight: 0.68,
    not: /考核|评分|计分|计算|评定|评价/,
  },
  { field: "measures", pattern: /^(?:自律|纪律|廉政|规范|处置|处理|遵守|约束)要求$/, weight: 0.66 },
  { field: "measures", pattern: /(?:怎么|如何|怎样).{0,3}(?:防|管|控|治|改|办|避|住|做)$/, weight: 0.82 },
  {
    field: "measures",
    pattern: new RegExp(`${CONTROL}(?:活动|动作|行为|做法|要点|要求|约束|事项)$|^约束(?:措施|机制|办法)?$`),
    weight: 0.72,
    not: /^监督事项|风险/,
  },
  {
    field: "measures",
    pattern: new RegExp(
      `^(?:现有|现行|已有|既有|原有|关键|主要|新增|强化|拟增加?|拟新增|拟强化|补充)的?${CONTROL}$`,
    ),
    weight: 0.84,
  },
  { field: "measures", pattern: /^(?:处置|处理|整改|防控|应对|预警)(?:方式|意见|建议)$/, weight: 0.8 },
];
