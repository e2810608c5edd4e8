/** How exact a written date is. */
export type DateUnit = "day" | "ten-days" | "month" | "quarter" | "half-year" | "year" | "number";

/** One date as written, before its year is settled. */
export interface DateAtom {
  readonly unit: DateUnit;
  /** A four-digit year, or null where none is written. */
  readonly year: number | null;
  /** 今年 0, 明年 1; null where no such word stands there. */
  readonly yearShift: number | null;
  /** 本月 and 本季度 0, 下月 1: counted from the fill date; null where no such word stands there. */
  readonly periodShift: number | null;
  readonly month: number | null;
  /** Day of the month; the ten-day period, quarter or half (1, 2 …); or the bare number. */
  readonly part: number;
  /** 底, 末: the end of the unit is meant. */
  readonly atEnd: boolean;
  /** First character after it. */
  readonly end: number;
}

const YEAR_SHIFTS: Readonly<Record<string, number>> = {
  今年: 0,
  本年: 0,
  当年: 0,
  明年: 1,
  次年: 1,
  来年: 1,
  翌年: 1,
  下年: 1,
  去年: -1,
  上年: -1,
};

const YEAR_WORD = "今年|本年|当年|明年|次年|来年|翌年|下年|去年|上年";
const YEAR = `(?:(\\d{4}|\\d{2})年度?|((?:${YEAR_WORD}))度?(?:的)?)?`;
const NO_MORE = "(?![\\d_./]|\\d)";

