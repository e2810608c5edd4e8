import { datePartsOf } from "../../../../src/domain/index.ts";
import type {
  CalendarDate,
  DayDeadline,
  Deadline,
  Rhythm,
  RhythmDeadline,
  UnreadableDeadline,
} from "../../../../src/domain/index.ts";

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

/** A deadline in the words of the second column of docs/时限写法.md. */
export function understood(deadline: Deadline): string {
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
