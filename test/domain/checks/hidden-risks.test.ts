import { book, ledger } from "../../fixtures/filled-ledger.ts";
import { describeCheck } from "../../fixtures/describe-check.ts";

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
