import type { FileReading } from "../model/register.ts";
import type { SourceText } from "../model/risk-point.ts";
import type { WorkbookSnapshot } from "../model/sheet-snapshot.ts";
import type { PlannedSheet, PlannedTable } from "./read-sheet.ts";
import { placeInName, unitOfFile } from "./unit-name.ts";

/** The sheets with a unit for every table that names none, and where that unit's name was found. */
export interface UnitGiven {
  readonly plans: readonly PlannedSheet[];
  readonly from: FileReading["unitFrom"];
  /** The name, where only a sheet, the file or its folder tells it. */
  readonly name: string | null;
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

/**
 * Gives the file's unit to the tables that name none: the one unit that its forms and titles name, the one of its
 * cover, or that of its only sheet, its own name or its folder.
 */
export function giveUnit(plans: readonly PlannedSheet[], workbook: WorkbookSnapshot): UnitGiven {
  const tables = plans.flatMap((plan) => plan.tables);
  const units = new Set(
    tables.map((table) => table.layout.labels.unit?.text).filter((unit) => unit !== undefined),
  );
  const columns = tables.some((table) => table.layout.byField.has("unit"));
  if (units.size > 0 || columns) {
    const [unit] = units;
    const titled = !columns && tables.some((table) => table.layout.unitFromTitle);
    const given = units.size === 1 && unit !== undefined && !columns ? giveTo(plans, unit) : plans;
    return { plans: given, from: titled ? "title" : "table", name: null };
  }
  const cover = plans.map(unitOfCover).find((unit) => unit !== null) ?? null;
  if (cover !== null) return { plans: giveTo(plans, cover), from: "title", name: null };
  const { name, from } = unitOfFile(workbook);
  return { plans: name === null ? plans : giveTo(plans, name), from, name };
}
