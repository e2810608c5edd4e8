import fc from "fast-check";
import {
  addDays,
  calendarDate,
  datePartsOf,
  daysInMonth,
  findDeadlineHints,
  formatIsoDate,
  parseDeadline,
  readDay,
  serialFromDate,
} from "../../../../src/domain/index.ts";
import type { CalendarDate, Deadline, DeadlineContext } from "../../../../src/domain/index.ts";

function day(year: number, month: number, dayOfMonth: number): CalendarDate {
  const date = calendarDate(year, month, dayOfMonth);
  if (date === null) throw new Error("the test names a day that does not exist");
  return date;
}

const asOf = day(2026, 11, 22);
const context: DeadlineContext = { titleYear: null, filledOn: null, asOf };

/** Days within ten years of the 统计截至日期. */
const anyDay = fc.integer({ min: -3_600, max: 3_600 }).map((days) => addDays(asOf, days));

function chineseDigits(value: number, zero: string): string {
  return Array.from(String(value), (digit) => `${zero}一二三四五六七八九`.charAt(Number(digit))).join("");
}

function chineseTens(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10 === 0 ? "" : chineseDigits(value % 10, "零");
  if (tens === 0) return ones;
  return `${tens === 1 ? "" : chineseDigits(tens, "零")}十${ones}`;
}

function fullWidth(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

type Notation = (year: number, month: number, day: number) => string;

const NOTATIONS: readonly Notation[] = [
  (y, m, d) => `${y}年${m}月${d}日`,
  (y, m, d) => `${y}年${m}月${d}日前`,
  (y, m, d) => ` ${y} 年 ${m} 月 ${d} 日 之前`,
  (y, m, d) => `${y}年\n${m}月${d}號`,
  (y, m, d) => `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`,
  (y, m, d) => `${y}.${m}.${d}`,
  (y, m, d) => `${y}/${m}/${d}`,
  (y, m, d) => `${y % 100}.${m}.${d}`,
  (y, m, d) => `${y}${String(m).padStart(2, "0")}${String(d).padStart(2, "0")}`,
  (y, m, d) => fullWidth(`${y}年${m}月${d}日`),
  (y, m, d) => `${chineseDigits(y, "〇")}年${chineseTens(m)}月${chineseTens(d)}日`,
  (y, m, d) => `${chineseDigits(y, "○")}年${chineseTens(m)}月${chineseTens(d)}日前`,
  (y, m, d) => `${chineseDigits(y, "零")}年${chineseTens(m)}月${chineseTens(d)}日`,
  (y, m, d) => `${chineseDigits(y, "0")}年${chineseTens(m)}月${chineseTens(d)}日`,
  (y, m, d) => `截止${y}年${m}月${d}日完成`,
  (y, m, d) => `${y}年${m}月${d}日17:00前`,
];

test("every written day is read back as the same day, in each notation", () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...NOTATIONS), (value, notation) => {
      const parts = datePartsOf(value);
      const read = parseDeadline(notation(parts.year, parts.month, parts.day), context);
      expect(read).toMatchObject({ kind: "day", day: value, start: null, yearFrom: "text" });
    }),
    { numRuns: 600 },
  );
});

test("a range is on time until its last day and keeps its first", () => {
  const marks = ["-", "–", "—", "——", "--", "~", "～", "至", "到"];
  fc.assert(
    fc.property(
      anyDay,
      fc.integer({ min: 0, max: 300 }),
      fc.constantFrom(...marks),
      (start, length, mark) => {
        const end = addDays(start, length);
        const [from, to] = [datePartsOf(start), datePartsOf(end)];
        const text = `${from.year}年${from.month}月${from.day}日${mark}${to.year}年${to.month}月${to.day}日`;
        expect(parseDeadline(text, context)).toMatchObject({ kind: "day", day: end, start });
      },
    ),
    { numRuns: 300 },
  );
});

const PIECES = [
  ...Array.from("0123456789年月日号前后内底末初至到-—~、.,;:/ _()"),
  ...Array.from("〇○零一二三四五六七八九十廿每按季半周上下旬第天个学期本明次今全长期立即改近待定起止"),
  "工作日",
  "季度",
  "半年",
  "2026年",
  "6月",
  "31日",
  "30日",
  "2月",
];

function daysOf(deadline: Deadline): readonly CalendarDate[] {
  if (deadline.kind === "unreadable") return deadline.proposal === null ? [] : [deadline.proposal];
  if (deadline.kind !== "day") return [];
  return deadline.start === null ? [deadline.day] : [deadline.start, deadline.day];
}

test("no phrase yields a day that does not exist, or a range that ends before it starts", () => {
  const phrase = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(phrase, (text) => {
      const read = parseDeadline(text, context);
      for (const found of daysOf(read)) {
        const { year, month, day: dayOfMonth } = datePartsOf(found);
        expect(dayOfMonth).toBeLessThanOrEqual(daysInMonth(year, month));
        expect(calendarDate(year, month, dayOfMonth)).toBe(found);
      }
      const [first, last = first] = daysOf(read);
      expect(read.kind === "unreadable" || first === undefined || first <= (last ?? first)).toBe(true);
    }),
    { numRuns: 3_000 },
  );
});

