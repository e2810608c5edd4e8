import fc from "fast-check";
import { CONTROL_STATES, summarise } from "../../../src/domain/index.ts";
import type { Finding, Grade } from "../../../src/domain/index.ts";
import { buildReview, day, type RiskSpec } from "../../fixtures/review-builder.ts";

const office: readonly RiskSpec[] = [
  {
    unit: "某市某局",
    department: "财务科",
    post: "出纳",
    person: "某甲",
    category: "duty",
    categoryText: "岗位职责风险",
    declared: 1,
    leaders: [
      { name: "某局长", role: "main" },
      { name: "某副局长", role: "deputy" },
    ],
    owners: [{ name: "某甲", role: null }],
    controls: [
      { owner: "某甲", state: "overdue", daysLate: 145, due: day(2026, 6, 30) },
      { owner: "某乙", state: "done" },
    ],
  },
  {
    unit: "某市某局",
    department: "财 务科",
    post: "出纳",
    category: "duty",
    categoryText: "岗 位\n职责风险",
    declared: 2,
    decided: 1,
    leaders: [{ name: "某丙", role: null }],
    controls: [{ state: "overdue", daysLate: 3, due: day(2026, 11, 19) }],
  },
  {
    unit: "某市某局",
    department: "人事科",
    post: "科员",
    category: null,
    categoryText: "作风",
    declared: 3,
    controls: [{ state: "due-soon", within: 10, due: day(2026, 11, 30) }, { state: "no-deadline" }],
  },
  { unit: "某市某局", level: "unit", category: "funds", declared: null },
];

describe("summing up a register", () => {
  const summary = summarise(buildReview({ risks: office }));

  it("counts the decided grade where there is one, else the typed grade, else 待评", () => {
    expect(summary.totals.points).toEqual({ total: 4, grades: [2, 0, 1], ungraded: 1 });
  });

  it("holds names that differ only in blanks for one department, under the first spelling", () => {
    expect(summary.departments.map(({ name, wholeUnit }) => [name, wholeUnit])).toEqual([
      ["财务科", false],
      ["人事科", false],
      [null, true],
    ]);
    expect(summary.departmentOf).toEqual([0, 0, 1, 2]);
    expect(summary.departments[0]?.points).toEqual({ total: 2, grades: [2, 0, 0], ungraded: 0 });
  });

  it("names a category by the words most used for it and keeps foreign words apart", () => {
    expect(
      summary.categories.map(({ category, wording, points }) => [category, wording, points.total]),
    ).toEqual([
      ["duty", "岗位职责风险", 2],
      [null, "作风", 1],
      ["funds", null, 1],
    ]);
  });

  it("lists overdue controls with the longest delay first", () => {
    expect(summary.overdue).toEqual([0, 2]);
    expect(summary.dueSoon).toEqual([3]);
  });

  it("counts a control without an owner of its own under the owners of its risk", () => {
    expect(summary.owners.map(({ name, controls }) => [name, controls.total])).toEqual([
      ["某甲", 1],
      ["某乙", 1],
      [null, 3],
    ]);
  });

  it("puts the leaders of a grade 1 risk into the places that the rule by grade asks for", () => {
    const first = summary.responsibility[0];
    expect(first).toMatchObject({
      department: 0,
      grade: 1,
      points: 2,
      overall: { role: "main", names: ["某局长", "某丙"] },
      leading: { role: "deputy", names: ["某副局长"] },
      direct: { role: "person", names: ["某甲"] },
    });
  });

  it("proposes the highest grade for departments and posts and never for the unit itself", () => {
    expect(summary.classification.map(({ kind, post, proposed }) => [kind, post, proposed])).toEqual([
      ["department", null, 1],
      ["department", null, 3],
      ["post", "出纳", 1],
      ["post", "科员", 3],
    ]);
    expect(summary.keyPosts).toEqual([0]);
  });

  it("does not judge the share of grade 1 in a unit of fewer than ten risks", () => {
    expect(summary.units[0]?.cap).toEqual({ verdict: "too-few", allowed: 0 });
  });

  it.each([
    [10, 1, "within", 1],
    [10, 2, "over", 1],
    [29, 2, "within", 2],
    [30, 4, "over", 3],
  ] as const)("holds %i risks with %i of grade 1 for %s the cap", (total, ones, verdict, allowed) => {
    const risks = Array.from({ length: total }, (_, index): RiskSpec => ({ declared: index < ones ? 1 : 3 }));
    expect(summarise(buildReview({ risks })).units[0]?.cap).toEqual({ verdict, allowed });
  });

  it("shows typed totals beside what the check found and accounts for rows set aside", () => {
    const { reconciliation } = summarise(
      buildReview({
        risks: office,
        setAside: [{ row: 7, reason: "footer", text: "填表人:" }],
        typedTotals: [
          { address: { row: 1, column: 0 }, text: "共5个", of: "points", grade: null, count: 5 },
          { address: { row: 1, column: 0 }, text: "一级2个", of: "grade", grade: 1, count: 2 },
        ],
        findings: [
          {
            kind: "total-mismatch",
            severity: "warning",
            file: "甲单位.xlsx",
            sheet: "台账",
            address: { row: 1, column: 0 },
            related: [],
            point: null,
            original: "共5个",
            facts: { of: "points", grade: 0, typed: 5, found: 4 },
            proposal: null,
          },
        ],
      }),
    );
    expect(reconciliation.sheets).toMatchObject([
      { rowsIn: 5, rowsUsed: 4, rowsSetAside: 1, balanced: true, points: 4, measures: 5 },
    ]);
    expect(reconciliation.typedTotals.map(({ typed, found }) => [typed, found])).toEqual([
      [5, 4],
      [2, 2],
    ]);
  });

  it("leaves out typed numbers of powers that no row names, because they cannot be counted", () => {
    const address = { row: 1, column: 0 };
    const { reconciliation } = summarise(
      buildReview({
        risks: office,
        typedTotals: [
          { address, text: "职权9项", of: "duties", grade: null, count: 9 },
          { address, text: "共4个", of: "points", grade: null, count: 4 },
        ],
      }),
    );
    expect(reconciliation.typedTotals.map(({ of, found }) => [of, found])).toEqual([["points", 4]]);
  });

  it("gives a finding about a whole sheet to the department only where the sheet has one", () => {
    const finding = (sheet: string, point: number | null): Finding => ({
      kind: "missing-grade",
      severity: "error",
      file: "甲单位.xlsx",
      sheet,
      address: null,
      related: [],
      point,
      original: null,
      facts: {},
      proposal: null,
    });
    const risks: RiskSpec[] = [
      { sheet: "一", department: "财务科" },
      { sheet: "二", department: "财务科" },
      { sheet: "二", department: "人事科" },
    ];
    const findings = [finding("二", null), finding("一", null), finding("二", 2)];
    const placed = summarise(buildReview({ risks, findings })).findings;
    expect(placed).toEqual([
      { finding: 1, department: 0 },
      { finding: 0, department: null },
      { finding: 2, department: 1 },
    ]);
  });

  it("lists scored risks nearest the limit of grade 1 on both sides, the nearest first", () => {
    const built = buildReview({
      risks: [{ declared: 1 }, { declared: 2 }, { declared: 2 }, { declared: 1 }],
    });
    const scores = [4.5, 3.9, 2, null];
    const gradings = built.gradings.map((grading, index) => {
      const score = scores[index] ?? null;
      const facts = score === null ? {} : { low: score, high: score, limitOne: 4 };
      return { ...grading, score, reason: { ...grading.reason, facts } };
    });
    expect(summarise({ ...built, gradings }).borderline).toEqual([
      { point: 1, grade: 2, margin: -0.1 },
      { point: 0, grade: 1, margin: 0.5 },
      { point: 2, grade: 2, margin: -2 },
    ]);
  });
});

