import { describeCheck } from "../../fixtures/describe-check.ts";
import { book, ledger } from "../../fixtures/filled-ledger.ts";
import type { Row } from "../../fixtures/filled-ledger.ts";

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
