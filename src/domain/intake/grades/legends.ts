import type { GradeNotation } from "../text/grade-word.ts";
import type { PlannedSheet, PlannedTable } from "../planned-sheet.ts";
import { statesOtherOrder } from "./grade-order.ts";
import type { StatedGrade, StatedScale } from "./stated-grades.ts";
import { statedGrades, statedScales } from "./stated-grades.ts";
import { textOf } from "../sheet-grid.ts";

/** Where a sheet states an order of grades. */
export interface LegendPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What the legends of a file say of its grades. */
export interface Legends {
  /** The first that states another order than the usual one. */
  readonly contradicted: LegendPlace | null;
  /** What each notation's signs mean, by the first legend that says so. */
  readonly scales: ReadonlyMap<GradeNotation, StatedScale>;
}

/** Legends stand above, below or beside a table, not deep in its rows. */
const LONGEST = 200;
const NEAR_ROWS = 40;

function mayBeLegend(text: string): boolean {
  return text.length <= LONGEST && text.length >= 4 && /[级級★▲◆高低一]|越/.test(text);
}

/** How a row is looked at: cell by cell, or as one line where a scale's row states a step and its meaning. */
type RowView = "cells" | "skip" | PlannedTable;

function viewOf(plan: PlannedSheet, row: number): RowView {
  for (const table of plan.tables) {
    const { header, last } = table.layout.span;
    if (table.kind === "scale" && row > header.bottom && row <= last) return table;
    if (row > header.bottom + NEAR_ROWS && row < last - NEAR_ROWS) return "skip";
  }
  return "cells";
}

interface Line {
  readonly text: string;
  readonly place: LegendPlace;
  /** The scale table of which it is a row. */
  readonly scale: PlannedTable | null;
}

/** The texts of a sheet that may state an order. */
function* linesOf(plan: PlannedSheet): Generator<Line> {
  const sheet = plan.grid.sheet.name;
  for (let row = 0; row < plan.grid.sheet.rows.length; row++) {
    const values = plan.grid.sheet.rows[row] ?? [];
    const view = viewOf(plan, row);
    if (view === "skip") continue;
    if (view !== "cells") {
      const text = values
        .map(textOf)
        .filter((one) => one !== "")
        .join(":");
      const column = Math.max(
        0,
        values.findIndex((value) => value !== null),
      );
      if (mayBeLegend(text)) yield { text, place: { sheet, row, column }, scale: view };
      continue;
    }
    for (let column = 0; column < values.length; column++) {
      const text = values[column];
      if (typeof text === "string" && mayBeLegend(text))
        yield { text, place: { sheet, row, column }, scale: null };
    }
  }
}

/** Fields of a scale whose numbers are no codes of grades. */
const SCORED = ["score", "likelihood", "severity"] as const;

/** What one line states of grades; the steps of a scale of something else state nothing. */
function statementsOf({ text, scale }: Line): readonly StatedGrade[] {
  if (scale === null) return statedGrades(text);
  const { byField } = scale.layout;
  if (!byField.has("grade")) return [];
  const scored = SCORED.some((field) => byField.has(field));
  return statedGrades(text).filter((one) => !scored || one.notation !== "number");
}

/** Notations of which the first is the gravest unless a legend says otherwise. */
const USUAL: readonly GradeNotation[] = ["level", "letter", "stars"];

function isAgainstUsual(scales: ReadonlyMap<GradeNotation, StatedScale>): boolean {
  return USUAL.some((notation) => scales.get(notation)?.worst === "last");
}

/** The statements of one text, or of all rows of one scale. */
interface Statements {
  readonly place: LegendPlace;
  readonly all: StatedGrade[];
}

interface Gathered {
  readonly contradicted: LegendPlace | null;
  readonly statements: readonly Statements[];
}

function gather(plans: readonly PlannedSheet[]): Gathered {
  let contradicted: LegendPlace | null = null;
  const byTable = new Map<PlannedTable | Line, Statements>();
  for (const line of plans.filter((plan) => !plan.own).flatMap((plan) => [...linesOf(plan)])) {
    if (statesOtherOrder(line.text)) contradicted ??= line.place;
    const stated = statementsOf(line);
    if (stated.length === 0) continue;
    const together = byTable.get(line.scale ?? line) ?? { place: line.place, all: [] };
    together.all.push(...stated);
    byTable.set(line.scale ?? line, together);
  }
  return { contradicted, statements: [...byTable.values()] };
}

/** Reads the legends of a file: those beside its tables, and its scale tables. */
export function readLegends(plans: readonly PlannedSheet[]): Legends {
  const { contradicted, statements } = gather(plans);
  const scales = new Map<GradeNotation, StatedScale>();
  let turned: LegendPlace | null = contradicted;
  for (const { place, all } of statements) {
    const here = statedScales(all);
    if (isAgainstUsual(here)) turned ??= place;
    for (const [notation, scale] of here) if (!scales.has(notation)) scales.set(notation, scale);
  }
  return { contradicted: turned, scales };
}
