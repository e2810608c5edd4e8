import type { ChangePlan, CellFormat, PrintSetup, ReportSheet } from "../../src/domain/index.ts";
import { calendarDate } from "../../src/domain/index.ts";

/** Looks that the plans use. */
export const STYLES: Readonly<Record<string, CellFormat>> = {
  head: {
    font: "黑体",
    bold: true,
    fill: "F2F2F2",
    horizontal: "center",
    border: "thin",
    borderColor: "7F7F7F",
  },
  text: { font: "仿宋_GB2312", size: 10.5, wrap: true, border: "thin", vertical: "top" },
  day: { numberFormat: "yyyy/m/d", horizontal: "center" },
  percent: { numberFormat: "0.0%" },
  fill: { fill: "FFFDF2", unlocked: true },
  red: { color: "C00000", fill: "FDE9E7" },
};

const NOTHING: ChangePlan = {
  action: "填报检查",
  expected: new Map(),
  fixes: [],
  ownColumns: [],
  ownCells: [],
  highlights: [],
  ownSheets: [],
  replaces: [],
  styles: STYLES,
};

/** A plan with only the given parts. */
export function plan(parts: Partial<ChangePlan>): ChangePlan {
  return { ...NOTHING, ...parts };
}

const PRINT: PrintSetup = {
  paper: "A4",
  orientation: "landscape",
  repeatRows: [0, 1],
  fit: "one-wide",
  breaks: [4],
  footer: "第&P页",
};

/** The calendar day, which must exist. */
export function day(year: number, month: number, date: number) {
  const found = calendarDate(year, month, date);
  if (found === null) throw new Error("no such day");
  return found;
}

/** A statistics sheet with everything that an own sheet can have. */
export function statisticsSheet(count: number): ReportSheet {
  return {
    name: "统计",
    tab: "C00000",
    columnWidths: [12, 30, 10],
    rows: [
      { cells: ["廉政风险统计", null, null], styles: "head", height: 30 },
      { cells: ["部室", "说明", "数量"], styles: "head", height: null },
      {
        cells: [
          "办公室",
          "=不是公式，是文字",
          { value: count, link: { sheet: "台账", address: "B3" }, style: "red" },
        ],
        styles: ["text", "text", "percent"],
        height: null,
      },
      {
        cells: [
          "财务室",
          "六月三十日前完成并报送资料，逾期的列入清单，由分管领导督办",
          { value: 2, formula: "1+1" },
        ],
        styles: ["text", "text", "percent"],
        height: null,
      },
      { cells: [{ day: day(2026, 6, 30) }, "'开头", 7], styles: ["day", "text", "percent"], height: null },
    ],
    merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
    freeze: { rows: 2, columns: 0 },
    filter: { top: 1, left: 0, bottom: 4, right: 2 },
    conditionalFormats: [
      { range: { top: 2, left: 2, bottom: 4, right: 2 }, rule: { kind: "data-bar", color: "5B9BD5" } },
      {
        range: { top: 2, left: 0, bottom: 4, right: 0 },
        rule: { kind: "text", equals: "财务室", style: "red" },
      },
      {
        range: { top: 2, left: 2, bottom: 4, right: 2 },
        rule: { kind: "color-scale", from: "FFFFFF", to: "C00000" },
      },
    ],
    validations: [
      {
        range: { top: 2, left: 1, bottom: 4, right: 1 },
        allow: { kind: "list", items: ["已完成", "未完成"] },
        message: "请选择",
      },
    ],
    charts: [
      {
        kind: "bar",
        title: "各部室",
        categories: { top: 2, left: 0, bottom: 4, right: 0 },
        series: [{ name: "数量", values: { top: 2, left: 2, bottom: 4, right: 2 }, color: "C00000" }],
        area: { top: 6, left: 0, bottom: 18, right: 2 },
      },
    ],
    print: PRINT,
    gridlines: false,
  };
}

/** The clerk's table that the plans are made for: sheet 台账, headers in row 2, three risks. */
export const LEDGER_ROWS: readonly (readonly (string | number | null)[])[] = [
  ["某单位风险台账", null, null, null],
  ["序号", "风险点", "完成时限", "落实情况"],
  [1, "虚报支出", "6月31日", "未完成"],
  [2, "私设小金库", "长期", "已完成"],
  [3, "人情招标", "2026年6月30日", null],
];

