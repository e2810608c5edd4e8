import { mayEnumerate, readEnumerators } from "../../../src/domain/checks/read-enumerators.ts";

/** `label=value@place` of each number that opens an item. */
function labelsOf(text: string): string[] {
  return readEnumerators(text).map(({ text: label, value, at }) => `${label}=${value}@${at}`);
}

describe("numbers that open items", () => {
  it.each([
    { text: "1.双人复核\n2.每月公示", labels: ["1.=1@0", "2.=2@7"] },
    { text: "1、双人复核\r2、每月公示", labels: ["1、=1@0", "2、=2@7"] },
    { text: "1)双人复核;2)每月公示", labels: ["1)=1@0", "2)=2@7"] },
    { text: "11.复核。12.公示", labels: ["11.=11@0", "12.=12@6"] },
    { text: "(1)复核(2)公示", labels: ["(1)=1@0"] },
    { text: "（1）复核；（2）公示", labels: ["(1)=1@0", "(2)=2@6"] },
    { text: "１．复核，２．公示", labels: ["1.=1@0", "2.=2@5"] },
    { text: "(10)复核\n(11)公示", labels: ["(10)=10@0", "(11)=11@7"] },
    { text: "(一)复核\n(十二)公示", labels: ["(一)=1@0", "(十二)=12@6"] },
    { text: "(二十一)复核", labels: ["(二十一)=21@0"] },
    { text: "①复核;②公示;⑳归档", labels: ["①=1@0", "②=2@4", "⑳=20@8"] },
    { text: "一、复核\n十一、公示\n二十三、归档", labels: ["一、=1@0", "十一、=11@5", "二十三、=23@11"] },
    { text: "一是复核,二是公示", labels: ["一是=1@0", "二是=2@5"] },
    { text: "1.复核 2.公示", labels: ["1.=1@0", "2.=2@5"] },
    { text: "1.复核\t(2)公示", labels: ["1.=1@0", "(2)=2@5"] },
    { text: "措施:\n  1.复核;\t 2.公示", labels: ["1.=1@6", "2.=2@13"] },
    { text: "  1.复核", labels: ["1.=1@2"] },
    { text: "复核:①登记\n;②公示", labels: ["②=2@8"] },
  ])("in 「$text」 are $labels", ({ text, labels }) => {
    expect(labelsOf(text)).toEqual(labels);
  });

  it.each([
    "双人复核,每月公示",
    "",
    "1.5万元以上集体研究",
    "3.月底前公示",
    "30.日报送",
    "2.年终公示",
    "123.号文件",
    "合计1.复核",
    "第一、二季度公示",
    "统一是要求",
    "(四十五六)复核",
    "(123)复核",
    "(1复核",
    "1复核;2公示",
    "每月①次",
    "十十十、复核",
    "二十三四、复核",
  ])("are none in 「%s」", (text) => {
    expect(readEnumerators(text)).toEqual([]);
  });

  it.each([
    ["1.复核", "1."],
    ["1、复核", "1、"],
    ["1)复核", "1)"],
    ["(1)复核", "(1)"],
    ["(十)复核", "(一)"],
    ["③复核", "①"],
    ["三、复核", "一、"],
    ["三是复核", "一是"],
  ])("in 「%s」 have the style %s", (text, style) => {
    expect(readEnumerators(text).map((item) => item.style)).toEqual([style]);
  });

  it.each([
    ["财务方面:\n1.复核", true],
    ["财务方面：\n1.复核", true],
    ["财务方面: \n\n1.复核", true],
    ["财务方面。\n1.复核", false],
    ["按比例1:1执行\n1.复核", false],
    ["1.复核", false],
  ])("in 「%s」 stand below a heading: %s", (text, expected) => {
    expect(readEnumerators(text).at(-1)?.afterHeading).toBe(expected);
  });

  it.each([
    ["1.", true],
    ["９．", true],
    ["1、", true],
    ["1)", true],
    ["1）", true],
    ["(十)", true],
    ["〇、", true],
    ["五是", true],
    ["⑳", true],
    ["①", true],
    ["㉑", false],
    ["1万元", false],
    ["一共.", false],
    ["是否", false],
  ])("may be in 「%s」: %s", (text, expected) => {
    expect(mayEnumerate(text)).toBe(expected);
  });
});
