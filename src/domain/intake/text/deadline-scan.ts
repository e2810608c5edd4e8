import type { RelativeDeadline } from "../../model/deadline.ts";
import type { DateAtom } from "./date-atoms.ts";
import { readDateAtom, readRangeEnd, readRangeHead } from "./date-atoms.ts";
import type { RhythmFound } from "./rhythm-words.ts";
import { readRhythm } from "./rhythm-words.ts";

/** What keeps a written date from being a due day. */
export type DateFlaw =
  | "approximate" // 6月30日左右
  | "after" // 6月30日后
  | "start" // 6月30日起
  | "before-period" // 6月前: before its first day or its last?
  | "broken"; // 6月3_0日

/** One date or range in a compact text. */
export interface DateEvent {
  readonly kind: "date";
  readonly first: DateAtom | null;
  readonly last: DateAtom;
  /** Says by a word (前, 止, a range) that it is a due day. */
  readonly isDue: boolean;
  readonly flaw: DateFlaw | null;
}

interface RhythmEvent extends RhythmFound {
  readonly kind: "rhythm";
}

interface RelativeEvent {
  readonly kind: "relative";
  readonly amount: number;
  readonly unit: RelativeDeadline["unit"];
  /** Says 内; a bare 3天 counts only where nothing else is written. */
  readonly isBounded: boolean;
}

/** Words that stand for a deadline without a day. */
export type WordKind = "long-term" | "at-once" | "vague" | "unsettled" | "record";

interface WordEvent {
  readonly kind: WordKind;
}

export type DeadlineEvent = (DateEvent | RhythmEvent | RelativeEvent | WordEvent) & {
  readonly from: number;
  readonly end: number;
};

/** All that a compact text says about time, in order. */
export interface DeadlineScan {
  readonly events: readonly DeadlineEvent[];
  /** Other words before the first event. */
  readonly leads: boolean;
  /** Other words anywhere. */
  readonly hasOther: boolean;
  /** Digits outside every event. */
  readonly hasLooseDigits: boolean;
  /** Digits before the first event. */
  readonly leadsWithDigits: boolean;
  /** Words that tell of more than one day: a day without its month (20日), 各一次, 分别. */
  readonly isSeveral: boolean;
}

const WORDS: readonly (readonly [WordKind, RegExp])[] = [
  [
    "unsettled",
    /待定|待明确|待确定|待研究|未定|未明确|另行通知|另行确定|另定|另行安排|暂缓|取消|延期|顺延|推迟|不详|不确定|\?{1,4}/y,
  ],
  ["record", /已经?(?:全部|基本)?(?:完成|办结|整改|落实|销号|到位|执行)/y],
  [
    "long-term",
    /长期|常态化?|长效|持续|始终|一直|全年(?![底末])|常年|终年|永久|日常|平时|全过程|全程|随时|每日|每天|天天|逐日|每个?工作日|实时|无固定期限|贯穿|逢(?:[^,。;]{0,8}?(?:节假日|节日|过节|节|换届|会)|.{1,4}必.)前?/y,
  ],
  [
    "at-once",
    /立行立改|即知即改|立整立改|即行即改|立知立改|立查立改|边查边改|边整边改|即查即改|立改|即改|立即|立刻|即时|即刻|当场|当即|马上|第1时间|第一时间|现场整改|现场改正|当日|当天/y,
  ],
  [
    "vague",
    /近期|近日|近段|尽快|尽早|抓紧|适时|择期|择机|限期|及时|按时|如期|按期|不定期|定期|经常|短期|中长期|中期|视情况?|视[^,。;]{1,4}情况|根据(?:实际|需要|工作|情况)|按照?(?:要求|规定|合同|计划|上级|序时|程序|实际|需|通知|相关|有关|时限)|月底|月末|月初|月中|年初|年中|节前|年前|春节前|元旦前|五一前|国庆节?前|七一前|中秋节?前|下步|下一步|逐步|分阶段|分步|届内|任期内|换届|稍后|随后|同步|事前|事中|事后|会前|会后|下周|本周|下月|本月|次月|当月|下季度|本季度|这个月|上月|下旬|中旬|上旬|月内|必要时|待[^,。;]{0,4}(?:通知|安排)|开学前?|(?:验收|签订|付款|支付|竣工|招标|开标|审批|任职|上岗|离任|离岗|提拔|入职)(?:之|以)?[前后]/y,
  ],
];

