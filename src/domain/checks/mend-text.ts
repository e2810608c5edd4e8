/** What is wrong with a damaged text. */
export type Damage = "old-de" | "doubled" | "swapped" | "lost";

/** A damaged text and, where it can be told, the text as it was meant. */
export interface MendedText {
  readonly damage: Damage;
  /** The damaged characters. */
  readonly words: string;
  readonly mended: string | null;
}

/** Words of the field whose doubled characters are never a natural reduplication. */
const TERMS = new Set(
  (
    "风险 防控 措施 责任 审核 审批 制度 管理 监督 岗位 部门 单位 领导 廉政 廉洁 资金 采购 项目 工程 财务 合同 干部 人事 " +
    "权力 职责 公示 检查 落实 执行 程序 流程 业务 等级 类别 决策 任免 招标 投标 验收 支付 报销 预算 会计 出纳 纪检 审计 " +
    "科室 部室 处室 党组 党委 支部 机制 环节 表现 形式 完成 时限 登记 备案 档案 考核 评估 调查 执法 处罚 许可 服务 " +
    "工作 人员 规定 标准 资料 信息 材料 设备 物资 车辆 印章 票据 经费 补助 救助 社会 环境 外部 道德 思想 利益 谋取"
  ).split(" "),
);

/** Words and single characters that are good Chinese when each character is doubled: 清清白白, 时时处处事事. */
const REDUPLICATED =
  /^(?:认真|踏实|扎实|老实|实在|干净|清白|堂正|兢业|勤恳|规矩|本分|明白|清楚|仔细|严实|彻底|完整|真切|平安|高兴|方面|上下|里外|前后|点滴|[时处事人层年月日天件桩项户家])+$/;

const OLD_DE = /旳/g;
const DOUBLED = /(?:([\u4e00-\u9fff])\1){2,}/g;
const SWAPPED: readonly (readonly [RegExp, string])[] = [
  [/(?<!风)险风(?!险)/g, "风险"],
  [/(?<!责)任责(?!任)/g, "责任"],
  [/(?<![措实])施措(?!施)/g, "措施"],
];
const LOST = /\ufffd+|锟斤拷|烫烫烫/;

function halved(run: string): string {
  let half = "";
  for (let place = 0; place < run.length; place += 2) half += run.charAt(place);
  return half;
}

/** Doubled runs of three characters and more, or of a word of the field; 认认真真 is good Chinese. */
function isDamagedRun(run: string): boolean {
  const half = halved(run);
  return TERMS.has(half) || (half.length > 2 && !REDUPLICATED.test(half));
}

function mendDoubled(text: string): MendedText | null {
  let words = "";
  const mended = text.replace(DOUBLED, (run) => {
    if (!isDamagedRun(run)) return run;
    if (words === "") words = run;
    return halved(run);
  });
  return words === "" ? null : { damage: "doubled", words, mended };
}

function mendSwapped(text: string): MendedText | null {
  for (const [pattern, term] of SWAPPED) {
    const words = text.match(pattern)?.[0];
    if (words !== undefined) return { damage: "swapped", words, mended: text.replace(pattern, term) };
  }
  return null;
}

/** Pairs of characters without which nothing is swapped, and characters without which nothing is lost. */
const SIGNS = /旳|险风|任责|施措|\ufffd|锟斤拷|烫烫烫/;

const FIRST_HAN = 0x4e00;

/** Whether a Chinese character follows itself, as it must in a doubled word. */
function hasTwin(text: string): boolean {
  let before = 0;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code === before && code >= FIRST_HAN) return true;
    before = code;
  }
  return false;
}

/** What is wrong with a text and its mending; null for a sound one. The most certain damage is named. */
export function mendText(text: string): MendedText | null {
  if (!hasTwin(text) && !SIGNS.test(text)) return null;
  const lost = LOST.exec(text);
  if (lost !== null) return { damage: "lost", words: lost[0], mended: null };
  const doubled = mendDoubled(text);
  const base = doubled?.mended ?? text;
  if (base.includes("旳")) return { damage: "old-de", words: "旳", mended: base.replace(OLD_DE, "的") };
  return doubled ?? mendSwapped(text);
}
