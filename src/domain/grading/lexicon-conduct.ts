import type { LexiconEntry } from "../model/lexicon.ts";
import { listWords } from "./list-words.ts";

/** Words for contact with the public and with those who are governed or served. */
export const PUBLIC_CONTACT_WORDS: readonly LexiconEntry[] = [
  {
    kind: "public-contact",
    weight: 5,
    words: listWords("群众关注度高 社会关注度高 关注度高 群众切身利益 热点问题 社会热点 民生领域 社会敏感"),
  },
  {
    kind: "public-contact",
    weight: 4,
    words: listWords(`
      群众利益 群众关心 群众关注 社会关注 直接面对群众 直接面向群众 直接服务群众 直接接触群众
      面向社会 面对群众 面向群众 服务群众 窗口 办事大厅 服务大厅 行政相对人 管理相对人 相对人
      服务对象 管理对象 监管对象 监管企业 被检查单位 被监管 办事群众 办事人 代办人员 村民 农户 农民
      贫困户 低保户 低保对象 困难群众 患者 小区业主 消费者 病人 家属 门诊 接诊 导诊 就诊 家长 学生家长 考生 贫困生
      纳税人 当事人 申请人 申请单位 申请企业 申报企业 申报单位 申请者 同类申请 拆迁户 被征收人 征收户
      房屋评估补偿 个体户 个体经营户 商户 商贩 摊贩 经营户 经营者 餐饮单位 经营单位 补贴户 种植大户
      养殖户 受益户 残疾人 老百姓 社会公众 优抚对象 救助对象 补助对象 企业咨询 同一企业 几家企业
      这些企业 对企业 向企业 辖区企业 企业主 老人 家校 旅客 乘客 住户 租户 入户 参保人 三百余户
      车主 驾驶人 驾驶员 货车司机 学员 市民 丧属 逝者家属 读者 渔民 牧民 林农 果农 茶农 菜农 蔗农 粮农
      储户 投保人 被保险人 贷款客户 用电客户 用水客户 用气客户 欠费用户 用水用户 用电用户 用户报装 求职人员
      求职者 求助人 报案人 上访人 信访人 用人单位 散户 养殖场户 搬迁户 安置户 回迁户 征迁户 动迁户 购房者
      购房人 买房人 业户 作坊业主 入驻企业 排污企业 施工企业 开发企业 建筑企业 生产企业 运输企业 民营企业
      游客 顾客 让学生 向学生 对学生 毕业生 新生 报名者 报考者 缴费人 纳税服务厅 缴费厅
      缴费大厅 对…企业 向…企业 候诊 病友 孕产妇 受害人 被执行人 承租人 承租户 客商 投资商
      热线 咨询电话 接听咨询 咨询台 查询人 办件超时 预约挂号 挂号 就医 求医 接访 走访群众 办事企业 报建单位 送审单位 失业人员 退役军人 军属 烈属 孤儿 特困户 特困人员
      困难家庭 困难户 特困家庭 贫困家庭 低收入家庭 低保家庭 帮扶对象 保障对象 资助对象 安置对象 轮候对象 轮候家庭 评估对象 检查对象
      执法对象 处罚对象 审批对象 走访对象 受助人 受助学生 受援人 租客 房客 商铺业主 商铺租户 摊主 店主 借款企业 贷款企业 用款企业 受检企业
      受检单位 被查单位 被查企业 被检单位 开发商 房企 申办人 申办企业 办证人 办证群众 办证企业 办件人 来办事 报名人 报考人 参训人员
      咨询人 来电人 求助群众 服务企业 纳税企业 缴费单位 缴存职工 参保单位 参保职工 参保企业 受理对象 送检人 送检单位 客户经理与 旅行社 网约车 出租车司机
      驻村…户 入户走访 走访慰问 上门服务 上门走访 学生资助 资助评定
    `),
  },
  {
    kind: "public-contact",
    weight: 3,
    words: listWords(`
      群众 居民 社区居民 烟农 零售户 货主 借款人 贷款户 来信来访 来访 接待群众
      服务不耐烦 与供应商 与客户 与经销商 与代理商 与中介 与企业人员 接触供应商 接触投标人 供应商管理
      对外窗口 对外服务 相关企业 企业负责人 
    `),
  },
];

const COMPLAINING = listWords(
  "群众 家长 村民 市民 居民 学生 患者 百姓 老百姓 农户 农民 用户 旅客 职工 游客 顾客 客户 消费者 车主 业主 读者 经营者 经营户 商户 学员 网友 乘客 员工",
);
const COMPLAINT_VERBS = listWords(
  "反映 举报 投诉 意见 不满 质疑 上访 越级上访 告状 联名 检举 信访 怨言 多次反映",
);

/** Those who complain are evidence of complaints, not of contact: 群众举报 hides 群众. */
export const COMPLAINANTS: readonly string[] = COMPLAINING.flatMap((who) =>
  COMPLAINT_VERBS.map((what) => `${who}${what}`),
);

