import type { CellRange, ReportCell, ReportSheet } from "../../../domain/index.ts";
import { columnName, datePartsOf, plainValue } from "../../../domain/index.ts";
import { quoteSheetName } from "./sheet-name.ts";
import { escapeXml } from "./xml-text.ts";

function cellsOf(sheet: ReportSheet, range: CellRange): ReportCell[] {
  const cells: ReportCell[] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      cells.push(sheet.rows[row]?.cells[column] ?? null);
    }
  }
  return cells;
}

function labelOf(cell: ReportCell): string {
  const value = plainValue(cell);
  if (value === null) return "";
  if (typeof value !== "object") return String(value);
  const { year, month, day } = datePartsOf(value.day);
  return `${year}年${month}月${day}日`;
}

/** The range as a chart names it: `'表'!$A$3:$A$9`. */
function chartReference(sheetName: string, range: CellRange): string {
  const start = `$${columnName(range.left)}$${range.top + 1}`;
  const end = `$${columnName(range.right)}$${range.bottom + 1}`;
  return escapeXml(`${quoteSheetName(sheetName)}!${start === end ? start : `${start}:${end}`}`);
}

function points(values: readonly (string | null)[]): string {
  const stored = values.map((value, index) =>
    value === null ? "" : `<c:pt idx="${index}"><c:v>${escapeXml(value)}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${values.length}"/>${stored.join("")}`;
}

/** Names along the axis, with the texts that stand there now. */
export function categoriesXml(sheet: ReportSheet, sheetName: string, range: CellRange): string {
  const reference = chartReference(sheetName, range);
  const cache = points(cellsOf(sheet, range).map(labelOf));
  return `<c:cat><c:strRef><c:f>${reference}</c:f><c:strCache>${cache}</c:strCache></c:strRef></c:cat>`;
}

/** Numbers of a series, with the ones that stand there now. */
export function valuesXml(sheet: ReportSheet, sheetName: string, range: CellRange): string {
  const numbers = cellsOf(sheet, range).map((cell) => {
    const value = plainValue(cell);
    return typeof value === "number" && Number.isFinite(value) ? String(value) : null;
  });
  const cache = `<c:formatCode>General</c:formatCode>${points(numbers)}`;
  return `<c:val><c:numRef><c:f>${chartReference(sheetName, range)}</c:f><c:numCache>${cache}</c:numCache></c:numRef></c:val>`;
}
