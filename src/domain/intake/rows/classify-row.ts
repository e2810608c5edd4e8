import type { CellValue } from "../../model/cell.ts";
import type { SetAsideReason } from "../../model/register.ts";
import type { Field } from "../../model/vocabulary.ts";
import type { RowCell } from "../sheet-grid.ts";
import { filledCells } from "../sheet-grid.ts";
import type { FileContext } from "../table-context.ts";
import type { TableLayout } from "../tables/table-layout.ts";
import { columnOf } from "../tables/table-layout.ts";
import { isTitleText } from "../tables/find-tables.ts";
import { isLabelRow } from "../headers/read-labels.ts";
import { normaliseText } from "../text/normalise.ts";

/** What a row below a header is: a risk (or more of the one above), a row set aside, or nothing at all. */
export type RowClass = "data" | "nothing" | SetAsideReason;

const SUBTOTAL =
  /^(?:本页|本表|累计|部门|科室|单位|各类|其中)?(?:小计|合计|总计|共计|累计|总数)[:：]?|(?:小计|合计)$/;
const FOOTER =
  /^(?:第\d+页|共\d+页|-\d+-|—\d+—|\d+\/\d+$)|(?:(?:签字|签名|签章|盖章)\)?|填表人|制表人|填报人|审核人|复核人|制表|(?:填表|填报|制表|编制|填写|上报)(?:日期|时间)|联系电话|分管领导):|^(?:填表人|制表人|审核人|填表日期|填报单位|单位负责人|部门负责人|主要领导签字|负责人签字)/;
const NOTE = /^(?:注|说明|备注|填表说明|附注|注意|填报说明|提示)\d?[:：]|^(?:※|\*)|^(?:注|说明)[:：、\d]/;
const SECTION =
  /^(?:第?[一二三四五六七八九十]{1,3}[、.．部]|\([一二三四五六七八九十]{1,3}\)|[ⅠⅡⅢⅣⅤ][、.]|[★◆●■▲])/;
const LEGEND =
  /(?:一级|二级|三级|高|中|低|Ⅰ级|★).{0,12}(?:指|为|是|:|=|表示|—).{0,60}(?:二级|三级|中|低|Ⅱ级|★★)/;
const NONE = /^(?:无|暂无|没有|未发现|不涉及|无风险点?|无此项|无此类风险|[/\\—-]+)[。.]?$/;

/** Fields whose own text makes a row a risk's row. */
const BODY: readonly Field[] = [
  "point",
  "manifestation",
  "grade",
  "measures",
  "duty",
  "process",
  "post",
  "person",
  "owner",
  "leader",
  "deadline",
  "frequency",
  "status",
  "completedOn",
  "likelihood",
  "severity",
  "score",
  "basis",
];

function isHeaderCell(layout: TableLayout, cell: RowCell, context: FileContext): boolean {
  const names = layout.headerTexts.get(cell.left);
  return (
    names !== undefined &&
    cell.text.length <= 60 &&
    (names.has(cell.text) || names.has(context.norm(cell.text)))
  );
}

function isRepeatedHeader(layout: TableLayout, cells: readonly RowCell[], context: FileContext): boolean {
  // One of the first three names must be there, so that rows of data are told by three look-ups.
  if (cells.length < 2 || !cells.slice(0, 3).some((cell) => isHeaderCell(layout, cell, context)))
    return false;
  const same = cells.filter((cell) => isHeaderCell(layout, cell, context)).length;
  return same >= 2 && same / cells.length >= 0.6;
}

function classifySingle(layout: TableLayout, cell: RowCell, context: FileContext): RowClass {
  const norm = context.norm(cell.text);
  if (SUBTOTAL.test(norm)) return "subtotal";
  if (FOOTER.test(norm)) return "footer";
  if (NOTE.test(norm)) return "note";
  if (LEGEND.test(norm)) return "legend";
  const wide =
    cell.right - cell.left >= Math.max(2, (layout.span.header.right - layout.span.header.left) * 0.6);
  if (wide || (SECTION.test(norm) && norm.length <= 40))
    return norm.length <= 40 && !isTitleText(norm) ? "section" : "note";
  return "data";
}

/** Whether some of the cells stand in a column of one of the fields and begin on their own row. */
export function hasOwn(layout: TableLayout, cells: readonly RowCell[], fields: readonly Field[]): boolean {
  return fields.some((field) =>
    (layout.byField.get(field) ?? []).some((mapping) =>
      cells.some((cell) => !cell.fromAbove && cell.left === mapping.column),
    ),
  );
}

/** Fields whose cells may hold 部门负责人 as the one who answers, not as one who signs. */
const PEOPLE: readonly Field[] = ["owner", "leader", "person", "post"];