test("a day that a month does not have is proposed, never repaired", () => {
  for (const month of [2, 4, 6, 9, 11]) {
    expect(parseDeadline(`2026年${month}月31日`, context)).toMatchObject({
      kind: "unreadable",
      why: "impossible-date",
      proposal: day(2026, month, daysInMonth(2026, month)),
    });
  }
});

test("a date cell is read as its day, a bare serial as long as it is near the 统计截至日期", () => {
  expect(parseDeadline({ kind: "date", day: day(2026, 6, 30) }, context)).toEqual({
    kind: "day",
    text: "2026-06-30",
    day: day(2026, 6, 30),
    start: null,
    yearFrom: "cell",
  });
  expect(parseDeadline(serialFromDate(day(2026, 6, 30)), context)).toMatchObject({ day: day(2026, 6, 30) });
  expect(parseDeadline(serialFromDate(day(2026, 6, 30), true), { ...context, date1904: true })).toMatchObject(
    {
      day: day(2026, 6, 30),
    },
  );
  expect(parseDeadline(serialFromDate(day(1980, 1, 1)), context)).toMatchObject({ why: "number" });
});

test("a decimal is never a day: a typed 6.30 is stored as 6.3", () => {
  expect(parseDeadline(6.3, context)).toMatchObject({ kind: "unreadable", why: "number", proposal: null });
  expect(parseDeadline(6.15, context)).toMatchObject({ why: "number", proposal: day(2026, 6, 15) });
  expect(parseDeadline(15, context)).toMatchObject({ kind: "unreadable", why: "number" });
  expect(parseDeadline(20260630, context)).toMatchObject({ kind: "day", day: day(2026, 6, 30) });
});

test("blank is no deadline, an error or a truth value is none that can be read", () => {
  expect(parseDeadline(null, context)).toEqual({ kind: "none", text: "" });
  expect(parseDeadline({ kind: "error", code: "#REF!" }, context)).toMatchObject({ why: "error-cell" });
  expect(parseDeadline(true, context)).toMatchObject({ kind: "unreadable" });
});

test.each([
  ["2026年6月30日", "text"],
  ["6月30日", "filled"],
] as const)("「%s」 says that its year comes from: %s", (text, from) => {
  expect(parseDeadline(text, { ...context, filledOn: day(2025, 3, 1) })).toMatchObject({ yearFrom: from });
});

test("the title's year comes before that of the fill date, and that before the 统计截至日期", () => {
  const filledOn = day(2025, 3, 1);
  expect(parseDeadline("6月底前", { ...context, titleYear: 2024, filledOn })).toMatchObject({
    day: day(2024, 6, 30),
    yearFrom: "title",
  });
  expect(parseDeadline("6月底前", { ...context, filledOn })).toMatchObject({
    day: day(2025, 6, 30),
    yearFrom: "filled",
  });
  expect(parseDeadline("6月底前", context)).toMatchObject({ day: day(2026, 6, 30), yearFrom: "as-of" });
});

test("in a column that says how often, the period alone is a rhythm", () => {
  const frequency = { ...context, isFrequency: true };
  expect(parseDeadline("季", frequency)).toMatchObject({ kind: "rhythm", every: "quarter" });
  expect(parseDeadline("半年", frequency)).toMatchObject({ kind: "rhythm", every: "half-year" });
  expect(parseDeadline("一月", frequency)).toMatchObject({ kind: "rhythm", every: "month" });
  expect(parseDeadline("半年", context)).toMatchObject({ kind: "unreadable" });
});

test("of a long text only a date that opens it is read", () => {
  const report = "落实各项防控措施,完善内部管理制度,".repeat(12);
  expect(parseDeadline(`3月:${report}`, context)).toMatchObject({ kind: "day", day: day(2026, 3, 31) });
  expect(parseDeadline(`${report}6月30日前`, context)).toMatchObject({ kind: "unreadable" });
});

test("a day is read only where one exact day is written", () => {
  expect(readDay("填表日期:2026年6月1日", context)).toBe(day(2026, 6, 1));
  expect(readDay("填表日期：2026年6月1日", context)).toBe(day(2026, 6, 1));
  expect(readDay({ kind: "date", day: day(2026, 6, 1) }, context)).toBe(day(2026, 6, 1));
  for (const text of ["2026年6月", "6月底", "3-4月", "每月", "", "2026年 月 日", "6月31日", "长期"]) {
    expect(readDay(text, context)).toBeNull();
  }
});

test("rhythms and due dates inside a measure are proposals with their place", () => {
  const text = "完善采购制度， 每季度 公示一次;2026年6月底前完成清理,收到举报后5个工作日内核实";
  const hints = findDeadlineHints(text, context);
  expect(hints.map(({ deadline }) => deadline.kind)).toEqual(["rhythm", "day", "relative"]);
  for (const { start, end, deadline } of hints) expect(text.slice(start, end)).toBe(deadline.text);
  expect(hints[1]?.deadline).toMatchObject({ kind: "day", day: day(2026, 6, 30) });
});

test.each(["按2025年3月5日印发的办法执行", "加强学习,提高认识", "单笔1.5万元以上集体研究", "长期坚持"])(
  "「%s」 proposes no deadline",
  (text) => {
    expect(findDeadlineHints(text, context)).toEqual([]);
  },
);

test("a phrase keeps the clerk's own words", () => {
  expect(parseDeadline(" 6月31日前 ", context).text).toBe("6月31日前");
  expect(formatIsoDate(asOf)).toBe("2026-11-22");
});
