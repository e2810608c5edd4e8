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
  };
}

type Grid = (string | null)[][];

function place(rows: Grid, base: number, merges: Case["merges"], areas: CellRange[]): void {
  for (const [top, left, bottom, right] of merges ?? []) {
    if (top === bottom && left === right) continue;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const cells = rows[base + row];
        if (cells !== undefined && (row !== top || column !== left)) cells[column] = null;
      }
    }
    areas.push({ top: base + top, left, bottom: base + bottom, right });
  }
}

/** The case as a sheet: title merged over all columns, lines above, header, rows, merges. */
export function sheetOfCase(one: Case): SheetSnapshot {
  const width = Math.max(...[...one.header, ...one.rows].map((row) => row.length));
  const rows: Grid = [];
  const merges: CellRange[] = [];
  if (one.title !== undefined && one.title !== "") {
    if (width > 1) merges.push({ top: 0, left: 0, bottom: 0, right: width - 1 });
    rows.push([one.title]);
  }
  for (const line of one.pre_header ?? [])
    rows.push((typeof line === "string" ? [line] : line).map((text) => text || null));
  const headerTop = rows.length;
  for (const row of one.header) rows.push(row.map((text) => text || null));
  const dataTop = rows.length;
  for (const row of one.rows) rows.push(row.map((text) => text || null));
  place(rows, headerTop, one.header_merges, merges);
  place(rows, dataTop, one.merges, merges);
  return {
    name: "Sheet1",
    visibility: "visible",
    isProtected: false,
    rows,
    merges,
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
function isNoList(reading: FileReading): boolean {
  const kind = reading.sheets[0]?.kind;
  return kind === "scale" || kind === "score-card";
}

/** What differs between the case's expectation and the reading; empty where all agrees. */
export function differences(one: Case, reading: FileReading): string[] {
  const tables = reading.sheets[0]?.tables ?? [];
  const table = tables[0];
  if (table === undefined) return ["no table found"];
  const wrong = columnDifferences(one, table);
  if (tables.length > 1) wrong.push(`${tables.length} tables, expected 1`);
  if (isNoList(reading)) {
    if (reading.points.length > 0) wrong.push(`${reading.points.length} risks read from a scale`);
    return wrong;
  }
  const rows = new Set(reading.points.map((point) => point.source.row));
  const count = rows.size + (table.entries?.length ?? 0);
  if (count !== one.expected.rows) wrong.push(`${count} rows, expected ${one.expected.rows}`);
  const grades = reading.points.map((point) => point.declaredGrade);
  const expected = one.expected.grades ?? grades;
  if (reading.points.length > 0 && grades.join() !== expected.join())
    wrong.push(`grades ${grades.join()}, expected ${expected.join()}`);
  return wrong;
}
