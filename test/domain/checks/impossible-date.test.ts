import { book, d, findingsOf, ledger, proposalsOf } from "../../fixtures/filled-ledger.ts";
import { describeCheck } from "../../fixtures/describe-check.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";

const due = (完成时限: string) => ({ rows: [{ 完成时限 }] });

describeCheck("impossible-date", {
  finds: [
    ["6月31日", due("6月31日"), ["K10"]],
    ["2026年6月31日前", due("2026年6月31日前"), ["K10"]],
    ["2026-02-30", due("2026-02-30"), ["K10"]],
    ["29 February of a common year", due("2026.2.29"), ["K10"]],
    ["an impossible end of a range", due("6月1日至6月31日"), ["K10"]],
    ["an impossible done date", { rows: [{ 落实情况: "已完成", 完成日期: "2026年9月31日" }] }, ["M10"]],
    ["an impossible fill date", { sheet: ledger([], { line: "填表日期:2026年4月31日" }) }, ["A2"]],
  ],
  passes: [
    ["30 June", due("6月30日")],
    ["29 February of a leap year", due("2028年2月29日")],
    ["31 December", due("2026-12-31")],
    ["a real date", { rows: [{ 完成时限: d("2026-06-30") }] }],
    ["长期", due("长期")],
    ["a blank fill date", { sheet: ledger([], { line: "填表日期:  年  月  日" }) }],
  ],
});

describe("proposals for impossible dates", () => {
  it.each([
    ["6月31日", "2026-06-30"],
    ["2026年6月31日前", "2026-06-30"],
    ["2026.2.29", "2026-02-28"],
    ["9月31日前完成", "9月30日前完成"],
  ])("for %s is %s", (text, proposal) => {
    const findings = findingsOf([book([ledger([{ 完成时限: text }])])]);
    expect(proposalsOf(findings, "impossible-date")).toEqual([proposal]);
  });

  it("are never safe to take unseen", () => {
    const findings = findingsOf([book([ledger([{ 完成时限: "6月31日" }])])]);
    expect(findings.map(({ proposal }) => proposal?.safe)).toEqual([false]);
  });
});

const september = { month: 9, last: 30, nearest: "2026-09-30" };

describeFindings("impossible-date", [
  [
    "the month's last day of a deadline",
    due("2026年6月31日前"),
    [
      {
        at: "K10",
        point: 6,
        original: "2026年6月31日前",
        facts: { month: 6, last: 30, nearest: "2026-06-30", field: "deadline" },
        proposal: { value: d("2026-06-30"), safe: false },
      },
    ],
  ],
  [
    "the month's last day of a done date",
    { rows: [{ 落实情况: "已完成", 完成日期: "2026年9月31日" }] },
    [
      {
        at: "M10",
        original: "2026年9月31日",
        facts: { ...september, field: "completedOn" },
        proposal: { value: d("2026-09-30"), safe: false },
      },
    ],
  ],
  [
    "the month's last day of a fill date",
    { sheet: ledger([], { line: "填表日期:2026年9月31日" }) },
    [
      {
        at: "A2",
        original: "2026年9月31日",
        facts: { ...september, field: "filledOn" },
        proposal: { value: d("2026-09-30"), safe: false },
      },
    ],
  ],
  [
    "a day in Chinese numerals among other words without a proposal",
    due("九月三十一日报党组"),
    [
      {
        at: "K10",
        point: 6,
        original: "九月三十一日报党组",
        facts: { ...september, field: "deadline" },
      },
    ],
  ],
  [
    "only the field where a range begins with a day that the calendar does not have",
    due("6月31日至9月10日"),
    [{ at: "K10", point: 6, original: "6月31日至9月10日", facts: { field: "deadline" } }],
  ],
  [
    "the month's last day where a range ends after it",
    due("6月1日至9月31日"),
    [
      {
        at: "K10",
        point: 6,
        original: "6月1日至9月31日",
        facts: { ...september, field: "deadline" },
        proposal: { value: "6月1日至9月30日", safe: false },
      },
    ],
  ],
  ["nothing of a deadline that is unclear for another reason", due("择机办理"), []],
  ["nothing of a done date that is no date", { rows: [{ 落实情况: "已完成", 完成日期: "第3批" }] }, []],
]);
