import type { CellRange, SheetSnapshot, WorkbookSnapshot } from "../../../../src/domain/index.ts";

/** One table written as text, and what a reader must make of it. */
export interface OfficeTable {
  readonly name: string;
  /** Expectations by key: kind, rows, points, grades, tables, level, unit, asks; alternatives are parted by `~`. */
  readonly expected: ReadonlyMap<string, string>;
  /** Field that each column carries; `-` is none, `<` is not asked, alternatives are parted by `~`. */
  readonly fields: readonly string[];
  readonly workbook: WorkbookSnapshot;
}

const DOWN = "^";
const RIGHT = "<";

function cellOf(text: string): string | null {
  const plain = text.trim();
  return plain === "" || plain === DOWN || plain === RIGHT ? null : plain.replaceAll("\\n", "\n");
}

function extent(lines: readonly (readonly string[])[], row: number, column: number): CellRange {
  let right = column;
  while (lines[row]?.[right + 1]?.trim() === RIGHT) right += 1;
  let bottom = row;
  while (lines[bottom + 1]?.[column]?.trim() === DOWN) bottom += 1;
  return { top: row, left: column, bottom, right };
}

function mergesOf(lines: readonly (readonly string[])[]): CellRange[] {
  const areas: CellRange[] = [];
  lines.forEach((line, row) => {
    line.forEach((text, column) => {
      if (text.trim() === DOWN || text.trim() === RIGHT) return;
      const area = extent(lines, row, column);
      if (area.bottom > area.top || area.right > area.left) areas.push(area);
    });
  });
  return areas;
}

function sheetOf(name: string, lines: readonly (readonly string[])[]): SheetSnapshot {
  return {
    name,
    visibility: "visible",
    isProtected: false,
    rows: lines.map((line) => line.map(cellOf)),
    merges: mergesOf(lines),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    formulas: new Set(),
    excelTables: [],
    autoFilter: null,
  };
}

function expectations(line: string): Map<string, string> {
  const pairs = line
    .slice(1)
    .trim()
    .split(/\s+/)
    .filter((pair) => pair !== "")
    .map((pair): [string, string] => {
      const at = pair.indexOf("=");
      return [pair.slice(0, at), pair.slice(at + 1)];
    });
  return new Map(pairs);
}

function tableOf(block: string): OfficeTable {
  const [name = "", ...lines] = block.split("\n").filter((line) => line.trim() !== "");
  const grid: string[][] = [];
  let expected = new Map<string, string>();
  let fields: string[] = [];
  for (const line of lines) {
    if (line.startsWith("@")) expected = expectations(line);
    else if (line.startsWith("="))
      fields = line
        .slice(1)
        .split("|")
        .map((field) => field.trim());
    else grid.push(line.split("|"));
  }
  const sheets = [sheetOf(expected.get("sheet") ?? "Sheet1", grid)];
  const file = expected.get("file") ?? "表.xlsx";
  return {
    name: name.trim(),
    expected,
    fields,
    workbook: { file, folder: null, sheets, isSigned: false, isStructureProtected: false },
  };
}

/**
 * The tables of a text: `## name`, a line `@ key=value …` of expectations, rows with cells parted by `|` (`^` merged
 * with the cell above, `<` with the cell to the left, `\n` a line break), and a line `=` with the field of each column.
 */
export function parseOfficeTables(text: string): OfficeTable[] {
  return text.split(/^## /m).slice(1).map(tableOf);
}
