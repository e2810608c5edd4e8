import { describeCheck } from "../../fixtures/describe-check.ts";
import { book, ledger, registerOf, sheet } from "../../fixtures/filled-ledger.ts";
import { describeFindings, toldOf } from "../../fixtures/describe-findings.ts";

const grades = (...words: string[]) => ({ rows: words.map((风险等级) => ({ 风险等级 })) });

describeCheck("mixed-notations", {
  finds: [
    ["高 among 一级, 二级", grades("高"), ["F10"]],
    ["several strangers as one finding", grades("高", "中"), ["F10"]],
    ["two strange notations", grades("高", "A级"), ["F10", "F11"]],
    ["stars", grades("★★★"), ["F10"]],
    ["较大 beside 一级", grades("较大"), ["F10"]],
  ],
  passes: [
    [
      "another notation in the file of another unit",
      {
        books: [
          book([ledger([])]),
          book([ledger([{ 风险等级: "低" }], { soundRows: 0, name: "丙" })], "丙局.xlsx"),
        ],
      },
    ],
    ["one notation", grades("一级", "三级")],
    ["１级 and Ⅱ级, which are spellings of one notation", grades("１级", "Ⅱ级")],
    ["一级风险 beside 一级", grades("三级风险")],
    ["一级(高), which names both", grades("一级(高)")],
    ["an unreadable grade", grades("待定")],
  ],
});

/** A list of these grades alone. */
const only = (...words: (string | null)[]) => ({
  sheet: ledger(
    words.map((风险等级) => ({ 风险等级 })),
    { soundRows: 0 },
  ),
});

describeFindings("mixed-notations", [
  [
    "the rarer notation wherever it stands, with all its cells and the usual one",
    only("高", "二级", "中", "三级", "低", "一级", "二级"),
    [
      {
        at: "F4",
        related: ["F6", "F8"],
        point: 0,
        original: "高",
        facts: { usual: "二级", count: 3 },
      },
    ],
  ],
  [
    "each rarer notation by itself, the more frequent one first",
    only("A级", "高", "二级", "中", "三级", "一级"),
    [
      { at: "F5", related: ["F7"], point: 1, original: "高", facts: { usual: "二级", count: 2 } },
      { at: "F4", point: 0, original: "A级", facts: { usual: "二级", count: 1 } },
    ],
  ],
  ["nothing of blank grades", only("二级", null, "三级", null), []],
  ["nothing of a grade that must be asked first", only("二级", "三级", "较高", "二级"), []],
]);

it("leaves a grade that only the deciding body gave to its own column", () => {
  const decided = sheet([
    ["某局廉政风险防控台账"],
    ["序号", "岗位", "风险点", "自评等级", "审定等级", "防控措施"],
    [1, "出纳", "报销审核时放宽标准,虚列差旅费用", "二级", "二级", "由财务科每月抽查报销凭证并登记台账"],
    [2, "采购员", "采购询价走过场,向特定供应商透露报价", "待定", "三级", "询价记录由纪检组季度抽查"],
    [3, "驾驶班长", "公车加油卡由一人保管,私车公养", null, "三级", "加油卡由专人保管,每月公示里程"],
  ]);
  expect(registerOf([book([decided])]).points.map(({ decidedGrade }) => decidedGrade)).toEqual([2, 3, 3]);
  expect(toldOf("mixed-notations", { sheet: decided })).toEqual([]);
});
