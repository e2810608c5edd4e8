import { mendImpossibleDay, nearestToImpossible, wholeDate } from "../../../src/domain/checks/date-text.ts";
import { formatIsoDate } from "../../../src/domain/index.ts";
import type { CalendarDate } from "../../../src/domain/index.ts";
import { day } from "../../fixtures/review-builder.ts";

const JUNE_30 = day(2026, 6, 30);
const SEPTEMBER_30 = day(2026, 9, 30);

function isoOf(date: CalendarDate | null): string | null {
  return date === null ? null : formatIsoDate(date);
}

describe("a cell with a day that does not exist", () => {
  it.each([
    "6月31日",
    "6.31",
    "6/31",
    "06-31",
    "2026年6月31日",
    "26年6月31日",
    "2026.6.31",
    "2026/06/31",
    "2026-6-31",
    "20260631",
    "２０２６年６月３１日",
    "2026年 6月 31日",
    "二〇二六年六月三十一日",
    "六月三十一",
    "6月31号",
    "6月31日前",
    "6月31日以前",
    "6月31日之前",
    "6月31日之以前",
    "6月31日止",
    "6月31日底",
    "6月31日底前",
    "6月31日。",
    "6月31日前.",
  ])("becomes a date where it holds no more than 「%s」", (text) => {
    expect(mendImpossibleDay(text, JUNE_30)).toEqual({ kind: "date", day: JUNE_30 });
  });

  it.each([
    ["9月31日前完成", "9月30日前完成"],
    ["于9月31日前", "于9月30日前"],
    ["2026年9月31日前报送初稿", "2026年9月30日前报送初稿"],
    ["于 2026 . 9 . 31 前报送", "于 2026 . 9 . 30 前报送"],
    ["９月３１日前完成", "９月30日前完成"],
    ["2026-09-31前后", "2026-09-30前后"],
    ["9月30日启动,9月31日验收", "9月30日启动,9月30日验收"],
    ["8月31日启动,9月31日验收", "8月31日启动,9月30日验收"],
    ["9月2日启动,9月31日验收", "9月2日启动,9月30日验收"],
    ["编号19.31,9月31日验收", "编号19.31,9月30日验收"],
    ["金额9.310元,9月31日付清", "金额9.310元,9月30日付清"],
    ["9月31日和9月31日", "9月30日和9月31日"],
  ])("keeps the words of 「%s」: 「%s」", (text, mended) => {
    expect(mendImpossibleDay(text, SEPTEMBER_30)).toBe(mended);
  });

  it.each([
    [2026, "2月28日起实行"],
    [2028, "2月29日起实行"],
  ])("takes the last day of February %i", (year, mended) => {
    const nearest = day(year, 2, year === 2028 ? 29 : 28);
    expect(mendImpossibleDay("2月30日起实行", nearest)).toBe(mended);
  });

  it.each([
    "九月三十一日前完成",
    "近期完成",
    "9月底前完成",
    "编号20260931",
    "20260931号文件",
    "10月35日验收",
  ])("is left alone where 「%s」 has no such day in digits", (text) => {
    expect(mendImpossibleDay(text, SEPTEMBER_30)).toBeNull();
  });
});

describe("a text that is one whole date", () => {
  it.each([
    ["2026年6月30日", "2026-06-30"],
    ["2026年6月3", "2026-06-03"],
    ["2026.6.30", "2026-06-30"],
    ["2026/06/30", "2026-06-30"],
    ["2026-1-1", "2026-01-01"],
    ["  2026 年 6 月 30 日 ", "2026-06-30"],
    ["２０２６年６月３０日", "2026-06-30"],
    ["2026年  12月  31  日", "2026-12-31"],
    ["2026年6月31日", null],
    ["2026年6月", null],
    ["6月30日", null],
    ["26年06月30日", null],
    ["2026年6月30日前", null],
    ["约2026年6月30日", null],
    ["12026年6月30日", null],
    ["2026年6月301", null],
    ["2026年106月3日", null],
    ["二〇二六年六月三十日", null],
    ["", null],
  ])("「%s」 is %s", (text, iso) => {
    expect(isoOf(wholeDate(text))).toBe(iso);
  });
});

describe("a whole date whose day its month does not have", () => {
  it.each([
    ["2026年6月31日", "2026-06-30"],
    ["2026.2.29", "2026-02-28"],
    ["2028-02-30", "2028-02-29"],
    ["2028-02-29", null],
    ["2026年6月30日", null],
    ["2026年6月32日", null],
    ["2026年1月32日", null],
    ["2026年13月5日", null],
    ["6月31日", null],
    ["近期", null],
  ])("「%s」 is nearest to %s", (text, iso) => {
    expect(isoOf(nearestToImpossible(text))).toBe(iso);
  });
});
