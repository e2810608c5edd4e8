import type { Question, SheetReading, TableReading } from "../model/register.ts";
import type { SheetSnapshot } from "../model/sheet-snapshot.ts";
import type { SheetKind } from "../model/vocabulary.ts";
import { continueTable } from "./continue-table.ts";
import { findTables } from "./find-tables.ts";
import { readLayout, dayOfLabel } from "./read-layout.ts";
import type { GradeReader } from "./read-grades.ts";
import type { Register, RowReading } from "./read-rows.ts";
import { readRows } from "./read-rows.ts";
import type { SheetGrid } from "./sheet-grid.ts";
import { makeGrid } from "./sheet-grid.ts";
import { kindOfSheet, kindOfTable } from "./sheet-kind.ts";
import type { FileContext } from "./table-context.ts";
import type { TableLayout } from "./table-layout.ts";
import { readTypedTotals } from "./typed-totals.ts";
import { columnQuestions } from "./column-questions.ts";

/** A table with its kind, before its rows are read. */
export interface PlannedTable {
  readonly layout: TableLayout & { readonly fingerprint: string };
  readonly kind: SheetKind;
}

/** A sheet whose tables are found and understood, before rows are read. */
export interface PlannedSheet {
  readonly grid: SheetGrid;
  readonly tables: readonly PlannedTable[];
  readonly own: boolean;
}

/** Kinds whose rows are no risks: they are neither used nor set aside row by row. */
const WITHOUT_RISKS: ReadonlySet<SheetKind> = new Set<SheetKind>(["scale", "score-card", "roster", "other"]);

/** Whether the rows of tables of this kind enter the register. */
export function entersRegister(table: PlannedTable): boolean {
  return !WITHOUT_RISKS.has(table.kind);
}

/** Finds the tables of a sheet and understands their columns. */
export function planSheet(
  sheet: SheetSnapshot,
  before: PlannedTable | undefined,
  context: FileContext,
): PlannedSheet {
  const grid = makeGrid(sheet);
  const tables = findTables(grid, context).map((span) => {
    const layout = readLayout(grid, span, context);
    return { layout, kind: kindOfTable(layout) };
  });
  const continued = tables.length === 0 ? continueTable(grid, before, context) : null;
  return { grid, tables: continued === null ? tables : [continued], own: false };
}

function tableReading(table: PlannedTable, rows: RowReading, context: FileContext): TableReading {
  const { layout } = table;
  const labels = { ...rows.footLabels, ...layout.labels };
  return {
    level: layout.level,
    title: layout.title,
    year: layout.year,
    range: {
      top: layout.span.header.top,
      left: layout.span.header.left,
      bottom: rows.lastRow,
      right: layout.span.header.right,
    },
    headerRows: layout.headerRows,
    columns: layout.columns,
    labels,
    filledOn: layout.filledOn ?? dayOfLabel(layout.grid, labels.filledOn, context, layout.year),
    points: rows.points,
    setAside: rows.setAside,
    rowsIn: rows.rowsIn,
    rowsUsed: rows.rowsUsed,
    ownColumns: null,
    fingerprint: layout.fingerprint,
  };
}

/** A scale or score card is told, but none of its rows is read as a risk. */
function untouched(table: PlannedTable): RowReading {
  return {
    points: [],
    setAside: [],
    rowsIn: 0,
    rowsUsed: 0,
    lastRow: table.layout.span.last,
    footLabels: {},
  };
}

/** Reads the rows of a planned sheet into the register. */
export function readSheet(
  plan: PlannedSheet,
  context: FileContext,
  grades: GradeReader,
  register: Register,
): SheetReading {
  const { sheet } = plan.grid;
  const tables = plan.tables.map((table) => {
    const rows = entersRegister(table) ? readRows(table.layout, context, grades, register) : untouched(table);
    return tableReading(table, rows, context);
  });
  const questions: Question[] = [
    ...plan.tables.filter(entersRegister).flatMap((table) => columnQuestions(table.layout, context)),
    ...grades.questions.filter((question) => question.sheet === sheet.name),
  ];
  return {
    name: sheet.name,
    kind: kindOfSheet(
      plan.tables.map((table) => table.kind),
      plan.grid.sheet.rows.some((row) => row !== undefined && row.some((value) => value !== null)),
    ),
    hidden: sheet.visibility !== "visible",
    tables,
    questions,
    typedTotals: readTypedTotals(plan, tables),
    own: plan.own,
  };
}
