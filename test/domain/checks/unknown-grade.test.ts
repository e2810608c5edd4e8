import { ledger } from "../../fixtures/filled-ledger.ts";
import { describeCheck } from "../../fixtures/describe-check.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";

const grade = (风险等级: string) => ({ rows: [{ 风险等级 }] });

describeCheck("unknown-grade", {
  finds: [
    ["a word that is no grade", grade("待定"), ["F10"]],
    ["both choices left", grade("一级/二级"), ["F10"]],
    ["all choices left", grade("高/中/低"), ["F10"]],
    ["a phrase", grade("比较严重的风险"), ["F10"]],
    ["a fourth step above three", { rows: [{ 风险等级: "特高" }] }, ["F10"]],
    ["a misspelt grade", grade("二极"), ["F10"]],
  ],
  passes: [
    ["二级", grade("二级")],
    ["Latin I级", grade("I级")],
    ["the sign Ⅱ级", grade("Ⅱ级")],
    ["full-width １级", grade("１级")],
    ["高风险", grade("高风险")],
    ["一级风险", grade("一级风险")],
    ["一级(高), two notations of one grade", grade("一级(高)")],
  ],
});

const grades = (...words: readonly (string | null)[]) => ({
  sheet: ledger(
    words.map((风险等级) => ({ 风险等级 })),
    { soundRows: 0 },
  ),
});
const told = (row: number, original: string) => ({ at: `F${row}`, point: row - 4, original });

describeFindings("unknown-grade", [
  ["the text", grade("待定"), [{ at: "F10", point: 6, original: "待定" }]],
  [
    "every row of a table whose grades name several",
    grades("一级/二级", "一级/二级"),
    [told(4, "一级/二级"), told(5, "一级/二级")],
  ],
  ["no notation of the whole table", grades("A", "B", "A"), []],
  ["other notations among grades that were read", grades("一级", "二级", "三级", "特高"), [told(7, "特高")]],
  ["no other notation where only half was read", grades("一级", "二级", "特高", "极低"), []],
  [
    "other notations among read grades, whatever is blank",
    grades("一级", "二级", "特高", null, null),
    [told(6, "特高")],
  ],
  ["nothing at rows that name no risk", { rows: [{ 风险点: "无廉政风险", 风险等级: "待定" }] }, []],
]);
