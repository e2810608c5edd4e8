import type { HeaderRule } from "./header-rule.ts";
import { BODY, ORGAN, RISK } from "./header-rule.ts";

const AFTER = "(?:名称|全称)?$";

/**
 * Names of columns that say where a risk belongs, by what they are made of: the head word at the end says the kind, the
 * words before it narrow it. Sources: the forms and lists of DOMAIN §2–3.
 */
export const PLACE_HEADERS: readonly HeaderRule[] = [
  {
    field: "seq",
    pattern: /^(?:顺序号|序号|序次|序列|序|编号|编码|号码|行号|项次|条目号|no\.?|№|#)$/i,
    weight: 0.99,
  },
  {
    field: "seq",
    pattern: /^(?:风险点?|措施|职权|权力|问题|任务|事项|条目|清单).{0,2}(?:编号|编码|代码|序号)$/,
    weight: 0.93,
    not: /等级|级别|类/,
  },
  { field: "seq", pattern: /(?:编号|编码|序号)$/, weight: 0.75 },
  { field: "seq", pattern: /^(?:登记|台账|档案|记录|风险|条目|流水|排序)号$/, weight: 0.8 },

  {
    field: "unit",
    pattern: new RegExp(
      `^(?:填报|所属|所在|工作|上报|报送|本|申报|被检查?|受检|项目|二级|下属|基层|直属)?${BODY}${AFTER}`,
    ),
    weight: 0.96,
    not: /责任|主体/,
  },
  {
    field: "unit",
    pattern:
      /^(?:乡镇|镇街|街道|村居?|社区|村社区|村组|项目部|分公司|子公司|院校|市县|县区|区县|系统|点位|基层.{1,3}|支局|支行|网点|营业所|分理处|养护站|供电所|林场|农场)(?:名称)?$/,
    weight: 0.93,
    not: /基层(?:组织|党组织|科室|部门|岗位|人员)/,
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
    not: /责任|牵头|配合|承办|协办|主办|整改|监督|发证|供应商|中标|供货|施工|监理|协作|委托/,
  },
  { field: "unit", pattern: /^责任(?:单位|主体)$/, weight: 0.6 },

  {
    field: "department",
    pattern: new RegExp(
      `^(?:所属|所在|填报|使用|业务|涉及|内设|归口|管理|主管|职能|办理|实施|科室|单位|本|具体|行使)?[/及、或和]?(?:${ORGAN}|科|处|股|室|庭|队|站|所|系|组)${AFTER}`,
    ),
    not: /条线$/,
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
    pattern: /^(?:责任主体|(?:权力|职权)?(?:行使|实施)主体|权力主体)$/,
    weight: 0.62,
  },
  { field: "department", pattern: /^(?:业务|经营|责任|组织)单元$|^业务板块$/, weight: 0.64 },
  { field: "department", pattern: /^(?:服务|办事|所在)?窗口(?:名称)?$/, weight: 0.74 },
  { field: "department", pattern: new RegExp(`^(?:办理|承办|实施|行使)(?:机构|${ORGAN})$`), weight: 0.9 },
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
  { field: "post", pattern: /^(?:所任|现任|担任|领导|行政|党内|党政)?职务(?:名称)?$/, weight: 0.78 },
  { field: "post", pattern: /^(?:谁|什么人|哪些人|哪个岗位)$/, weight: 0.6 },
  { field: "post", pattern: /(?:岗位|职位)(?:名称)?$/, weight: 0.75, not: /评价|监督/ },
  { field: "post", pattern: /^(?:涉及|风险|廉政|防控)?(?:对象|人群|层级)$/, weight: 0.5 },

  {
    field: "person",
    pattern:
      /^(?:岗位|在岗|任职|当事|涉及|本人|干部|党员|工作|窗口|现任)?(?:姓名|人员姓名|人员|任职人|在岗人)(?:姓名)?$/,
    weight: 0.95,
  },
  { field: "person", pattern: /^被.{1,4}人(?:员|姓名)?$/, weight: 0.85 },
  { field: "person", pattern: /^(?:教?职工|从业人员|工作人员|干部职工|人)$/, weight: 0.62 },
  { field: "person", pattern: /^(?:自查|排查|被谈话|被提醒|被约谈)人$/, weight: 0.85 },
  { field: "person", pattern: /^(?:发放|谈话|提醒|警示|约谈)对象$/, weight: 0.72 },
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
  {
    field: "duty",
    pattern:
      /^(?:主要|重点|核心|岗位|具体|日常|所负责)?(?:业务|工作|重点|主要)(?:内容|项目|名称|工作|范围)$|^(?:主要|重点|关键|核心)业务$/,
    weight: 0.82,
  },
  {
    field: "duty",
    pattern:
      /^(?:分管|分工|主管|负责|承担|从事)的?(?:工作|业务|事项|领域|内容|范围)$|^(?:岗位|工作|职责)?分工$/,
    weight: 0.88,
  },
  { field: "duty", pattern: /^(?:项目|事项|业务|任务|权项|工作任务)(?:名称)?$/, weight: 0.66 },
  { field: "duty", pattern: /^(?:负责)?(?:干|做|管|办|负责)(?:些)?(?:什么|哪些)(?:事|的)?$/, weight: 0.62 },
  { field: "duty", pattern: /^(?:风险|廉政风险|业务|重点|关键|防控)?(?:领域|部位)$/, weight: 0.55 },
  { field: "duty", pattern: /(?:职权|权力|职责)(?:事项|名称|内容)?$/, weight: 0.72, not: /类/ },
  {
    field: "duty",
    pattern: /^(?:执法|服务|业务|行权|用权|审批|监管|管理|权力|办事|职务|权限)(?:内容|范围)$/,
    weight: 0.7,
  },
  {
    field: "duty",
    pattern: /(?:事项|事务|事情|事由|事权|业务|职能|权限|活动|场景|科目|.项目|.工作)(?:名称|内容)?$/,
    weight: 0.66,
    not: /风险|问题|预警|提醒|提示|隐患|注意|其他|整改|责任|任务|收费|参加|下步|备注|补充|说明|强化|完善|改进|[防管]控|防范|预防/,
  },

  {
    field: "process",
    pattern:
      /^(?:业务|工作|流程|关键|重要|重点|主要|风险|权力|权力运行|职权|岗位|操作|运行|管理|办理|审批|具体|易发|廉政|控制|核心|实施|行权|用权|履职)*(?:环节|节点|步骤|工序|流程|程序)(?:名称|节点|环节)?$/,
    weight: 0.96,
    not: /环节点$|^实施节点$/,
  },
  {
    field: "process",
    pattern: /(?:环节|节点|步骤|阶段|流程)(?:名称|阶段)?$/,
    weight: 0.8,
    not: /时间|日期|环节点|^.{2}节点/,
  },
  { field: "process", pattern: /^.{2}节点$/, weight: 0.66, not: /^进度|^时间/ },
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
  { field: "category", pattern: /^风险(?:领域|来源|因素)$/, weight: 0.5 },
];
