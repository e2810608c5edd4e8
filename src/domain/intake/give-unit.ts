import type { FileReading } from "../model/register.ts";
import type { SourceText } from "../model/risk-point.ts";
import type { WorkbookSnapshot } from "../model/sheet-snapshot.ts";
import type { PlannedSheet, PlannedTable } from "./planned-sheet.ts";
import { NO_UNIT } from "./unit-question.ts";
import { placeInName, unitOfFile } from "./unit-name.ts";

/** The sheets with a unit for every table that names none, and where that unit's name was found. */
export interface UnitGiven {
  readonly plans: readonly PlannedSheet[];
  readonly from: FileReading["unitFrom"];
  /** The name, where only a sheet, the file or its folder tells it. */
  readonly name: string | null;
  /** The one unit that the tables, their titles or the cover name. */
  readonly told: string | null;
}

/** Rows of a cover sheet in which its title may stand. */
const COVER_ROWS = 12;

/** The unit that a cover (a sheet without tables) names in its title. */
function unitOfCover(plan: PlannedSheet): string | null {
  if (plan.own || plan.tables.length > 0) return null;
  for (const values of plan.grid.sheet.rows.slice(0, COVER_ROWS)) {
    for (const value of values ?? []) {
      const unit = typeof value === "string" && value.length <= 60 ? placeInName(value.trim()).unit : null;
      if (unit !== null) return unit;
    }
  }
  return null;
}

function namesUnit(table: PlannedTable): boolean {
  return table.layout.labels.unit !== undefined || table.layout.byField.has("unit");
}

/** A name that stands in no cell of the sheet is shown at the table's first cell. */
function withUnit(table: PlannedTable, unit: string): PlannedTable {
  if (namesUnit(table)) return table;
  const { top, left } = table.layout.span.header;
  const source: SourceText = { text: unit, row: Math.max(0, top), column: left };
  return { ...table, layout: { ...table.layout, labels: { ...table.layout.labels, unit: source } } };
}

function giveTo(plans: readonly PlannedSheet[], unit: string): PlannedSheet[] {
  return plans.map((plan) => ({ ...plan, tables: plan.tables.map((table) => withUnit(table, unit)) }));
}

/** The unit that the file's own tables name: its columns, forms and titles. */
function fromTables(plans: readonly PlannedSheet[]): UnitGiven | null {
  const tables = plans.flatMap((plan) => plan.tables);
  if (tables.some((table) => table.layout.byField.has("unit")))
    return { plans, from: "table", name: null, told: null };
  const units = new Set<string>();
  for (const table of tables)
    if (table.layout.labels.unit !== undefined) units.add(table.layout.labels.unit.text);
  const [unit] = units;
  if (unit === undefined) return null;
  const from = tables.some((table) => table.layout.unitFromTitle) ? "title" : "table";
  const told = units.size === 1 ? unit : null;
  return { plans: told === null ? plans : giveTo(plans, told), from, name: null, told };
}

/** The tables without a unit column as belonging to the unit that the clerk named. */
function decided(plans: readonly PlannedSheet[], unit: string): UnitGiven {
  const given = plans.map((plan) => ({
    ...plan,
    tables: plan.tables.map((table): PlannedTable => {
      const { unit: named, ...labels } = table.layout.labels;
      if (table.layout.byField.has("unit")) return table;
      const bare = { ...table, layout: { ...table.layout, labels } };
      if (unit === NO_UNIT) return bare;
      const place =
        named === undefined
          ? bare
          : { ...bare, layout: { ...bare.layout, labels: { ...labels, unit: { ...named, text: unit } } } };
      return withUnit(place, unit);
    }),
  }));
  return {
    plans: given,
    from: unit === NO_UNIT ? null : "file",
    name: unit === NO_UNIT ? null : unit,
    told: null,
  };
}

/**
 * Gives the file's unit to the tables that name none: the one that the clerk named, the one unit that its forms and
 * titles name, the one of its cover, or that of its only sheet, its own name or its folder.
 */
export function giveUnit(
  plans: readonly PlannedSheet[],
  workbook: WorkbookSnapshot,
  answer: string | undefined,
): UnitGiven {
  if (answer !== undefined) return decided(plans, answer);
  const told = fromTables(plans);
  if (told !== null) return told;
  const cover = plans.map(unitOfCover).find((unit) => unit !== null) ?? null;
  if (cover !== null) return { plans: giveTo(plans, cover), from: "title", name: null, told: cover };
  const { name, from } = unitOfFile(workbook);
  return { plans: name === null ? plans : giveTo(plans, name), from, name, told: null };
}