/** Plans by what they do. */
export const PLAN_SHAPES: Readonly<Record<string, ChangePlan>> = {
  fixes: plan({
    expected: new Map([["台账", [{ row: 2, column: 2, value: "6月31日" }]]]),
    fixes: [
      { sheet: "台账", row: 2, column: 2, before: "6月31日", after: { kind: "date", day: day(2026, 6, 30) } },
      { sheet: "台账", row: 4, column: 3, before: null, after: "-正在推进" },
    ],
  }),
  "own columns": plan({
    action: "等级测算",
    ownColumns: [
      {
        sheet: "台账",
        firstColumn: 4,
        replaces: 0,
        headerRows: [0, 1],
        group: "系统测算(供参考)",
        columns: [
          { header: "建议等级", width: 10 },
          { header: "理由", width: 40 },
        ],
        rows: new Map([
          [2, ["一级", "=涉及大额资金"]],
          [4, [{ value: "二级", style: "red" }, { day: day(2026, 6, 30) }]],
        ]),
        styles: ["text", "day"],
        groupStyle: "head",
        headerStyle: "head",
        conditionalFormats: [
          {
            range: { top: 2, left: 4, bottom: 4, right: 4 },
            rule: { kind: "text", equals: "一级", style: "red" },
          },
        ],
        validations: [
          {
            range: { top: 2, left: 4, bottom: 4, right: 4 },
            allow: { kind: "list", items: ["一级", "二级", "三级"] },
            message: "请从列表中选择",
          },
        ],
      },
    ],
  }),
  highlights: plan({
    action: "标注逾期",
    highlights: [
      {
        sheet: "台账",
        format: {
          range: { top: 2, left: 0, bottom: 4, right: 3 },
          rule: { kind: "formula", formula: '$D3="未完成"', style: "red" },
        },
      },
    ],
  }),
  "own sheets": plan({
    action: "生成汇总",
    ownSheets: [statisticsSheet(3), { ...statisticsSheet(4), name: "问题清单" }],
  }),
};

/** Everything at once, as 一键评级 does it. */
export const WHOLE_PLAN: ChangePlan = plan({
  action: "一键评级",
  fixes: PLAN_SHAPES["fixes"]?.fixes ?? [],
  ownColumns: PLAN_SHAPES["own columns"]?.ownColumns ?? [],
  highlights: PLAN_SHAPES["highlights"]?.highlights ?? [],
  ownSheets: [statisticsSheet(3)],
});

/** A second run over what {@link WHOLE_PLAN} wrote: columns, rules and sheets of ours are replaced, cells rewritten. */
export const SECOND_PLAN: ChangePlan = plan({
  action: "标注逾期",
  ownColumns: WHOLE_PLAN.ownColumns.map((own) => ({
    ...own,
    replaces: 2,
    rows: new Map([[3, ["三级", "理由"]]]),
  })),
  ownCells: [
    { sheet: "统计", row: 5, column: 0, cell: "新的一行", style: "text" },
    { sheet: "统计", row: 3, column: 2, cell: 12, style: null },
  ],
  highlights: [
    {
      sheet: "台账",
      format: {
        range: { top: 2, left: 0, bottom: 4, right: 3 },
        rule: { kind: "formula", formula: "$A3=2", style: "red" },
      },
    },
  ],
  ownSheets: [{ ...statisticsSheet(5), name: "问题清单" }],
});

/** A second run that writes fewer rows than {@link WHOLE_PLAN} did: nothing of the first one is left below. */
export const SHORTER_PLAN: ChangePlan = plan({
  action: "等级测算",
  ownColumns: WHOLE_PLAN.ownColumns.map((own) => ({
    ...own,
    replaces: 2,
    rows: new Map([[2, ["二级", "理由"]]]),
  })),
});

/** A third run that replaces the sheet that the first one made. */
export const THIRD_PLAN: ChangePlan = plan({ action: "生成汇总", ownSheets: [statisticsSheet(9)] });
