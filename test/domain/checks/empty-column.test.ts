import { describeCheck } from "../../fixtures/describe-check.ts";
import { book, ledger, sheet } from "../../fixtures/filled-ledger.ts";
import type { Row } from "../../fixtures/filled-ledger.ts";
import { postForm, SOUND_LINES } from "../../fixtures/official-form.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";

const rows = (row: Row, count: number): readonly Row[] => Array.from({ length: count }, () => row);

describeCheck("empty-column", {
  finds: [
    [
      "a grade column empty throughout",
      { sheet: ledger(rows({ 风险等级: null }, 4), { soundRows: 0 }) },
      ["F3"],
    ],
    [
      "forty blank grades as one finding",
      { sheet: ledger(rows({ 风险等级: null, 风险点: "虚列差旅费用套取现金" }, 40), { soundRows: 0 }) },
      ["F3"],
    ],
    ["empty measures", { sheet: ledger(rows({ 防控措施: null }, 3), { soundRows: 0 }) }, ["G3"]],
    [
      "two empty columns",
      { sheet: ledger(rows({ 风险等级: null, 防控措施: null }, 3), { soundRows: 0 }) },
      ["F3", "G3"],
    ],
    [
      "an official form without any grade",
      {
        sheet: postForm(
          SOUND_LINES.map(([category, point, , measures]) => [category, point, null, measures]),
        ),
      },
      ["C6"],
    ],
  ],
  passes: [
    ["a full ledger", { rows: [{}] }],
    ["one blank among many", { rows: [{ 风险等级: null }] }],
    ["one blank measure among many", { rows: [{ 防控措施: null }] }],
    ["a single row, whose blank is named itself", { sheet: ledger([{ 风险等级: null }], { soundRows: 0 }) }],
    ["a list without a grade column", { books: [book([ledger([], { without: ["风险等级"] })])] }],
  ],
});

describeFindings("empty-column", [
  [
    "the field and how many rows are blank, under the header",
    { sheet: ledger(rows({ 风险等级: null, 风险类别: null }, 4), { soundRows: 0 }) },
    [
      { at: "F3", facts: { field: "grade", count: 4 } },
      { at: "D3", facts: { field: "category", count: 4 } },
    ],
  ],
  [
    "the lowest row of a header of two rows",
    {
      sheet: sheet(
        [
          ["某局廉政风险防控台账"],
          ["岗位", "廉政风险", null, "防控措施"],
          [null, "风险点", "风险等级", null],
          ["出纳", "虚列支出套取现金", null, "由会计每月核对支付并签字"],
          ["会计", "坐支现金后补开票据", null, "由纪检组每季度盘点现金并登记"],
          ["采购员", "向特定供应商透露报价", null, "三家以上比价,询价记录存档备查"],
        ],
        { merges: ["A2:A3", "B2:C2", "D2:D3"] },
      ),
    },
    [{ at: "C3", facts: { field: "grade", count: 3 } }],
  ],
  [
    "two blank rows of a short list",
    { sheet: ledger(rows({ 防控措施: null }, 2), { soundRows: 0 }) },
    [{ at: "G3", facts: { field: "measures", count: 2 } }],
  ],
]);
