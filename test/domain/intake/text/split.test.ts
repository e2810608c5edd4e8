import fc from "fast-check";
import { splitItems, splitMeasures, splitNames } from "../../../../src/domain/index.ts";

const numbered = (text: string) => splitMeasures(text).map(({ number, text: words }) => [number, words]);
const words = (text: string) => splitMeasures(text).map(({ text: part }) => part);

test.each([
  [
    "1.核对;2.公示",
    [
      ["1.", "核对"],
      ["2.", "公示"],
    ],
  ],
  [
    "1、核对\n2、公示。",
    [
      ["1、", "核对"],
      ["2、", "公示。"],
    ],
  ],
  [
    "1)核对 2)公示",
    [
      ["1)", "核对"],
      ["2)", "公示"],
    ],
  ],
  [
    "(1)核对;\n(2)公示",
    [
      ["(1)", "核对"],
      ["(2)", "公示"],
    ],
  ],
  [
    "（一）核对；（二）公示",
    [
      ["（一）", "核对"],
      ["（二）", "公示"],
    ],
  ],
  [
    "①核对②双人复核③公示",
    [
      ["①", "核对"],
      ["②", "双人复核"],
      ["③", "公示"],
    ],
  ],
  [
    "一是核对;二是公示。",
    [
      ["一是", "核对"],
      ["二是", "公示。"],
    ],
  ],
  [
    "第一,核对。第二,公示。",
    [
      ["第一,", "核对。"],
      ["第二,", "公示。"],
    ],
  ],
  [
    "首先核对,其次公示,最后存档",
    [
      ["首先", "核对"],
      ["其次", "公示"],
      ["最后", "存档"],
    ],
  ],
  [
    "一、核对\n二、公示",
    [
      ["一、", "核对"],
      ["二、", "公示"],
    ],
  ],
  [
    "1.核对2.公示3.存档",
    [
      ["1.", "核对"],
      ["2.", "公示"],
      ["3.", "存档"],
    ],
  ],
  [
    "１．核对；２．公示",
    [
      ["１．", "核对"],
      ["２．", "公示"],
    ],
  ],
  [
    "1. 核对; 2. 按设计施工;实行会审。",
    [
      ["1.", "核对"],
      ["2.", "按设计施工;实行会审。"],
    ],
  ],
  [
    "1.核对,2.公示,3.存档",
    [
      ["1.", "核对"],
      ["2.", "公示"],
      ["3.", "存档"],
    ],
  ],
  [
    "1 核对\n2 公示",
    [
      ["1", "核对"],
      ["2", "公示"],
    ],
  ],
  [
    "●核对\n●公示",
    [
      ["●", "核对"],
      ["●", "公示"],
    ],
  ],
  [
    "一.核对\n二.公示",
    [
      ["一.", "核对"],
      ["二.", "公示"],
    ],
  ],
  [
    "1.2026年底前完成;2.公示",
    [
      ["1.", "2026年底前完成"],
      ["2.", "公示"],
    ],
  ],
  [
    "1.1.5万元以上集体研究;2.公示",
    [
      ["1.", "1.5万元以上集体研究"],
      ["2.", "公示"],
    ],
  ],
  [
    "主要措施:1.核对;2.公示",
    [
      ["1.", "核对"],
      ["2.", "公示"],
    ],
  ],
  [
    "严格执行制度。1.核对;2.公示",
    [
      [null, "严格执行制度。"],
      ["1.", "核对"],
      ["2.", "公示"],
    ],
  ],
  [
    "1.核对:(1)双人;(2)留痕。2.公示",
    [
      ["1.", "核对:(1)双人;(2)留痕。"],
      ["2.", "公示"],
    ],
  ],
])("「%s」 holds its numbered measures", (text, expected) => {
  expect(numbered(text)).toEqual(expected);
});

