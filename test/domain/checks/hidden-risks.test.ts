import { book, ledger, sheet } from "../../fixtures/filled-ledger.ts";
import type { SheetTraits } from "../../fixtures/filled-ledger.ts";
import { describeCheck } from "../../fixtures/describe-check.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";

/** A ledger with a column more, whose heading and cells mean nothing to the checks. */
const plain = ledger([]);
const extra = {
  ...plain,
  rows: plain.rows.map((cells = [], row) => (row < 2 ? cells : [...cells, row === 2 ? "〇" : "x"])),
};

describeCheck("hidden-risks", {
  finds: [
    ["a hidden row", { sheet: ledger([], { hiddenRows: [5] }) }, ["A6"]],
    ["two hidden rows as one finding", { sheet: ledger([], { hiddenRows: [5, 6] }) }, ["A6"]],
    ["a hidden column", { sheet: ledger([], { hiddenColumns: [5] }) }, ["F1"]],
    [
      "hidden rows and columns of one sheet",
      { sheet: ledger([], { hiddenRows: [5], hiddenColumns: [5] }) },
      ["A6", "F1"],
    ],
    ["a hidden sheet", { sheet: ledger([], { visibility: "hidden" }) }, ["台账"]],
    ["a very hidden sheet", { sheet: ledger([], { visibility: "very-hidden" }) }, ["台账"]],
  ],
  passes: [
    ["nothing hidden", { rows: [{}] }],
    ["a hidden row below the table", { sheet: ledger([], { hiddenRows: [30] }) }],
    ["a hidden column beside the table", { sheet: ledger([], { hiddenColumns: [20] }) }],
    [
      "a hidden sheet without risks",
      { books: [book([ledger([]), { ...ledger([], { visibility: "hidden", name: "空" }), rows: [] }])] },
    ],
    ["a hidden row above the table", { sheet: ledger([], { hiddenRows: [1] }) }],
  ],
});

const listed = (at: string, what: string, count: number, related: readonly string[] = []) => ({
  at,
  related,
  facts: { what, count },
});
const twoTables = (traits: SheetTraits) =>
  sheet(
    [
      ["序号", "风险点", "风险等级", "防控措施"],
      [1, "虚列支出套取资金", "二级", "由会计每月核对账目"],
      [2, "低价处置公房", "二级", "由审计人员抽查合同"],
      [null, null, null, null],
      ["附表", null, null, null],
      ["序号", "风险点", "风险等级", "防控措施"],
      [1, "私车公养", "三级", "每月公示油耗"],
    ],
    traits,
  );

/** Two risks in one row, each with its grade and measures. */
const TWO_RISKS = {
  风险点: "1.虚列支出套取资金\n2.低价处置公房照顾熟人",
  风险等级: "一级\n二级",
  防控措施: "1.由会计每月核对账目\n2.由审计人员抽查合同",
};

describeFindings("hidden-risks", [
  [
    "the number of hidden rows and the others among them",
    { sheet: ledger([], { hiddenRows: [4, 6, 8] }) },
    [listed("A5", "rows", 3, ["A7", "A9"])],
  ],
  [
    "the number of hidden columns",
    { sheet: ledger([], { hiddenColumns: [5, 6] }) },
    [listed("F1", "columns", 2)],
  ],
  [
    "the number of risks on a hidden sheet",
    { sheet: ledger([{}], { visibility: "hidden" }) },
    [listed("台账!", "sheet", 7)],
  ],
  [
    "a hidden sheet as a whole, whatever is hidden on it",
    { sheet: ledger([], { visibility: "hidden", hiddenRows: [5], hiddenColumns: [5] }) },
    [listed("台账!", "sheet", 6)],
  ],
  [
    "all risks of a hidden sheet with two tables",
    { sheet: twoTables({ visibility: "hidden" }) },
    [listed("台账!", "sheet", 3)],
  ],
  [
    "hidden rows of two tables of one sheet together",
    { sheet: twoTables({ hiddenRows: [1, 6] }) },
    [listed("A2", "rows", 2, ["A7"])],
  ],
  [
    "each sheet for itself",
    { books: [book([ledger([], { hiddenRows: [3] }), ledger([], { name: "补报", hiddenRows: [4, 5] })])] },
    [listed("A4", "rows", 1), listed("补报!A5", "rows", 2, ["补报!A6"])],
  ],
  [
    "a hidden row with two risks once",
    {
      sheet: ledger([TWO_RISKS], { hiddenRows: [9] }),
    },
    [listed("A10", "rows", 1)],
  ],
  [
    "no hidden sheet whose table has no rows",
    { sheet: ledger([], { soundRows: 0, visibility: "hidden" }) },
    [],
  ],
  ["no hidden column that nobody reads", { sheet: { ...extra, hiddenColumns: new Set([13]) } }, []],
  [
    "no hidden column of a table without rows",
    { sheet: { ...ledger([], { soundRows: 0 }), hiddenColumns: new Set([5]) } },
    [],
  ],
]);
