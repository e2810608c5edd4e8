import { summarise } from "../../src/domain/index.ts";
import type { FileReading, OwnColumns, Review, SheetSnapshot, TableReading } from "../../src/domain/index.ts";
import { findingHighlights } from "../../src/report/highlights.ts";
import { wordsOf } from "../../src/report/messages/catalogue.ts";
import { ownColumnsFor, rowState } from "../../src/report/own-columns.ts";
import { reportContext, type ReportContext } from "../../src/report/report-context.ts";
import { buildReview, day, type RiskSpec } from "../fixtures/review-builder.ts";
import { bareSentences } from "../fixtures/sentences.ts";

const risks: readonly RiskSpec[] = [
  {
    declared: 2,
    suggested: 1,
    score: 4.2,
    controls: [
      { state: "done" },
      { state: "overdue", daysLate: 10, due: day(2026, 11, 12) },
      { state: "overdue", daysLate: 40, due: day(2026, 10, 13) },
    ],
  },
  { declared: 3, range: [2, 3], controls: [{ state: "not-due" }] },
];

function snapshotOf(name: string, extra: readonly (readonly [number, number, string])[]): SheetSnapshot {
  const rows: (string | null)[][] = Array.from({ length: 6 }, () => []);
  for (const [row, column, text] of [[3, 0, "甲"] as const, [4, 0, "乙"] as const, ...extra]) {
    const cells = rows[row];
    if (cells !== undefined) cells[column] = text;
  }
  return {
    name,
    visibility: "visible",
    isProtected: false,
    rows,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    formulas: new Set(),
    excelTables: [],
    autoFilter: null,
  };
}

interface Prepared {
  readonly own: OwnColumns | null;
  readonly context: ReportContext;
  readonly file: FileReading;
}

interface Change {
  readonly kind?: "form";
  readonly own?: readonly [number, number];
  readonly header?: number;
}

const deadlineColumn = {
  column: 7,
  header: "完成时限",
  field: "deadline",
  role: null,
  confidence: 1,
  reasons: [],
  alternatives: [],
} as const;

function changedTable(table: TableReading, change: Change): TableReading {
  const own = change.own;
  return {
    ...table,
    columns: [...table.columns, deadlineColumn],
    ownColumns: own === undefined ? null : { top: 1, left: own[0], bottom: 4, right: own[1] },
    headerRows: [change.header ?? 2],
  };
}

function prepare(extra: readonly (readonly [number, number, string])[], change: Change = {}): Prepared {
  const review: Review = buildReview({ risks });
  const words = wordsOf("zh-CN");
  const context = reportContext(review, summarise(review), { words, sentences: bareSentences });
  const [read] = review.register.files;
  const sheet = read?.sheets[0];
  const table = sheet?.tables[0];
  if (read === undefined || sheet === undefined || table === undefined) throw new Error("no table");
  const file = { ...read, snapshots: [snapshotOf(sheet.name, extra)] };
  const target = {
    file,
    sheet: { ...sheet, kind: change.kind ?? sheet.kind },
    table: changedTable(table, change),
  };
  return { own: ownColumnsFor(target, context), context, file };
}

describe("own columns beside a list", () => {
  it("stand at its right edge under 系统测算, with the grade, the state and the reason of each row", () => {
    const { own } = prepare([]);
    expect(own).toMatchObject({
      firstColumn: 9,
      replaces: 0,
      headerRows: [1, 2],
      group: "系统测算（供参考）",
    });
    expect(own?.columns.map(({ header }) => header)).toEqual([
      ...["建议等级", "得分", "理由", "状态（截至2026年11月22日）", "逾期天数", "下次到期日"],
    ]);
    expect(own?.rows.get(3)).toEqual(["一级", 4.2, "建议评为1级。", "▲逾期", 40, { day: day(2026, 10, 13) }]);
    expect(own?.rows.get(4)?.slice(0, 4)).toEqual(["二级至三级", null, "", "未到期"]);
  });

  it("make way for notes that stand right of the table", () => {
    expect(prepare([[4, 10, "旁注"]]).own?.firstColumn).toBe(11);
  });

  it("take the place of the columns of an earlier run", () => {
    const names = ["建议等级", "得分", "理由", "状态（截至2026年5月8日）", "逾期天数", "下次到期日"];
    const earlier = names.map((name, index) => [2, 9 + index, name] as const);
    expect(prepare([...earlier, [2, 15, "别的"]], { own: [9, 9] }).own).toMatchObject({
      firstColumn: 9,
      replaces: 6,
    });
  });

  it("carry their heading in the first column where the header is the sheet's first row", () => {
    const { own } = prepare([], { header: 0 });
    expect(own?.headerRows).toEqual([0, 0]);
    expect(own?.columns[0]?.header).toBe("系统测算（供参考）建议等级");
  });

  it("are never added to an approved form", () => {
    expect(prepare([], { kind: "form" }).own).toBeNull();
  });

  it("show the control that asks for action first", () => {
    const late = { state: "overdue", daysLate: 1, nextDue: day(2026, 11, 21), within: null } as const;
    const done = { state: "done", daysLate: null, nextDue: day(2026, 1, 1), within: null } as const;
    expect(rowState([done, late])).toBe(late);
    expect(rowState([])).toBeNull();
  });
});

describe("highlights on source cells", () => {
  it("join neighbouring cells to one rule and leave advice unmarked", () => {
    const { context, file } = prepare([]);
    const at = (row: number, severity: "error" | "hint") => ({
      kind: "missing-grade" as const,
      severity,
      file: file.file,
      sheet: "台账",
      address: { row, column: 6 },
      related: [],
      point: null,
      original: null,
      facts: {},
      proposal: null,
    });
    const findings = [at(3, "error"), at(4, "error"), at(8, "error"), at(9, "hint")];
    const marked = findingHighlights(file, { ...context, review: { ...context.review, findings } });
    expect(marked.map(({ format }) => format.range)).toEqual([
      { top: 3, left: 6, bottom: 4, right: 6 },
      { top: 8, left: 6, bottom: 8, right: 6 },
    ]);
  });
});
