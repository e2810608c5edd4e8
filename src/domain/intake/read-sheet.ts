import type { Question, SetAsideReason, SetAsideRow, SheetReading, TableReading } from "../model/register.ts";
import type { SheetSnapshot } from "../model/sheet-snapshot.ts";
import type { SheetKind } from "../model/vocabulary.ts";
import { cellsOfRow } from "./rows/classify-row.ts";
import { continueTable } from "./continue-table.ts";
import type { HeaderSpot } from "./headers/header-spot.ts";
import { findHeaders, isPlainHeader } from "./tables/find-headers.ts";
import { spanTables } from "./tables/find-tables.ts";
import { guessHeader } from "./tables/guess-header.ts";
import { findWithoutHeader } from "./tables/without-header.ts";
import { readLayout } from "./tables/read-layout.ts";
import type { GradeReader } from "./grades/read-grades.ts";
import type { RegisterDraft } from "./rows/build-point.ts";
import { planFillDown } from "./rows/fill-down.ts";
import type { RowReading } from "./rows/read-rows.ts";
import { readRows } from "./rows/read-rows.ts";
import type { PlannedSheet, PlannedTable } from "./planned-sheet.ts";
import type { SheetGrid } from "./sheet-grid.ts";
import { makeGrid } from "./sheet-grid.ts";
import { kindWithoutTables } from "./kind-without-tables.ts";
import { kindOfSheet, kindOfTable } from "./sheet-kind.ts";
import type { FileContext } from "./table-context.ts";
import { relocateDraft, relocateQuestions, relocateTable } from "./rows/relocate.ts";
import { turnColumns } from "./tables/turn-columns.ts";
import { turnForms } from "./tables/turn-forms.ts";
import { readTypedTotals } from "./typed-totals.ts";
import { columnQuestions } from "./tables/column-questions.ts";

/** Kinds that explain or weigh: their rows are set aside as a whole. */
const ASIDE: Partial<Readonly<Record<SheetKind, SetAsideReason>>> = { scale: "legend", "score-card": "note" };

/** Whether the rows of a table are read one by one. */
export function isRead(table: PlannedTable): boolean {
  return ASIDE[table.kind] === undefined;
}

/** Whether the rows of a table are risks (or problems, or tasks), not entries of a catalogue or a roster. */
function holdsRisks(table: PlannedTable): boolean {
  const { byField } = table.layout;
  return (
    table.kind !== "roster" &&
    (byField.has("point") || byField.has("manifestation") || byField.has("measures"))
  );
}

/** Finds the tables of a sheet and understands their columns. */
export function planSheet(
  sheet: SheetSnapshot,
  before: PlannedTable | undefined,
  context: FileContext,
): PlannedSheet {
  const grid = makeGrid(sheet);
  const spots = findHeaders(grid, context.header);
  const turned = spots.some((spot) => isPlainHeader(grid, spot, context.header))
    ? []
    : planTurned(grid, context);
  if (turned.length > 0) return { grid, tables: turned, own: false };
  const named = planTables(grid, spots, context);
  if (named.length > 0) return { grid, tables: named, own: false };
  const continued = continueTable(grid, before, context);
  if (continued !== null) return { grid, tables: [continued], own: false };
  const guessed = guessHeader(grid, context.header) ?? findWithoutHeader(grid, context.header);
  return { grid, tables: guessed === null ? [] : planTables(grid, [guessed], context), own: false };
}

function planTables(grid: SheetGrid, headers: readonly HeaderSpot[], context: FileContext): PlannedTable[] {
  return spanTables(grid, headers, context).map((span) => {
    const layout = readLayout(grid, span, context);
    return { layout, kind: kindOfTable(layout) };
  });
}

/** The tables of a sheet whose names stand left of their values: on their side, or forms of pairs. */
function planTurned(grid: SheetGrid, context: FileContext): PlannedTable[] {
  const onSide = turnColumns(grid, context.header);
  const turned = onSide === null ? turnForms(grid, context.header) : [onSide];
  return turned.flatMap((one) => {
    const anew = makeGrid(one.sheet);
    const tables = planTables(anew, findHeaders(anew, context.header), context);
    return tables
      .filter(holdsRisks)
      .map((table) => ({ ...(one.isForm ? asForm(table) : table), at: one.at }));
  });
}

/** A form of pairs is filled in by one post or department. */
function asForm(table: PlannedTable): PlannedTable {
  const { labels } = table.layout;
  const ofPost = labels.post !== undefined || labels.person !== undefined || labels.position !== undefined;
  const level =
    table.layout.level ?? (ofPost ? "post" : labels.department === undefined ? null : "department");
  return { ...table, kind: "form", layout: { ...table.layout, level } };
}

