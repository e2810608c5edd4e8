import { describeCheck } from "../../fixtures/describe-check.ts";

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