const FILLER =
  /(?:从|自)?(?:即日|现在)起?(?:至|到)|截止(?:到|至|日期|时间)?|截至|(?:完成|整改|办结|落实|责任|工作|计划)?(?:时限|期限|时间)(?:为|是)?|限于|务必|必须|确保|力争|争取|计划|预计|拟于?|原则上|最迟|最晚|不得?晚于|不得?迟于|不得?超过|定于|完成|整改|落实|到位|办结|办理|办毕|上报|报送|执行|进行|推进|坚持|实施|开展|结束|制定|建立|销号|日期|[于在并且和与及,。;、:()!"“”'‘’\-~—–/的前内止由自从限须应]|以前|之前/y;

const TERM =
  /(?:\d{1,3}[-—–~至到](?=\d))?(\d{1,3})(?:个?(工作日|自然日|日历天|日历日|天|小时|周|星期)|([日年])(?=内|之内|以内)|个(月|年|季度))|(半年)(?=内|之内|以内)|(半个?月)/y;
const BOUND = /(?:时间)?(?:之内|以内|内)/y;
const TERM_FLAW = /以?[后前]|左右|1次|一次/y;
const RANGE = /(?:起|开始)?(?:至|到|[-—–~]{1,4}|、)(?:次日)?/y;
const TIME =
  /(?:\((?:周|星期)[一二三四五六日天1-7]\)|(?:周|星期)[一二三四五六日天1-7])?(?:_?(?:上午|下午|晚上?|中午|早上)?_?(?:\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}[时点](?:\d{1,2}分|半|整)?)|(?:上午|下午)(?!\d)|下班)?/y;
const LOOSE_DAY = /\d{1,2}[日号]/y;
const APPROXIMATE = /左右|前后|上下|前夕|[上中下]{1,2}旬|中(?![旬心央层])/y;
const BEFORE_IT = /之前|以前|前/y;
const OPEN_RANGE = /[至到—–~-]/y;
const SEVERAL = /各1次|各一次|分别/y;
const AFTER = /以后|之后|后/y;
const START = /起(?!草)|开始|启动|以来/y;
const BEFORE = /(?:底|末)?(?:之前|以前|前|为止|止|截止|内|之内|以内|期间|期内)/y;

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  return exec(pattern, text, at)?.[0].length ?? 0;
}

function isSameMonth(first: DateAtom, last: DateAtom): boolean {
  return last.unit !== "day" || last.month === null || last.month === first.month;
}

/** 3、4月 is a range as 3-4月 is; 3月、9月 are two dates. */
function isNextInList(first: DateAtom, last: DateAtom): boolean {
  const [from, to] =
    last.unit === "month" ? [first.month ?? first.part, last.month] : [first.part, last.part];
  const isListed = first.unit === "number" || (first.unit === last.unit && first.unit !== "half-year");
  return isListed && to === from + 1 && isSameMonth(first, last);
}

interface RangeFound {
  readonly first: DateAtom | null;
  readonly last: DateAtom;
  readonly end: number;
}

function extend(text: string, first: DateAtom): RangeFound {
  const end = first.end + lengthAt(TIME, text, first.end);
  const mark = exec(RANGE, text, end);
  const last = mark === null ? null : readRangeEnd(text, end + mark[0].length);
  if (mark === null || last === null) return { first: null, last: first, end };
  if (mark[0].endsWith("、") && !isNextInList(first, last)) return { first: null, last: first, end };
  return { first, last, end: last.end + lengthAt(TIME, text, last.end) };
}

const FLAWS: readonly (readonly [RegExp, DateFlaw])[] = [
  [/[\d_年月日号]/y, "broken"],
  [APPROXIMATE, "approximate"],
  [AFTER, "after"],
  [START, "start"],
  [OPEN_RANGE, "start"],
];

function flawAt(text: string, at: number, last: DateAtom): DateFlaw | null {
  const flaw = FLAWS.find(([pattern]) => exec(pattern, text, at) !== null);
  if (flaw !== undefined) return flaw[1];
  const isPeriod = last.unit !== "day" && !last.atEnd;
  return isPeriod && exec(BEFORE_IT, text, at) !== null ? "before-period" : null;
}

function readDate(text: string, at: number): DeadlineEvent | null {
  const head = readRangeHead(text, at);
  const first = head ?? readDateAtom(text, at);
  if (first === null) return null;
  const { first: start, last, end } = extend(text, first);
  if (last.unit === "number" && start === null) return null;
  const before = lengthAt(BEFORE, text, end);
  const flaw = flawBehind(text, last, { end, isRange: start !== null });
  const isDue = before > 0 || start !== null || last.atEnd;
  return { kind: "date", first: start, last, isDue, flaw, from: at, end: end + before };
}

/** 15日零时前 is over with the 14th. */
const MIDNIGHT = /_?(?:零|0{1,2})(?:时|点|:00)整?(?:之前|以前|前)/y;

function flawBehind(
  text: string,
  last: DateAtom,
  { end, isRange }: { readonly end: number; readonly isRange: boolean },
): DateFlaw | null {
  if (exec(MIDNIGHT, text, last.end) !== null) return "before-period";
  return isRange && !last.atEnd ? flawOfRange(text, end, last) : flawAt(text, end, last);
}

/** A range ends with its last day, so 前 behind it leaves no doubt (3—4月前 stays open). */
function flawOfRange(text: string, end: number, last: DateAtom): DateFlaw | null {
  const flaw = flawAt(text, end, last);
  return flaw === "before-period" && last.unit === "ten-days" ? null : flaw;
}

