import { daysInMonth } from "../../model/calendar-date.ts";
import type { Rhythm, RhythmDue } from "../../model/deadline.ts";
import { readMonthList } from "./rhythm-months.ts";

/** A rhythm found in a compact text; `every` is null where no period fits it (每两个月) or its day does not exist. */
export interface RhythmFound {
  readonly every: Rhythm | null;
  readonly due: RhythmDue | null;
  readonly end: number;
}

const PERIODS: readonly (readonly [string, Rhythm])[] = [
  ["半年", "half-year"],
  ["季", "quarter"],
  ["学期", "term"],
  ["学年", "year"],
  ["月", "month"],
  ["年", "year"],
  ["周", "week"],
  ["星期", "week"],
];

function rhythmOf(word: string): Rhythm | null {
  return PERIODS.find(([name]) => word.includes(name))?.[1] ?? null;
}

const EVERY =
  /(?:每|按|逐)(?:隔)?(?:1(?!\d))?个?(半年度?|年度?|季度?|月份?度?|个?星期|周|学期|学年|半个?月|旬|\d{1,2}个?(?:月|年|周|季度?|学期|星期)|双月|单月|双周)(?!度?(?:计划|目标|工作要点|考核))/y;
const UNFIT = /半个?月|旬|\d|双|单/;
/** Months that make a period of their own: 每3个月 is 每季度. */
const MONTHS_OF: Readonly<Record<string, Rhythm>> = {
  "3个月": "quarter",
  "6个月": "half-year",
  "12个月": "year",
};
const ONE_IN =
  /(?:1个?)?(半年度?|季度?|月度?|年度?|周|学期)(?:内)?(?:至少|不少于|不低于|各|开展|进行)?[1一](?:次|回|遍|报|查|调度|通报|评|审|议|检查|轮|研判|总结|汇报|公示|排查|督查|梳理|学|考|督|巡|清|核|盘点|训|谈|会|分析|更新|教育|述)/y;
const TIMES_IN = /(?:(?:1个?|全)(月|季度?|年|周|学期)|(半年))内?(?:开展|进行|不少于|至少)?(\d{1,2})次/y;
const TIMES_PER = /(\d{1,2})次(?:\/|每)1?(半年|季度?|月|年|周|学期)/y;
const NAMED =
  /(半年|季度?|月度?|年度|年|周|学期)(?:报(?!送|告|备)|例会|例行|性)|(?:季度?|学期)末(?:前|之前)?$|(季度末|季末|学期末|学期结束|期末)|(季度|月度|年度|半年度|学期|每学期)(?=$|[,。;、()]|检查|督查|自查|抽查|考核|审计|报告|报送|汇报|公示|通报|总结|分析|例会|开展|进行|1次)/y;
