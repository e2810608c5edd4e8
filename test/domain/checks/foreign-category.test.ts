import { describeCheck } from "../../fixtures/describe-check.ts";
import { ledger } from "../../fixtures/filled-ledger.ts";
import type { FormLine } from "../../fixtures/official-form.ts";
import { postForm, SOUND_LINES } from "../../fixtures/official-form.ts";

const category = (风险类别: string) => ({ rows: [{ 风险类别 }] });
const line = (name: string): FormLine => [name, "私自出借票据", "三级", "票据由专人保管并登记"];

describeCheck("foreign-category", {
  finds: [
    ["三重一大 among the five families", category("重大项目安排"), ["D10"]],
    ["an unknown word", category("岗位责职风险"), ["D10"]],
    [
      "a department's category in a post form",
      { sheet: postForm([...SOUND_LINES.slice(0, 2), line("业务流程风险")]) },
      ["A9"],
    ],
    [
      "a unit's category in a post form",
      { sheet: postForm([...SOUND_LINES.slice(0, 2), line("大额资金使用")]) },
      ["A9"],
    ],
    [
      "two such rows",
      {
        rows: [{ 风险类别: "大额资金使用" }, { 风险类别: "人事任免" }].concat(
          Array.from({ length: 3 }, () => ({ 风险类别: "岗位职责风险" })),
        ),
      },
      ["D10", "D11"],
    ],
  ],
  passes: [
    ["思想道德", category("思想道德风险")],
    ["其他", category("其他")],
    ["制度机制 without 风险", category("制度机制")],
    [
      "an office's own set throughout",
      {
        sheet: ledger(
          ["工程建设", "土地出让", "行政执法", "工程建设", "行政执法"].map((风险类别) => ({ 风险类别 })),
          { soundRows: 0 },
        ),
      },
    ],
    [
      "Sichuan's set for offices",
      {
        sheet: ledger(
          ["决策议事", "制度机制", "工作流程", "作风状况", "决策议事"].map((风险类别) => ({ 风险类别 })),
          { soundRows: 0 },
        ),
      },
    ],
    ["the official post form", { sheet: postForm(SOUND_LINES) }],
    ["思想道德 in a post form", { sheet: postForm([...SOUND_LINES.slice(0, 2), line("思想道德风险")]) }],
  ],
});
