import type { CatalogueEntry, SetAsideRow } from "../../model/register.ts";
import type { SourceText } from "../../model/risk-point.ts";
import type { Field } from "../../model/vocabulary.ts";
import { FIELDS } from "../../model/vocabulary.ts";
import type { PointMaker, RegisterDraft } from "./build-point.ts";
import { addPoints, makePointMaker } from "./build-point.ts";
import { cellsOfRow, classifyRow, isPlainRow } from "./classify-row.ts";
import { addBrokenText, addFurtherMeasures, isBrokenText, isFurtherMeasure } from "./further-rows.ts";
import type { GradeReader } from "../grades/read-grades.ts";
import { opensOutline } from "./outline-rows.ts";
import { openingSection, readSection } from "./read-section.ts";
import type { RowReader, RowSources } from "./row-reader.ts";
import { fieldSource, makeRowReader } from "./row-reader.ts";
import type { RowCell } from "../sheet-grid.ts";
import type { FileContext } from "../table-context.ts";
import type { TableLayout } from "../tables/table-layout.ts";

/** The rows of one table as read. */
export interface RowReading {
  readonly points: readonly number[];
  readonly entries: readonly CatalogueEntry[];
  readonly setAside: readonly SetAsideRow[];
  readonly rowsIn: number;
  readonly rowsUsed: number;
  readonly lastRow: number;
}

/** What reading one table's rows depends on. */
export interface RowPlan {
  readonly layout: TableLayout;
  readonly context: FileContext;
  readonly grades: GradeReader;
  /** Fields whose blanks mean the value above, from left to right. */
  readonly fillDown: readonly Field[];
  /** Rows are risks, not entries of a catalogue. */
  readonly holdsRisks: boolean;
}

interface RowState {
  readonly plan: RowPlan;
  readonly reader: RowReader;
  readonly maker: PointMaker | null;
  readonly carried: RowSources;
  readonly points: number[];
  readonly entries: CatalogueEntry[];
  readonly setAside: SetAsideRow[];
  section: RowSources;
  /** Place of the risk that the next row may go on with; −1 after a row that is set aside. */
  above: number;
  rowsIn: number;
  rowsUsed: number;
  lastRow: number;
}

function firstText(cells: readonly RowCell[]): string {
  let text = "";
  for (const cell of cells) if (text.length < 120) text += (text === "" ? "" : " ") + cell.text;
  return text.slice(0, 120);
}

function forget(carried: RowSources): void {
  for (const field of FIELDS) Reflect.deleteProperty(carried, field);
}

function setAside(
  state: RowState,
  row: number,
  cells: readonly RowCell[],
  reason: SetAsideRow["reason"],
): void {
  state.setAside.push({ row, reason, text: firstText(cells) });
  state.above = -1;
  if (reason === "section") {
    state.section = nested(state.section, readSection(state.plan.layout, row, cells));
    forget(state.carried);
  }
}

/** （一）高风险 below 一、财务科 narrows it; a new place begins anew. */
function nested(above: RowSources, here: RowSources): RowSources {
  const narrows = here.grade !== undefined || here.category !== undefined || here.post !== undefined;
  return narrows ? { ...above, ...here } : here;
}

/** Keeps the values that blanks below stand for; a new value makes those right of it unknown. */
function carryDown(state: RowState, row: number): void {
  let renewed = false;
  for (const field of state.plan.fillDown) {
    const source = fieldSource(state.reader, row, field);
    if (source !== null) state.carried[field] = source;
    else if (renewed) Reflect.deleteProperty(state.carried, field);
    renewed ||= source !== null;
  }
}

function entryOf(state: RowState, row: number): CatalogueEntry {
  const texts: Partial<Record<Field, SourceText>> = {};
  for (const field of state.plan.layout.byField.keys()) {
    const source = fieldSource(state.reader, row, field);
    if (source !== null) texts[field] = source;
  }
  const { context, layout } = state.plan;
  return { id: `${context.file}#${layout.grid.sheet.name}!${row + 1}`, row, texts };
}

function useRow(state: RowState, maker: PointMaker, row: number, cells: readonly RowCell[]): void {
  const above = state.above < 0 ? undefined : maker.register.points[state.above];
  if (above !== undefined && isFurtherMeasure(maker, cells)) {
    addFurtherMeasures(maker, row, above);
  } else if (above !== undefined && isBrokenText(maker, cells, above)) {
    addBrokenText(maker, row, above);
  } else {
    addRow(state, maker, row);
  }
}

function readRow(state: RowState, row: number): void {
  const { maker, plan } = state;
  const opens = opensOutline(plan.layout, row);
  if (maker !== null && !opens && isPlainRow(plan.layout, row, plan.context)) {
    state.rowsIn += 1;
    state.rowsUsed += 1;
    state.lastRow = row;
    carryDown(state, row);
    addRow(state, maker, row);
  } else readOtherRow(state, row, opens);
}

function addRow(state: RowState, maker: PointMaker, row: number): void {
  for (const index of addPoints(maker, row, state.section)) state.points.push(index);
  state.above = state.points.at(-1) ?? -1;
}

function readOtherRow(state: RowState, row: number, opens: boolean): void {
  const cells = cellsOfRow(state.plan.layout, row);
  if (cells.length === 0) return;
  const reason = opens ? "section" : classifyRow(state.plan.layout, cells, state.plan.context);
  if (reason === "nothing") return;
  state.rowsIn += 1;
  state.lastRow = row;
  if (reason !== "data") {
    setAside(state, row, cells, reason);
    return;
  }
  state.rowsUsed += 1;
  carryDown(state, row);
  if (state.maker === null) state.entries.push(entryOf(state, row));
  else useRow(state, state.maker, row, cells);
}

/** Reads every row below a table's header once: each is used or set aside with its reason. */
export function readRows(plan: RowPlan, register: RegisterDraft): RowReading {
  const { layout } = plan;
  const reader = makeRowReader(layout, plan.context);
  const state: RowState = {
    plan,
    reader,
    carried: reader.carried,
    maker: plan.holdsRisks ? makePointMaker(reader, plan.grades, register) : null,
    points: [],
    entries: [],
    setAside: [],
    section: openingSection(layout),
    above: -1,
    rowsIn: 0,
    rowsUsed: 0,
    lastRow: layout.span.header.bottom,
  };
  for (let row = layout.span.header.bottom + 1; row <= layout.span.last; row++) {
    if (layout.grid.sheet.rows[row] !== undefined) readRow(state, row);
  }
  return state;
}
