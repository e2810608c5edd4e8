import { hasDigits } from "../../../src/domain/checks/count-digits.ts";

describe("digits of a text", () => {
  it.each([
    { text: "2026年6月3日", least: 6, has: true },
    { text: "2026年6月3日", least: 7, has: false },
    { text: "０９", least: 2, has: true },
    { text: "09", least: 2, has: true },
    { text: "1２3", least: 3, has: true },
    { text: "/:", least: 1, has: false },
    { text: "／：", least: 1, has: false },
    { text: "六月三日", least: 1, has: false },
    { text: "电话13900000000", least: 11, has: true },
    { text: "电话13900000000", least: 12, has: false },
    { text: "", least: 1, has: false },
    { text: "", least: 0, has: true },
    { text: "末位是7", least: 1, has: true },
    { text: "7在首位", least: 1, has: true },
  ])("in 「$text」 are at least $least: $has", ({ text, least, has }) => {
    expect(hasDigits(text, least)).toBe(has);
  });
});
