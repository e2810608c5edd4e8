import { entry, lexiconOf, shownBy } from "./own-lexicon.ts";

const words = {
  entries: [
    entry("power", 4, "审批", "职权"),
    entry("money", 4, "资金", "钱"),
    entry("discretion", 4, "随意", "没有…标准"),
    entry("complaints", 4, "举报"),
    entry("consequence", 5, "流失"),
  ],
};
const lexicon = lexiconOf({
  ...words,
  negations: ["不涉及"],
  closeNegations: ["无", "没有"],
  safeguards: ["防止", "避免", "杜绝"],
  failures: ["不力", "未能"],
});

/** So many characters that mean nothing. */
function filled(length: number): string {
  return "某".repeat(length);
}

function wordsIn(text: string, own = lexicon): readonly string[] {
  return shownBy(own, text).map((shown) => shown.slice(0, shown.indexOf("@")));
}

describe("a denial before a word", () => {
  it.each([
    ["不涉及资金", []],
    ["不涉及钱", []],
    [`不涉及${filled(30)}资金`, []],
    [`不涉及${filled(31)}资金`, ["资金"]],
    [`${filled(20)},不涉及${filled(20)}资金`, []],
    ["审批流程不涉及资金", ["审批"]],
    ["资金不涉及,审批", ["审批"]],
    ["不涉及资金,审批", ["审批"]],
    ["不涉及资金。审批", ["审批"]],
    ["不涉及资金;审批", ["审批"]],
    ["不涉及资金\n审批", ["审批"]],
    ["不涉及资金仅审批", ["审批"]],
    ["不涉及资金、审批", []],
  ])("reaches thirty characters within its clause: %j", (text, shown) => {
    expect(wordsIn(text)).toEqual(shown);
  });
});

describe("无 and 没有", () => {
  it.each([
    ["无资金", []],
    ["无审批权", []],
    ["无审批处置权", []],
    ["无审批限额", []],
    ["无审批的职责", []],
    ["无审批。", []],
    ["无审批,负责收费", []],
    ["无审批或资金", []],
    ["无审批和资金、举报", []],
    ["无审批但管资金", ["资金"]],
    ["无审批仅管资金", ["资金"]],
    ["无审批\n管资金", ["资金"]],
    ["无审批、签章、资金权", []],
    ["无审批、签章和其他、资金", []],
    ["无审批职权", []],
    ["无审批和登记但有签章、资金", ["资金"]],
    ["无审批、一二三四五六七、资金", ["资金"]],
    ["无审批、签章资金", ["资金"]],
    ["无审批签章、资金", ["审批", "资金"]],
    ["无审批、按规定、资金", ["资金"]],
    ["无举报,资金", ["资金"]],
    ["无审批流程", ["审批"]],
    ["无审批流程、台账", ["审批"]],
    ["无审批一二三四权", ["审批"]],
    [`没有${filled(8)}资金`, []],
    [`没有${filled(9)}资金`, ["资金"]],
    ["没有严格审批", ["审批"]],
    ["没有按规定使用资金", ["资金"]],
    ["没有统一标准", ["没有统一标准"]],
    ["无审批、登记等环节,经手资金", ["资金"]],
    ["人、资金,防止流失", ["资金"]],
    ["无关,资金", ["资金"]],
  ])("deny the word right after them, not what is done about it: %s", (text, shown) => {
    expect(wordsIn(text)).toEqual(shown);
  });
});

describe("a denial behind a word", () => {
  const plain = lexiconOf(words);

  it.each([
    ["资金不涉及", []],
    ["资金均不涉及", []],
    ["资金等事项都不掌握", []],
    ["审批权限不具备", []],
    ["资金等权限也不涉及", []],
    ["资金:无", []],
    ["资金:无。", []],
    ["资金:无,审批:有", ["审批"]],
    ["资金:无偿划拨", ["资金"]],
    ["审批材料齐全,不涉及收费", ["审批"]],
    ["审批", ["审批"]],
  ])("stands right behind it: %s", (text, shown) => {
    expect(wordsIn(text, plain)).toEqual(shown);
    expect(wordsIn(text)).toEqual(shown);
  });
});

describe("harm that is named in order to prevent it", () => {
  it.each([
    ["防止流失", []],
    ["防止举报", []],
    ["防止随意", []],
    ["防止资金流失", ["资金"]],
    ["防止审批随意", ["审批"]],
    ["防止,流失", ["流失"]],
    [`防止${filled(30)}流失`, []],
    [`防止${filled(31)}流失`, ["流失"]],
    ["防止和杜绝流失", []],
    ["流失要防止", ["流失"]],
  ])("is no evidence: %s", (text, shown) => {
    expect(wordsIn(text)).toEqual(shown);
  });

  it.each([
    ["未能防止流失", ["流失"]],
    ["未能有效防止流失", ["流失"]],
    ["未能切实有防止流失", []],
    ["防止流失不力", ["流失"]],
    ["防止流失一二三四不力", ["流失"]],
    ["防止流失一二三四五不力", []],
    ["防止流失,工作不力", []],
    ["防止监管不力造成流失", []],
    ["一二三四五六防止流失不力", ["流失"]],
  ])("counts where the guard failed, just before it or shortly behind: %s", (text, shown) => {
    expect(wordsIn(text)).toEqual(shown);
  });
});