/** Whether a cell names who signs; a bare 部门负责人 in a column of people is no signature. */
function signs(layout: TableLayout, cell: RowCell, context: FileContext): boolean {
  if (cell.text.length > 60) return false;
  const norm = context.norm(cell.text);
  return FOOTER.test(norm) && (norm.includes(":") || !hasOwn(layout, [cell], PEOPLE));
}

/**
 * Signature lines: some cell names who signs, and where a risk's text would stand there is none or another such name.
 * A grade in the grade's column makes the row a risk's, unless the risk's place is signed too.
 */
function isFooter(
  layout: TableLayout,
  cells: readonly RowCell[],
  point: string,
  context: FileContext,
): boolean {
  if (cells.length > 8 || point.length > 60) return false;
  const signed = cells.filter((cell) => signs(layout, cell, context)).length;
  if (signed === 0) return false;
  const isGraded = context.isGrade(textIn(cells, columnOf(layout, "grade")));
  if (isGraded && point !== "" && !FOOTER.test(context.norm(point))) return false;
  return point.length <= 12 || signed * 2 >= cells.length;
}

/** A place for a stamp, or the day on which a form was signed. */
const SEAL = /^\((?:盖章|公章|签章|签字|签名)\)$/;
const SIGNED_ON = /^(?:19|20)?\d{2}年\d{1,2}月\d{1,2}日$/;
const TIMES: readonly Field[] = ["deadline", "frequency", "status", "completedOn"];

/** 经研究同意 | (盖章), or a day alone where no time is asked for: a form's end, with nothing that a risk would have. */
function isSealLine(layout: TableLayout, cells: readonly RowCell[], context: FileContext): boolean {
  const own = cells.filter((cell) => !cell.fromAbove);
  const [only] = own;
  if (only === undefined || own.length > 3 || hasOwn(layout, own, ["point", "manifestation"])) return false;
  if (own.some((cell) => SEAL.test(context.norm(cell.text)))) return true;
  return own.length === 1 && SIGNED_ON.test(context.norm(only.text)) && !hasOwn(layout, own, TIMES);
}

/** Fields whose cells are names or numbers: a grade word there belongs to a legend. */
const NAMES: readonly Field[] = ["seq", "unit", "department", "post", "person", "owner", "leader"];

function isLegendRow(layout: TableLayout, cells: readonly RowCell[], context: FileContext): boolean {
  return NAMES.some((field) =>
    (layout.byField.get(field) ?? []).some((mapping) => context.isGrade(textIn(cells, mapping.column))),
  );
}

function textIn(cells: readonly RowCell[], column: number): string {
  return column < 0 ? "" : (cells.find((cell) => cell.left <= column && cell.right >= column)?.text ?? "");
}

/** Whether a text honestly says that there is no risk (无, 不涉及). */
export function isNone(text: string): boolean {
  return text.length <= 8 && NONE.test(normaliseText(text));
}

/** The risk's own text: of several columns the first that does not say 无. */
function pointText(layout: TableLayout, cells: readonly RowCell[]): string {
  const columns = [...(layout.byField.get("point") ?? []), ...(layout.byField.get("manifestation") ?? [])];
  const texts = columns.map((mapping) => textIn(cells, mapping.column)).filter((text) => text !== "");
  return texts.find((text) => !isNone(text)) ?? texts[0] ?? "";
}

const EXAMPLE = /^(?:填写)?(?:例|示例|样例|范例|举例|例如)(?:\d|[:：])?$/;
const DOTS = /^[.…·。—\-~]+$/;

/** 1 | 2 | 3 under a header counts its columns. */
function isColumnCount(cells: readonly RowCell[]): boolean {
  const first = Number(cells[0]?.text);
  return (
    cells.length >= 4 &&
    cells.every((cell, place) => /^\d{1,2}$/.test(cell.text) && Number(cell.text) === first + place)
  );
}

/** Rows that are there for the one who fills in the form. */
function classifyAid(cells: readonly RowCell[], context: FileContext): RowClass {
  if (isColumnCount(cells)) return "repeated-header";
  if (EXAMPLE.test(context.norm(cells[0]?.text ?? ""))) return "note";
  return cells.every((cell) => DOTS.test(cell.text)) ? "blank" : "data";
}

function isSubtotal(cells: readonly RowCell[], context: FileContext): boolean {
  const lead = cells
    .slice(0, 2)
    .filter((cell) => cell.text.length <= 12 && /[计計]|[总總]数/.test(cell.text));
  return lead.some((cell) => SUBTOTAL.test(context.norm(cell.text)));
}

/** Fields that a blank official form has filled in already. */
const PREPRINTED: readonly Field[] = ["person", "post"];

/** Whether some own cell of the row says more than where it belongs. */
function saysSomething(layout: TableLayout, cells: readonly RowCell[]): boolean {
  if (layout.isForm)
    return hasOwn(
      layout,
      cells,
      BODY.filter((field) => !PREPRINTED.includes(field)),
    );
  return hasOwn(layout, cells, BODY) || hasOwn(layout, cells, ["unit", "department"]);
}

