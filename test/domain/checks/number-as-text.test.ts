import { numberAsText } from "../../../src/domain/checks/number-as-text.ts";
import { book, registerOf, sheet } from "../../fixtures/filled-ledger.ts";
import type { Cell } from "../../fixtures/filled-ledger.ts";
import { describeCheck } from "../../fixtures/describe-check.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";
import { inputOfRegister } from "../../fixtures/prepared-checks.ts";

const scored = (...scores: readonly (readonly [Cell, Cell])[]) => ({
  sheet: sheet([
    ["某局廉政风险评估台账"],
    ["序号", "岗位", "风险点", "可能性", "危害程度", "风险等级", "防控措施"],
    ...scores.map(([likelihood, severity], place) => [
      place + 1,
      "出纳",
      `第${place + 1}项支付中虚列支出`,
      likelihood,
      severity,
      "二级",
      `由会计每月核对第${place + 1}项支付并签字`,
    ]),
  ]),
});

describeCheck("number-as-text", {
  finds: [
    ["a likelihood as text", scored([3, 4], ["3", 4], [2, 2]), ["D4"]],
    ["an impact as text", scored([3, 4], [3, "4"], [2, 2]), ["E4"]],
    ["full-width digits", scored([3, 4], ["３", 4], [2, 2]), ["D4"]],
    ["a number with blanks", scored([3, 4], [" 3 ", 4], [2, 2]), ["D4"]],
    ["both columns", scored([3, 4], ["3", "4"], [2, 2]), ["D4", "E4"]],
  ],
  passes: [
    ["numbers", scored([3, 4], [2, 2], [1, 5])],
    ["words", scored([3, 4], ["高", "中"], [2, 2])],
    ["blanks", scored([3, 4], [null, null], [2, 2])],
    ["digits in a running number, which nobody reckons with", { rows: [{ 序号: "7" }] }],
    ["a range", scored([3, 4], ["3-4", 4], [2, 2])],
  ],
});

const proposing = (value: number) => ({ value, safe: true });

describeFindings("number-as-text", [
  [
    "the text and the number that it stands for",
    scored([3, 4], ["３", 4], [2, " 4 "]),
    [
      { at: "D4", original: "３", proposal: proposing(3) },
      { at: "E5", original: " 4 ", proposal: proposing(4) },
    ],
  ],
  [
    "numbers of several digits, with decimals or below nought",
    scored([3, 4], ["12", 4], ["3.25", 4], ["-1", 4], ["2.5", 4]),
    [
      { at: "D4", original: "12", proposal: proposing(12) },
      { at: "D5", original: "3.25", proposal: proposing(3.25) },
      { at: "D6", original: "-1", proposal: proposing(-1) },
      { at: "D7", original: "2.5", proposal: proposing(2.5) },
    ],
  ],
  [
    "the sum of the scores",
    {
      sheet: sheet([
        ["某局廉政风险评估台账"],
        ["序号", "岗位", "风险点", "风险分值", "风险等级", "防控措施"],
        [1, "出纳", "虚列支出套取现金", 12, "二级", "由会计每月核对支付并签字"],
        [2, "会计", "坐支现金后补开票据", "16", "一级", "由纪检组每季度盘点现金并登记"],
        [3, "采购员", "向特定供应商透露报价", 6, "三级", "三家以上比价,询价记录存档备查"],
      ]),
    },
    [{ at: "D4", original: "16", proposal: proposing(16) }],
  ],
  ["nothing of words beside a number", scored([3, 4], ["3分", 4], ["约4", 4]), []],
  [
    "the cell of two risks once",
    {
      sheet: sheet([
        ["某局廉政风险评估台账"],
        ["序号", "岗位", "风险点", "可能性", "危害程度", "风险等级", "防控措施"],
        [
          1,
          "出纳",
          "1.虚列支出套取资金;\n2.公款私存牟取利息。",
          "3",
          4,
          "一级\n二级",
          "由会计每月核对支付并签字",
        ],
        [2, "会计", "坐支现金后补开票据", 2, 2, "三级", "由纪检组每季度盘点现金并登记"],
      ]),
    },
    [{ at: "D3", original: "3", proposal: proposing(3) }],
  ],
]);

it("asks for no numbers where the cells are not at hand", () => {
  const register = registerOf([book([scored([3, 4], ["3", 4]).sheet])]);
  const files = register.files.map((file) => ({ ...file, snapshots: [] }));
  expect(numberAsText.run(inputOfRegister({ ...register, files }))).toEqual([]);
});