test.each([
  ["加强教育提醒;完善管理制度", ["加强教育提醒", "完善管理制度"]],
  ["加强教育\n完善制度\n定期检查", ["加强教育", "完善制度", "定期检查"]],
  ["加强教育提醒。\n完善管理制度。", ["加强教育提醒。", "完善管理制度。"]],
  ["抓好制度执行,规范程序", ["抓好制度执行,规范程序"]],
  ["完善台账(含甲;乙;丙),定期核对", ["完善台账(含甲;乙;丙),定期核对"]],
  ["公开内容:甲;乙;丙", ["公开内容:甲;乙;丙"]],
  ["单笔1.5万元以上集体研究", ["单笔1.5万元以上集体研究"]],
  ["按第3.2条执行,使用系统2.0版", ["按第3.2条执行,使用系统2.0版"]],
  ["2026.6.30前完成清理", ["2026.6.30前完成清理"]],
  ["由1、2名人员核对", ["由1、2名人员核对"]],
  ["共 3 项制度,每项 2 人负责", ["共 3 项制度,每项 2 人负责"]],
  ["一、二、三级岗位定期检查", ["一、二、三级岗位定期检查"]],
  ["第一、二季度各检查一次", ["第一、二季度各检查一次"]],
  ["", []],
  [" \n; ", []],
])("「%s」 is split only where sentences part", (text, expected) => {
  expect(words(text)).toEqual(expected);
});

const PIECES = [
  "1.",
  "2、",
  "(3)",
  "①",
  "一是",
  "二是",
  "核对台账",
  "公示结果,接受监督",
  ";",
  "；",
  "\n",
  " ",
  "。",
  ":",
  "1.5万元",
  "2026年",
  "首先",
  "(",
  ")",
];

test("parts, numbers and separators together are the whole text", () => {
  const anyCell = fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(anyCell, (text) => {
      let at = 0;
      for (const part of splitMeasures(text)) {
        expect(text.slice(part.start, part.end)).toBe(part.text);
        expect(part.start).toBeGreaterThanOrEqual(at);
        const between = text.slice(at, part.start);
        const isLeadIn = at === 0 && /[:：]/.test(between);
        expect(isLeadIn ? "" : between).toMatch(/^[\s;；,、。.:：()\d①一二是首先]*$/);
        at = part.end;
      }
      expect(text.slice(at)).toMatch(/^[\s;；,、。.:：]*$|[\d①-⑳一-十]/u);
    }),
    { numRuns: 2_000 },
  );
});

test("several items in one cell keep their own grades", () => {
  const graded = (text: string) =>
    splitItems(text).map((item) => [item.text, item.gradeText, item.grade?.grade]);
  expect(graded("1.违规审批★★★\n2.收受礼金★★☆")).toEqual([
    ["违规审批", "★★★", 1],
    ["收受礼金", "★★☆", 2],
  ]);
  expect(graded("1.违规审批(一级);2.收受礼金(三级)")).toEqual([
    ["违规审批", "一级", 1],
    ["收受礼金", "三级", 3],
  ]);
  expect(graded("高:违规审批\n低:收受礼金")).toEqual([
    ["违规审批", "高", 1],
    ["收受礼金", "低", 3],
  ]);
  expect(graded("违规审批")).toEqual([["违规审批", null, undefined]]);
  for (const item of splitItems("1.违规审批 ★★★\n2.收受礼金【二级】。")) {
    expect("1.违规审批 ★★★\n2.收受礼金【二级】。".slice(item.start, item.end)).toBe(item.text);
    expect(item.grade).not.toBeNull();
  }
});

test.each([
  ["某甲", ["某甲"]],
  ["某甲、某乙", ["某甲", "某乙"]],
  ["某 甲", ["某甲"]],
  ["某甲甲 某乙乙", ["某甲甲", "某乙乙"]],
  ["某甲\n某乙", ["某甲", "某乙"]],
  ["责任人:科室负责人", ["科室负责人"]],
  ["办公室(某甲、某乙);财务科", ["办公室(某甲、某乙)", "财务科"]],
  ["人力资源和社会保障科", ["人力资源和社会保障科"]],
  ["", []],
  ["/", []],
  ["无", []],
])("「%s」 names %j", (text, expected) => {
  expect(splitNames(text)).toEqual(expected);
});
