import { rowHeights, summarise } from "../../src/domain/index.ts";
import type { Finding, ReportCell, ReportModel } from "../../src/domain/index.ts";
import { wordsOf } from "../../src/report/messages/catalogue.ts";
import { outgoingPapers } from "../../src/report/papers/outgoing-papers.ts";
import { styleSheet } from "../../src/report/style-sheet.ts";
import { buildReview, type RiskSpec } from "../fixtures/review-builder.ts";

const words = wordsOf("zh-CN");

const risks: readonly RiskSpec[] = [
  {
    unit: "某局",
    department: "财务科",
    post: "出纳",
    person: "王某甲",
    point: "王某甲可能挪用公款",
    declared: 1,
    owners: [{ name: "王某甲", role: "direct" }],
    leaders: [{ name: "李某乙", role: "deputy" }],
    controls: [{ text: "由李某乙每月核对，电话13800138000" }],
  },
  {
    unit: "某局",
    department: "A/B科",
    declared: 3,
    owners: [{ name: "综合办公室", role: null }],
    controls: [{ text: "由综合办公室公示" }],
  },
];

function finding(point: number | null, severity: Finding["severity"]): Finding {
  return {
    kind: "missing-measures",
    severity,
    file: "甲单位.xlsx",
    sheet: "台账",
    address: point === null ? null : { row: point + 3, column: 7 },
    related: [],
    point,
    original: "原文",
    facts: { risk: "风险" },
    proposal: null,
  };
}

function papersOf(specs: readonly RiskSpec[], findings: readonly Finding[] = []): readonly ReportModel[] {
  const review = buildReview({ risks: specs, findings });
  return outgoingPapers(review, summarise(review), words);
}

function textsOf(model: ReportModel): ReportCell[] {
  return model.sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => [...cells]));
}

function named(papers: readonly ReportModel[], part: string): ReportModel {
  const paper = papers.find(({ fileName }) => fileName.includes(part));
  if (paper === undefined) throw new Error(`no paper ${part}`);
  return paper;
}

describe("papers that go out", () => {
  const papers = papersOf(risks, [
    finding(0, "error"),
    finding(1, "warning"),
    finding(0, "hint"),
    finding(null, "error"),
  ]);

  it("are a notice per department, one for the whole file, two public notices and the filing list", () => {
    expect(papers.map(({ fileName }) => fileName)).toEqual([
      "退回修改通知单_甲单位.xlsx",
      "退回修改通知单_财务科.xlsx",
      "退回修改通知单_A_B科.xlsx",
      "廉政风险点公示表_单位内公示.xlsx",
      "廉政风险点公示表_对外公开.xlsx",
      "一级风险点备案表.xlsx",
    ]);
  });

  it("hold values only, on one visible sheet each", () => {
    for (const paper of papers) {
      expect(paper.sheets).toHaveLength(1);
      for (const cell of textsOf(paper)) {
        const isRich = typeof cell === "object" && cell !== null && "value" in cell;
        expect(isRich).toBe(false);
      }
    }
  });

  it("ask a department to mend errors and warnings but keep advice in the office", () => {
    const notice = named(papers, "财务科");
    const rows = notice.sheets[0]?.rows.filter(({ cells }) => cells[0] === "财务科") ?? [];
    expect(rows).toHaveLength(1);
    expect(rows[0]?.cells.slice(0, 4)).toEqual(["财务科", "台账", "H4", "原文"]);
    expect(textsOf(notice)).toContain("财务科：");
  });

  it("show every measure whole, however many a risk has", () => {
    const controls = Array.from({ length: 14 }, (_, index) => ({
      text: `第${index + 1}项：由分管领导每月核对`,
    }));
    const long = papersOf([{ unit: "某局", department: "财务科", declared: 1, controls }]);
    for (const part of ["单位内公示", "对外公开", "备案表"]) {
      const [sheet] = named(long, part).sheets;
      if (sheet === undefined) throw new Error("no sheet");
      const heights = rowHeights(sheet, (name) => ({ wrap: true, size: 11, ...styleSheet[name ?? ""] }));
      const row = sheet.rows.findIndex(({ cells }) =>
        cells.some((cell) => typeof cell === "string" && cell.includes("第14项")),
      );
      // Fourteen lines of 10.5 points, as the tallest of the usual fonts prints them, are more than a list's 120.
      expect(heights(row)).toBeGreaterThan(14 * 10.5 * 1.448);
      expect(heights(row)).toBeLessThan(380);
    }
  });

  it("name persons inside the unit and nobody outside, and mask numbers in both", () => {
    const inside = JSON.stringify(textsOf(named(papers, "单位内公示")));
    const outside = JSON.stringify(textsOf(named(papers, "对外公开")));
    expect(inside).toContain("王某甲");
    expect(outside).not.toMatch(/王某甲|李某乙/);
    expect(outside).toContain("综合办公室");
    expect(inside + outside).not.toContain("13800138000");
    expect(inside).toContain("138******00");
  });

  it("leave room for the days of notice, the office, the telephone and the seal", () => {
    const texts = JSON.stringify(textsOf(named(papers, "对外公开")));
    for (const blank of ["公示起止日期", "受理部门", "监督电话", "某局（盖章）"])
      expect(texts).toContain(blank);
  });

  it("file every risk of grade 1 and only those", () => {
    const rows = named(papers, "备案表").sheets[0]?.rows ?? [];
    expect(
      rows.map(({ cells }) => cells[0]).filter((cell) => typeof cell === "string" && cell.startsWith("FX")),
    ).toEqual(["FX0001"]);
  });

  it("give notice unit by unit where there are several", () => {
    const names = papersOf([{ unit: "甲局" }, { unit: "乙局" }]).map(({ fileName }) => fileName);
    expect(names.filter((name) => name.includes("公示表"))).toEqual([
      "廉政风险点公示表_单位内公示_甲局.xlsx",
      "廉政风险点公示表_对外公开_甲局.xlsx",
      "廉政风险点公示表_单位内公示_乙局.xlsx",
      "廉政风险点公示表_对外公开_乙局.xlsx",
    ]);
  });

  it("never bear one file name twice, without regard to case", () => {
    const names = papersOf(
      [
        { unit: "某局", department: "A/B科" },
        { unit: "某局", department: "A:B科" },
      ],
      [finding(0, "error"), finding(1, "error")],
    ).map(({ fileName }) => fileName.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
  });
});
