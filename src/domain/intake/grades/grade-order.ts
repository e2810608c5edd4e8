import { normaliseText } from "../text/normalise.ts";

/** Words that state an order of grades other than the usual one. */
const ORDER_AGAINST =
  /(?:一级|1级|Ⅰ级|I级|A级)(?:廉政)?(?:风险)?(?:点)?(?:等级)?(?:为|是|:|指|\(|=|-|—|,|属于|表示){0,2}(?:最低|最轻|低风险|较低|低级|轻微|低度|低(?![一-龥])|较轻|风险最小|风险较小)|(?:三级|3级|Ⅲ级|III级|C级)(?:廉政)?(?:风险)?(?:点)?(?:等级)?(?:为|是|:|指|\(|=|-|—|,|属于|表示){0,2}(?:最高|最重|最严重|高风险|较高|高级|高度|重大|高(?![一-龥])|风险最大|风险较大)|(?:二级|三级)(?:廉政)?(?:风险)?(?:高于|重于|大于|严重于|比)一级|(?:数字|级别|级数|等级数)越(?:大|高)[^,。;]{0,6}(?:越高|越大|越严重|越重)|[★星][^,。;]{0,4}越少[^,。;]{0,6}越(?:高|大|严重|重)/;

/** Whether a legend states an order other than the usual one (DOMAIN §5). */
export function statesOtherOrder(text: string): boolean {
  return ORDER_AGAINST.test(normaliseText(text));
}
