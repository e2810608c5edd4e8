import { ledger } from "../../fixtures/filled-ledger.ts";
import { describeCheck } from "../../fixtures/describe-check.ts";

const formulas = (...cells: [number, number][]) => ({ sheet: ledger([], { formulas: cells }) });

describeCheck("formula-cell", {
  finds: [
    ["a grade that is reckoned", formulas([4, 5]), ["F5"]],
    ["several in one column as one finding", formulas([4, 5], [5, 5], [6, 5]), ["F5"]],
    ["a deadline", formulas([3, 10]), ["K4"]],
    ["two columns", formulas([3, 5], [3, 10]), ["F4", "K4"]],
    ["measures", formulas([7, 6]), ["G8"]],
  ],
  passes: [
    ["no formula", formulas()],
    ["a running number", formulas([3, 0], [4, 0])],
    ["a formula below the table", formulas([30, 5])],
    ["a formula beside the table", formulas([4, 20])],
    ["a formula in the title", formulas([0, 0])],
  ],
});
