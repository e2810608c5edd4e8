import fc from "fast-check";
import { foldInPlace, normaliseText, toSimplified } from "../../../../src/domain/index.ts";

test.each([
  ["岗 位\n职 责\n风 险", "岗位职责风险"],
  ["风险　等级", "风险等级"],
  ["\u200b风险\ufeff点\u00a0", "风险点"],
  ["２０２６年（一）：ＡＢ", "2026年(一):AB"],
  ["廉潔風險點", "廉政风险点"],
  ["廉 洁 风险", "廉政风险"],
  ["制定旳措施", "制定的措施"],
  ["Ⅰ级", "I级"],
  ["⼀级", "一级"],
  ["職權名稱", "职权名称"],
  ["著作权、显著、乾隆", "著作权、显著、乾隆"],
  ["隨著乾淨", "随着干净"],
  ["", ""],
])("%j is matched as %j", (text, expected) => {
  expect(normaliseText(text)).toBe(expected);
});

const OFFICE_TEXT = "岗位职责風險點廉洁廉潔潔旳著乾等级一二三Ⅰ①１２（）：；、。 \n\t　\u200bA1★…‘’ﬁ½́ｶﾞ가㈠𠮷";
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc
    .array(fc.constantFrom(...Array.from(OFFICE_TEXT)), { maxLength: 40 })
    .map((characters) => characters.join("")),
);

test("normalising twice is normalising once", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const once = normaliseText(text);
      expect(normaliseText(once)).toBe(once);
    }),
    { numRuns: 3_000 },
  );
});

test("a normalised text holds no blanks and no line breaks", () => {
  fc.assert(fc.property(anyText, (text) => !/[\s\u200b\ufeff]/.test(normaliseText(text))));
});

test("Simplified and folded texts keep every character at its place", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(toSimplified(text)).toHaveLength(text.length);
      expect(foldInPlace(text)).toHaveLength(text.length);
      expect(toSimplified(toSimplified(text))).toBe(toSimplified(text));
    }),
    { numRuns: 2_000 },
  );
});

test("a Simplified text stays as it is, and what is folded keeps its line breaks", () => {
  expect(toSimplified("重大事项决策,集体讨论")).toBe("重大事项决策,集体讨论");
  expect(toSimplified("國有資產處置")).toBe("国有资产处置");
  expect(foldInPlace("１．查驗\n２．複核")).toBe("1.查验\n2.复核");
});
