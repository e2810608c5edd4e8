import fc from "fast-check";
import { CONTROL_STATES, summarise } from "../../src/domain/index.ts";
import type {
  Finding,
  Grade,
  ReportCell,
  ReportModel,
  ReportSheet,
  RichCell,
} from "../../src/domain/index.ts";
import { wordsOf } from "../../src/report/messages/catalogue.ts";
import { officeCopy } from "../../src/report/papers/office-copy.ts";
import { evaluate } from "../fixtures/formula-evaluator.ts";
import { buildReview, day, type RiskSpec } from "../fixtures/review-builder.ts";

const words = wordsOf("zh-CN");

const office: readonly RiskSpec[] = [
  {
    unit: "某局",
    department: "财务科",
    post: "出纳",
    category: "duty",
    categoryText: "岗位职责风险",
    point: "挪用公款",
    declared: 1,
    controls: [
      { text: "每日核对", owner: "某甲", state: "overdue", daysLate: 145, due: day(2026, 6, 30) },
      { owner: "某甲", state: "done", completedOn: day(2026, 5, 1) },
    ],
  },
  { unit: "某局", department: "财务科", post: "会计", category: "duty", declared: 2, decided: 3 },
  {
    unit: "某局",
    department: "人事科",
    category: "other",
    declared: null,
    controls: [{ owner: "某乙", state: "due-soon", within: 10, due: day(2026, 11, 30) }],
  },
];

const finding: Finding = {
  kind: "missing-grade",
  severity: "error",
  file: "甲单位.xlsx",
  sheet: "台账",
  address: { row: 5, column: 6 },
  related: [],
  point: 2,
  original: null,
  facts: { risk: "风险点3" },
  proposal: null,
};

function copyOf(risks: readonly RiskSpec[], findings: readonly Finding[] = []): ReportModel {
  const review = buildReview({ risks, findings });
  return officeCopy(review, summarise(review), words);
}

