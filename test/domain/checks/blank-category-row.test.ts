import { describeCheck } from "../../fixtures/describe-check.ts";
import type { FormLine } from "../../fixtures/official-form.ts";
import { postForm, SOUND_LINES } from "../../fixtures/official-form.ts";

const full = SOUND_LINES.slice(0, 2);
const other = (point: string | null): FormLine => ["其他风险", point, null, null];
const outside: FormLine = ["外部环境风险", null, null, null];
const duty: FormLine = ["岗位职责风险", null, null, null];

describeCheck("blank-category-row", {
  finds: [
    ["其他风险 with nothing under it", { sheet: postForm([...full, other(null)]) }, ["B9"]],
    ["a category in the middle", { sheet: postForm([...full.slice(0, 1), outside, other("无")]) }, ["B8"]],
    [
      "a category name with line breaks",
      { sheet: postForm([...full, ["其\n他\n风\n险", null, null, null]]) },
      ["B9"],
    ],
    [
      "two categories one by one",
      { sheet: postForm([...full.slice(0, 1), outside, other(null)]) },
      ["B8", "B9"],
    ],
    ["the first category", { sheet: postForm([duty, ...full.slice(1), other("无")]) }, ["B7"]],
  ],
  passes: [
    ["无", { sheet: postForm([...full, other("无")]) }],
    ["暂无", { sheet: postForm([...full, other("暂无")]) }],
    ["a dash", { sheet: postForm([...full, other("/")]) }],
    ["a list, whose blank rows mean nothing", { rows: [{}] }],
    [
      "a spare line of a category that has a risk",
      { sheet: postForm([...full, [null, null, null, null], other("无")], { merges: ["A8:A9"] }) },
    ],
  ],
});
