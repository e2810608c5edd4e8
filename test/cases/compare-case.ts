import type { CellRange, FileReading, SheetSnapshot, TableReading } from "../../src/domain/index.ts";
import { parseIsoDate, readWorkbook } from "../../src/domain/index.ts";

/** A real table as text: layout, rows, merges and what a reader must make of it. */
export interface Case {
  readonly title?: string;
  readonly header: readonly (readonly string[])[];
  readonly rows: readonly (readonly string[])[];
  readonly pre_header?: readonly (readonly string[] | string)[];
  readonly header_merges?: readonly (readonly [number, number, number, number])[];
  readonly merges?: readonly (readonly [number, number, number, number])[];
  readonly skip_rows?: readonly number[];
  readonly expected: {
    readonly columns: Readonly<Record<string, number | readonly number[]>>;
    readonly rows: number;
    readonly grades?: readonly (number | null)[];
    /** What the sheet is for, or several that will do. */
    readonly kind?: string | readonly string[];
  };
}

type Grid = (string | null)[][];

/** Merges an area and blanks the cells that it covers, as workbooks keep it. */
function merge(rows: Grid, area: CellRange): CellRange {
  for (let row = area.top; row <= area.bottom; row++) {
    const cells = rows[row] ?? [];
    cells.forEach((_, column) => {
      const covered = column >= area.left && column <= area.right;
      if (covered && (row !== area.top || column !== area.left)) cells[column] = null;
    });
  }
  return area;
}

function areasOf(base: number, merges: Case["merges"]): CellRange[] {
  const areas = (merges ?? []).map(([top, left, bottom, right]) => ({
    top: base + top,
    left,
    bottom: base + bottom,
    right,
  }));
  return areas.filter((area) => area.top !== area.bottom || area.left !== area.right);
}

const line = (texts: readonly string[]): (string | null)[] =>
  texts.map((text) => (text === "" ? null : text));

/** The case as a sheet: title merged over all columns, lines above, header, rows, merges. */
export function sheetOfCase(one: Case): SheetSnapshot {
  const width = Math.max(...[...one.header, ...one.rows].map((row) => row.length));
  const titled = one.title !== undefined && one.title !== "";
  const lead = (one.pre_header ?? []).map((texts) => line(typeof texts === "string" ? [texts] : texts));
  const rows: Grid = [
    ...(titled ? [[one.title ?? ""]] : []),
    ...lead,
    ...one.header.map(line),
    ...one.rows.map(line),
  ];
  const headerTop = rows.length - one.header.length - one.rows.length;
  const areas = [
    ...areasOf(headerTop, one.header_merges),
    ...areasOf(rows.length - one.rows.length, one.merges),
  ];
  const title = titled && width > 1 ? [{ top: 0, left: 0, bottom: 0, right: width - 1 }] : [];
  return {
    name: "Sheet1",
    visibility: "visible",
    isProtected: false,
    rows,
    merges: [...title, ...areas.map((area) => merge(rows, area))],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    formulas: new Set(),
    excelTables: [],
    autoFilter: null,
  };
}

/** The case understood by the core. */
export function readCase(one: Case, name: string): FileReading {
  const workbook = {
    file: name,
    folder: null,
    sheets: [sheetOfCase(one)],
    isSigned: false,
    isStructureProtected: false,
  };
  const asOf = parseIsoDate("2026-11-22");
  if (asOf === null) throw new Error("no day");
  return readWorkbook(workbook, { asOf, answers: {}, mappings: [] });
}

const NAMES: Readonly<Record<string, string>> = { dept: "department", owner2: "owner" };

function expectedColumns(one: Case): Map<number, string> {
  const fields = new Map<number, string>();
  for (const [name, places] of Object.entries(one.expected.columns)) {
    for (const column of typeof places === "number" ? [places] : places)
      fields.set(column, NAMES[name] ?? name);
  }
  return fields;
}

function columnDifferences(one: Case, table: TableReading): string[] {
  const wrong: string[] = [];
  for (const [column, field] of expectedColumns(one)) {
    const found = table.columns.find((mapping) => mapping.column === column);
    const read = found?.field ?? "other";
    if (read !== field)
      wrong.push(
        `column ${column} (${found?.header.replaceAll("\n", "") ?? "?"}): ${read} (${found?.confidence ?? 0}), expected ${field}`,
      );
  }
  return wrong;
}

/** Kinds whose rows must not be read as risks. */
const NO_LISTS: ReadonlySet<string> = new Set(["scale", "score-card"]);

function rowDifferences(one: Case, reading: FileReading, table: TableReading): string[] {
  const rows = new Set(reading.points.map((point) => point.source.row)).size + (table.entries?.length ?? 0);
  const wrong = rows === one.expected.rows ? [] : [`${rows} rows, expected ${one.expected.rows}`];
  const grades = reading.points.map((point) => point.declaredGrade).join();
  const expected = one.expected.grades?.join() ?? grades;
  return reading.points.length === 0 || grades === expected
    ? wrong
    : [...wrong, `grades ${grades}, expected ${expected}`];
}

function kindDifferences(one: Case, kind: string): string[] {
  const expected = one.expected.kind;
  const allowed = expected === undefined || typeof expected === "string" ? [expected ?? kind] : expected;
  return allowed.includes(kind) ? [] : [`kind ${kind}, expected ${allowed.join(" or ")}`];
}

/** What differs between the case's expectation and the reading; empty where all agrees. */
export function differences(one: Case, reading: FileReading): string[] {
  const [sheet] = reading.sheets;
  const tables = sheet?.tables ?? [];
  const [table] = tables;
  if (sheet === undefined || table === undefined) return ["no table found"];
  const several = tables.length > 1 ? [`${tables.length} tables, expected 1`] : [];
  const columns = [...columnDifferences(one, table), ...several, ...kindDifferences(one, sheet.kind)];
  if (!NO_LISTS.has(sheet.kind)) return [...columns, ...rowDifferences(one, reading, table)];
  const read = reading.points.length;
  return read === 0 ? columns : [...columns, `${read} risks read from a table without any`];
}
