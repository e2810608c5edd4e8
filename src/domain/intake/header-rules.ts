import { FOLLOW_UP_HEADERS } from "./follow-up-headers.ts";
import type { HeaderRule } from "./header-rule.ts";
import { PLACE_HEADERS } from "./place-headers.ts";
import { RISK_HEADERS } from "./risk-headers.ts";

/** All names of columns that are known. */
export const HEADER_RULES: readonly HeaderRule[] = [...PLACE_HEADERS, ...RISK_HEADERS, ...FOLLOW_UP_HEADERS];

/** Names that look like a field's but carry none: what they mean is not followed by a register. */
export const FOREIGN_HEADER =
  /^(?:监督|配合|协办|协助|协同|参与|监管|审核|复核|填报|填表|审批|验收|指导)(?:部门|单位|科室|处室|人|人员|领导|方式|主体|机构|责任人|岗位|渠道|电话)$|供应商|客户|承诺|(?:法定|审批|受理|办结承诺)(?:时限|期限)$|联系(?:人|方式|电话)|电话|手机|邮箱|(?:权力|职权|权责|权限|项目|措施|业务|单位|岗位性质|合同|企业|资产|设备)(?:类别|类型|种类|分类|性质)$|金额|数量|身份证|性别|年龄|学历|民族|政治面貌|附件|图片|照片|链接|地址|邮编|追责|追究|监督方式|任职时间|参加工作/;