function sheetNamed(model: ReportModel, name: string): ReportSheet {
  const sheet = model.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

function isRich(cell: ReportCell): cell is RichCell {
  return typeof cell === "object" && cell !== null && "value" in cell;
}

function shown(cell: ReportCell): ReportCell {
  return isRich(cell) ? cell.value : cell;
}

/** The row whose first cells are these, as values. */
function rowStarting(sheet: ReportSheet, ...start: readonly string[]): readonly ReportCell[] {
  const row = sheet.rows.find(({ cells }) =>
    start.every((text, index) => shown(cells[index] ?? null) === text),
  );
  if (row === undefined) throw new Error(`no row ${start.join(" ")}`);
  return row.cells.map(shown);
}

function formulasOf(model: ReportModel): { sheet: string; cell: RichCell; formula: string }[] {
  return model.sheets.flatMap((sheet) =>
    sheet.rows.flatMap(({ cells }) =>
      cells
        .filter(isRich)
        .flatMap((cell) =>
          cell.formula === undefined ? [] : [{ sheet: sheet.name, cell, formula: cell.formula }],
        ),
    ),
  );
}

describe("the office copy", () => {
  const model = copyOf(office, [finding]);

  it("has the sheets in the order in which a leader reads them, the accounts last", () => {
    expect(model.sheets.map(({ name }) => name)).toEqual([
      ...["汇总表", "等级统计", "类别统计", "岗位统计", "风险等级划分表", "重点岗位名录", "责任分解表"],
      ...["落实情况统计", "逾期清单", "一级风险点备案表", "临界风险点（供集体研究）", "填报问题清单"],
      ...["风险台账", "措施台账", "数据核对表"],
    ]);
    expect(model.fileName).toBe("某局廉政风险防控汇总_2026-11-22.xlsx");
  });

  it("shows the whole register's figures on the one page", () => {
    const page = sheetNamed(model, "汇总表");
    const label = page.rows.findIndex(({ cells }) => cells[0] === "风险点数");
    expect(page.rows[label + 1]?.cells.map(shown)).toEqual([3, 1, 0, 1, 1, 3, 1, 1, 0, 1, 1]);
    expect(rowStarting(page, "财务科")).toEqual(["财务科", 2, 1, 0, 1, 0, 0.5, 1, 0, 0, 0]);
    expect(rowStarting(page, "人事科")).toEqual(["人事科", 1, 0, 0, 0, 1, 0, 0, 0, 1, 1]);
    expect(page.print).toMatchObject({ fit: "one-page", paper: "A4", orientation: "landscape" });
  });

  it("counts grades by department with the share of grade 1, and leaves small units unjudged", () => {
    const sheet = sheetNamed(model, "等级统计");
    expect(rowStarting(sheet, "某局", "财务科")).toEqual(["某局", "财务科", 1, 0, 1, 0, 2, 0.5, 2 / 3]);
    expect(rowStarting(sheet, "某局")).toEqual(["某局", 2, 1, 0, 1, 1, 3, 1 / 3, "数量较少，不核对"]);
  });

  it("counts categories in their own words", () => {
    expect(rowStarting(sheetNamed(model, "类别统计"), "岗位职责风险").slice(0, 6)).toEqual([
      ...["岗位职责风险", 1, 0, 1, 0, 2],
    ]);
  });

  it("counts controls by owner and state", () => {
    const sheet = sheetNamed(model, "落实情况统计");
    expect(rowStarting(sheet, "某甲")).toEqual(["某甲", 2, 1, 0, 1, 0, 0, 0, 0, 0, 0]);
    expect(rowStarting(sheet, "合计").slice(0, 2)).toEqual(["合计", 3]);
  });

  it("lists what is overdue with owner, days and a link to the cell in the source", () => {
    const list = sheetNamed(model, "逾期清单");
    const row = list.rows.find(({ cells }) => cells[0] === "FX0001-1");
    expect(row?.cells.map(shown)).toEqual([
      ...["FX0001-1", "财务科", "某甲", "", "挪用公款", "每日核对", "按期"],
      { day: day(2026, 6, 30) },
      "逾期",
      145,
      "H4",
    ]);
    expect(row?.cells.at(-1)).toEqual({
      value: "H4",
      link: { file: "甲单位.xlsx", sheet: "台账", address: "H4" },
    });
  });

  it("links every finding to its cell and says in words what is wrong", () => {
    const list = sheetNamed(model, "填报问题清单");
    const row = list.rows.find(({ cells }) => cells[0] === 1);
    expect(row?.cells[5]).toEqual({
      value: "G6",
      link: { file: "甲单位.xlsx", sheet: "台账", address: "G6" },
    });
    expect(shown(row?.cells[7] ?? null)).toEqual(expect.stringContaining("风险等级"));
  });

  it("keeps the typed grade beside the decided one and counts by what the clerk decides", () => {
    const ledger = sheetNamed(model, "风险台账");
    const row = ledger.rows.find(({ cells }) => cells[0] === "FX0002");
    const cells = row?.cells ?? [];
    expect([7, 11, 12].map((column) => shown(cells[column] ?? null))).toEqual(["二级", "三级", "三级"]);
    const counted = cells[12] ?? null;
    expect(isRich(counted) ? counted.formula : null).toContain('"待评"');
  });

  it("accounts for every row: rows in are rows used and rows set aside", () => {
    const sheet = sheetNamed(model, "数据核对表");
    expect(rowStarting(sheet, "甲单位.xlsx").slice(0, 9)).toEqual([
      ...["甲单位.xlsx", "台账", "风险清单", 3, 3, 0, "", 3, "一致"],
    ]);
  });

  it("has no sheet without rows, says in one sentence that a list is empty, and never a volatile function", () => {
    const empty = copyOf([]);
    for (const sheet of [...model.sheets, ...empty.sheets]) expect(sheet.rows.length).toBeGreaterThan(3);
    const texts = sheetNamed(empty, "一级风险点备案表").rows.map(({ cells }) => cells[0]);
    expect(texts).toContain("没有一级风险点。");
    for (const { formula } of formulasOf(model)) {
      expect(formula).not.toMatch(/NOW|TODAY|OFFSET|INDIRECT|RAND|\$?[A-Z]+:\$?[A-Z]+(?!\d)/);
    }
  });

  it("repeats the header on every page and numbers the pages", () => {
    for (const { print, name } of model.sheets) {
      expect([name, print.footer]).toEqual([name, expect.stringContaining("第 &P 页 共 &N 页")]);
      expect(print.repeatRows !== null || name === "数据核对表").toBe(true);
    }
  });

  it("draws at most four series and says in the title what the chart shows", () => {
    const charts = model.sheets.flatMap((sheet) => sheet.charts);
    expect(charts.map(({ title, series }) => [title, series.length])).toEqual([
      ["财务科风险点最多（2个），一级占比50%", 4],
      ["某甲逾期措施最多（1项）", 4],
    ]);
  });
});

describe("an office copy under a standard with its own names of grades", () => {
  it("names the share of the highest grade as the columns beside it", () => {
    const plain = buildReview({ risks: office });
    const scheme = { ...plain.settings.scheme, labels: ["高", "中", "低"] as const };
    const review = buildReview({ risks: office, settings: { scheme } });
    const model = officeCopy(review, summarise(review), words);
    const texts = model.sheets.flatMap((sheet) => sheet.rows.flatMap(({ cells }) => cells.map(shown)));
    expect(texts).toContain("高占比");
    expect(texts).not.toContain("一级占比");
    expect(model.sheets.flatMap(({ charts }) => charts.map(({ title }) => title))).toContain(
      "财务科风险点最多（2个），高占比50%",
    );
  });
});

describe("an office copy whose rows are made on demand", () => {
  it("holds the same cells, looks and heights as one whose rows are kept", () => {
    const review = buildReview({ risks: office, findings: [finding] });
    const summary = summarise(review);
    const kept = officeCopy(review, summary, words);
    const demanded = officeCopy(review, summary, words, { rowsOnDemand: true });
    const plain = demanded.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map(({ cells, styles, height }) => ({ cells, styles, height })),
    }));
    expect({ ...demanded, sheets: plain }).toEqual(kept);
    for (const { rows } of demanded.sheets) {
      for (const { width, cells } of rows) expect(width ?? cells.length).toBe(cells.length);
    }
  });
});

