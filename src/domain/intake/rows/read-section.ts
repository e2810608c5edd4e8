import type { SourceText } from "../../model/risk-point.ts";
import type { RowSources } from "./row-reader.ts";
import type { RowCell } from "../sheet-grid.ts";
import { filledCells } from "../sheet-grid.ts";
import type { TableLayout } from "../tables/table-layout.ts";
import { columnOf } from "../tables/table-layout.ts";
import { readGradeWord } from "../text/grade-word.ts";
import { readCategory } from "../text/category.ts";
import { normaliseText } from "../text/normalise.ts";
import { traitsOf } from "../columns/text-traits.ts";

const NUMBER =
  /^[\s★◆●■▲]*(?:第?[一二三四五六七八九十]{1,3}[、.．\s]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.．]|第[一二三四五六七八九十]{1,3}部分)\s*/;
const LABEL = /^(?:部门|科室|处室|单位|部室|岗位|责任部门)(?:名称)?[:：]\s*/;

/** What a section row (一、财务科) says of the rows below it: their department, unit, post or category. */
export function readSection(layout: TableLayout, row: number, cells: readonly RowCell[]): RowSources {
  const number = columnOf(layout, "seq");
  const cell = cells.find((one) => cells.length === 1 || one.left !== number);
  if (cell === undefined) return {};
  const text = cell.text
    .replace(NUMBER, "")
    .replace(LABEL, "")
    .replace(/[:：]$/, "")
    .trim();
  const source = { text, row, column: cell.left };
  if (text === "" || text.length > 30) return {};
  if (isGradeSection(text)) return { grade: source };
  if (readCategory(text) !== null) return { category: source };
  return placeOf(layout, source);
}

/** 一级风险点, 高风险岗位: the grade of the rows below. */
function isGradeSection(text: string): boolean {
  const word = readGradeWord(text.replace(/(?:清单|部分|事项|领域)$/, ""));
  return word.certain && word.notation !== "letter" && word.notation !== "stars";
}

/** The grade that a table's title gives all its rows (一级风险点 over a block without a grade column); else nothing. */
function sectionOfTitle(layout: TableLayout): RowSources {
  const { title } = layout;
  return title !== null && !layout.byField.has("grade") && isGradeSection(title.text.replace(NUMBER, ""))
    ? { grade: title }
    : {};
}

/** Rows between a header and the section's name above it. */
const NEAR = 2;

/** 一、财务科 right above a header says where the rows below it belong, as a section row among them does. */
function sectionAbove(layout: TableLayout): RowSources {
  const { header, leadTop } = layout.span;
  for (let row = header.top - 1; row >= Math.max(leadTop, header.top - NEAR); row--) {
    const cells = filledCells(layout.grid, row);
    const [only] = cells;
    if (only === undefined || cells.length > 1) continue;
    return NUMBER.test(only.text) && only.text.length <= 30 ? readSection(layout, row, cells) : {};
  }
  return {};
}

/** What stands over all rows of a table: the grade that its title names, the section that begins above its header. */
export function openingSection(layout: TableLayout): RowSources {
  return { ...sectionAbove(layout), ...sectionOfTitle(layout) };
}

function placeOf(layout: TableLayout, source: SourceText): RowSources {
  const traits = traitsOf(normaliseText(source.text).replace(/\([^()]*\)$/, ""));
  if (traits === null) return {};
  if (traits.organ && !traits.post) return { department: source };
  if (traits.body) return layout.byField.has("unit") ? { department: source } : { unit: source };
  return traits.post ? { post: source } : {};
}
