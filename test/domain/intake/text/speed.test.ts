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

test.each(STUMBLING)("a cell filled with %j is read in linear time", (piece) => {
  const read = (length: number): number => {
    const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
    const start = performance.now();
    parseDeadline(text, context);
    parseDeadline(text.slice(0, 160), context);
    findDeadlineHints(text, context);
    splitMeasures(text);
    readStatus(text);
    readGradeWord(text);
    normaliseText(text);
    return performance.now() - start;
  };
  read(LONGEST);
  expect(read(LONGEST)).toBeLessThan(400);
});
