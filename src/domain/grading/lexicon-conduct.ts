import type { LexiconEntry } from "../model/lexicon.ts";
import { listWords } from "./list-words.ts";

/** Words for contact with the public and those who are served. */
export const PUBLIC_CONTACT_WORDS: readonly LexiconEntry[] = [
  {
    kind: "public-contact",
    weight: 5,
    words: listWords(`
      群众关注度高 社会关注度高 关注度高 群众反映强烈 群众切身利益 热点问题 社会热点 民生领域
      舆论关注
    `),
  },
  {
    kind: "public-contact",
    weight: 4,
    words: listWords(`
      群众利益 群众关心 群众关注 社会关注 社会影响 直接面对群众 直接面向群众 直接服务群众
      直接接触群众 面向社会 面对群众 面向群众 服务群众 窗口 办事大厅 服务大厅 行政相对人
      管理相对人 服务对象 管理对象 监管对象 监管企业 被监管 被检查单位 办事群众 村民 农户
      贫困户 低保户 困难群众 患者 病人 家长 学生家长 考生 纳税人 当事人 申请人 投标人 业主
      拆迁户 被征收人 个体户 商户 经营户 残疾人 老百姓 社会公众 惠民 民生 优抚对象 救助对象
    `),
  },
  {
    kind: "public-contact",
    weight: 3,
    words: listWords(`
      群众 公众 居民 市民 百姓 职工群众 客户 供应商 承包商 施工单位 施工方 代理商 经销商
      零售户 烟农 旅客 货主 企业负责人 相关企业 中介机构 药商 医药代表 厂商 合作单位 合作方
      外单位 对外窗口 接待 学生 社区 个体经营 贷款户 借款人 参保人 用户 乙方 利益相关人
      利害关系人 服务单位 来访 来信
    `),
  },
];

/** Words for complaints, cases and exposure. */
export const COMPLAINT_WORDS: readonly LexiconEntry[] = [
  {
    kind: "complaints",
    weight: 5,
    words: listWords(`
      曾发生案件 发生过案件 曾发生违纪 发生过违纪 案件易发 案件多发 易发多发 腐败案件 曾被查处
      曾被立案 集体上访 群体性事件 越级上访
    `),
  },
  {
    kind: "complaints",
    weight: 4,
    words: listWords(`
      信访 上访 举报 投诉 被投诉 引发纠纷 引起纠纷 信访投诉 投诉较多 举报较多 反映强烈
      反映较多 反映问题较多 意见较大 意见大 群众不满 群众意见 引发不满 引发矛盾 激化矛盾
      社会矛盾 行政复议 行政诉讼 败诉 曾被通报 被通报 问题线索 审计发现 巡察反馈
    `),
  },
  {
    kind: "complaints",
    weight: 4,
    factor: "media",
    words: listWords(`
      媒体曝光 媒体报道 媒体关注 负面舆情 网络舆情 舆情
    `),
  },
  {
    kind: "complaints",
    weight: 3,
    words: listWords(`
      纠纷 矛盾 争议 质疑 复议 诉讼 不满意 差评
    `),
  },
];

/** Words for what an abuse leads to: a crime, a disciplinary offence, a slight breach. */
export const CONSEQUENCE_WORDS: readonly LexiconEntry[] = [
  {
    kind: "consequence",
    weight: 5,
    words: listWords(`
      贪污 受贿 行贿 索贿 贿赂 挪用 侵占 私分 侵吞 窃取 骗取 套取 截留 职务犯罪 犯罪
      违法犯罪 犯法 触犯刑律 刑事责任 滥用职权 玩忽职守 徇私舞弊 徇私枉法 枉法 贪赃 权钱交易
      权色交易 钱权交易 利益输送 输送利益 收受回扣 吃回扣 拿回扣 回扣 收受贿赂 收受好处费
      收受…财物 索取…财物 索要财物 索取财物 中饱私囊 监守自盗 买官卖官 卖官 跑官要官
      国有资产流失 资产流失 资金流失 集体资产流失 重大损失 围标 串标 围串标 串通投标 泄露标底
      泄漏标底 虚开发票 洗钱 骗保 骗贷 诈骗 假公济私 损公肥私 化公为私 公款私用 公款私存
      小金库 账外账
    `),
  },
  {
    kind: "consequence",
    weight: 4,
    words: listWords(`
      以权谋私 谋取私利 谋取利益 谋取不正当利益 谋取个人利益 牟取私利 牟利 谋私 谋利 徇私
      舞弊 弄虚作假 虚报 冒领 虚列 虚增 虚假 造假 伪造 篡改 隐瞒 瞒报 收受 好处费 好处
      索要 索取 索拿卡要 吃拿卡要 收红包 红包 礼金 有价证券 购物卡 宴请 贵重礼品 暗箱操作
      内定 泄露 泄密 失密 优亲厚友 任人唯亲 带病提拔 违规提拔 权力寻租 利用职务 利用职权
      利用职便 职务之便 职务便利 利用权力 规避招标 化整为零 拆分项目 肢解工程 偷工减料
      以次充好 虚假验收 高估冒算 虚报冒领 乱收费 乱罚款 乱摊派 私自收费 设租 通风报信 说情
      充当保护伞 包庇 纵容 放纵 经济损失 造成损失 损失 浪费 暗示 严重后果 不良影响 人情案
      关系案 金钱案
    `),
  },
  {
    kind: "consequence",
    weight: 3,
    words: listWords(`
      违规 违纪 违法 违反 失职 渎职 不作为 乱作为 滥发 超标准 超范围 超预算 公款吃喝
      大吃大喝 公款旅游 公车私用 铺张浪费 礼品 吃请 土特产 失察 失管 失控 把关不严 审核不严
      审查不严 监管不力 监督不力 走过场 流于形式 徇情 照顾关系 人情 亲属 亲友 亲朋 关系户
      私情 刁难 卡要 不公平 不公正 有失公平 有失公正 显失公正 不实 失真 擅自 私自 越权
      偏袒 特权 挥霍 随意 隐患 干预 插手 超编 错误决策 决策失误
    `),
  },
  {
    kind: "consequence",
    weight: 2,
    words: listWords(`
      拖延 推诿 扯皮 敷衍 态度生硬 态度冷漠 态度差 效率低下 办事拖拉 门难进 脸难看 事难办
      工作不细 工作失误 差错 遗失 疏漏 遗漏 不及时 不到位 责任心不强 履职不力 执行不力
      纪律松懈 迟到早退 作风漂浮 学习不够 思想松懈 不规范 不认真 不负责任 疏忽
    `),
  },
];

/** Words for how often the power is used. */
export const FREQUENCY_WORDS: readonly LexiconEntry[] = [
  {
    kind: "frequency",
    weight: 4,
    words: listWords(`
      频繁 频次高 频率高 高频 数量大 数量较大 业务量大 办件量大 发生频率较高 屡次 屡禁不止
      多次 反复 每天 每日 日常大量 普遍存在 高发 多发 易发
    `),
  },
  {
    kind: "frequency",
    weight: 3,
    words: listWords(`
      经常 经常性 时常 常年 每周 每月 长期 日均 数量多 次数多 业务量
    `),
  },
  {
    kind: "frequency",
    weight: 2,
    words: listWords(`
      每季度 每半年 每学期 定期
    `),
  },
  {
    kind: "frequency",
    weight: 1,
    words: listWords(`
      每年 偶尔 很少发生 偶发 个别
    `),
  },
];