/** A sheet that Probity made: it is named, and nothing of it is read. */
export function planOwnSheet(sheet: SheetSnapshot): PlannedSheet {
  return { grid: makeGrid(sheet), tables: [], own: true };
}

function tableReading(table: PlannedTable, rows: RowReading): TableReading {
  const { layout } = table;
  const { header } = layout.span;
  const entries = rows.entries.length === 0 ? {} : { entries: rows.entries };
  return {
    level: layout.level,
    title: layout.title,
    year: layout.year,
    range: {
      top: header.top,
      left: header.left,
      bottom: Math.max(rows.lastRow, header.bottom),
      right: header.right,
    },
    headerRows: layout.headerRows,
    columns: layout.columns,
    labels: layout.labels,
    filledOn: layout.filledOn,
    points: rows.points,
    setAside: rows.setAside,
    ...entries,
    rowsIn: rows.rowsIn,
    rowsUsed: rows.rowsUsed,
    ownColumns: layout.span.ownColumns,
    fingerprint: layout.fingerprint,
  };
}

/** All filled rows of a table that explains grades, set aside. */
function asideReading(table: PlannedTable, reason: SetAsideReason): RowReading {
  const { layout } = table;
  const setAside: SetAsideRow[] = [];
  for (let row = layout.span.header.bottom + 1; row <= layout.span.last; row++) {
    const texts = cellsOfRow(layout, row)
      .filter((cell) => !cell.fromAbove)
      .map((cell) => cell.text);
    if (texts.length > 0) setAside.push({ row, reason, text: texts.join(" ").slice(0, 120) });
  }
  const lastRow = setAside.at(-1)?.row ?? layout.span.header.bottom;
  return { points: [], entries: [], setAside, rowsIn: setAside.length, rowsUsed: 0, lastRow };
}

interface TableAnswer {
  readonly reading: TableReading;
  readonly questions: readonly Question[];
}

function readTable(
  table: PlannedTable,
  context: FileContext,
  grades: GradeReader,
  register: RegisterDraft,
): TableAnswer {
  const reason = ASIDE[table.kind];
  const { layout } = table;
  if (reason !== undefined) {
    // An answer may be what set the table aside: it must stay in reach to be taken back.
    const questions = columnQuestions(layout, context).filter(({ answer }) => answer !== null);
    return { reading: tableReading(table, asideReading(table, reason)), questions };
  }
  const fillDown = planFillDown(layout, context);
  const plan = { layout, context, grades, fillDown: fillDown.fields, holdsRisks: holdsRisks(table) };
  const from = { points: register.points.length, measures: register.measures.length };
  const reading = tableReading(table, readRows(plan, register));
  const questions = [...columnQuestions(layout, context), ...fillDown.questions];
  if (table.at === undefined) return { reading, questions };
  relocateDraft(register, from, table.at);
  return { reading: relocateTable(reading, table.at), questions: relocateQuestions(questions, table.at) };
}

/** The same question is asked once, however many tables raise it. */
function onceEach(questions: readonly Question[]): Question[] {
  return [...new Map(questions.map((question) => [question.id, question])).values()];
}

function isFilled(sheet: SheetSnapshot): boolean {
  return sheet.rows.some((row) => row?.some((value) => value !== null) ?? false);
}

function kindOf(plan: PlannedSheet): SheetKind {
  if (plan.own) return "other";
  if (!isFilled(plan.grid.sheet)) return "empty";
  return kindOfSheet(plan.tables.map((table) => table.kind)) ?? kindWithoutTables(plan.grid);
}

/** Reads the rows of a planned sheet into the register. */
export function readSheet(
  plan: PlannedSheet,
  context: FileContext,
  grades: GradeReader,
  register: RegisterDraft,
): SheetReading {
  const { sheet } = plan.grid;
  const answers = plan.tables.map((table) => readTable(table, context, grades, register));
  const tables = answers.map((answer) => answer.reading);
  return {
    name: sheet.name,
    kind: kindOf(plan),
    hidden: sheet.visibility !== "visible",
    tables,
    questions: onceEach([
      ...answers.flatMap((answer) => answer.questions),
      ...grades.questions.filter((question) => question.sheet === sheet.name),
    ]),
    typedTotals: plan.own ? [] : readTypedTotals(plan, tables),
    own: plan.own,
  };
}
