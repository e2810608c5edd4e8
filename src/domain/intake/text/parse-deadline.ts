import type { CalendarDate } from "../../model/calendar-date.ts";
import { dateFromSerial, datePartsOf, formatIsoDate } from "../../model/calendar-date.ts";
import type { CellValue } from "../../model/cell.ts";
import { isCellDate, isCellError } from "../../model/cell.ts";
import type { Deadline, UnreadableReason } from "../../model/deadline.ts";
import { compactDeadline } from "./deadline-compact.ts";
import { dueDateOf } from "./deadline-date.ts";
import type { DateEvent, DeadlineEvent, DeadlineScan } from "./deadline-scan.ts";
import { scanDeadline } from "./deadline-scan.ts";
import type { DeadlineContext } from "./deadline-year.ts";
import { readBareRhythm } from "./rhythm-words.ts";

/** Longer texts are reports, not deadlines; only a date that opens them (3月:…) is looked at. */
const LOOKED_AT = 160;
const LONGEST_OPENING = 40;

const PLACEHOLDER = /^(?:[-—–/\\_.。、,~]+|无|暂无|[Nn]\/?[Aa]|(?:\d{4}年|年)?_*月_*日?_*(?:之前|以前|前)?)$/;
const ERROR_TEXT = /^#(?:REF|N\/A|VALUE|NAME|DIV\/0|NULL|NUM|SPILL|CALC|GETTING_DATA)[!?]?$/i;

/** Years on either side of the 统计截至日期 in which a bare number may be a date serial. */
const SERIAL_YEARS = 15;

/** Farther away a year is a slip of the pen (2206年), and a date cell a number in a date's format (1900年1月5日). */
const MOST_YEARS = 60;

function unreadable(text: string, why: UnreadableReason, proposal: CalendarDate | null = null): Deadline {
  return { kind: "unreadable", text, why, proposal };
}

function yearsAway(day: CalendarDate, context: DeadlineContext): number {
  return Math.abs(datePartsOf(day).year - datePartsOf(context.asOf).year);
}

function near(day: CalendarDate | null, context: DeadlineContext): day is CalendarDate {
  return day !== null && yearsAway(day, context) <= SERIAL_YEARS;
}

function withinReach(deadline: Deadline, context: DeadlineContext): Deadline {
  if (deadline.kind !== "day" || yearsAway(deadline.day, context) <= MOST_YEARS) return deadline;
  return unreadable(deadline.text, deadline.yearFrom === "cell" ? "number" : "not-understood");
}

function readSerial(value: number, context: DeadlineContext): CalendarDate | null {
  const day = dateFromSerial(value, context.date1904 ?? false);
  return near(day, context) ? day : null;
}

/** 202606, 260630: six digits have two readings, so they are only proposed. */
function proposeSixDigits(text: string, context: DeadlineContext): CalendarDate | null {
  for (const written of [
    `${text.slice(0, 4)}年${text.slice(4)}月`,
    `20${text.slice(0, 2)}.${text.slice(2, 4)}.${text.slice(4)}`,
  ]) {
    const read = readWords(written, written, context);
    if (read.kind === "day" && near(read.day, context)) return read.day;
  }
  return null;
}

function readNumber(value: number, text: string, context: DeadlineContext): Deadline {
  const serial = readSerial(value, context);
  if (serial !== null) return { kind: "day", text, day: serial, start: null, yearFrom: "cell" };
  if (/^(?:19|20)\d{6}$/.test(text)) return readWords(text, text, context);
  if (/^\d{6}$/.test(text)) return unreadable(text, "number", proposeSixDigits(text, context));
  // A typed 6.30 is stored as 6.3, so a decimal is a month and day only as a proposal.
  const proposed = /^\d{1,2}\.\d{2}$/.test(text) ? readWords(text, text, context) : null;
  return unreadable(text, "number", proposed?.kind === "day" ? proposed.day : null);
}

function only(events: readonly DeadlineEvent[]): DeadlineEvent | null {
  return events.length === 1 ? (events[0] ?? null) : null;
}