const UNITS: Readonly<Record<string, readonly [RelativeDeadline["unit"], number]>> = {
  工作日: ["working-day", 1],
  自然日: ["day", 1],
  日历天: ["day", 1],
  日历日: ["day", 1],
  天: ["day", 1],
  日: ["day", 1],
  小时: ["day", 1 / 24],
  周: ["week", 1],
  星期: ["week", 1],
  月: ["month", 1],
  季度: ["month", 3],
  年: ["year", 1],
};

const MOST_YEARS = 10;

function termOf(match: RegExpExecArray): readonly [number, RelativeDeadline["unit"]] | null {
  if (match[5] !== undefined) return [6, "month"];
  if (match[6] !== undefined) return [15, "day"];
  const amount = Number(match[1]);
  const unit = UNITS[match[2] ?? match[3] ?? match[4] ?? ""];
  // 26年内 is as likely the year 2026.
  if (unit === undefined || (unit[0] === "year" && amount > MOST_YEARS)) return null;
  // 12小时内 is no whole day.
  return Number.isInteger(amount * unit[1]) ? [amount * unit[1], unit[0]] : null;
}

function readRelative(text: string, at: number): DeadlineEvent | null {
  const match = exec(TERM, text, at);
  if (match === null) return null;
  const term = termOf(match);
  const end = at + match[0].length;
  if (term === null || exec(TERM_FLAW, text, end) !== null) return null;
  const [amount, unit] = term;
  const bound = lengthAt(BOUND, text, end);
  // 1-2个月 may be a month or two, or January and February.
  if (bound === 0 && /^\d+[^\d个工自日天小周星年月]/.test(match[0])) return null;
  return { kind: "relative", amount, unit, isBounded: bound > 0, from: at, end: end + bound };
}

function readWord(text: string, at: number): DeadlineEvent | null {
  for (const [kind, pattern] of WORDS) {
    const length = lengthAt(pattern, text, at);
    if (length > 0) return { kind, from: at, end: at + length };
  }
  return null;
}

/** Characters that each kind of event, and a filler, can begin with; all others are passed over at once. */
const DIGITS = "0123456789";
const STARTS = {
  rhythm: new Set(`${DIGITS}每按逐半季月年周学期全`),
  term: new Set(`${DIGITS}半`),
  date: new Set(`${DIGITS}今本这当明次翌来下去上第前后年岁Qq`),
  word: new Set(
    "待未另暂取延顺推不?长常持始全终永日平随每天逐实无贯逢立即边当马第现近尽抓适择限及按如定经短中视根月年节春元五国七下逐分届任换稍同事会本次这上已必开验签付支竣招审离提入",
  ),
  filler: new Set(
    "即现截完整办落责工计时期限务必确力争预拟原最不定上报执进推坚实开结制建销日于在并且和与及,。;、:()!\"“”'‘’-~—–/的前内止由自从限须应以之",
  ),
} as const;

function readEvent(text: string, at: number): DeadlineEvent | null {
  const start = text.charAt(at);
  const word = STARTS.word.has(start) ? readWord(text, at) : null;
  const rhythm = STARTS.rhythm.has(start) ? readRhythm(text, at) : null;
  if (rhythm !== null && (word === null || rhythm.end >= word.end))
    return { kind: "rhythm", ...rhythm, from: at };
  const term = STARTS.term.has(start) ? readRelative(text, at) : null;
  return term ?? pickLonger(STARTS.date.has(start) ? readDate(text, at) : null, word);
}

function pickLonger(date: DeadlineEvent | null, word: DeadlineEvent | null): DeadlineEvent | null {
  if (date === null || word === null) return date ?? word;
  return word.end > date.end ? word : date;
}

/** What stands between the events, gathered while scanning. */
class Remainder {
  leads = false;
  hasOther = false;
  hasLooseDigits = false;
  leadsWithDigits = false;
  isSeveral = false;

  /** Takes note of one character that belongs to no event and is no filler. */
  add(text: string, at: number, isFirst: boolean): void {
    this.hasOther = true;
    this.leads ||= isFirst;
    this.isSeveral ||= exec(SEVERAL, text, at) !== null;
    if (!/[\d_]/.test(text.charAt(at))) return;
    this.hasLooseDigits = true;
    this.leadsWithDigits ||= isFirst;
    this.isSeveral ||= exec(LOOSE_DAY, text, at) !== null;
  }
}

/** Everything that a compact text says about time. Linear in its length. */
export function scanDeadline(text: string): DeadlineScan {
  const events: DeadlineEvent[] = [];
  const remainder = new Remainder();
  for (let at = 0; at < text.length;) {
    const event = readEvent(text, at);
    if (event !== null) {
      events.push(event);
      at = event.end;
      continue;
    }
    const filler = STARTS.filler.has(text.charAt(at)) ? lengthAt(FILLER, text, at) : 0;
    if (filler === 0) remainder.add(text, at, events.length === 0);
    at += Math.max(1, filler);
  }
  const { leads, hasOther, hasLooseDigits, leadsWithDigits, isSeveral } = remainder;
  return { events, leads, hasOther, hasLooseDigits, leadsWithDigits, isSeveral };
}
