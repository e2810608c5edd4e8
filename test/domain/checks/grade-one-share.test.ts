import { describeCheck } from "../../fixtures/describe-check.ts";
import { book, ledger } from "../../fixtures/filled-ledger.ts";
import type { CheckRun, Row } from "../../fixtures/filled-ledger.ts";
import { describeFindings } from "../../fixtures/describe-findings.ts";

/** A ledger with so many risks of grade 1 among so many. */
const share = (ones: number, total: number, name = "台账") => {
  const rows = Array.from({ length: total }, (_, place): Row => ({
    风险点: `第${place + 1}项审批中为熟人违规放行`,
    风险等级: place < ones ? "一级" : "三级",
  }));
  return ledger(rows, { soundRows: 0, name });
};

/** So many risks of grade 1, of grade 3, and without a grade. */
const ungraded = (ones: number, open: number, total: number) => {
  const rows = Array.from({ length: total + open }, (_, place): Row => ({
    风险点: `第${place + 1}项审批中为熟人违规放行`,
    风险等级: place < ones ? "一级" : place < total ? "三级" : "",
  }));
  return ledger(rows, { soundRows: 0 });
};

const nameless = Array.from({ length: 10 }, (_, place): Row => ({
  风险点: `第${place + 1}项审批中为熟人违规放行`,
  风险等级: "一级",
}));

describeCheck("grade-one-share", {
  finds: [
    ["two of ten", { sheet: share(2, 10) }, ["台账"]],
    ["three of twenty", { sheet: share(3, 20) }, ["台账"]],
    ["all of twelve", { sheet: share(12, 12) }, ["台账"]],
    [
      "a unit spread over two sheets",
      { books: [book([share(1, 6, "甲科"), share(1, 6, "乙科")])] },
      ["甲科"],
    ],
    ["a lower cap of the office", { sheet: share(1, 15) }, ["台账"], { settings: { gradeOneCap: 0.05 } }],
  ],
  passes: [
    ["one of ten, exactly the cap", { sheet: share(1, 10) }],
    ["three of thirty, exactly the cap", { sheet: share(3, 30) }],
    ["few risks, below the number from which the cap counts", { sheet: share(5, 9) }],
    ["no risk of grade 1", { sheet: share(0, 20) }],
    ["a higher cap of the office", { sheet: share(3, 20) }, { settings: { gradeOneCap: 0.2 } }],
    ["one of ten, of which five have no grade yet", { sheet: ungraded(1, 5, 5) }],
    ["29 of 100 at a cap of 29 %", { sheet: share(29, 100) }, { settings: { gradeOneCap: 0.29 } }],
  ],
});

/** Gradings of sixteen risks, the first of them with these scores beside a limit of 80, the others without any. */
const scored = (scores: readonly (number | null)[]): NonNullable<CheckRun["gradings"]> =>
  Object.fromEntries(
    Array.from({ length: 16 }, (_, place) => {
      const low = scores[place] ?? null;
      return [
        place,
        {
          reason: { key: "scores", factors: [], facts: low === null ? {} : { low, high: low, limitOne: 80 } },
        },
      ];
    }),
  );
const unscored = scored([]);

describeFindings("grade-one-share", [
  [
    "the share of the unit and the cap, in per cent",
    { sheet: share(2, 12) },
    [{ at: "台账!", facts: { unit: "某县甲局", total: 12, ones: 2, share: 16.7, cap: 10 } }],
    { gradings: unscored },
  ],
  [
    "the sheet of the first risk of grade 1",
    { books: [book([share(0, 6, "甲科"), share(2, 6, "乙科")])] },
    [{ at: "乙科!", facts: { unit: "某县甲局", total: 12, ones: 2, share: 16.7, cap: 10 } }],
    { gradings: unscored },
  ],
  [
    "the share to a tenth and the office's own cap",
    { sheet: share(1, 16) },
    [{ at: "台账!", facts: { unit: "某县甲局", total: 16, ones: 1, share: 6.3, cap: 5.5 } }],
    { settings: { gradeOneCap: 0.055 }, gradings: unscored },
  ],
  [
    "the risks nearest the limit, first those above it from the lowest",
    { sheet: share(3, 12) },
    [
      {
        at: "台账!",
        related: ["E6", "E4", "E8", "E7"],
        facts: { unit: "某县甲局", total: 12, ones: 3, share: 25, cap: 10 },
      },
    ],
    { gradings: scored([90, null, 82, 60, 78]) },
  ],
  [
    "a unit that no row names",
    { sheet: ledger(nameless, { soundRows: 0, title: "廉政风险防控台账", line: null }) },
    [{ at: "台账!", facts: { unit: "", total: 10, ones: 10, share: 100, cap: 10 } }],
    { gradings: unscored },
  ],
]);
