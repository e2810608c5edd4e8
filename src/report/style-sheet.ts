import type { CellFormat, StyleName } from "../domain/index.ts";

const TITLE_FONT = "方正小标宋简体";
const BODY_FONT = "仿宋_GB2312";
const HEADER_FONT = "黑体";
const NUMBER_FONT = "Times New Roman";

const GREY = "F2F2F2";
const LINE = "7F7F7F";

/** Chinese long date, as papers write it. */
const DATE_FORMAT = 'yyyy"年"m"月"d"日"';

const body: CellFormat = {
  font: BODY_FONT,
  size: 10.5,
  horizontal: "left",
  vertical: "top",
  wrap: true,
  border: "thin",
  borderColor: LINE,
};

const centred: CellFormat = { ...body, horizontal: "center", vertical: "center" };
const number: CellFormat = {
  ...body,
  font: NUMBER_FONT,
  horizontal: "right",
  vertical: "center",
  wrap: false,
  numberFormat: "0",
};
const percent: CellFormat = { ...number, numberFormat: "0.0%" };
const score: CellFormat = { ...number, numberFormat: "0.00" };

/** Headers, totals and lines around a table. */
const frame = {
  title: {
    font: TITLE_FONT,
    size: 20,
    bold: true,
    horizontal: "center",
    vertical: "center",
    wrap: true,
    border: "none",
  },
  "subtitle-left": { font: BODY_FONT, size: 11, horizontal: "left", vertical: "center", border: "none" },
  "subtitle-right": { font: BODY_FONT, size: 11, horizontal: "right", vertical: "center", border: "none" },
  section: { font: HEADER_FONT, size: 12, horizontal: "left", vertical: "center", border: "none" },
  /** Probity's own record of a row, in a hidden column: small and on one line, so that it makes no row higher. */
  record: { font: BODY_FONT, size: 8, color: "7F7F7F", wrap: false, vertical: "top", border: "none" },
  note: { font: BODY_FONT, size: 10.5, horizontal: "left", vertical: "top", wrap: true, border: "none" },
  paragraph: { font: BODY_FONT, size: 12, horizontal: "left", vertical: "top", wrap: true, border: "none" },
  signature: { font: BODY_FONT, size: 12, horizontal: "left", vertical: "center", border: "none" },
  "signature-right": { font: BODY_FONT, size: 12, horizontal: "right", vertical: "center", border: "none" },
  header: {
    ...centred,
    font: HEADER_FONT,
    vertical: "center",
    fill: GREY,
  },
  /** Words over several columns: on one line, because the row's height is the clerk's. */
  "header-group": {
    font: HEADER_FONT,
    size: 10.5,
    horizontal: "left",
    vertical: "center",
    wrap: false,
    border: "none",
    fill: GREY,
  },
  "total-label": { ...centred, bold: true, fill: GREY },
  "total-number": { ...number, bold: true, fill: GREY },
  "total-percent": { ...percent, bold: true, fill: GREY },
  "figure-label": { ...centred, font: HEADER_FONT, vertical: "center", fill: GREY },
  figure: { ...number, size: 16, bold: true, horizontal: "center", vertical: "center" },
} as const satisfies Readonly<Record<StyleName, CellFormat>>;

/** Cells of a table's body. */
const cells = {
  text: body,
  name: { ...body, vertical: "center" },
  center: centred,
  number,
  percent,
  score,
  date: { ...centred, numberFormat: DATE_FORMAT },
  link: { ...centred, color: "0563C1", underline: true },
  "text-link": { ...body, color: "0563C1", underline: true },
  "fill-in": { ...body, fill: "FFFDF2", unlocked: true },
  "fill-in-center": { ...centred, fill: "FFFDF2", unlocked: true },
  "fill-in-date": { ...centred, fill: "FFFDF2", unlocked: true, numberFormat: DATE_FORMAT },
} as const satisfies Readonly<Record<StyleName, CellFormat>>;

/** Colours that say what the word in the cell says; they go over another style as conditional formats. */
const marks = {
  "grade-1": { color: "C00000", fill: "FDE9E7" },
  "grade-2": { color: "C55A11", fill: "FCE4D6" },
  "grade-3": { color: "1F4E79", fill: "DDEBF7" },
  "state-overdue": { color: "C00000", fill: "FDE9E7" },
  "state-unverified": { color: "7F6000", fill: "FFF2CC" },
  "state-due-soon": { color: "7F6000", fill: "FFF9E6" },
  "state-done": { color: "375623", fill: "E2EFDA" },
  "finding-error": { color: "C00000", fill: "FDE9E7", bold: true },
  "finding-warning": { color: "7F6000", fill: "FFF2CC" },
  "mark-difference": { color: "C00000", bold: true },
} as const satisfies Readonly<Record<StyleName, CellFormat>>;

/** Every format that Probity's sheets and papers use, by name. */
export const styleSheet: Readonly<Record<StyleName, CellFormat>> = { ...frame, ...cells, ...marks };

/** The three grade colours and the grey of 待评, for charts. */
export const CHART_COLORS = {
  grades: ["C00000", "ED7D31", "5B9BD5"],
  ungraded: "A6A6A6",
  done: "70AD47",
  overdue: "C00000",
  unverified: "FFC000",
  open: "5B9BD5",
} as const;

/** Tab colours by what a sheet is for. */
export const TAB_COLORS = {
  summary: "C00000",
  statistics: "1F4E79",
  lists: "C55A11",
  ledgers: "375623",
  accounts: "7F7F7F",
} as const;

/** Height in points of a statistics row, so that a page of figures is not cramped. */
export const STATISTIC_ROW = 20;
