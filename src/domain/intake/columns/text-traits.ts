import type { CellValue } from "../../model/cell.ts";
import { isCellDate, isCellError } from "../../model/cell.ts";
import { readCategory } from "../text/category.ts";
import type { GradeNotation } from "../text/grade-word.ts";
import { readGradeWord } from "../text/grade-word.ts";
import { normaliseText } from "../text/normalise.ts";
import { readTick } from "../text/tick.ts";

/** What a cell's content looks like; several may hold at once. */
export interface Traits {
  readonly grade: boolean;
  /** A bare code that may be a grade, a score or a number. */
  readonly code: boolean;
  readonly whole: boolean;
  readonly number: boolean;
  readonly date: boolean;
  /** A time opens the text and a colon or comma ends it (3月上旬:印发方案). */
  readonly timed: boolean;
  /** A time up to which something is due (6月底前, 年内). */
  readonly due: boolean;
  readonly rhythm: boolean;
  readonly term: boolean;
  readonly status: boolean;
  readonly category: boolean;
  readonly person: boolean;
  readonly organ: boolean;
  readonly body: boolean;
  readonly post: boolean;
  readonly law: boolean;
  readonly phone: boolean;
  /** A tick, a cross or another single sign. */
  readonly mark: boolean;
  /** Says that something applies or does not (√, ×, 是, 不符合). */
  readonly tick: boolean;
  readonly risky: boolean;
  readonly controlling: boolean;
  readonly numbered: boolean;
  readonly length: number;
}

/** More words than these make no difference. */
const MOST_COUNTED = 8;

/** The words that begin with each UTF-16 unit, in their order. */
function wordsByStart(words: string): ReadonlyMap<number, readonly string[]> {
  const byStart = new Map<number, string[]>();
  for (const word of words.split("|")) {
    const start = word.charCodeAt(0);
    byStart.set(start, [...(byStart.get(start) ?? []), word]);
  }
  return byStart;
}

/** Counts words (parted by `|`) in a text, looking closer only where a character begins one of them. */
function wordCounter(words: string): (text: string) => number {
  const byStart = wordsByStart(words);
  return (text) => {
    let total = 0;
    for (let at = 0; at < text.length && total < MOST_COUNTED; at += 1) {
      const found = byStart.get(text.charCodeAt(at))?.find((word) => text.startsWith(word, at));
      if (found === undefined) continue;
      total += 1;
      at += found.length - 1;
    }
    return total;
  };
}

const DATE =
  /^(?:自|从|截至|截止|于|到)?(?:(?:19|20)?\d{2}[年./-]\d{1,2}(?:[月./-](?:\d{1,2}[日号]?)?)?|\d{1,2}月(?:\d{1,2}[日号]|[上中下]旬|底|初|末|份|中)?|(?:20)?\d{2}年|20\d{6}|第?[一二三四1234]季度|[上下]半年|年[底内末中初]|月底|[一二三四五六七八九十〇○零]{1,4}年?[一二三四五六七八九十]{0,3}月)/;
const TIMED = /^[^:,。;、]{2,16}[:,](?=.{2})/;
const DUE = /(?:前|之前|以前|底|末|内|止)$/;
const RHYTHM =
  /^(?:每|按)(?:周|月|季|半年|年|学期|日|天|两|双|次|旬|批)|^(?:实时|随时|不定期|定期|适时|月度|季度|年度|半年|常态化)/;
const TERM =
  /^(?:长期|持续|全年|常年|立行立改|立即|即知即改|即时|当场|日常|经常|收到|接到|事发|\d{1,3}个?(?:工作)?[天日周]|\d{1,2}个月)|(?:天|日|工作日)(?:内|以内|之内)$|长期坚持$/;
const STATUS =
  /^(?:已|未|正在|正|基本|部分|全部|尚未|阶段性|持续)(?:经)?.{0,4}(?:完成|落实|整改|办结|销号|推进|开展|启动|开工|到位|执行|办理|进行|整治|达标|见效)|^(?:完成|落实|整改中|进行中|推进中|滞后|√|×|✓|是|否|\d{1,3}(?:\.\d+)?%|办结|销号|到位|在办|待办)$/;
const ORGAN =
  /(?:科|处|室|股|部|办|组|队|中心|车间|站|大队|支队|科室|窗口|班|房|库|厅|大厅|部门|班子|司|党支部|工会|团委|纪委)$/;
const BODY =
  /(?:局|委|院|校|学|公司|厂|所|银行|支行|集团|镇|乡|村|社区|街道|街道办|街道办事处|医院|学校|幼儿园|残联|联社|政府|办事处|委员会|馆|协会|单位|总站|站|中心|园)$/;
const POST =
  /(?:长|主任|书记|经理|会计|出纳|员|岗|岗位|干部|人员|助理|主管|专干|主席|委员|司机|工程师|专员|教师|教导|护士|医生|医师|秘书|助手|负责人|领导|领导班子|经办人|师|总监|监事|董事)(?:\([^()]*\))?$/;
const LAW =
  /《[^》]{2,}》|第[一二三四五六七八九十百\d]+条|(?:法|条例|办法|规定|细则|准则|意见|制度|通知)$|〔20\d\d〕/;