describe("summing up any register", () => {
  const grade = fc.constantFrom<Grade | null>(1, 2, 3, null);
  const name = fc.constantFrom("财务科", "财务科 ", "A*科", "a*科", "<5", null);
  const risk: fc.Arbitrary<RiskSpec> = fc.record({
    unit: fc.constantFrom("甲局", "乙局", null),
    department: name,
    post: name,
    categoryText: name,
    declared: grade,
    decided: grade,
    controls: fc.array(fc.record({ state: fc.constantFrom(...CONTROL_STATES), owner: name }), {
      maxLength: 3,
    }),
  });

  it("keeps every count equal to the register's", () => {
    fc.assert(
      fc.property(fc.array(risk, { maxLength: 40 }), (risks) => {
        const review = buildReview({ risks });
        const summary = summarise(review);
        const sum = (tallies: readonly { readonly points: { readonly total: number } }[]): number =>
          tallies.reduce((total, { points }) => total + points.total, 0);
        expect(summary.totals.points.total).toBe(risks.length);
        expect(sum(summary.units)).toBe(risks.length);
        expect(sum(summary.departments)).toBe(risks.length);
        expect(sum(summary.categories)).toBe(risks.length);
        expect(sum(summary.posts)).toBe(summary.postOf.filter((place) => place >= 0).length);
        expect(summary.responsibility.reduce((total, { points }) => total + points, 0)).toBe(risks.length);
        const owned = summary.owners.reduce((total, { controls }) => total + controls.total, 0);
        expect(owned).toBe(review.register.measures.length);
        expect(summary.overdue).toHaveLength(summary.totals.controls.states.overdue);
        for (const { points } of summary.departments) {
          expect(points.grades.reduce((total, count) => total + count, points.ungraded)).toBe(points.total);
        }
      }),
    );
  });
});
