import type { SetAsideRow } from "../model/register.ts";
import type { ControlMeasure, RiskPoint } from "../model/risk-point.ts";
import type { PointBuilder, RowSources } from "./build-point.ts";
import { makePointBuilder } from "./build-point.ts";
import { cellsOfRow, classifyRow } from "./classify-row.ts";
import type { GradeReader } from "./read-grades.ts";
import type { LabelSink } from "./read-labels.ts";
import { readLabelRow } from "./read-labels.ts";
import { readSection } from "./read-section.ts";
import type { RowCell } from "./sheet-grid.ts";
import type { FileContext } from "./table-context.ts";
import type { TableLayout } from "./table-layout.ts";
import { columnOf } from "./table-layout.ts";

/** Where the points and measures of a file are gathered. */
export interface Register {
  readonly points: RiskPoint[];
  readonly measures: ControlMeasure[];
}

/** The rows of one table as read. */
export interface RowReading {
  readonly points: readonly number[];
  readonly setAside: readonly SetAsideRow[];
  readonly rowsIn: number;
  readonly rowsUsed: number;
  readonly lastRow: number;
  /** Labels found in signature lines below the rows. */
  readonly footLabels: LabelSink;
}

interface RowState {
  readonly layout: TableLayout;
  readonly context: FileContext;
  readonly register: Register;
  readonly build: PointBuilder | null;
  readonly points: number[];
  readonly setAside: SetAsideRow[];
  readonly footLabels: LabelSink;
  section: RowSources;
  rowsIn: number;
  rowsUsed: number;
  lastRow: number;
}

function firstText(cells: readonly RowCell[]): string {
  return cells
    .map((cell) => cell.text)
    .join(" ")
    .slice(0, 120);
}

function setAside(
  state: RowState,
  row: number,
  cells: readonly RowCell[],
  reason: SetAsideRow["reason"],
): void {
  state.setAside.push({ row, reason, text: firstText(cells) });
  if (reason === "section") state.section = readSection(state.layout, row, cells);
  if (reason === "footer") readLabelRow(state.layout.grid, row, state.footLabels);
}

function readRow(state: RowState, row: number): void {
  const cells = cellsOfRow(state.layout, row);
  if (cells.length === 0) return;
  const reason = classifyRow(state.layout, cells, state.context);
  if (reason === "nothing") return;
  state.rowsIn += 1;
  state.lastRow = row;
  if (reason !== "data" && reason !== "continued") {
    setAside(state, row, cells, reason);
    return;
  }
  state.rowsUsed += 1;
  if (state.build === null) return;
  for (const index of state.build(row, cells, state.section)) state.points.push(index);
}

/** Whether the rows of a table are risks (or problems, or tasks), not entries of a catalogue. */
export function holdsRisks(layout: TableLayout): boolean {
  if (columnOf(layout, "point") >= 0 || columnOf(layout, "manifestation") >= 0) return true;
  return columnOf(layout, "measures") >= 0;
}

/** Reads every row below a table's header once: each is used or set aside with its reason. */
export function readRows(
  layout: TableLayout,
  context: FileContext,
  grades: GradeReader,
  register: Register,
): RowReading {
  const state: RowState = {
    layout,
    context,
    register,
    points: [],
    setAside: [],
    footLabels: {},
    section: {},
    build: holdsRisks(layout) ? makePointBuilder(layout, context, grades, register) : null,
    rowsIn: 0,
    rowsUsed: 0,
    lastRow: layout.span.header.bottom,
  };
  for (let row = layout.span.header.bottom + 1; row <= layout.span.last; row++) {
    if (layout.grid.sheet.rows[row] !== undefined) readRow(state, row);
  }
  const { points, setAside: aside, rowsIn, rowsUsed, lastRow, footLabels } = state;
  return { points, setAside: aside, rowsIn, rowsUsed, lastRow, footLabels };
}
