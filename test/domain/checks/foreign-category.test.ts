import { describeCheck } from "../../fixtures/describe-check.ts";
import { book, ledger } from "../../fixtures/filled-ledger.ts";
import type { FormLine } from "../../fixtures/official-form.ts";
import { postForm, SOUND_LINES } from "../../fixtures/official-form.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";

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

const FAMILIES = "ethics duty process institution environment";
const unitForm = {
  ...postForm([["重大决策风险", "未经集体研究", "一级", "由班子会议集体研究"]]),
  name: "单位",
};
const unit = { ...unitForm, rows: [["廉政风险识别防控一览表(单位)"], ...unitForm.rows.slice(1)] };
const ofUnit = ledger(
  ["重大决策", "重大项目安排", "大额资金使用", "人事任免"].map((风险类别) => ({ 风险类别 })),
  { soundRows: 0 },
);
const many = ledger(Array.from({ length: 20 }, () => ({ 风险类别: "岗位职责风险" })));

describeFindings("foreign-category", [
  [
    "the set that the table follows",
    category("重大项目安排"),
    [{ at: "D10", point: 6, original: "重大项目安排", facts: { level: "", allowed: FAMILIES } }],
  ],
  [
    "the level of a form",
    { sheet: postForm([...SOUND_LINES.slice(0, 2), line("业务流程风险")]) },
    [
      {
        at: "A9",
        point: 2,
        original: "业务流程风险",
        facts: { level: "post", allowed: "ethics duty environment" },
      },
    ],
  ],
  [
    "a merged category once",
    { sheet: ledger([{ 风险类别: "大额资金使用" }, { 风险类别: null }, {}, {}], { merges: ["D10:D11"] }) },
    [{ at: "D10", point: 6, original: "大额资金使用", facts: { level: "", allowed: FAMILIES } }],
  ],
  [
    "a foreign one where others are blank",
    {
      rows: [{ 风险类别: "大额资金使用" }, ...Array.from({ length: 5 }, () => ({ 风险类别: null }))],
    },
    [{ at: "D10", point: 6, original: "大额资金使用", facts: { level: "", allowed: FAMILIES } }],
  ],
  [
    "nothing where post and unit follow their own forms",
    { books: [book([postForm(SOUND_LINES), unit])] },
    [],
  ],
  [
    "nothing where two files follow their own sets",
    { books: [book([many]), book([ofUnit], "乙局.xlsx")] },
    [],
  ],
]);
