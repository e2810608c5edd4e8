import { book, ledger, sheet } from "../../fixtures/filled-ledger.ts";
import { describeCheck } from "../../fixtures/describe-check.ts";

const line = (text: string) => ({ sheet: ledger([{ 风险等级: "一级" }], { line: text }) });
const cover = (text: string) => ({
  books: [book([sheet([["某县甲局廉政风险台账"], [text]], { name: "封面" }), ledger([])])],
});

// The ledger has seven risks: one of grade 1, three of grade 2, three of grade 3.
describeCheck("total-mismatch", {
  finds: [
    ["too many risks", line("本表共有风险点8个"), ["A2"]],
    ["too few risks", line("风险点共5个"), ["A2"]],
    ["a wrong count of grade 1", line("其中一级风险点2个"), ["A2"]],
    ["a wrong count of grade 2", line("二级风险点4个"), ["A2"]],
    ["a cover that says another number", cover("风险点总数:20个"), ["封面!A2"]],
  ],
  passes: [
    ["the right count of risks", line("本表共有风险点7个")],
    ["the right count of grade 1", line("一级风险点1个")],
    ["the right count of grade 2", line("二级风险点3个")],
    ["a cover with the right count", cover("风险点总数:6个")],
    ["no total at all", { rows: [{}] }],
  ],
});
