import { describeCheck } from "../../fixtures/describe-check.ts";
import { ledger, sheet } from "../../fixtures/filled-ledger.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";

const blank = { 完成时限: null };

describeCheck("missing-deadline", {
  finds: [
    ["a blank deadline", { rows: [blank] }, ["K10"]],
    ["a deadline of blanks only", { rows: [{ 完成时限: "  " }] }, ["K10"]],
    ["a blank deadline of an open control", { rows: [{ 完成时限: null, 落实情况: "未完成" }] }, ["K10"]],
    ["a blank deadline without a status", { rows: [{ 完成时限: null, 落实情况: null }] }, ["K10"]],
    ["many blank deadlines as one finding", { rows: [blank, blank, blank, blank, blank, blank] }, ["K10"]],
  ],
  passes: [
    ["a day", { rows: [{}] }],
    ["长期", { rows: [{ 完成时限: "长期坚持" }] }],
    ["a rhythm", { rows: [{ 完成时限: "每季度" }] }],
    ["a finished control", { rows: [{ 完成时限: null, 落实情况: "已完成" }] }],
    ["a list without a deadline column", { sheet: ledger([], { without: ["完成时限", "完成日期"] }) }],
  ],
});

describeFindings("missing-deadline", [
  [
    "two blanks one by one",
    { rows: [blank, blank] },
    [
      { at: "K10", point: 6 },
      { at: "K11", point: 7 },
    ],
  ],
  [
    "three blanks as one finding",
    { rows: [blank, {}, blank, blank] },
    [{ at: "K10", related: ["K12", "K13"], point: 6, facts: { count: 3 } }],
  ],
  [
    "a row with several measures once",
    { rows: [{ ...blank, 防控措施: "1.由会计每月核对账目并签字;\n2.每季度公示支出明细。" }] },
    [{ at: "K10", point: 6 }],
  ],
  ["a row whose risk is 无 never", { rows: [{ ...blank, 风险点: "无", 风险等级: null }] }, []],
  ["the second row of a list", { sheet: ledger([{}, blank], { soundRows: 0 }) }, [{ at: "K5", point: 1 }]],
  [
    "the deadline's column where it is the first",
    {
      sheet: sheet([
        ["某局廉政风险防控台账"],
        ["完成时限", "风险点", "风险等级", "防控措施"],
        ["2026年12月20日", "虚列支出套取现金", "二级", "由会计每月核对支付并签字"],
        [null, "坐支现金后补开票据", "二级", "由纪检组每季度盘点现金并登记"],
        ["2026年12月25日", "向特定供应商透露报价", "三级", "三家以上比价,询价记录存档备查"],
      ]),
    },
    [{ at: "A4", point: 1 }],
  ],
  ["the first row of a list", { sheet: ledger([blank], { soundRows: 0 }) }, [{ at: "K4", point: 0 }]],
]);
