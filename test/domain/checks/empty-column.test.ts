import { describeCheck } from "../../fixtures/describe-check.ts";
import { book, ledger } from "../../fixtures/filled-ledger.ts";
import type { Row } from "../../fixtures/filled-ledger.ts";
import { postForm, SOUND_LINES } from "../../fixtures/official-form.ts";

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
