import { foldText } from "../../../src/domain/grading/fold-text.ts";
import { createWordFinder } from "../../../src/domain/grading/find-words.ts";
import type { Lexicon } from "../../../src/domain/index.ts";
import { entry, lexiconOf, shownBy } from "./own-lexicon.ts";

const power = entry("power", 4, "审批", "审批权", "责任", "表归", "批表归档", "仪审", "证");

describe("a text folded for matching", () => {
  it.each([
    ["审批", "审批", [0, 1]],
    ["審批", "审批", [0, 1]],
    ["旳", "的", [0]],
    ["ABCdef,", "abcdef,", [0, 1, 2, 3, 4, 5, 6]],
    [" 审\n批 权", "审批权", [1, 3, 5]],
    ["A㎡b", "am2b", [0, 1, 1, 2]],
    ["\0审", "\0审", [0, 1]],
    ["", "", []],
  ])("keeps the place of every character: %j", (text, folded, places) => {
    const found = foldText(text);
    expect(found.text).toBe(folded);
    expect(found.offsets.slice(0, folded.length)).toEqual(places);
  });
});

describe("finding known words", () => {
  it("calls for every word, by start and then by length, with each of its meanings", () => {
    const find = createWordFinder([
      ["审批", "one"],
      ["审批权", "two"],
      ["审批", "three"],
      ["批", "four"],
    ]);
    const calls: [string, number, number][] = [];
    find("审批权审", (meaning, start, end) => calls.push([meaning, start, end]));
    expect(calls).toEqual([
      ["one", 0, 2],
      ["three", 0, 2],
      ["two", 0, 3],
      ["four", 1, 2],
    ]);
  });
});

describe("a saying of two parts", () => {
  const lexicon = lexiconOf({ entries: [entry("consequence", 5, "收受…财物")] });

  it.each([
    ["某甲,收受一二三四财物", ["收受一二三四财物@3 consequence 5"]],
    ["财物,收受财物", ["收受财物@3 consequence 5"]],
    ["收受一二三四五六七八九十财物", ["收受一二三四五六七八九十财物@0 consequence 5"]],
    ["收受一二三四五六七八九十一财物", []],
    ["收受一二,财物", []],
    ["收受,财物", []],
    ["收受但财物", []],
    ["收受\n财物", []],
    ["收受一二\n财物", []],
    ["财物收受", []],
  ])("spans at most ten characters within one clause: %j", (text, shown) => {
    expect(shownBy(lexicon, text)).toEqual(shown);
  });

  it("is written with dots or as one sign in the office's list", () => {
    expect(shownBy(lexicon, "收受...财物")).toEqual(["收受...财物@0 consequence 5"]);
  });
});

describe("a longer word that means something else", () => {
  it.each<[string, Partial<Lexicon>, string, readonly string[]]>([
    ["hides what ends with it", { neutral: ["不负责任"] }, "不负责任", []],
    ["hides what stands in its middle", { neutral: ["审批表归档"] }, "审批表归档", []],
    [
      "hides all inside it, whatever shorter ones it holds",
      { neutral: ["审批表归档", "批表"] },
      "审批表归档",
      [],
    ],
    ["hides a part that ends as it does", { neutral: ["不负责任", "责任"] }, "不负责任", []],
    ["does not hide the very same word", { neutral: ["审批"] }, "负责审批", ["审批@2 power 4"]],
    ["does not hide what reaches beyond it", { neutral: ["执法记录仪"] }, "执法记录仪审", ["仪审@4 power 4"]],
    ["hides what runs into it", { neutral: ["任书"] }, "有责任书", []],
    ["hides nothing beside it", { neutral: ["责任书"] }, "责任书审批", ["审批@3 power 4"]],
  ])("%s", (_title, words, text, shown) => {
    expect(shownBy(lexiconOf({ entries: [power], ...words }), text)).toEqual(shown);
  });

  it("takes the force from a denial inside it", () => {
    const words = { entries: [power], negations: ["不涉及"] };
    expect(shownBy(lexiconOf(words), "不涉及密事项审批")).toEqual([]);
    expect(shownBy(lexiconOf({ ...words, neutral: ["不涉及密"] }), "不涉及密事项审批")).toEqual([
      "审批@6 power 4",
    ]);
  });
});

describe("words of one kind over the same place", () => {
  it.each<[string, readonly ReturnType<typeof entry>[], string, readonly string[]]>([
    [
      "the longer, also where it weighs less",
      [entry("power", 5, "审批"), entry("power", 3, "审批权")],
      "审批权",
      ["审批权@0 power 3"],
    ],
    [
      "the longer around the shorter",
      [entry("power", 5, "批权"), entry("power", 3, "审批权")],
      "审批权",
      ["审批权@0 power 3"],
    ],
    [
      "both where they overlap",
      [entry("power", 5, "批权"), entry("power", 3, "审批")],
      "审批权",
      ["审批@0 power 3", "批权@1 power 5"],
    ],
    [
      "the graver of two as long, the saying",
      [entry("consequence", 5, "收受…财"), entry("consequence", 3, "收受财")],
      "收受财",
      ["收受财@0 consequence 5"],
    ],
    [
      "the graver of two as long, the word",
      [entry("consequence", 3, "收受…财"), entry("consequence", 5, "收受财")],
      "收受财",
      ["收受财@0 consequence 5"],
    ],
    [
      "both where they differ in kind",
      [entry("power", 4, "罚款"), entry("money", 3, "罚款")],
      "罚款",
      ["罚款@0 power 4", "罚款@0 money 3"],
    ],
  ])("count as %s", (_title, entries, text, shown) => {
    expect(shownBy(lexiconOf({ entries }), text)).toEqual(shown);
  });

  it("are told by place, sums and words together", () => {
    const lexicon = lexiconOf({
      entries: [entry("money", 4, "资金"), entry("power", 4, "审批")],
      amounts: [{ from: 0, weight: 3 }],
    });
    expect(shownBy(lexicon, "审批五万元资金8元")).toEqual([
      "审批@0 power 4",
      "五万元@2 money 3",
      "资金@5 money 4",
      "8元@7 money 3",
    ]);
  });
});

describe("those who complain", () => {
  const lexicon = lexiconOf({
    entries: [entry("public-contact", 3, "群众"), entry("complaints", 4, "举报"), entry("power", 4, "审批")],
  });
  const contact = "public-contact 3";
  const complaint = "complaints 4";

  it.each([
    ["群众举报", [`举报@2 ${complaint}`]],
    ["群众多次联名举报", [`举报@6 ${complaint}`]],
    ["群众一二三四五六七八九十举报", [`举报@12 ${complaint}`]],
    ["群众一二三四五六七八九十一举报", [`群众@0 ${contact}`, `举报@13 ${complaint}`]],
    ["群众,举报", [`群众@0 ${contact}`, `举报@3 ${complaint}`]],
    ["举报群众", [`举报@0 ${complaint}`, `群众@2 ${contact}`]],
    ["经举报群众", [`举报@1 ${complaint}`, `群众@3 ${contact}`]],
    ["举报群众举报", [`举报@0 ${complaint}`, `举报@4 ${complaint}`]],
    ["举报审批群众举报", [`举报@0 ${complaint}`, "审批@2 power 4", `举报@6 ${complaint}`]],
    ["审批举报", ["审批@0 power 4", `举报@2 ${complaint}`]],
    ["服务群众", [`群众@2 ${contact}`]],
  ])("are evidence of complaints, not of contact with the public: %s", (text, shown) => {
    expect(shownBy(lexicon, text)).toEqual(shown);
  });
});
