import { book, d, ledger } from "../../fixtures/filled-ledger.ts";
import { describeCheck } from "../../fixtures/describe-check.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";

const done = (完成日期: string) => ({ rows: [{ 落实情况: "已完成", 完成日期: d(完成日期) }] });

describeCheck("done-in-future", {
  finds: [
    ["a done date after the 统计截至日期", done("2026-12-01"), ["M10"]],
    ["the day after", done("2026-11-23"), ["M10"]],
    ["next year", done("2027-05-06"), ["M10"]],
    ["the same as text", { rows: [{ 落实情况: "已完成", 完成日期: "2026年12月5日" }] }, ["M10"]],
    ["two rows", { rows: [...done("2026-12-01").rows, ...done("2026-12-02").rows] }, ["M10", "M11"]],
  ],
  passes: [
    ["the 统计截至日期 itself", done("2026-11-22")],
    ["an earlier day", done("2026-05-06")],
    ["last year", done("2025-12-31")],
    ["a blank", { rows: [{ 落实情况: "已完成", 完成日期: null }] }],
    ["an open control", { rows: [{}] }],
  ],
});

describeFindings("done-in-future", [
  [
    "the done date and the 统计截至日期",
    { rows: [{ 落实情况: "已完成", 完成日期: "2026年12月5日" }] },
    [
      {
        at: "M10",
        point: 6,
        original: "2026年12月5日",
        facts: { doneOn: "2026-12-05", asOf: "2026-11-22" },
      },
    ],
  ],
  [
    "a cell that several measures share once",
    {
      rows: [
        { ...done("2026-12-01").rows[0], 防控措施: "1.由会计每月核对账目并签字;\n2.每季度公示支出明细。" },
      ],
    },
    [{ at: "M10", point: 6, original: "2026-12-01", facts: { doneOn: "2026-12-01", asOf: "2026-11-22" } }],
  ],
  [
    "the same row of two sheets and two files, each by itself",
    {
      books: [
        book([
          ledger(done("2026-12-01").rows, { soundRows: 0 }),
          ledger(done("2026-12-02").rows, { soundRows: 0, name: "补报" }),
        ]),
        book([ledger(done("2026-12-03").rows, { soundRows: 0, name: "补报" })], "乙局.xlsx"),
      ],
    },
    [
      { at: "M4", point: 0, original: "2026-12-01", facts: { doneOn: "2026-12-01", asOf: "2026-11-22" } },
      {
        at: "补报!M4",
        point: 1,
        original: "2026-12-02",
        facts: { doneOn: "2026-12-02", asOf: "2026-11-22" },
      },
      {
        at: "乙局.xlsx#补报!M4",
        point: 2,
        original: "2026-12-03",
        facts: { doneOn: "2026-12-03", asOf: "2026-11-22" },
      },
    ],
  ],
  [
    "six rows as one finding",
    { rows: Array.from({ length: 6 }, () => done("2026-12-01").rows[0] ?? {}) },
    [
      {
        at: "M10",
        related: ["M11", "M12", "M13", "M14", "M15"],
        point: 6,
        original: "2026-12-01",
        facts: { doneOn: "2026-12-01", asOf: "2026-11-22", count: 6 },
      },
    ],
  ],
]);
