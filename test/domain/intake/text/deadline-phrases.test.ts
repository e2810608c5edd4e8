import { readFileSync } from "node:fs";
import { calendarDate, datePartsOf, parseDeadline } from "../../../../src/domain/index.ts";
import type {
  CalendarDate,
  DayDeadline,
  Deadline,
  DeadlineContext,
  Rhythm,
  RhythmDeadline,
  UnreadableDeadline,
} from "../../../../src/domain/index.ts";

const page = readFileSync(new URL("../../../../docs/时限写法.md", `file://${__filename}`), "utf8");

function written(date: CalendarDate): string {
  const { year, month, day } = datePartsOf(date);
  return `${year}年${month}月${day}日`;
}

const RHYTHMS: Readonly<Record<Rhythm, string>> = {
  week: "每周",
  month: "每月",
  quarter: "每季度",
  "half-year": "每半年",
  year: "每年",
  term: "每学期",
};

const UNITS = { day: "天", "working-day": "个工作日", week: "周", month: "个月", year: "年" } as const;

const REASONS = {
  "impossible-date": "没有这一天",
  "several-dates": "写了几个日期",
  "end-before-start": "起止颠倒",
  number: "数字不是日期",
  vague: "没有明确日期",
  "error-cell": "单元格出错",
  "not-understood": "看不明白",
} as const;

function understoodDay({ day, start }: DayDeadline): string {
  return start === null ? written(day) : `${written(start)}至${written(day)}`;
}

function understoodRhythm({ every, due }: RhythmDeadline): string {
  if (due === undefined) return RHYTHMS[every];
  const month = every === "quarter" || every === "half-year" || every === "year" ? `第${due.month}个月` : "";
  return `${RHYTHMS[every]}${month}第${due.day}日`;
}

function unread({ why, proposal }: UnreadableDeadline): string {
  return `待核(${REASONS[why]})${proposal === null ? "" : `,建议${written(proposal)}`}`;
}

/** The deadline in the words of the table's second column. */
function understood(deadline: Deadline): string {
  switch (deadline.kind) {
    case "day":
      return understoodDay(deadline);
    case "rhythm":
      return understoodRhythm(deadline);
    case "relative":
      return `${deadline.amount}${UNITS[deadline.unit]}内`;
    case "unreadable":
      return unread(deadline);
    case "long-term":
      return "长期";
    case "at-once":
      return "立即";
    case "none":
      return "未填";
  }
}

function dayOf(text: string | undefined): CalendarDate | null {
  const match = /(\d+)年(\d+)月(\d+)日/.exec(text ?? "");
  return match === null ? null : calendarDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

interface Phrase {
  readonly section: string;
  readonly text: string;
  readonly expected: string;
  readonly context: DeadlineContext;
}

function phrasesOf(section: string): Phrase[] {
  const [title = ""] = section.split("\n");
  const head = /统计截至日期:(.*?);标题年份:(.*?);填表日期:(.*)/.exec(section);
  const asOf = dayOf(head?.[1]);
  if (asOf === null) return [];
  const titleYear = head?.[2] === "无" ? null : Number(head?.[2]);
  const context: DeadlineContext = { titleYear, filledOn: dayOf(head?.[3]), asOf };
  const rows = section.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| 写法"));
  return rows.map((row) => {
    const [, text = "", expected = ""] = row.split("|").map((cell) => cell.trim());
    return { section: title, text: text === "(空)" ? "" : text.replaceAll("⏎", "\n"), expected, context };
  });
}

const phrases = page.split("\n## ").slice(1).flatMap(phrasesOf);

test("the page for clerks holds at least 150 ways to write a deadline", () => {
  expect(phrases.length).toBeGreaterThanOrEqual(150);
  expect(new Set(phrases.map(({ section, text }) => section + text)).size).toBe(phrases.length);
});

test.each(phrases)("「$text」 ($section) is read as $expected", ({ text, expected, context }) => {
  const deadline = parseDeadline(text, context);
  expect(understood(deadline)).toBe(expected);
  expect(deadline.text).toBe(text.trim());
});
