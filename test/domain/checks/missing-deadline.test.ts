import { describeCheck } from "../../fixtures/describe-check.ts";
import { ledger } from "../../fixtures/filled-ledger.ts";

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
