import {
  calendarDate,
  findDeadlineHints,
  normaliseText,
  parseDeadline,
  readGradeWord,
  readStatus,
  splitMeasures,
} from "../../../../src/domain/index.ts";

const asOf = calendarDate(2026, 11, 22);
if (asOf === null) throw new Error("the day exists");
const context = { titleYear: null, filledOn: null, asOf };

/** Texts of Excel's greatest length that repeat what a pattern could stumble over. */
const LONGEST = 32_767;
const STUMBLING = [
  "1",
  "、",
  "每",
  "一",
  "(",
  "★",
  "1、",
  "3-",
  " ",
  "未",
  "已于",
  ";",
  "\n",
  " \n",
  "一、",
  "2026年",
  "半年",
  "视",
  "逢",
  "第",
  "□",
  "已完成/",
];

/** A pattern that stumbles over such a cell would run for hours; the suite's own time limit ends it. */
test.each(STUMBLING)("a cell filled with %j is read to its end", (piece) => {
  const text = piece.repeat(Math.ceil(LONGEST / piece.length)).slice(0, LONGEST);
  const parts = splitMeasures(text);
  expect(parts.every(({ end }) => end <= text.length)).toBe(true);
  expect(findDeadlineHints(text, context).every(({ end }) => end <= text.length)).toBe(true);
  expect(parseDeadline(text, context).kind === "none").toBe(text.trim() === "");
  expect(parseDeadline(text.slice(0, 160), context)).toHaveProperty("kind");
  expect(readStatus(text)).toHaveProperty("kind");
  expect(readGradeWord(text).grade).toBeNull();
  expect(normaliseText(normaliseText(text))).toBe(normaliseText(text));
});
