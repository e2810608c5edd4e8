import type {
  CalendarDate,
  CellFormat,
  PrintSetup,
  ReportModel,
  ReportRow,
  ReportSheet,
} from "../../../../src/domain/index.ts";
import { calendarDate } from "../../../../src/domain/index.ts";

/** A day that exists. */
export function day(year: number, month: number, dayOfMonth: number): CalendarDate {
  const date = calendarDate(year, month, dayOfMonth);
  if (date === null) throw new Error("no such day");
  return date;
}

export const STYLES: Readonly<Record<string, CellFormat>> = {
  title: { font: "方正小标宋简体", size: 20, horizontal: "center", vertical: "center" },
  header: {
    font: "黑体",
    size: 11,
    bold: true,
    fill: "F2F2F2",
    horizontal: "center",
    vertical: "center",
    wrap: true,
    border: "thin",
    borderColor: "7F7F7F",
  },
  body: { font: "仿宋_GB2312", size: 11, vertical: "top", wrap: true, border: "hair", borderColor: "7F7F7F" },
  count: {
    font: "Times New Roman",
    size: 11,
    horizontal: "right",
    border: "hair",
    borderColor: "7F7F7F",
    numberFormat: "#,##0",
  },
  first: { color: "C00000", fill: "FDE9E7", bold: true },
  link: { size: 11, color: "1F4E79", underline: true },
  open: { unlocked: true, border: "thin" },
};

export const PRINT: PrintSetup = {
  paper: "A4",
  orientation: "landscape",
  repeatRows: [0, 1],
  fit: "one-wide",
  breaks: [3],
  footer: "第 &P 页 共 &N 页",
};

/** A sheet with rows and nothing else. */
export function sheetOf(
  name: string,
  rows: readonly ReportRow[],
  more: Partial<ReportSheet> = {},
): ReportSheet {
  return {
    name,
    tab: null,
    columnWidths: [],
    rows,
    merges: [],
    freeze: null,
    filter: null,
    conditionalFormats: [],
    validations: [],
    charts: [],
    print: { ...PRINT, repeatRows: null },
    gridlines: false,
    ...more,
  };
}

/** A workbook of these sheets. */
export function modelOf(...sheets: readonly ReportSheet[]): ReportModel {
  return { fileName: "汇总.xlsx", title: "廉政风险汇总", styles: STYLES, sheets };
}

function row(styles: ReportRow["styles"], ...cells: ReportRow["cells"]): ReportRow {
  return { cells, styles, height: null };
}

const COUNTS = [
  ["财务科", 3, 5, 8],
  ["人事科", 1, 4, 2],
  ["采购中心", 0, 6, 1],
] as const;

/** One-page summary with every feature of a report sheet: charts of all kinds, links, rules, validations. */
export const SUMMARY: ReportSheet = sheetOf(
  "汇总表",
  [
    row("title", "廉政风险汇总表", null, null, null, null, null),
    row("header", "部门", "一级", "二级", "三级", "合计", "完成时限"),
    ...COUNTS.map(([name, first, second, third], index) =>
      row(
        ["body", "count"],
        { value: name, style: "link", link: { sheet: "台账", address: `A${index + 3}` } },
        first,
        second,
        third,
        { value: first + second + third, formula: `SUM(B${index + 3}:D${index + 3})` },
        { day: day(2026, 6, 30) },
      ),
    ),
    row("body", "说明:本表由各科室填报的风险点登记表汇总而成,如有疑问请与制表人联系核实后再行修改。"),
  ],
  {
    tab: "C00000",
    columnWidths: [16, 8, 8, 8, 10, 18],
    merges: [{ top: 0, left: 0, bottom: 0, right: 5 }],
    freeze: { rows: 2, columns: 1 },
    filter: { top: 1, left: 0, bottom: 4, right: 5 },
    conditionalFormats: [
      {
        range: { top: 2, left: 1, bottom: 4, right: 1 },
        rule: { kind: "formula", formula: "B3>2", style: "first" },
      },
      {
        range: { top: 2, left: 0, bottom: 4, right: 0 },
        rule: { kind: "text", equals: '财"务"科', style: "first" },
      },
      {
        range: { top: 2, left: 2, bottom: 4, right: 3 },
        rule: { kind: "color-scale", from: "FFFFFF", to: "F8CBAD" },
      },
      { range: { top: 2, left: 4, bottom: 4, right: 4 }, rule: { kind: "data-bar", color: "9DC3E6" } },
    ],
    validations: [
      {
        range: { top: 2, left: 1, bottom: 9, right: 3 },
        allow: { kind: "integer", min: 0, max: 999 },
        message: "请填 0 至 999 的整数",
      },
      {
        range: { top: 2, left: 0, bottom: 9, right: 0 },
        allow: { kind: "list", items: ["财务科", '带"引号"', "人事科 & 其他"] },
        message: "请从列表中选择",
      },
      { range: { top: 2, left: 5, bottom: 9, right: 5 }, allow: { kind: "date" }, message: "请填日期" },
    ],
    charts: (["stacked-bar", "bar", "column", "stacked-column", "pie"] as const).map((kind, index) => ({
      kind,
      title: `财务科风险点最多,一级占比 ${19 + index}%`,
      categories: { top: 2, left: 0, bottom: 4, right: 0 },
      series: (["C00000", "C55A11", "1F4E79"] as const).map((color, at) => ({
        name: ["一级", "二级", "三级"][at] ?? "",
        values: { top: 2, left: 1 + at, bottom: 4, right: 1 + at },
        color,
      })),
      area: { top: 7 + index * 16, left: 0, bottom: 21 + index * 16, right: 5 },
    })),
    print: PRINT,
  },
);

/** A ledger of so many rows and 20 columns, with links, dates, wrapped text and a filter. */
export function ledger(count: number): ReportSheet {
  const header = row("header", ...Array.from({ length: 20 }, (_, column) => `第${column + 1}栏`));
  const styles = ["count", "body"];
  const rows = Array.from({ length: count }, (_, index) =>
    row(
      styles,
      index + 1,
      `城东区住建局第${index % 30}科`,
      "专项资金拨付",
      "岗位职责风险",
      `在政府采购过程中不按规定程序办理,化整为零规避招标(第${index}号)`,
      "一级",
      "1.严格执行集体研究决定制度\n2.每季度公示办理结果接受监督",
      { day: day(2026, 1 + (index % 12), 1 + (index % 28)) },
      {
        value: "查看",
        style: "link",
        link: { file: "台账 一.xlsx", sheet: "风险台账", address: `G${index + 3}` },
      },
      ...Array.from({ length: 11 }, (__, column) =>
        column % 3 === 0 ? index * column : `责任人${index % 400}`,
      ),
    ),
  );
  return sheetOf("台账", [row("title", "廉政风险台账"), header, ...rows], {
    columnWidths: Array.from({ length: 20 }, (_, column) => (column === 4 || column === 6 ? 30 : 12)),
    merges: [{ top: 0, left: 0, bottom: 0, right: 19 }],
    freeze: { rows: 2, columns: 1 },
    filter: { top: 1, left: 0, bottom: count + 1, right: 19 },
    print: { ...PRINT, paper: "A3" },
  });
}
