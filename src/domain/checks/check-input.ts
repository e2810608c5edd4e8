import type { Grading } from "../model/grading.ts";
import type { FileReading, Register, SheetReading, TableReading } from "../model/register.ts";
import type { ControlFollowUp, ReviewSettings } from "../model/review.ts";
import type { RiskPoint } from "../model/risk-point.ts";
import type { SheetSnapshot } from "../model/sheet-snapshot.ts";
import { createComparer } from "./compare-text.ts";

/** What the checks are given. */
export interface CheckContext {
  readonly register: Register;
  readonly settings: ReviewSettings;
  /** By place in `Register.points`. */
  readonly gradings: readonly Grading[];
  /** By place in `Register.measures`. */
  readonly followUps: readonly ControlFollowUp[];
  /** Whether near-duplicate texts are looked for too (照抄照搬); they are no part of a summary. */
  readonly withSimilarity: boolean;
}

/** One sheet with its reading; sheets that Probity made are left out. */
export interface SheetView {
  readonly file: FileReading;
  readonly sheet: SheetReading;
  readonly snapshot: SheetSnapshot | null;
}

/** One table with the sheet it stands on and its risk points. */
export interface TableView extends SheetView {
  readonly table: TableReading;
  readonly points: readonly RiskPoint[];
  /** The rows that hold them, each once. */
  readonly pointRows: readonly number[];
}

/** The context with what several checks share, made once per run. */
export interface CheckInput extends CheckContext {
  readonly sheets: readonly SheetView[];
  /** Tables that hold at least one risk point or set-aside row. */
  readonly tables: readonly TableView[];
  /** A text reduced to what counts when two texts are compared; answers are kept for the run. */
  readonly bare: (text: string) => string;
}

function viewsOf(file: FileReading): SheetView[] {
  const snapshots = new Map(file.snapshots.map((snapshot) => [snapshot.name, snapshot]));
  return file.sheets
    .filter((sheet) => !sheet.own)
    .map((sheet) => ({ file, sheet, snapshot: snapshots.get(sheet.name) ?? null }));
}

function tablesOf(view: SheetView, points: readonly RiskPoint[]): TableView[] {
  return view.sheet.tables.map((table) => {
    const own = table.points.flatMap((place) => points[place] ?? []);
    return { ...view, table, points: own, pointRows: [...new Set(own.map(({ source }) => source.row))] };
  });
}

/** Lays out what the checks share. */
export function prepareChecks(context: CheckContext): CheckInput {
  const sheets = context.register.files.flatMap(viewsOf);
  const tables = sheets.flatMap((view) => tablesOf(view, context.register.points));
  return { ...context, sheets, tables, bare: createComparer() };
}

/** A function whose answer is worked out once for each run and shared by the checks that ask for it. */
export function oncePerRun<Answer>(work: (input: CheckInput) => Answer): (input: CheckInput) => Answer {
  const answers = new WeakMap<CheckInput, { readonly answer: Answer }>();
  return (input) => {
    const known = answers.get(input) ?? { answer: work(input) };
    answers.set(input, known);
    return known.answer;
  };
}