/** 2026年 alone is a period; beside other words (2026年第6次会议前) it is only their year. */
function isYearOfOther(scan: DeadlineScan, { first, last }: DateEvent): boolean {
  const isBareYear = first === null && last.unit === "year" && !last.atEnd;
  return isBareYear && (scan.hasOther || scan.events.some(({ kind }) => kind === "vague"));
}

/** What else the text says that keeps its one date from being the deadline, or null. */
function obstacleOf(scan: DeadlineScan, date: DateEvent): UnreadableReason | null {
  if (date.flaw === "broken" || isYearOfOther(scan, date)) return "not-understood";
  const kinds = new Set(scan.events.map(({ kind }) => kind));
  if (kinds.has("unsettled")) return "vague";
  if (kinds.has("record")) return "not-understood";
  if (kinds.has("rhythm") || scan.isSeveral) return "several-dates";
  return isUnclear(scan, date) ? "not-understood" : null;
}

/** Terms or numbers beside the date, or words before it that no 前 makes a deadline's. */
function isUnclear(scan: DeadlineScan, date: DateEvent): boolean {
  const hasTerm = scan.events.some(({ kind }) => kind === "relative");
  return hasTerm || scan.leadsWithDigits || (scan.leads && !date.isDue);
}

/** A day beside 待定, beside another day or beside a rhythm's own day is not even worth proposing. */
function isWorthProposing(scan: DeadlineScan): boolean {
  return (
    !scan.isSeveral &&
    !scan.events.some((event) => event.kind === "date" && isYearOfOther(scan, event)) &&
    scan.events.every(
      (event) => event.kind !== "unsettled" && (event.kind !== "rhythm" || event.due === null),
    )
  );
}

/** The date that the text is about, or why there is none; `scan` holds at least one date. */
function readDates(text: string, scan: DeadlineScan, context: DeadlineContext): Deadline {
  const dates = scan.events.filter((event): event is DeadlineEvent & DateEvent => event.kind === "date");
  const date = dates[0];
  if (date === undefined || dates.length > 1) return unreadable(text, "several-dates");
  // 2026年1月起长期坚持, 5月至长期: a start without an end.
  const isEndless = date.flaw === "start" && scan.events.some(({ kind }) => kind === "long-term");
  if (isEndless) return { kind: "long-term", text };
  const due = dueDateOf(text, date, context);
  const obstacle = obstacleOf(scan, date);
  if (obstacle === null) return due;
  return unreadable(text, obstacle, due.kind === "day" && isWorthProposing(scan) ? due.day : null);
}

type RhythmFact = Extract<DeadlineEvent, { kind: "rhythm" }>;

/** What else the text says that leaves its rhythm open, or null. */
function obstacleOfRhythm(scan: DeadlineScan, rhythms: readonly RhythmFact[]): UnreadableReason | null {
  const [first] = rhythms;
  if (first === undefined) return "not-understood";
  // A day that no month has is kept as the rhythm's due day, without a rhythm.
  if (first.every === null) return first.due === null ? "not-understood" : "impossible-date";
  if (rhythms.some(({ every }) => every !== first.every)) return "several-dates";
  const hasTerm = scan.events.some(({ kind }) => kind === "relative");
  const isLoose = scan.hasLooseDigits || hasTerm || (rhythms.length > 1 && first.due !== null);
  if (!isLoose) return null;
  return scan.isSeveral ? "several-dates" : "not-understood";
}

function readRhythms(text: string, scan: DeadlineScan): Deadline {
  const rhythms = scan.events.filter((event): event is RhythmFact => event.kind === "rhythm");
  const { every = null, due = null } = rhythms[0] ?? {};
  const obstacle = obstacleOfRhythm(scan, rhythms);
  if (obstacle !== null || every === null) return unreadable(text, obstacle ?? "not-understood");
  return due === null ? { kind: "rhythm", text, every } : { kind: "rhythm", text, every, due };
}

