import { readScore } from "../../../../src/domain/intake/text/score-number.ts";
import { readTick } from "../../../../src/domain/intake/text/tick.ts";

describe("a cell with a score", () => {
  it.each([
    [4, 4],
    ["4", 4],
    [" ４分 ", 4],
    ["3.5", 3.5],
    ["4（较高）", 4],
    ["较高(4分)", 4],
    ["4-较高", 4],
    ["3—中等", 3],
    ["5分：重大", 5],
    ["-1", -1],
  ])("%p is %p", (value, score) => {
    expect(readScore(value)).toBe(score);
  });

  it.each([
    null,
    "",
    "较高",
    "5万元",
    "5%",
    "3-4",
    "3分至4分",
    "2026年",
    "1.较高风险",
    "约4分",
    "高中低",
    true,
    "4（较高）5",
  ])("%p is none", (value) => {
    expect(readScore(value)).toBeNull();
  });
});

describe("a cell with a tick", () => {
  it.each(["√", "✓", "✔", "☑", "V", "ｖ", "是", " 有 ", "符合", "具备", "Yes"])("%p applies", (text) => {
    expect(readTick(text)).toBe(true);
  });

  it.each(["×", "✗", "X", "否", "无", "不符合", "不具备", "No"])("%p does not apply", (text) => {
    expect(readTick(text)).toBe(false);
  });

  it.each(["", "○", "★", "△", "/", "—", "是否", "部分符合", "已完成", "不清楚", "1"])(
    "%p says neither",
    (text) => {
      expect(readTick(text)).toBeNull();
    },
  );
});