describe("live figures of any register", () => {
  const grade = fc.constantFrom<Grade | null>(1, 2, 3, null);
  const name = fc.constantFrom(
    ...[
      "财务科",
      "财*科",
      "财?科",
      "~科",
      "<5",
      "=1",
      "123",
      "A科",
      "a科",
      "二〇二六年",
      '引"号科',
      "未注明",
      null,
    ],
  );
  const risk: fc.Arbitrary<RiskSpec> = fc.record({
    unit: fc.constantFrom("甲局", "乙*局", null),
    department: name,
    post: name,
    categoryText: name,
    declared: grade,
    decided: grade,
    controls: fc.array(fc.record({ state: fc.constantFrom(...CONTROL_STATES), owner: name }), {
      maxLength: 2,
    }),
  });

  it("store what the formulas compute, whatever the names contain", () => {
    fc.assert(
      fc.property(fc.array(risk, { maxLength: 25 }), (risks) => {
        const model = copyOf(risks);
        for (const { sheet, cell, formula } of formulasOf(model)) {
          const computed = evaluate(formula, model, sheet);
          const stored = cell.value;
          expect([sheet, formula, typeof computed === "number" ? computed.toFixed(9) : computed]).toEqual([
            sheet,
            formula,
            typeof stored === "number" ? stored.toFixed(9) : stored,
          ]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