/** 部门审核意见 | 同意: what a form's reviewers say stands below its risks. */
const OPINION = /^.{0,10}(?:意见|签字|签名|签章|盖章)[:：]?$/;

function isOpinion(layout: TableLayout, cells: readonly RowCell[], context: FileContext): boolean {
  const own = cells.filter((cell) => !cell.fromAbove);
  const [first] = own;
  if (first === undefined || own.length > 4 || first.left !== layout.span.header.left) return false;
  return first.text.length <= 16 && OPINION.test(context.norm(first.text));
}

const COUNT = /^\d{1,4}[个项条]?$/;

/** 股室 | 高 | 中 | 合计 and the numbers below it: counts under a list, where a risk's text would stand. */
function isCountRow(cells: readonly RowCell[], point: string, context: FileContext): boolean {
  const own = cells.filter((cell) => !cell.fromAbove);
  if (own.length < 3 || point.length > 4) return false;
  const isOne = (text: string): boolean => COUNT.test(text) || context.isGrade(text);
  return isOne(point) && own.filter((cell) => isOne(cell.text) || /^[合总]计$/.test(cell.text)).length >= 3;
}

function classifyFilled(layout: TableLayout, cells: readonly RowCell[], context: FileContext): RowClass {
  if (isSubtotal(cells, context)) return "subtotal";
  if (isLegendRow(layout, cells, context)) return "legend";
  const point = pointText(layout, cells);
  if (isNone(point)) return "blank";
  if (isCountRow(cells, point, context)) return "subtotal";
  if (isFooter(layout, cells, point, context) || isOpinion(layout, cells, context)) return "footer";
  if (isSealLine(layout, cells, context)) return "footer";
  return saysSomething(layout, cells) ? "data" : "blank";
}

/** Labels of a form below the rows belong to its signature lines. */
function isLabelLine(layout: TableLayout, own: readonly RowCell[]): boolean {
  return own.length <= 6 && !hasOwn(layout, own, ["point", "measures"]) && isLabelRow(own);
}

/** Classifies one row of a table's body; `cells` are its filled cells within the table's columns. */
export function classifyRow(layout: TableLayout, cells: readonly RowCell[], context: FileContext): RowClass {
  const own = cells.filter((cell) => !cell.fromAbove);
  const [only] = own;
  if (only === undefined) return "nothing";
  if (isRepeatedHeader(layout, cells, context)) return "repeated-header";
  const aid = cells.length === 1 ? classifySingle(layout, only, context) : classifyAid(own, context);
  if (aid !== "data") return aid;
  return isLabelLine(layout, own) ? "footer" : classifyFilled(layout, cells, context);
}

/** The filled cells of a row that lie within the table's columns. */
export function cellsOfRow(layout: TableLayout, row: number): RowCell[] {
  const { left, right } = layout.span.header;
  const cells = filledCells(layout.grid, row);
  return cells.length > 0 && (cells[0]?.left ?? 0) >= left && (cells.at(-1)?.right ?? 0) <= right
    ? cells
    : cells.filter((cell) => cell.right >= left && cell.left <= right);
}

/** A text of a risk longer than this is no name, note or placeholder. */
const PLAIN_TEXT = 20;

/** A text longer than this beside a number of its own is no 无 and no placeholder. */
const NUMBERED_TEXT = 8;

function isNumber(value: CellValue): boolean {
  if (typeof value === "number") return true;
  return typeof value === "string" && value.length <= 6 && /^\d+$/.test(value);
}

/** Whether a row without a number is plainly a risk: a long text, nothing merged, no grade or sum at its start. */
function opensPlainly(layout: TableLayout, row: number, point: string, context: FileContext): boolean {
  if (point.length <= PLAIN_TEXT || layout.grid.mergeRight.has(row)) return false;
  const first = layout.grid.sheet.rows[row]?.[layout.span.header.left] ?? null;
  return typeof first === "string" && !context.isGrade(first) && !/[计計:：]/.test(first);
}

/**
 * Whether a row is plainly a risk by its own text and number, so that its other cells need not be looked at; keeps long
 * sheets cheap.
 */
export function isPlainRow(layout: TableLayout, row: number, context: FileContext): boolean {
  const values = layout.grid.sheet.rows[row] ?? [];
  const point = values[columnOf(layout, "point")];
  if (typeof point !== "string" || point.length <= NUMBERED_TEXT) return false;
  const seq = columnOf(layout, "seq");
  // A number of its own makes a row a risk, however its other cells are merged.
  return seq >= 0 ? isNumber(values[seq] ?? null) : opensPlainly(layout, row, point, context);
}
