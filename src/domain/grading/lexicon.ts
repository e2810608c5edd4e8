import type { Lexicon } from "../model/lexicon.ts";
import {
  COMPLAINANTS,
  COMPLAINT_WORDS,
  CONSEQUENCE_WORDS,
  FREQUENCY_WORDS,
  PUBLIC_CONTACT_WORDS,
} from "./lexicon-conduct.ts";
import { listWords } from "./list-words.ts";
import { DISCRETION_WORDS, MONEY_WORDS, POWER_WORDS } from "./lexicon-powers.ts";

/**
 * Probity's evidence words. Which powers weigh most follows the published list of powers held, which harm is crime,
 * offence or slight breach follows the published grading by consequence (DOMAIN §5); an office may give its own.
 */
export const DEFAULT_LEXICON: Lexicon = {
  version: 1,
  entries: [
    ...POWER_WORDS,
    ...MONEY_WORDS,
    ...DISCRETION_WORDS,
    ...PUBLIC_CONTACT_WORDS,
    ...COMPLAINT_WORDS,
    ...CONSEQUENCE_WORDS,
    ...FREQUENCY_WORDS,
  ],
  neutral: [
    ...COMPLAINANTS,
    ...listWords(`
    不负责任 决策部署 权力观 政绩观 满意度 受理投诉 受理举报 受理信访 信访接待 举报受理 投诉受理 人事档案
    残疾人证 残疾人就业保障金 残疾人联合会 群众路线 群众评议 群众监督 群众工作 群众满意 党员群众 群众组织 村民小组 村民委员会 村民代表 村民会议 业主单位 居民委员会 窗口期 农民工 企业文化 群众拍照 
    家长发到网上 市民拍下 被家长 居民楼 居民小区 市民卡 市民中心 居民区 客户端 用户名 学生会 学生宿舍 学生食堂 欠费用户 收费用户 缴费用户 事故调查 事故处理 事故认定 事故鉴定 执法记录仪 执法文书 教育主管 执行力
    家属子女 领导家属 干部家属 职工家属 本人家属 家属亲友 配偶家属 公车驾驶员 公务车驾驶员 公务用车驾驶员 专职驾驶员 单位驾驶员 小车驾驶员
    车队驾驶员 驾驶员管理 毕业生档案 新生事物 老人员 学员管理 对口企业 下属企业 所属企业 对企业内部 向企业内部
    群众文化 群众体育 群众性 学生资助工作机构 随意挂断 随意调换 随意丢弃 随意放置 随意堆放 随意停放 随意进出 随意摆放 随意拆 随意外借
    随意离 随意翻 随意带 不设主观 没有主观 无主观
    从业务 评审费 合同制 医疗器械科 投资者 评审专家随机 学生会 复核无误 考核通报 网络投票 审批表归档 批准逮捕
  `),
  ],
  negations: listWords(`
    不涉及 不涉 未涉及 没有涉及 不具有 不具备 不掌握 不享有 不负责 不承担 不经手 不接触 不直接接触 不参与
    不直接参与 不管理 不直接管理 不行使 不拥有 不存在 未发生 没有发生 不发生 从未 不分管 不经管 不办理
    不直接办理 不包括 不含 不与 未接到 未收到 没有收到 没有接到 未受到 无权 不收取 不决定 未承接 不承接 未承担
    不直接掌握 不具体负责 不再负责 不保管 不直接 不面向 不面对 不服务 不从事 不承办 不支配 不对外 不联系 不牵涉
    不牵扯 不触及 不涉足 不审批 不审核 不发放 不采购 不经办 不掌管 不掌控 不主管 没有参与 未参与 未经手 未掌握 未直接
    没有直接 无须接触 无需接触 从不 并不涉
  `),
  closeNegations: listWords(`
    无 没有 并无 均无 暂无 未有 非
  `),
  safeguards: listWords(`
    防止 避免 杜绝 严禁 防范 预防 禁止 不得 严防 谨防 遏制 制止 惩治 整治 不准 切勿
    反对 抵制 查处 打击 不许 坚决不 严查 纠正 治理 力戒 坚决纠正
  `),
  failures: listWords(`
    未能 没能 未有效 不能有效 没有有效 未及时 难以 无法 不力 不到位 失效 失守
  `),
  amounts: [
    { from: 1_000_000, weight: 5 },
    { from: 100_000, weight: 4 },
    { from: 5_000, weight: 3 },
    { from: 500, weight: 2 },
    { from: 0, weight: 1 },
  ],
  counts: [
    {
      kind: "public-contact",
      units: listWords("人次 户 名群众 名村民 名学生 名患者 名职工 家企业 家商户"),
      near: [],
      steps: [
        { from: 1_000, weight: 5 },
        { from: 100, weight: 4 },
        { from: 10, weight: 3 },
      ],
    },
    {
      kind: "complaints",
      units: ["起", "件", "宗", "次", "条"],
      near: ["信访", "投诉", "举报", "上访", "案件", "违纪", "线索"],
      steps: [
        { from: 5, weight: 5 },
        { from: 2, weight: 4 },
        { from: 1, weight: 3 },
      ],
    },
    {
      kind: "frequency",
      units: listWords("次 笔 件 宗 批 单 项 起 车次 人次 户"),
      near: listWords(
        "每年 一年 年均 全年 近三年 近两年 近年 年内 每月 月均 每天 日均 每学期 年受理 年办理 累计 集中办理",
      ),
      steps: [
        { from: 100, weight: 4 },
        { from: 12, weight: 3 },
        { from: 2, weight: 2 },
      ],
    },
  ],
};
