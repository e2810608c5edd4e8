import fc from "fast-check";
import { Converter } from "opencc-js/cn2t";
import {
  createTextScanner,
  DEFAULT_LEXICON,
  gradeRegister,
  parseLexicon,
} from "../../../src/domain/index.ts";
import { entry, lexiconOf } from "./own-lexicon.ts";
import { registerOf, settingsFor, source } from "./risk-points.ts";

const scan = createTextScanner(DEFAULT_LEXICON);

function kindsIn(text: string): readonly string[] {
  return [...new Set(scan(text).map(({ kind }) => kind))].sort();
}

function weightOf(text: string, kind: string): number {
  return Math.max(0, ...scan(text).flatMap((found) => (found.kind === kind ? [found.weight] : [])));
}

describe("evidence in a text", () => {
  it("is found with its own words and places in the original", () => {
    const text = "  负责行政 审批,\n收受 回扣";
    for (const { words, start, end } of scan(text)) expect(text.slice(start, end)).toBe(words);
    expect(scan(text).map(({ words }) => words)).toContain("行政 审批");
  });

  it("joins two parts of a saying within one clause only", () => {
    expect(kindsIn("收受管理对象财物")).toContain("consequence");
    expect(kindsIn("缺乏统一的量化标准")).toContain("discretion");
    expect(kindsIn("缺乏了解,标准")).not.toContain("discretion");
  });

  it("sees only the longest word of a kind", () => {
    const power = scan("行政审批").filter(({ kind }) => kind === "power");
    expect(power.map(({ words }) => words)).toEqual(["行政审批"]);
  });

  it("does not take a part of another word for evidence", () => {
    expect(kindsIn("工作不负责任")).toEqual([]);
    expect(kindsIn("群众举报")).toEqual(["complaints"]);
  });
});

describe("what a text denies", () => {
  it.each([
    ["不涉及资金"],
    ["本岗位不涉及资金、物资和审批"],
    ["无审批权"],
    ["无审批权、处罚权"],
    ["没有行政执法权限"],
    ["不参与干部考察"],
    ["资金事项不涉及"],
    ["未收到举报"],
    ["不收取任何费用"],
  ])("is no evidence: %s", (text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  it.each([
    ["不涉及资金,但负责行政审批", ["power"]],
    ["不涉及资金\n负责行政审批", ["power"]],
    ["未经审批支付", ["money", "power"]],
    ["没有严格执行审批", ["power"]],
    ["防止挪用专项资金", ["money"]],
    ["严禁收受回扣", []],
    ["避免国有资产流失", ["money"]],
    ["未能防止挪用公款", ["consequence", "money"]],
  ])("does not reach further than it says: %s", (text, kinds) => {
    expect(kindsIn(text)).toEqual(kinds);
  });
});

describe("sums and counts", () => {
  it.each([
    ["900元", 2],
    ["8000元", 3],
    ["五十万元", 4],
    ["99.9万元", 4],
    ["100万元", 5],
    ["1,200,000元", 5],
    ["900万元", 5],
    ["3亿元", 5],
    ["数十万元", 4],
    ["上百万元", 5],
    ["三百二十余万元", 5],
    ["900万项目", 5],
  ])("weigh by size: %s", (text, weight) => {
    expect(weightOf(`金额${text}`, "money")).toBe(weight);
  });

  it("are not read from dates, ordinals or numbers of persons", () => {
    expect(kindsIn("2026年6月30日第3项共12页")).toEqual([]);
    expect(weightOf("评审组3人", "public-contact")).toBe(0);
  });

  it("count people served, reports and cases", () => {
    expect(weightOf("服务对象1200余户", "public-contact")).toBe(5);
    expect(weightOf("近年收到举报6件", "complaints")).toBe(5);
    expect(weightOf("年均办理800件", "frequency")).toBe(4);
    expect(weightOf("一年内变更二十余次", "frequency")).toBe(3);
    expect(weightOf("文件6件", "complaints")).toBe(0);
  });
});

describe("Traditional characters", () => {
  const toTraditional = Converter({ from: "cn", to: "tw" });
  const texts = [
    "负责大额资金审批拨付,自由裁量权较大",
    "不涉及资金,但负责行政审批",
    "收受供应商好处费五十万元,群众举报较多",
    "防止国有资产流失",
    "烟叶收购环节压级压价",
    "干部选拔任用中任人唯亲",
  ];

  it.each(texts)("give the same evidence as Simplified ones: %s", (text) => {
    const plain = scan(text).map(({ kind, weight, start, end }) => [kind, weight, start, end]);
    const traditional = scan(toTraditional(text)).map(({ kind, weight, start, end }) => [
      kind,
      weight,
      start,
      end,
    ]);
    expect(traditional).toEqual(plain);
  });
});

describe("any text", () => {
  const pieces = fc.constantFrom(
    "资金",
    "审批",
    "不涉及",
    "防止",
    "无",
    "收受…",
    "元",
    "万",
    "3",
    "五十",
    "\n",
    ",",
    " ",
    "㎡",
    "😀",
    "旳",
  );

  it("is read without fault, with places inside it and weights from 1 to 5", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(pieces).map((all) => all.join("")),
        ),
        (text) => {
          for (const { words, start, end, weight } of scan(text)) {
            expect(text.slice(start, end)).toBe(words);
            expect(end).toBeGreaterThan(start);
            expect([1, 2, 3, 4, 5]).toContain(weight);
          }
        },
      ),
    );
  });
});

describe("an office's own evidence words", () => {
  const own = lexiconOf({ entries: [entry("power", 5, "船舶签证")] });

  it("take the place of Probity's", () => {
    const register = registerOf([{ point: source("船舶签证") }, { point: source("行政审批") }]);
    const gradings = gradeRegister(register, { ...settingsFor("declared"), lexicon: own });
    expect(gradings.map(({ evidence }) => evidence.length)).toEqual([1, 0]);
  });

  it("are taken where they are sound, Probity's among them", () => {
    expect(parseLexicon(own)).toEqual({ lexicon: own });
    expect(parseLexicon(DEFAULT_LEXICON)).toEqual({ lexicon: DEFAULT_LEXICON });
  });

  it("are refused with the place of each fault", () => {
    const entry = { kind: "power", weight: 9, words: ["审批"] };
    expect(parseLexicon({ ...own, entries: [entry] })).toEqual({
      problems: [{ kind: "shape", path: "entries.0.weight" }],
    });
    const twice = [
      { kind: "power", weight: 3, words: ["审批"] },
      { kind: "power", weight: 5, words: ["核准", "审批"] },
    ];
    expect(parseLexicon({ ...own, entries: twice })).toEqual({
      problems: [{ kind: "contradiction", path: "entries.1.words.1" }],
    });
    expect(parseLexicon(null)).toHaveProperty("problems");
  });
});