/** Words for complaints, reports, cases and exposure. */
export const COMPLAINT_WORDS: readonly LexiconEntry[] = [
  {
    kind: "complaints",
    weight: 5,
    words: listWords(`
      曾发生案件 发生过案件 曾发生违纪 发生过违纪 案件易发 案件多发 案件高发 腐败案件 曾被查处
      曾被立案 集体上访 联名上访 联名举报 群体性事件 越级上访 案件…发生 串案 窝案
    `),
  },
  {
    kind: "complaints",
    weight: 4,
    words: listWords(`
      信访 上访 举报 检举 投诉 控告 告状 匿名信 来信来访 来信来电 来信反映 职工来信 引发纠纷 引起纠纷
      反映强烈 群众反映强烈 反映较多 反映问题较多 意见较大 意见大 意见很大 群众不满 引发不满 怨气
      不服 议论纷纷 引发矛盾 激化矛盾 社会矛盾 行政复议 行政诉讼 败诉 被通报 问题线索 审计发现 巡察反馈
      质疑 向…反映
    `),
  },
  {
    kind: "complaints",
    weight: 4,
    factor: "media",
    words: listWords(`
      曝光 媒体报道 媒体…报道 媒体关注 舆情 舆论 上传网络 发到网上 传到网上 网上热议 网络热议 炒作 网帖
    `),
  },
  { kind: "complaints", weight: 4, words: COMPLAINANTS },
  { kind: "complaints", weight: 3, words: listWords("纠纷 争议 不满意 差评") },
];

/** Words for what an abuse leads to: a crime or heavy loss, a disciplinary offence, a slight breach. */
export const CONSEQUENCE_WORDS: readonly LexiconEntry[] = [
  {
    kind: "consequence",
    weight: 5,
    words: listWords(`
      贪污 受贿 行贿 索贿 贿赂 挪用 侵占 私分 侵吞 私吞 窃取 盗取 骗取 套取 套现 截留 克扣 占为己有
      据为己有 职务犯罪 犯罪 犯法 触犯刑律 刑事责任 滥用职权 玩忽职守 徇私舞弊 徇私枉法 枉法 贪赃
      权钱交易 权色交易 钱权交易 利益输送 输送利益 回扣 好处费 收受…财物 索取…财物 索要财物
      中饱私囊 监守自盗 买官 卖官 鬻爵 跑官要官 资产流失 资金流失 集体资产流失 国有资产流失 重大损失
      围标 串标 围串标 串通投标 泄露标底 泄漏标底 透露控制价 透露标底 虚开 洗钱 骗保 骗贷 诈骗
      化公为私 公款私用 公款私存 小金库 账外账 账外设账 账外 私设账 冒领 倒卖 腐败 死亡 重大事故
      重大生态破坏 生态破坏 巨额亏损 赃款 保护伞 贿选
    `),
  },
  {
    kind: "consequence",
    weight: 4,
    words: listWords(`
      以权谋私 谋取私利 谋取利益 谋取…利益 牟取私利 牟取 牟利 谋私 谋利 徇私 舞弊 弄虚作假 虚报
      虚列 虚增 虚构 造假 伪造 篡改 隐瞒 瞒报 收受 收取…提成 收取…好处 收好处 收取好处 收取“ 索要 索取 索拿卡要
      吃拿卡要 红包 礼金 购物卡 有价证券 贵重礼品 受礼 内定 泄露 泄密 失密 跑风漏气 通风报信
      优亲厚友 任人唯亲 带病提拔 权力寻租 寻租 损公肥私 假公济私 靠企吃企 利用职务 利用职权 职务之便
      职务便利 利用权力 偷工减料 以次充好 高估冒算 充当保护伞 包庇 纵容 放纵违法 经济损失 造成损失
      损失 亏损 流失 事故 严重后果 环境污染 损害群众 损害国家 损害集体 人情案 关系案 金钱案 串通 勾结 勾兑
      勾连 相互串通 伙同 统方 拉票 涂改 送礼 收礼 有偿新闻 有偿删帖 卖给 试题泄露 泄露试题
    `),
  },
  {
    kind: "consequence",
    weight: 3,
    words: listWords(`
      违纪 违法违纪 失职 渎职 失职渎职 滥发 违规发放津补贴 公款吃喝 大吃大喝 公款旅游 公车私用 公务用车私用
      私车公养 为私家车 私用 铺张浪费 浪费 吃请 宴请 旅游安排 土特产 不良影响 恶劣影响 影响公信力
      以权压人 失窃 被盗 个人家庭聚餐 让亲属…承包 发包给亲属 安插亲属
    `),
  },
  { kind: "consequence", weight: 2, words: listWords("轻微违纪 轻微违规 批评教育 诫勉谈话 通报批评") },
];

/** Words for how often the power is used or abused; a prescribed rhythm is none. */
export const FREQUENCY_WORDS: readonly LexiconEntry[] = [
  {
    kind: "frequency",
    weight: 4,
    words: listWords(`
      频繁 频次高 频率高 高频 数量大 数量较大 业务量大 办件量大 量大面广 频率较高 屡次 屡见 屡禁 屡屡 屡被
      屡有 屡遭 屡 多次 三番五次 接连 一再 反复检查 反覆检查 反复发生 反覆发生 反复勾兑 反覆勾兑 反复出现 反覆出现 普遍 十分普遍 常见 十分常见 高发 多发
      易发 时有发生 比比皆是 司空见惯 几乎每 大量
    `),
  },
  {
    kind: "frequency",
    weight: 3,
    words: listWords(
      "经常 时常 常常 常年 日均 年均 月均 数量多 次数多 次数偏多 上访较多 投诉较多 举报较多 项目多 工程多",
    ),
  },
];
