import type { Brand } from "./brand.ts";

/** A calendar day without time or zone: whole days since 1970-01-01. */
export type CalendarDate = Brand<number, "CalendarDate">;

/** Year, month (1–12) and day of the month (1–31) of a calendar day. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days that lie between 1899-12-30, where Excel's serials count from after February 1900, and 1970-01-01. */
const SERIAL_OFFSET = 25_569;

/** Days between Excel's 1904 date system and its 1900 one. */
const SERIAL_1904_SHIFT = 1_462;

/** The number of days of a month (1–12), or 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return (DAYS_OF_MONTH[month - 1] ?? 0) + (leap ? 1 : 0);
}

/** The calendar day of these parts (years 1900–9999), or null where no such day exists (31 June). */
export function calendarDate(year: number, month: number, day: number): CalendarDate | null {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day);
  if (!whole || year < 1900 || year > 9999 || day < 1 || day > daysInMonth(year, month)) return null;
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146_097 + dayOfEra - 719_468) as CalendarDate;
}

/** Year, month and day of a calendar day. */
export function datePartsOf(date: CalendarDate): DateParts {
  const shifted = date + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** The calendar day so many days later (or earlier, when negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return (date + days) as CalendarDate;
}

/** Whole days from `start` to `end`; negative when `end` comes first. */
export function daysBetween(start: CalendarDate, end: CalendarDate): number {
  return end - start;
}

/** The last day of the month that a year and month (1–12) name, or null where there is no such month. */
export function endOfMonth(year: number, month: number): CalendarDate | null {
  return calendarDate(year, month, daysInMonth(year, month));
}

/** Day of the week, 0 = Sunday to 6 = Saturday. */
export function weekdayOf(date: CalendarDate): number {
  return (((date + 4) % 7) + 7) % 7;
}

/** `2026-06-30`. */
export function formatIsoDate(date: CalendarDate): string {
  const { year, month, day } = datePartsOf(date);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The day written as `2026-06-30`, or null where the text is no such date. */
export function parseIsoDate(text: string): CalendarDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match === null ? null : calendarDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

/**
 * The day of an Excel date serial, time of day dropped; null outside 1900-01-01 … 9999-12-31.
 * In the 1900 system the serials 1–59 are one lower than the rule says, because Excel holds 1900 for a leap year;
 * serial 60 names 29 February 1900, which does not exist, and is null.
 */
export function dateFromSerial(serial: number, date1904 = false): CalendarDate | null {
  if (!Number.isFinite(serial)) return null;
  const whole = Math.floor(serial) + (date1904 ? SERIAL_1904_SHIFT : 0);
  if (whole === 60 || whole < 1 || whole > 2_958_465) return null;
  return (whole - SERIAL_OFFSET + (whole < 60 ? 1 : 0)) as CalendarDate;
}

/** The Excel date serial of a day; the inverse of {@link dateFromSerial}. */
export function serialFromDate(date: CalendarDate, date1904 = false): number {
  const serial = date + SERIAL_OFFSET;
  return (serial <= 60 ? serial - 1 : serial) - (date1904 ? SERIAL_1904_SHIFT : 0);
}
