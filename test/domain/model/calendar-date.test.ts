import fc from "fast-check";
import {
  calendarDate,
  dateFromSerial,
  datePartsOf,
  formatIsoDate,
  parseIsoDate,
  serialFromDate,
  weekdayOf,
} from "../../../src/domain/index.ts";

const serials = fc.integer({ min: 1, max: 2_958_465 }).filter((serial) => serial !== 60);

describe("calendar dates", () => {
  it("agrees with the platform's own calendar", () => {
    fc.assert(
      fc.property(serials, (serial) => {
        const day = dateFromSerial(serial);
        const parts = day === null ? null : datePartsOf(day);
        const date = new Date((day ?? 0) * 86_400_000);
        expect(parts).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
        expect(weekdayOf(day ?? calendarDateOf(1900, 1, 1))).toBe(date.getUTCDay());
      }),
    );
  });

  it("round-trips serial and day in both date systems", () => {
    fc.assert(
      fc.property(serials, fc.boolean(), (serial, date1904) => {
        const day = dateFromSerial(serial, date1904);
        fc.pre(day !== null);
        expect(serialFromDate(day, date1904)).toBe(serial);
        expect(parseIsoDate(formatIsoDate(day))).toBe(day);
      }),
    );
  });

  it("knows Excel's serials of well-known days", () => {
    expect(dateFromSerial(1)).toBe(calendarDate(1900, 1, 1));
    expect(dateFromSerial(59)).toBe(calendarDate(1900, 2, 28));
    expect(dateFromSerial(60)).toBeNull();
    expect(dateFromSerial(61)).toBe(calendarDate(1900, 3, 1));
    expect(dateFromSerial(46_203)).toBe(calendarDate(2026, 6, 30));
    expect(dateFromSerial(44_741, true)).toBe(calendarDate(2026, 6, 30));
  });

  it("makes no day that does not exist", () => {
    expect(calendarDate(2026, 6, 31)).toBeNull();
    expect(calendarDate(2026, 2, 29)).toBeNull();
    expect(calendarDate(2024, 2, 29)).not.toBeNull();
    expect(calendarDate(2026, 13, 1)).toBeNull();
    expect(calendarDate(2026, 0, 1)).toBeNull();
  });
});

function calendarDateOf(year: number, month: number, day: number) {
  const date = calendarDate(year, month, day);
  if (date === null) throw new Error(`no such day: ${year}-${month}-${day}`);
  return date;
}
