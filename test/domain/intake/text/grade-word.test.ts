import { readGradeWord } from "../../../../src/domain/index.ts";

test.each([
  ["一级", "level", 1],
  ["二级", "level", 2],
  ["三级", "level", 3],
  ["1级", "level", 1],
  ["Ⅰ级", "level", 1],
  ["Ⅱ级", "level", 2],
  ["I级", "level", 1],
  ["III级", "level", 3],
  ["Ⅲ", "level", 3],
  ["１级", "level", 1],
  ["一级风险", "level", 1],
  ["一級風險", "level", 1],
  ["一等", "level", 1],
  [" 一 级 ", "level", 1],
  ["(二级)", "level", 2],
  ["风险等级:三级", "level", 3],
  ["高", "high-low", 1],
  ["中", "high-low", 2],
  ["低", "high-low", 3],
  ["高风险", "high-low", 1],
  ["高级", "high-low", 1],
  ["低廉政风险", "high-low", 3],
  ["中等", "high-low", 2],
  ["风险等级：高", "high-low", 1],
  ["A", "letter", 1],
  ["B级", "letter", 2],
  ["Ｃ", "letter", 3],
  ["A1", "letter", 1],
  ["3C", "letter", 3],
  ["甲级", "letter", 1],
  ["★★★", "stars", 1],
  ["★★☆", "stars", 2],
  ["★☆☆", "stars", 3],
  ["★ ★", "stars", 2],
  ["重大", "magnitude", 1],
  ["较大风险", "magnitude", 2],
  ["一般风险", "magnitude", 3],
  ["一级(高)", "level", 1],
] as const)("「%s」 is a %s grade, %i by the usual order", (text, notation, rank) => {
  expect(readGradeWord(text)).toEqual({ notation, rank, grade: rank, certain: true });
});

test.each([
  ["0", "number", 0],
  ["1", "number", 1],
  ["5", "number", 5],
  ["极高", "five-step", 1],
  ["较高", "five-step", 2],
  ["较低风险", "five-step", 4],
  ["极低", "five-step", 5],
  ["红色", "colour", 1],
  ["蓝", "colour", 4],
  ["四级", "level", 4],
  ["D", "letter", 4],
  ["★★★★★", "stars", 1],
  ["▲▲▲", "marks", 3],
  ["▲△△", "marks", 1],
  ["◆◆", "marks", 2],
  ["★★★☆☆", "stars", 3],
] as const)("「%s」 (%s) must be asked about", (text, notation, rank) => {
  expect(readGradeWord(text)).toEqual({ notation, rank, grade: null, certain: false });
});

test("two notations that disagree leave the grade open", () => {
  expect(readGradeWord("一级(低)")).toMatchObject({ grade: null, certain: false });
});

test.each([
  "",
  "无",
  "/",
  "待评",
  "加强教育",
  "一级、二级",
  "二~三级",
  "一二三级",
  "高度重视",
  "中层干部",
  "低保审批",
  "A4纸",
  "资质等级为一级的供应商",
  "12",
  "2026",
  "★★★★★★",
  "▲◆",
  "△△",
])("「%s」 is no grade word", (text) => {
  expect(readGradeWord(text)).toEqual({ notation: null, rank: null, grade: null, certain: false });
});
