import type { ResponsibleRole } from "../model/risk-point.ts";
import type { Field } from "../model/vocabulary.ts";

/** One way in which a header says what its column carries. */
export interface HeaderRule {
  readonly field: Field;
  /** Matches the header without blanks and brackets, normalised. */
  readonly pattern: RegExp;
  /** How sure the name alone makes it, from 0 to 1. */
  readonly weight: number;
  /** Modifiers with which the name means something else. */
  readonly not?: RegExp;
  readonly role?: ResponsibleRole;
}

const RISK = "(?:廉政|廉洁|腐败)?(?:风险|隐患|廉险)";
const CONTROL =
  "(?:防控|防范|管控|控制|预防|监控|监管|监督|应对|化解|防治|整改|处置|治理|改进|制约|内控|保障|规避)";
const ORGAN = "(?:部门|科室|处室|股室|部室|科组|车间|班组|支部|内设机构|站所|中心)";
const BODY = "(?:单位|机构|公司|企业|机关|学校|医院)";
const AFTER = "(?:名称|全称)?$";

/**
 * Names of columns by what they are made of: the head word at the end says the kind, the words before it narrow it.
 * Sources: the forms and lists of DOMAIN §2–3.
 */
export const HEADER_RULES: readonly HeaderRule[] = [
  {
    field: "seq",
    pattern: /^(?:顺序号|序号|序次|序列|序|编号|编码|号码|行号|项次|条目号|no\.?|№|#)$/i,
    weight: 0.99,
  },
  {
    field: "seq",
    pattern: /^(?:风险点?|措施|职权|权力|问题|任务|事项|条目|清单).{0,2}(?:编号|编码|代码|序号)$/,
    weight: 0.93,
  },
  { field: "seq", pattern: /(?:编号|编码|序号)$/, weight: 0.75 },

  {
    field: "unit",
    pattern: new RegExp(
      `^(?:填报|所属|所在|上报|报送|本|申报|被检查?|受检|项目|二级|下属|基层|直属)?${BODY}${AFTER}`,
    ),
    weight: 0.96,
    not: /责任|主体/,
  },
  {
    field: "unit",
    pattern:
      /^(?:乡镇|镇街|街道|村居?|社区|村组|项目部|分公司|子公司|院校|市县|县区|区县|系统|点位)(?:名称)?$/,
    weight: 0.93,
  },
  {
    field: "unit",
    pattern: /^(?:督查|检查|督导|巡查|巡察|检测|测评).{0,2}(?:点位|单位|地点|对象|点)$/,
    weight: 0.94,
  },
  {
    field: "unit",
    pattern: new RegExp(`(?:${BODY}|乡镇|街道)${AFTER}`),
    weight: 0.72,
    not: /责任|牵头|配合|承办|协办|主办|整改|监督|发证|供应商/,
  },
  { field: "unit", pattern: /^责任(?:单位|主体)$/, weight: 0.6 },

  {
    field: "department",
    pattern: new RegExp(
      `^(?:所属|所在|填报|使用|业务|涉及|内设|归口|管理|主管|职能|办理|实施|科室|单位|本|具体|行使)?[/及、或和]?(?:${ORGAN}|科|处|股|室)${AFTER}`,
    ),
    weight: 0.97,
  },
  {
    field: "department",
    pattern: new RegExp(`^${BODY}[/及、或和]?${ORGAN}${AFTER}`),
    weight: 0.96,
    not: /责任/,
  },
  { field: "department", pattern: new RegExp(`^${ORGAN}[/及、或和]${BODY}${AFTER}`), weight: 0.96 },
  { field: "department", pattern: new RegExp(`^责任(?:${ORGAN}|科)$`), weight: 0.84 },
  {
    field: "department",
    pattern: /^(?:责任主体|办理机构|承办机构|实施机构|(?:权力|职权)?(?:行使|实施)主体|权力主体)$/,
    weight: 0.62,
  },
  {
    field: "department",
    pattern: new RegExp(`${ORGAN}${AFTER}`),
    weight: 0.7,
    not: /责任|牵头|配合|承办|协办|监督/,
  },

  {
    field: "post",
    pattern:
      /^(?:工作|重点|关键|涉及|风险点?|重要|相关|具体|廉政|所在|现|部门|科室|权力|职权|对应|敏感|风险所在)?(?:岗位|职位|职岗|岗)(?:名称|类别|类型|职务|分类)?$/,
    weight: 0.97,
  },
  { field: "post", pattern: /^(?:责任|防控|监控)岗位?$/, weight: 0.8 },
  { field: "post", pattern: /^(?:所任|现任|担任)?职务(?:名称)?$/, weight: 0.78 },
  { field: "post", pattern: /(?:岗位|职位)(?:名称)?$/, weight: 0.75, not: /评价|监督/ },
  { field: "post", pattern: /^(?:涉及|风险|廉政|防控)?(?:对象|人群|层级)$/, weight: 0.5 },

  {
    field: "person",
    pattern: /^(?:岗位|在岗|任职|当事|涉及|本人|干部|党员)?(?:姓名|人员姓名|人员|任职人|在岗人)(?:姓名)?$/,
    weight: 0.95,
  },
  { field: "person", pattern: /姓名$/, weight: 0.85, not: /责任|领导|负责|联系/ },

  {
    field: "duty",
    pattern:
      /^(?:行政|主要|具体|所含|涉及|部门|岗位|重点|公共|廉政|廉洁)?(?:职权|权力|权责|权限|权利)(?:名称|事项|内容|项目|清单|目录|事权)?$/,
    weight: 0.96,
  },
  {
    field: "duty",
    pattern:
      /^(?:岗位|部门|工作|主要|岗位工作|业务工作|单位|科室|个人|具体|法定|岗位主要|部门主要|业务)*职[责能](?:内容|任务|权限|描述|概述)?$/,
    weight: 0.96,
    not: /风险/,
  },
  {
    field: "duty",
    pattern: /^(?:业务|工作|职能|办理|事权|管理|审批|服务|监管|行政|防控|重点)?(?:事项|活动)(?:名称|内容)?$/,
    weight: 0.88,
  },
  { field: "duty", pattern: /^(?:业务|工作|重点|主要)(?:内容|项目|名称|工作|范围|板块)$/, weight: 0.82 },
  { field: "duty", pattern: /^(?:项目|事项|业务|任务|权项|工作任务)(?:名称)?$/, weight: 0.66 },
  { field: "duty", pattern: /^(?:风险|廉政风险|业务|重点|关键|防控)?(?:领域|部位)$/, weight: 0.55 },
  { field: "duty", pattern: /(?:职权|权力|职责)(?:事项|名称|内容)?$/, weight: 0.72, not: /类/ },

  {
    field: "process",
    pattern:
      /^(?:业务|工作|流程|关键|重要|重点|主要|风险|权力|权力运行|职权|岗位|操作|运行|管理|办理|审批|具体|易发|廉政|控制|核心|实施|行权|用权|履职)*(?:环节|节点|步骤|工序|流程)(?:名称|节点|环节)?$/,
    weight: 0.96,
  },
  { field: "process", pattern: /(?:环节|节点|步骤|阶段|流程)(?:名称|阶段)?$/, weight: 0.8, not: /时间|日期/ },
  { field: "process", pattern: /^(?:重点|关键|风险|重要|廉政|易发)(?:部位|领域)$/, weight: 0.6 },

  {
    field: "category",
    pattern: new RegExp(`^(?:${RISK}点?|廉政|问题)?(?:类别|类型|种类|分类|属性|性质|类)$`),
    weight: 0.96,
    not: /^问题|^性质/,
  },
  {
    field: "category",
    pattern: new RegExp(`${RISK}点?.{0,2}(?:类别|类型|种类|分类|来源|属性|大类|小类)$`),
    weight: 0.93,
  },
  { field: "category", pattern: /^问题(?:类别|类型|分类|性质)$/, weight: 0.75 },
  { field: "category", pattern: /^风险(?:领域|来源|成因|因素)$/, weight: 0.5 },

  {
    field: "point",
    pattern: new RegExp(
      `^(?:主要|具体|潜在|存在|可能存在|岗位|职权|个人|部门|科室|单位|重点|一般|关键|易发|业务|权力|权力运行|防控|本岗位|梳理|排查|可能|查找|查找出|自查|梳理出|排查出|识别|发生|出现|产生|容易|易|多发|日常|工作中|的)*(?:${RISK}点?|廉险点)(?:名称|事项|位|源|内容|描述|项目|提示|清单|所在|情形|概述|摘要|因素|及隐患)?$`,
    ),
    weight: 0.97,
    not: /风险(?:描述|内容|情形|概述|因素|源|提示)$/,
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
    pattern: /^(?:薄弱环节|廉政隐患|问题隐患|风险行为|防控点|监督点|廉政防控点|管控点|风险防控点|控制点)$/,
    weight: 0.85,
  },
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
    pattern: new RegExp(`${RISK}`),
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
    pattern: new RegExp(`${RISK}点?(?:的)?(?:具体|主要)?(?:描述|内容|情形|概述|情况描述|行为|具体情形)$`),
    weight: 0.86,
  },
  {
    field: "manifestation",
    pattern:
      /^(?:具体|主要|可能出现的|可能发生的|违规|违纪|典型)?(?:情形|行为|描述|情况描述|内容描述|行为描述)$/,
    weight: 0.66,
  },
  { field: "manifestation", pattern: /(?:后果|危害|影响)$/, weight: 0.42, not: /程度/ },

  {
    field: "grade",
    pattern: new RegExp(
      `(?:${RISK}|预警|防控|自评|评定|审定|核定|风险点|廉政|认定|终评|评议|确定|拟定|初评).{0,6}(?:等级|级别|档次|层级|级|评级|定级)$`,
    ),
    weight: 0.97,
    not: /(?:供应商|客户|资质|信用|学历|职务|行政级别|密级|任务|岗位)等?级?/,
  },
  {
    field: "grade",
    pattern: /^(?:等级|级别|级|高低|评级|定级|风险高低|风险大小|风险度|风险程度|等次)$/,
    weight: 0.88,
  },
  { field: "grade", pattern: /^岗位风险等级$/, weight: 0.8 },
  {
    field: "grade",
    pattern: /(?:等级|级别|评级)$/,
    weight: 0.4,
    not: /(?:供应商|客户|资质|信用|学历|职务|行政|任务|保密|设备|工程|岗位|事项|项目|人员|技术|安全)/,
  },

  {
    field: "measures",
    pattern: new RegExp(
      `^(?:(?:主要|具体|${RISK}点?|廉政|制度|现有|拟采取|采取|相应|对应|重点|日常|长效|事前|事中|事后|前期|中期|后期|岗位|部门|科室|单位|的|已有|新增|拟|应|落实)*)(?:${CONTROL}[、和与及/]?)*(?:工作)?(?:措施|办法|对策|举措|方法|手段|制度措施|要点|方案)(?:及制度|及要求|内容|与要求|或制度|及对策|清单|及建议|和要求)?$`,
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
    pattern: /^(?:前期预防|中期监控|后期处置|事前预防|事中监控|事后处置|前期|中期|后期)$/,
    weight: 0.72,
  },
  { field: "measures", pattern: /^工作(?:措施|方法)$/, weight: 0.7 },

  {
    field: "owner",
    pattern: /(?:责任人|责任者|责任人员|责任人姓名)$/,
    weight: 0.96,
    not: /第一责任人|监督责任人/,
  },
  { field: "owner", pattern: /直接责任人?$/, weight: 0.96, role: "direct" },
  {
    field: "owner",
    pattern: new RegExp(`(?:${ORGAN}|科|处|室)(?:责任人|负责人|领导)$`),
    weight: 0.95,
    role: "department",
  },
  {
    field: "owner",
    pattern:
      /(?:负责人|经办人|承办人|落实人|整改人|执行人|办理人|主办人|专办人|责任人及电话|具体负责|管控人|防控人)$/,
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
  { field: "owner", pattern: /^责任单位$/, weight: 0.74 },
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
  {
    field: "leader",
    pattern: /(?:领导|领导责任|责任领导|领导责任人|班子成员|领导人|包保领导|挂点领导|领导姓名)$/,
    weight: 0.92,
    not: /部门领导|科室领导|部室领导/,
  },

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
    pattern: /^(?:计划|预计|要求|应|拟|限定|目标)(?:完成|整改|落实|办结)(?:时间|日期|时限|期限)$/,
    weight: 0.97,
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
      /(?:落实|完成|整改|执行|推进|办理|办结|进展|销号|工作进展|实施|贯彻|措施)(?:落实)?(?:情况|状态|进度|进展|结果|成效|程度|状况)$/,
    weight: 0.96,
  },
  {
    field: "status",
    pattern:
      /^(?:状态|进度|进展|完成率|当前状态|目前进展|工作进度|是否(?:已)?(?:完成|落实|整改|整改到位|办结|销号|到位|整改完成)|完成与否|落实与否|销号情况|办结情况)$/,
    weight: 0.94,
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
  {
    field: "score",
    pattern:
      /^(?:风险|总|综合|评估|量化|最终|自评|考核|合计|加权)?(?:得分|分值|评分|总分|分数|风险值|积分|打分|风险系数|系数)(?:合计)?$/,
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

/** Names that look like a field's but carry none: what they mean is not followed by a register. */
export const FOREIGN_HEADER =
  /^(?:监督|配合|协办|协助|协同|参与|监管|审核|复核|填报|填表|审批|验收|指导)(?:部门|单位|科室|处室|人|人员|领导|方式|主体|机构|责任人|岗位|渠道|电话)$|供应商|客户|承诺|(?:法定|审批|受理|办结承诺)(?:时限|期限)$|联系(?:人|方式|电话)|电话|手机|邮箱|(?:权力|职权|权责|权限|项目|措施|业务|单位|岗位性质|合同|企业|资产|设备)(?:类别|类型|种类|分类|性质)$|金额|数量|身份证|性别|年龄|学历|民族|政治面貌|附件|图片|照片|链接|地址|邮编|追责|追究|监督方式|任职时间|参加工作/;