function readRelatives(text: string, scan: DeadlineScan): Deadline {
  const event = only(scan.events.filter(({ kind }) => kind === "relative"));
  if (event?.kind !== "relative") return unreadable(text, "several-dates");
  if (scan.hasLooseDigits || (!event.isBounded && scan.hasOther)) return unreadable(text, "not-understood");
  return { kind: "relative", text, amount: event.amount, unit: event.unit };
}

function decide(text: string, scan: DeadlineScan, context: DeadlineContext): Deadline {
  const has = (kind: DeadlineEvent["kind"]): boolean => scan.events.some((event) => event.kind === kind);
  if (has("date")) return readDates(text, scan, context);
  if (has("unsettled")) return unreadable(text, "vague");
  if (has("rhythm")) return readRhythms(text, scan);
  if (has("relative")) return readRelatives(text, scan);
  if (scan.hasLooseDigits) return unreadable(text, "not-understood");
  if (has("long-term")) return { kind: "long-term", text };
  if (has("at-once")) return { kind: "at-once", text };
  return unreadable(text, has("vague") ? "vague" : "not-understood");
}

function readWords(text: string, compact: string, context: DeadlineContext): Deadline {
  const bare = context.isFrequency === true ? readBareRhythm(compact) : null;
  if (bare !== null) return { kind: "rhythm", text, every: bare };
  return withinReach(decide(text, scanDeadline(compact), context), context);
}

/** What stands before the first colon of a long text; a lone `?` where nothing does. */
function openingOf(text: string): string {
  const colon = text.slice(0, LONGEST_OPENING).search(/[:：]/);
  return colon > 0 ? text.slice(0, colon) : "?";
}

function readText(typed: string, context: DeadlineContext): Deadline {
  const text = typed.trim();
  const { text: compact } = compactDeadline(text.length > LOOKED_AT ? openingOf(text) : text);
  if (compact === "" || PLACEHOLDER.test(compact)) return { kind: "none", text };
  if (ERROR_TEXT.test(compact)) return unreadable(text, "error-cell");
  if (/^\d+(?:\.\d+)?$/.test(compact) && !/^\d{1,2}\.\d{1,2}$|^\d{4}\.\d{1,2}$/.test(compact)) {
    const read = readNumber(Number(compact), compact, context);
    return { ...read, text };
  }
  return readWords(text, compact, context);
}

/**
 * When a control is due, from a deadline cell (DOMAIN §6). A wrong day is worse than an unread one: what leaves a doubt
 * is `unreadable` with the reason and, where there is one, the nearest valid day as a proposal; nothing is repaired.
 */
export function parseDeadline(value: CellValue, context: DeadlineContext): Deadline {
  if (value === null) return { kind: "none", text: "" };
  if (typeof value === "string") return readText(value, context);
  if (typeof value === "number") return readNumber(value, String(value), context);
  if (typeof value === "boolean") return unreadable(String(value), "not-understood");
  if (isCellError(value)) return unreadable(value.code, "error-cell");
  if (!isCellDate(value)) return unreadable("", "not-understood");
  const { day } = value;
  return withinReach({ kind: "day", text: formatIsoDate(day), day, start: null, yearFrom: "cell" }, context);
}

const DAY_LABEL = /^(?:填表|填报|制表|报送|完成|落实|办结|整改|签字)?(?:日期|时间)[:：]/;

/** The one day that a date cell or text names exactly (a month alone is none), or null. */
export function readDay(value: CellValue, context: DeadlineContext): CalendarDate | null {
  const bare = typeof value === "string" ? value.trim().replace(DAY_LABEL, "") : value;
  const deadline = parseDeadline(bare, context);
  if (deadline.kind !== "day" || deadline.start !== null) return null;
  if (typeof bare !== "string" || deadline.yearFrom === "cell") return deadline.day;
  const date = only(scanDeadline(compactDeadline(bare.slice(0, LOOKED_AT)).text).events);
  return date?.kind === "date" && date.last.unit === "day" ? deadline.day : null;
}

export type { DeadlineContext } from "./deadline-year.ts";