const THREE_PARTS = /(\d{4}|\d{2})([-./_、,·。])(\d{1,2})\2(\d{1,2})(?:日|号)?(?![\d年月天])/y;
const EIGHT_DIGITS = /((?:19|20)\d{2})(\d{2})(\d{2})(?:日)?(?![\d年月日])/y;
const YEAR_MONTH = /(\d{4})[-./](\d{1,2})(?:月份?)?(底|末|上旬|中旬|下旬|初)?(?![\d日号]|[./年]\d)/y;
const MONTH_DAY_WORDS = new RegExp(
  `${YEAR}(?:的)?(\\d{1,2})月(?:份)?(\\d{1,2})(?:(?:日|号)|${NO_MORE}(?=$|[^年月天个项条次日号]))`,
  "y",
);
const YEAR_DOT_MONTH_DAY = /(\d{4})[-./](\d{1,2})月(\d{1,2})(?:日|号)/y;
const MONTH_WORDS = new RegExp(`${YEAR}(?:的)?(\\d{1,2})月(?:份)?(上旬|中旬|下旬|底|末|月底|初|结束)?`, "y");
const QUARTER = new RegExp(
  `(?:(\\d{4})年?度?|((?:${YEAR_WORD}))度?)?(?:的)?(?:第?([1-4])季度?|[Qq]([1-4])|([1-4])[Qq])(底|末|结束)?`,
  "y",
);
const HALF = new RegExp(
  `(?:(\\d{4})年?度?|((?:${YEAR_WORD}))度?)?(?:的)?([上下前后])半年(度)?(底|末|结束)?`,
  "y",
);
const YEAR_ONLY = new RegExp(
  `(?:(\\d{4}|\\d{2}(?=年年?[底末终]))年度?|((?:${YEAR_WORD}))度?)(?:的)?(年?(?:底|末|终|结束)|全年|年?内|之内|以内|年?初)?`,
  "y",
);
/** The first quarters together end with the last of them; 前 is no before here. */
const FIRST_QUARTERS = /(?:(\d{4})年?)?前([23])个?季度?/y;
const YEAR_END = /(年底|年末|岁末|年终|年内|本年内|年度内|年底之内)/y;
const MONTH_DAY = /(\d{1,2})[./](\d{1,2})(?:日|号)?(?![\d./年月天个项%])/y;
const MONTH_DASH_DAY = /(\d{1,2})-(\d{1,2})(?![\d./年月日号天个季项-])/y;
const DAY_ONLY = /(\d{1,2})(?:日|号)/y;
const NUMBER_ONLY = /(\d{1,2})(?![\d.%/年月日号天个季])/y;
const TENS: Readonly<Record<string, number>> = { 上旬: 1, 初: 1, 中旬: 2, 下旬: 3 };

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function fullYear(digits: string | undefined): number | null {
  if (digits === undefined) return null;
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function shiftOf(word: string | undefined): number | null {
  return word === undefined ? null : (YEAR_SHIFTS[word] ?? null);
}

interface Written {
  readonly year?: string | undefined;
  readonly shift?: string | undefined;
  readonly month?: string | undefined;
}

function atom(
  unit: DateUnit,
  written: Written,
  part: number,
  rest: { readonly end: number; readonly atEnd?: boolean },
): DateAtom {
  const month = written.month === undefined ? null : Number(written.month);
  return {
    unit,
    year: fullYear(written.year),
    yearShift: shiftOf(written.shift),
    periodShift: null,
    month,
    part,
    atEnd: rest.atEnd ?? false,
    end: rest.end,
  };
}

function readNumericDay(text: string, at: number): DateAtom | null {
  const parts = exec(THREE_PARTS, text, at);
  if (parts !== null) {
    const [all, year, , month, day] = parts;
    return atom("day", { year, month }, Number(day), { end: at + all.length });
  }
  const digits = exec(EIGHT_DIGITS, text, at);
  if (digits === null) return null;
  const [all, year, month, day] = digits;
  return atom("day", { year, month }, Number(day), { end: at + all.length });
}

function monthAtom(written: Written, tail: string | undefined, end: number): DateAtom {
  const tens = tail === undefined ? undefined : TENS[tail];
  if (tens !== undefined) return atom("ten-days", written, tens, { end });
  return atom("month", written, 0, { end, atEnd: tail !== undefined });
}

function readMonthDay(text: string, at: number): DateAtom | null {
  const dotted = exec(YEAR_DOT_MONTH_DAY, text, at);
  if (dotted !== null) {
    const [all, year, month, day] = dotted;
    return atom("day", { year, month }, Number(day), { end: at + all.length });
  }
  const words = exec(MONTH_DAY_WORDS, text, at);
  if (words === null) return null;
  const [all, year, shift, month, day] = words;
  return atom("day", { year, shift, month }, Number(day), { end: at + all.length });
}

function readMonth(text: string, at: number): DateAtom | null {
  const numeric = exec(YEAR_MONTH, text, at);
  if (numeric !== null) {
    const [all, year, month, tail] = numeric;
    return monthAtom({ year, month }, tail, at + all.length);
  }
  const words = exec(MONTH_WORDS, text, at);
  if (words === null) return null;
  const [all, year, shift, month, tail] = words;
  return monthAtom({ year, shift, month }, tail, at + all.length);
}

function readPeriod(text: string, at: number): DateAtom | null {
  const quarters = exec(FIRST_QUARTERS, text, at);
  if (quarters !== null) {
    const [all, year, count] = quarters;
    return atom("quarter", { year }, Number(count), { end: at + all.length, atEnd: true });
  }
  const quarter = exec(QUARTER, text, at);
  if (quarter !== null) {
    const [all, year, shift, first, second, third, tail] = quarter;
    const part = Number(first ?? second ?? third);
    return atom("quarter", { year, shift }, part, { end: at + all.length, atEnd: tail !== undefined });
  }
  const half = exec(HALF, text, at);
  if (half === null) return null;
  const [all, year, shift, which, , tail] = half;
  const part = which === "上" || which === "前" ? 1 : 2;
  return atom("half-year", { year, shift }, part, { end: at + all.length, atEnd: tail !== undefined });
}

function readYear(text: string, at: number): DateAtom | null {
  // 学年末, 半年末 end with other years; 去年底, 上年末 are past and no deadline's.
  const bare = /[学半财每去上]/.test(text.charAt(at - 1)) ? null : exec(YEAR_END, text, at);
  if (bare !== null) return atom("year", {}, 0, { end: at + bare[0].length, atEnd: true });
  const year = exec(YEAR_ONLY, text, at);
  if (year === null) return null;
  const [all, digits, shift, tail] = year;
  // 年初 names no last day, and 上年度 is a report's subject.
  if (tail?.endsWith("初") === true || shiftOf(shift) === -1) return null;
  return atom("year", { year: digits, shift }, 0, { end: at + all.length, atEnd: tail !== undefined });
}

function readShortDay(text: string, at: number): DateAtom | null {
  const dotted = exec(MONTH_DAY, text, at);
  if (dotted !== null) {
    const [all, month, day] = dotted;
    return atom("day", { month }, Number(day), { end: at + all.length });
  }
  const dashed = exec(MONTH_DASH_DAY, text, at);
  // 3-4 may be March to April; only a second number that is no month names a day.
  if (dashed === null || Number(dashed[2]) <= 12) return null;
  return atom("day", { month: dashed[1] }, Number(dashed[2]), { end: at + dashed[0].length });
}

const FROM_FILL_DATE = /(本|这个?|下个?)(月|季度)(?:份)?(?:(\d{1,2})(?:日|号)|(上旬|中旬|下旬|初)|(底|末))?/y;

/** Unit and part of what stands behind 本月. */
function withinMonth(day: string | undefined, tens: string | undefined): readonly [DateUnit, number] {
  if (day !== undefined) return ["day", Number(day)];
  return tens === undefined ? ["month", 0] : ["ten-days", TENS[tens] ?? 0];
}

function readShiftedPeriod(text: string, at: number): DateAtom | null {
  const match = exec(FROM_FILL_DATE, text, at);
  if (match === null) return null;
  const [all, which = "", period, day, tens, tail] = match;
  const [unit, part] = withinMonth(day, tens);
  if (period !== "月" && unit !== "month") return null;
  const found = atom(period === "月" ? unit : "quarter", {}, part, {
    end: at + all.length,
    atEnd: tail !== undefined,
  });
  return { ...found, periodShift: which.startsWith("下") ? 1 : 0 };
}

/** The date that begins at this place of a compact text, or null. */
export function readDateAtom(text: string, at: number): DateAtom | null {
  return (
    readShiftedPeriod(text, at) ??
    readNumericDay(text, at) ??
    readMonthDay(text, at) ??
    readMonth(text, at) ??
    readPeriod(text, at) ??
    readYear(text, at) ??
    readShortDay(text, at)
  );
}

/** The second half of a range, where a day or a bare number may stand alone (19日至24日, 3-4月). */
export function readRangeEnd(text: string, at: number): DateAtom | null {
  const whole = readDateAtom(text, at);
  if (whole !== null) return whole;
  const day = exec(DAY_ONLY, text, at);
  if (day !== null) return atom("day", {}, Number(day[1]), { end: at + day[0].length });
  const number = exec(NUMBER_ONLY, text, at);
  return number === null ? null : atom("number", {}, Number(number[1]), { end: at + number[0].length });
}

const RANGE_HEAD = /(\d{4}年度?|\d{4}[./])?(\d{1,2})(?:[-—–~至到、]|--|——)+(?=\d{1,2}(?:月|日|号|季))/y;
const YEAR_HEAD = /(\d{4})[-—–~至到]{1,4}(?=\d{4}年)/y;
const QUARTER_HEAD = /((?:\d{4}年度?)?第?)([1-4])[-—–~至到、]{1,4}(?=第?[1-4]季)/y;

/** The first half of a range whose unit stands only behind the second half (3-4月, 一至二季度). */
export function readRangeHead(text: string, at: number): DateAtom | null {
  const years = exec(YEAR_HEAD, text, at)?.[1];
  if (years !== undefined) return atom("year", { year: years }, 0, { end: at + years.length });
  const head = exec(QUARTER_HEAD, text, at) ?? exec(RANGE_HEAD, text, at);
  if (head === null) return null;
  const [, before = "", number = ""] = head;
  const year = /\d{4}/.exec(before)?.[0];
  return atom("number", { year }, Number(number), { end: at + before.length + number.length });
}
