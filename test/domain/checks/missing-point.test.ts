import { describeCheck } from "../../fixtures/describe-check.ts";
import { postForm, SOUND_LINES } from "../../fixtures/official-form.ts";

describeCheck("missing-point", {
  finds: [
    ["a row with grade and measures only", { rows: [{ 风险点: null }] }, ["E10"]],
    ["a row with a grade only", { rows: [{ 风险点: null, 防控措施: null }] }, ["E10"]],
    ["a row with measures only", { rows: [{ 风险点: null, 风险等级: null }] }, ["E10"]],
    ["two such rows", { rows: [{ 风险点: null }, { 风险点: " " }] }, ["E10", "E11"]],
    [
      "such a row in an official form",
      { sheet: postForm([...SOUND_LINES.slice(0, 2), ["其他风险", null, "二级", "票据由专人保管并登记"]]) },
      ["B9"],
    ],
  ],
  passes: [
    ["risks in every row", { rows: [{}] }],
    ["无", { rows: [{ 风险点: "无", 风险等级: null, 防控措施: null }] }],
    ["a short risk", { rows: [{ 风险点: "私车公养" }] }],
    [
      "a form with an empty category",
      { sheet: postForm([...SOUND_LINES.slice(0, 2), ["其他风险", null, null, null]]) },
    ],
    ["a sound form", { sheet: postForm(SOUND_LINES) }],
  ],
});
