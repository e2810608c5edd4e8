import { ledger, sheet } from "../../fixtures/filled-ledger.ts";
import { describeCheck } from "../../fixtures/describe-check.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";

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

/** Two risks in one row, each with its grade and measures. */
const TWO_RISKS = {
  风险点: "1.虚列支出套取资金\n2.低价处置公房照顾熟人",
  风险等级: "一级\n二级",
  防控措施: "1.由会计每月核对账目\n2.由审计人员抽查合同",
};

describeFindings("formula-cell", [
  ["the field", formulas([4, 5]), [{ at: "F5", facts: { field: "grade" } }]],
  [
    "the other cells of the column",
    formulas([4, 5], [6, 5]),
    [{ at: "F5", related: ["F7"], facts: { field: "grade", count: 2 } }],
  ],
  [
    "every field that people type",
    formulas([4, 3], [4, 4], [4, 6], [4, 7], [4, 8], [4, 9], [4, 10], [4, 11], [4, 12]),
    [
      { at: "D5", facts: { field: "category" } },
      { at: "E5", facts: { field: "point" } },
      { at: "G5", facts: { field: "measures" } },
      { at: "H5", facts: { field: "owner" } },
      { at: "I5", facts: { field: "leader" } },
      { at: "J5", facts: { field: "leader" } },
      { at: "K5", facts: { field: "deadline" } },
      { at: "L5", facts: { field: "status" } },
      { at: "M5", facts: { field: "completedOn" } },
    ],
  ],
  ["nothing at numbers, departments and posts", formulas([4, 0], [4, 1], [4, 2]), []],
  [
    "a manifestation",
    {
      sheet: sheet(
        [
          ["某局廉政风险台账"],
          ["序号", "岗位", "风险点", "表现形式", "风险等级", "防控措施"],
          [1, "出纳", "公车管理", "私用公车,违规加油和维修", "三级", "每月公示里程和油耗"],
        ],
        { formulas: [[2, 3]] },
      ),
    },
    [{ at: "D3", facts: { field: "manifestation" } }],
  ],
  [
    "a row with two risks once",
    {
      sheet: ledger([TWO_RISKS], { formulas: [[9, 5]] }),
    },
    [{ at: "F10", facts: { field: "grade" } }],
  ],
]);