const PHONE = /^(?:\d{3,4}-)?\d{7,8}$|^1[3-9]\d{9}$/;
const MARK = /^[√✓✔☑×✗✘○●◯■□▲△◆★☆*Vv是有]$/;
const RISKY = wordCounter(
  "不按|不严|不实|未按|未经|违规|违反|违法|违纪|擅自|谋取|谋私|收受|泄露|泄密|徇私|滥用|索要|吃拿卡要|虚报|套取|挪用|截留|侵占|贪污|以权|私利|私自|优亲厚友|人情|弄虚作假|不公|不力|不到位|不作为|乱作为|刁难|失职|渎职|缺失|缺乏|流于形式|隐瞒|干预|插手|不规范|不及时|不认真|走过场|超标准|超范围|把关不|随意|不完善|不健全|被围猎|串通|倾向性|暗箱|损失|腐败|风险|贿|舞弊|虚假|松懈|淡薄|不强|不坚定|瞒报|漏",
);
const CONTROLLING = wordCounter(
  "加强|建立|完善|严格|落实|实行|执行|定期|规范|公开|公示|抽查|监督|培训|制度|强化|健全|审核|审批|集体|检查|学习|教育|考核|追究|问责|轮岗|双人|复核|核查|监管|签订|制定|提高|坚持|杜绝|报告|备案|留痕|回避|明确|通报|谈话|台账|开展|组织",
);
const NUMBERED = /^(?:\(?\d{1,2}[.、)．:]|[①-⑳]|[一二三四五六七八九十]+[、.是]|\([一二三四五六七八九十]+\))/;

/** The usual family names, for telling a name from a word. */
const FAMILY =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤某甲乙丙丁戊";
const PERSON = new RegExp(`^[${FAMILY}][\\u4e00-\\u9fa5·]{1,3}(?:[、,/;][\\u4e00-\\u9fa5·]{2,4})*$`);
const PLACEHOLDER = /^(?:责任人|领导|负责人|经办人|某|张|李|王)[某\d甲乙丙丁一二三]{1,4}$/;
const NOT_PERSON = /局|科|处|室|部|岗|公司|中心|措施|管理|教育|监督|制度|风险|级|高|完成|落实|整改|于\d/;

const NOTHING: Traits = {
  grade: false,
  code: false,
  whole: false,
  number: false,
  date: false,
  timed: false,
  due: false,
  rhythm: false,
  term: false,
  status: false,
  category: false,
  person: false,
  organ: false,
  body: false,
  post: false,
  law: false,
  phone: false,
  mark: false,
  tick: false,
  risky: false,
  controlling: false,
  numbered: false,
  length: 0,
};

function traitsOfNumber(value: number): Traits {
  const whole = Number.isInteger(value);
  return {
    ...NOTHING,
    number: true,
    whole,
    code: whole && value >= 0 && value <= 5,
    phone: value > 1e9,
    length: String(value).length,
  };
}

/** Longest text that may be a name, a time or a state. */
const SHORT = 24;

function isPerson(norm: string): boolean {
  return PLACEHOLDER.test(norm) || (PERSON.test(norm) && !NOT_PERSON.test(norm));
}

/** Tells whether each part of a short list of names ends like a body, an organ or a post. */
function partsOf(text: string): (pattern: RegExp) => boolean {
  const parts = text
    .split(/[\n、,，/;；]/)
    .map((part) => normaliseText(part))
    .filter((part) => part !== "");
  return (pattern) => parts.length > 0 && parts.every((part) => pattern.test(part));
}

/** Longest text that is looked at as a whole; of a longer one the beginning tells what it is. */
const LOOKED_AT = 300;

/** Whether a notation makes a text a grade; one sign alone may be a tick. */
function isGradeIn(notation: GradeNotation | null, norm: string): boolean {
  if (notation === null || notation === "number") return false;
  return notation !== "marks" || norm.length > 1;
}

/** One literal with all traits: an object joined from parts costs many times the memory. */
function traitsOfText(typed: string): Traits {
  const text = typed.length > LOOKED_AT ? typed.slice(0, LOOKED_AT) : typed;
  const norm = normaliseText(text);
  const { notation } = readGradeWord(norm);
  const risks = RISKY(norm);
  const controls = CONTROLLING(norm);
  // Nothing is found in a long text where only a short one is asked for.
  const isShort = norm.length <= SHORT;
  const short = isShort ? norm : "";
  const all = partsOf(isShort ? text : "");
  const dated = DATE.test(norm);
  return {
    grade: isGradeIn(notation, norm),
    code: notation === "number",
    whole: /^\d{1,5}$/.test(norm),
    number: /^\d+(?:\.\d+)?$/.test(norm),
    date: norm.length <= 40 && dated,
    timed: TIMED.test(norm) && (dated || RHYTHM.test(norm)),
    due: dated && DUE.test(short),
    rhythm: RHYTHM.test(short),
    term: TERM.test(short),
    status: STATUS.test(short),
    category: readCategory(text) !== null,
    person: isPerson(short),
    organ: all(ORGAN),
    body: all(BODY),
    post: all(POST),
    law: LAW.test(norm),
    phone: PHONE.test(norm),
    mark: MARK.test(norm),
    tick: readTick(norm) !== null,
    risky: risks > 0 && risks >= controls,
    controlling: controls > risks,
    numbered: NUMBERED.test(norm),
    length: norm.length,
  };
}

/** What a cell's value looks like; null for a blank or an error. */
export function traitsOf(value: CellValue): Traits | null {
  if (value === null || isCellError(value)) return null;
  if (typeof value === "number") return traitsOfNumber(value);
  if (isCellDate(value)) return { ...NOTHING, date: true, length: 10 };
  const text = typeof value === "string" ? value.trim() : String(value);
  return text === "" ? null : traitsOfText(text);
}
