import { describeCheck } from "../../fixtures/describe-check.ts";
import { book, ledger } from "../../fixtures/filled-ledger.ts";

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