const BARE = /^(?:(半年|半年度|季|季度|月|月度|年|年度|周|星期|学期|1个?月|1个?季度|1年|1周|1个学期))$/;
const TIMES = /(?:[^\d,。;、]{0,8}?)(\d{1,2})次/y;

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const MONTH_DUE = /(?:份)?(?:的|\()?(?:\d{1,2}(?:日|号)?[-—–~至到])?(\d{1,2})(?:日|号)|(上旬|中旬|初)/y;
const QUARTER_DUE =
  /(?:的)?(?:第?([1-3])个月|(首月|首个月|初)|(末月|最后1?一?个月))(?:的)?(?:(\d{1,2})(?:日|号)|(上旬|中旬|初))?/y;
const YEAR_DUE =
  /(?:的)?(?:\d{1,2}月?[-—–~至到])?(\d{1,2})月(?:份)?(?:(?:\d{1,2}(?:日|号)?[-—–~至到])?(\d{1,2})(?:日|号)|(上旬|中旬|初))?|(?:的)?第?([1-4])季度?|(?:的)?([上下]半年)/y;
const WEEK_DUE = /(?:的)?(?:周|星期)?([1-7一二三四五六日天])(?![次、,和及至到-])/y;
const TEN_DAYS: Readonly<Record<string, number>> = { 上旬: 10, 初: 10, 中旬: 20 };

const PERIOD_END =
  /(?:的)?(?:年|月|季度?|学期|周)?(?:底|末|终|结束)(?!月)|(?:的)?最后1个?(?:工作日|周|星期|天|日)/y;

type DueFound = { readonly due: RhythmDue; readonly end: number } | null;

function dayOf(digits: string | undefined, words: string | undefined): number {
  if (digits !== undefined) return Number(digits);
  return words === undefined ? 31 : (TEN_DAYS[words] ?? 31);
}

/** 每季度结束后10日内, 每月次月5日前: a day of the first month of the next round. */
const AFTER_PERIOD =
  /(?:的)?(?:结束|终了|末|底)?(?:之后|以后|后)的?(\d{1,2})(?:个?(工作日)|[日天])(?:之内|以内|内)|(?:的)?次月的?(\d{1,2})(?:日|号)/y;
/** 每年年初, 每学期开学前: before its first day, or in its first days? */
const PERIOD_START = /(?:的)?(?:年初|学期初|初|开学|开始)/y;

/** A month is shorter than any round that this is asked of, so the day lies in the round's first month. */
const LONGEST_MONTH_DAY = 28;

function afterPeriod(every: Rhythm, text: string, at: number): RhythmFound | null {
  const match = exec(AFTER_PERIOD, text, at);
  if (match === null) return null;
  const [all, days, working, nextMonth] = match;
  const day = Number(days ?? nextMonth);
  const isFit =
    working === undefined &&
    day >= 1 &&
    day <= LONGEST_MONTH_DAY &&
    (every === "month" || every === "quarter");
  return { every: isFit ? every : null, due: isFit ? { month: 1, day } : null, end: at + all.length };
}

function monthDue(text: string, at: number): DueFound {
  const match = exec(MONTH_DUE, text, at);
  if (match === null) return null;
  return { due: { month: 1, day: dayOf(match[1], match[2]) }, end: at + match[0].length };
}

function quarterDue(text: string, at: number): DueFound {
  const match = exec(QUARTER_DUE, text, at);
  if (match === null) return null;
  const [all, nth, first, last, day, words] = match;
  const month = nth === undefined ? (last === undefined ? 1 : 3) : Number(nth);
  const early = first === "初" ? 10 : dayOf(day, words);
  return { due: { month, day: early }, end: at + all.length };
}

/** A due day that no calendar has; the text is then told as 没有这一天. */
const IMPOSSIBLE: RhythmDue = { month: 0, day: 0 };

/** 每年6月31日 names no day; 每年6月底 and 每年2月29日 do. */
function dayInYear(month: number, digits: string | undefined, words: string | undefined): RhythmDue {
  const day = dayOf(digits, words);
  const leapYear = 2024;
  return digits !== undefined && day > daysInMonth(leapYear, month) ? IMPOSSIBLE : { month, day };
}

function yearDue(text: string, at: number): DueFound {
  const match = exec(YEAR_DUE, text, at);
  if (match === null) return null;
  const [all, month, day, words, quarter, half] = match;
  const end = at + all.length;
  if (month !== undefined) return { due: dayInYear(Number(month), day, words), end };
  const lastMonth = quarter === undefined ? (half === "上半年" ? 6 : 12) : Number(quarter) * 3;
  return { due: { month: lastMonth, day: 31 }, end };
}

function weekDue(text: string, at: number): DueFound {
  const match = exec(WEEK_DUE, text, at);
  if (match === null) return null;
  const name = match[1] ?? "";
  const place = "一二三四五六日".indexOf(name === "天" ? "日" : name);
  return { due: { month: 1, day: place < 0 ? Number(name) : place + 1 }, end: at + match[0].length };
}

function dueOf(every: Rhythm, text: string, at: number): DueFound {
  if (every === "month") return monthDue(text, at);
  if (every === "quarter") return quarterDue(text, at);
  if (every === "year") return yearDue(text, at);
  return every === "week" ? weekDue(text, at) : null;
}

function isDue({ month, day }: RhythmDue): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** 每年2次 is 半年一次; other counts leave the period, at whose end all of them are due. */
function byTimes(every: Rhythm, times: number): Rhythm {
  if (every !== "year") return every;
  if (times === 2) return "half-year";
  if (times === 4) return "quarter";
  return times === 12 ? "month" : every;
}

function withDue(every: Rhythm, text: string, at: number): RhythmFound {
  const listed = readMonthList(every, text, at) ?? afterPeriod(every, text, at);
  if (listed !== null) return listed;
  const atStart = every === "year" || every === "term" ? exec(PERIOD_START, text, at) : null;
  if (atStart !== null) return { every: null, due: null, end: at + atStart[0].length };
  const atEnd = exec(PERIOD_END, text, at);
  if (atEnd !== null) return { every, due: null, end: at + atEnd[0].length };
  const found = dueOf(every, text, at);
  if (found !== null) return { every: isDue(found.due) ? every : null, due: found.due, end: found.end };
  const times = exec(TIMES, text, at);
  if (times === null) return { every, due: null, end: at };
  return { every: byTimes(every, Number(times[1])), due: null, end: at + times[0].length };
}

function readEvery(text: string, at: number): RhythmFound | null {
  const match = exec(EVERY, text, at);
  if (match === null) return null;
  const end = at + match[0].length;
  const word = match[1] ?? "";
  const every = MONTHS_OF[word] ?? (UNFIT.test(word) ? null : rhythmOf(word));
  return every === null ? { every, due: null, end } : withDue(every, text, end);
}

function timesFound(period: string, times: string | undefined, end: number): RhythmFound {
  const every = rhythmOf(period);
  return { every: every === null ? null : byTimes(every, Number(times)), due: null, end };
}

function readTimesPer(text: string, at: number): RhythmFound | null {
  const per = exec(TIMES_PER, text, at);
  if (per !== null) return timesFound(per[2] ?? "", per[1], at + per[0].length);
  const within = exec(TIMES_IN, text, at);
  if (within === null) return null;
  return timesFound(within[1] ?? within[2] ?? "", within[3], at + within[0].length);
}

/** The rhythm that begins at this place of a compact text, or null. */
export function readRhythm(text: string, at: number): RhythmFound | null {
  const found = readEvery(text, at) ?? readTimesPer(text, at);
  if (found !== null) return found;
  // 半个月一次, 隔周一次: no period that fits.
  if (/[半双单隔]个?$/.test(text.slice(Math.max(0, at - 2), at))) return null;
  // 本学期末, 上年度: one round, not all of them.
  const isOneRound = /[本上下该学]/.test(text.charAt(at - 1));
  const named = exec(ONE_IN, text, at) ?? (isOneRound ? null : exec(NAMED, text, at));
  if (named === null) return null;
  const every = named[0].startsWith("期末") ? "term" : rhythmOf(named[0]);
  return { every, due: null, end: at + named[0].length };
}

/** The rhythm that the whole text of a frequency column is when it holds nothing but the period (季, 半年). */
export function readBareRhythm(text: string): Rhythm | null {
  return BARE.test(text) ? rhythmOf(text) : null;
}
