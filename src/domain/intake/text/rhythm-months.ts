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

/** Two months half a year apart, or four a quarter apart. */
function gapOf(months: readonly number[]): 6 | 3 | null {
  const sorted = [...months].sort((a, b) => a - b);
  const gaps = new Set(sorted.slice(1).map((month, index) => month - (sorted[index] ?? month)));
  const isWithin = (sorted[0] ?? 0) >= 1 && (sorted.at(-1) ?? 13) <= 12 && gaps.size === 1;
  if (isWithin && months.length === 2 && gaps.has(6)) return 6;
  return isWithin && months.length === 4 && gaps.has(3) ? 3 : null;
}

/**
 * 每年6月、12月 is 每半年 in its sixth month, 每年3、6、9、12月 每季度 in its third; null where the months are not evenly
 * spread, their days differ, or they do not fit the rhythm before them.
 */
export function readMonthList(every: Rhythm, text: string, at: number): MonthsFound | null {
  if (every === "week" || every === "month" || every === "term") return null;
  const items = itemsAt(text, at + (exec(OPENING, text, at)?.[0].length ?? 0));
  const gap = gapOf(items.map(({ month }) => month));
  const [first] = items;
  if (gap === null || first === undefined || items.some(({ day }) => day !== first.day)) return null;
  const spread = gap === 6 ? "half-year" : "quarter";
  if (every !== "year" && every !== spread) return null;
  const month = ((first.month - 1) % gap) + 1;
  const day = first.day === undefined ? 31 : Number(first.day);
  return day < 1 || day > 28 + (first.day === undefined ? 3 : 0)
    ? null
    : { every: spread, due: { month, day }, end: items.at(-1)?.end ?? at };
}
