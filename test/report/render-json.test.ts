import { summarise } from "../../src/domain/index.ts";
import type { Finding, Review } from "../../src/domain/index.ts";
import { renderJson, reviewDocument } from "../../src/report/render-json.ts";
import { buildReview, day } from "../fixtures/review-builder.ts";
import { bareSentences } from "../fixtures/sentences.ts";

const finding: Finding = {
  kind: "impossible-date",
  severity: "error",
  file: "甲单位.xlsx",
  sheet: "台账",
  address: { row: 3, column: 7 },
  related: [],
  point: 0,
  original: "6月31日",
  facts: {},
  proposal: { value: { kind: "date", day: day(2026, 6, 30) }, safe: false },
};

const review: Review = buildReview({
  risks: [
    {
      unit: "某局",
      department: "财务科",
      declared: 1,
      range: [2, 3],
      leaders: [{ name: "某乙", role: "deputy" }],
      owners: [
        { name: "某甲", role: "direct" },
        { name: "某丙", role: null },
      ],
      controls: [
        { text: "每日核对", owner: "某甲", state: "overdue", daysLate: 145, due: day(2026, 6, 30) },
        { state: "due-soon", within: 10, due: day(2026, 11, 30) },
      ],
    },
    { department: "人事科", declared: null },
  ],
  findings: [finding],
  failed: [{ file: "坏.xlsx", code: "not-a-workbook", facts: {} }],
  setAside: [{ row: 5, reason: "footer", text: "填表人" }],
});

const document = reviewDocument(review, summarise(review), { version: "0.1.0", sentences: bareSentences });
const file = document.files[0];
const table = file?.sheets[0]?.tables[0];
const row = table?.rows[0];

describe("the JSON document", () => {
  it("has the keys of the contract, each level in full", () => {
    expect(Object.keys(document)).toEqual(["probity", "asOf", "workingDays", "scheme", "files", "totals"]);
    expect(Object.keys(file ?? {})).toEqual(["file", "error", "sheets", "findings"]);
    expect(Object.keys(file?.sheets[0] ?? {})).toEqual(["name", "kind", "hidden", "tables", "questions"]);
    expect(Object.keys(table ?? {})).toEqual([
      ...["level", "range", "headerRows", "columns", "otherColumns", "fingerprint"],
      ...["labels", "rows", "setAside"],
    ]);
    expect(Object.keys(row ?? {})).toEqual([
      ...["row", "id", "unit", "department", "post", "person", "duty", "process"],
      ...["category", "categoryText", "point", "manifestation"],
      ...[
        "declaredGrade",
        "residualGrade",
        "gradeText",
        "suggestedGrade",
        "suggestedRange",
        "finalGrade",
        "score",
        "reason",
        "judgedBy",
        "stability",
      ],
      ...["measures", "owner", "leader", "owners", "leaders", "status"],
    ]);
    expect(Object.keys(document.totals)).toEqual([
      ...["files", "failed", "sheets", "rowsIn", "rowsUsed", "rowsSetAside"],
      ...["risks", "measures", "byGrade", "overdue", "unverified", "findings"],
    ]);
  });

  it("names the day, the scheme with its version and every count", () => {
    expect(document.asOf).toBe("2026-11-22");
    expect(document.scheme).toBe("declared@1");
    expect(document.totals).toEqual({
      files: 2,
      failed: 1,
      sheets: 1,
      rowsIn: 3,
      rowsUsed: 2,
      rowsSetAside: 1,
      risks: 2,
      measures: 2,
      byGrade: { "1": 1, "2": 0, "3": 0, none: 1 },
      overdue: 1,
      unverified: 0,
      findings: 1,
    });
  });

  it("counts rows from 1 as the sheet does and names columns by letter", () => {
    expect(table).toMatchObject({
      range: "A3:I6",
      headerRows: [3],
      columns: { point: [{ column: "F", header: "风险点", confidence: 0.98 }] },
      setAside: [{ row: 6, reason: "footer" }],
    });
    expect(row?.row).toBe(4);
  });

  it("joins people with 、 and keeps the parts with their roles", () => {
    expect(row).toMatchObject({
      owner: "某甲、某丙",
      owners: [
        { name: "某甲", role: "direct" },
        { name: "某丙", role: null },
      ],
      leader: "某乙",
    });
  });

  it("writes a control with its deadline, state and days late, and the tier only where it is due soon", () => {
    expect(row?.measures).toEqual([
      {
        text: "每日核对",
        owner: "某甲",
        deadline: { kind: "day", date: "2026-06-30", text: "按期", yearFrom: "cell" },
        state: "overdue",
        daysLate: 145,
        nextDue: "2026-06-30",
      },
      expect.objectContaining({ state: "due-soon", within: 10, daysLate: null, nextDue: "2026-11-30" }),
    ]);
  });

  it("gives a finding its cell and the proposed date as text", () => {
    expect(file?.findings).toEqual([
      {
        kind: "impossible-date",
        severity: "error",
        sheet: "台账",
        address: "H4",
        message: "问题 impossible-date",
        original: "6月31日",
        proposal: "2026-06-30",
      },
    ]);
  });

  it("lists a file that could not be read with its code and sentence", () => {
    expect(document.files[1]).toEqual({
      file: "坏.xlsx",
      error: { code: "not-a-workbook", message: "未能读取 not-a-workbook" },
      sheets: [],
      findings: [],
    });
  });

  it("is one JSON text that reads back as the same document", () => {
    const text = renderJson(review, summarise(review), { version: "0.1.0", sentences: bareSentences });
    expect(JSON.parse(text)).toEqual(document);
    expect(text.endsWith("\n")).toBe(true);
  });
});
