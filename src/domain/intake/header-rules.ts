import { ENGLISH_HEADERS } from "./english-headers.ts";
import { FOLLOW_UP_HEADERS } from "./follow-up-headers.ts";
import type { HeaderRule } from "./header-rule.ts";
import { PLACE_HEADERS } from "./place-headers.ts";
import { RISK_HEADERS } from "./risk-headers.ts";

/** All names of columns that are known. */
export const HEADER_RULES: readonly HeaderRule[] = [
  ...PLACE_HEADERS,
  ...RISK_HEADERS,
  ...FOLLOW_UP_HEADERS,
  ...ENGLISH_HEADERS,
];

/** Names that look like a field's but carry none: what they mean is not followed by a register. */
export const FOREIGN_HEADER =
  /^(?!监管责任人)(?:监督|督导|督办|指导|包联|见证|备案|配合|协办|协助|协同|参与|监管|审核|复核|审批|验收|指导)(?:部门|单位|科室|处室|人|人员|领导|方式|主体|机构|责任人|岗位|渠道|电话)$|^(?:填报|填表)(?:人|人员|领导|方式|责任人|渠道|电话)$|供应商|客户|承诺(?!.*(?:措施|对策|举措|办法))|(?:法定|审批|受理|办结承诺)(?:时限|期限)$|联系(?:人|方式|电话)|电话|手机|邮箱|(?:权力|职权|权责|权限|项目|措施|业务|单位|岗位性质|合同|企业|资产|设备)(?:类别|类型|种类|分类|性质)$|金额|数量|出生|籍贯|入党|年月$|身份证|性别|年龄|学历|民族|政治面貌|附件|图片|照片|链接|地址|邮编|追责(?!依据)|追究(?!依据)|监督方式|任职时间|参加工作|(?:预警|发现|发放|送达|下发|签订|上报|报送|跟踪|填报|填表|登记|受理|排查|建立|创建|更新|录入|修改|导入|入职|出生|公示|谈话|印发|建档)(?:时间|日期)$|(?:应报|已报|未报|应填|已填|未填|应交|已交|未交)(?!.*(?:情况|状态)$)|(?:划分|评定|判定|认定|评价|分级|定级|赋值)(?:标准|准则)$|(?<!预警)(?:成因|原因)(?:分析|说明)?$|^(?:管控|管理|责任|行使)层级$|^(?:检查|核查|复查|抽查|验证|验收|旁证)人$|^(?:推送|报送|抄送|公开|服务|通知|公示|举报)(?:对象|单位|部门|范围)$|^责任(?:事项|内容|范围|情形)$|公示期$|^公开(?:方式|形式|范围|渠道|时间)$/;
