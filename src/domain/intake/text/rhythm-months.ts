import type { Rhythm, RhythmDue } from "../../model/deadline.ts";

/** A list of months behind 每年 or 每半年 that makes a rhythm of its own. */
interface MonthsFound {
  readonly every: Rhythm;
  readonly due: RhythmDue;
  readonly end: number;
}

/** What may stand between the rhythm and its months: 每半年一次(6月、12月). */
const OPENING = /(?:的)?(?:[1一]次)?[,(]?/y;
const ITEM = /(\d{1,2})(?:月(?:份)?(?:(\d{1,2})(?:日|号)|底|末)?(?:之前|以前|前)?)?/y;
const SEPARATOR = /[、,和及与]/y;

interface MonthItem {
  readonly month: number;
  readonly day: string | undefined;
  readonly hasMonth: boolean;
  readonly end: number;
}

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function itemAt(text: string, at: number): MonthItem | null {
  const match = exec(ITEM, text, at);
  if (match === null) return null;
  const end = at + match[0].length;
  return { month: Number(match[1]), day: match[2], hasMonth: match[0].includes("月"), end };
}

/** The months listed from here on; a number without 月 is one only where the last of the list says so (3、6、9、12月). */
function itemsAt(text: string, at: number): readonly MonthItem[] {
  const items: MonthItem[] = [];
  for (let item = itemAt(text, at); item !== null;) {
    items.push(item);
    const separator = exec(SEPARATOR, text, item.end);
    item = separator === null ? null : itemAt(text, item.end + separator[0].length);
  }
  return items.at(-1)?.hasMonth === true ? items : [];
}

function isMonth(month: number): boolean {
  return month >= 1 && month <= 12;
}

/** 6 for two months half a year apart, 3 for four a quarter apart; null for any other list. */
function gapOf(months: readonly number[]): 6 | 3 | null {
  const sorted = [...months].sort((a, b) => a - b);
  const gaps = new Set(sorted.slice(1).map((month, index) => month - (sorted[index] ?? month)));
  if (!sorted.every(isMonth) || gaps.size !== 1) return null;
  if (sorted.length === 2) return gaps.has(6) ? 6 : null;
  return sorted.length === 4 && gaps.has(3) ? 3 : null;
}

/** The one day that all items name, 31 where none names any; null where they differ or not every month has it. */
function sharedDay(items: readonly MonthItem[]): number | null {
  const days = new Set(items.map(({ day }) => day));
  if (days.size !== 1) return null;
  const [written] = days;
  if (written === undefined) return 31;
  const day = Number(written);
  return day >= 1 && day <= 28 ? day : null;
}

function spreadOf(every: Rhythm, gap: 6 | 3 | null): Rhythm | null {
  if (gap === null) return null;
  const spread = gap === 6 ? "half-year" : "quarter";
  return every === "year" || every === spread ? spread : null;
}

/**
 * 每年6月、12月 is 每半年 in its sixth month, 每年3、6、9、12月 每季度 in its third; null where the months are not evenly
 * spread, their days differ, or they do not fit the rhythm before them.
 */
export function readMonthList(every: Rhythm, text: string, at: number): MonthsFound | null {
  const items = itemsAt(text, at + (exec(OPENING, text, at)?.[0].length ?? 0));
  const gap = gapOf(items.map(({ month }) => month));
  const spread = spreadOf(every, gap);
  const day = sharedDay(items);
  if (spread === null || gap === null || day === null) return null;
  const month = (((items[0]?.month ?? 1) - 1) % gap) + 1;
  return { every: spread, due: { month, day }, end: items.at(-1)?.end ?? at };
}
