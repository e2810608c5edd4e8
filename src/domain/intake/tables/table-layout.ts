import type { CalendarDate } from "../../model/calendar-date.ts";
import type { ColumnMapping, TableLabels } from "../../model/register.ts";
import type { SourceText } from "../../model/risk-point.ts";
import type { Field, Level } from "../../model/vocabulary.ts";
import type { TableSpan } from "./find-tables.ts";
import type { CompoundColumn } from "../columns/labelled-lines.ts";
import type { SheetGrid } from "../sheet-grid.ts";

/** A table with its columns, title and labels understood, before its rows are read. */
export interface TableLayout {
  readonly grid: SheetGrid;
  readonly span: TableSpan;
  readonly headerRows: readonly number[];
  readonly columns: readonly ColumnMapping[];
  /** The columns as they are read where no question is answered. */
  readonly unanswered: readonly ColumnMapping[];
  /** Columns of each field, from left to right. */
  readonly byField: ReadonlyMap<Field, readonly ColumnMapping[]>;
  /** Columns whose cells hold several fields, each behind its label; `byField` names them for those fields too. */
  readonly compound: ReadonlyMap<number, CompoundColumn>;
  readonly title: SourceText | null;
  readonly year: number | null;
  readonly level: Level | null;
  readonly labels: TableLabels;
  /** The unit among the labels is the one that opens the title. */
  readonly unitFromTitle: boolean;
  readonly filledOn: CalendarDate | null;
  /** Normalised header texts by column, for telling repeated headers. */
  readonly headerTexts: ReadonlyMap<number, ReadonlySet<string>>;
  /** The rows of an official form: empty categories are no risks. */
  readonly isForm: boolean;
}

/** The columns of a table by the field that they carry. */
export function columnsByField(columns: readonly ColumnMapping[]): Map<Field, ColumnMapping[]> {
  const byField = new Map<Field, ColumnMapping[]>();
  for (const column of columns) {
    if (column.field === null) continue;
    const held = byField.get(column.field);
    if (held === undefined) byField.set(column.field, [column]);
    else held.push(column);
  }
  return byField;
}

/** Fields that a row may name in a column of their own and, where that is blank, within a text. */
const BESIDE: readonly Field[] = ["manifestation", "owner", "leader", "deadline", "status"];

/** Adds to the columns of each field those in whose cells it stands with its label, after the columns of its own. */
export function withCompound(
  byField: Map<Field, ColumnMapping[]>,
  columns: readonly ColumnMapping[],
  compound: ReadonlyMap<number, CompoundColumn>,
): Map<Field, ColumnMapping[]> {
  for (const mapping of columns) {
    for (const field of compound.get(mapping.column)?.fields ?? []) {
      const own = byField.get(field);
      const inside = { ...mapping, field, role: null };
      if (own === undefined) byField.set(field, [inside]);
      else if (BESIDE.includes(field) && mapping.field !== field) own.push(inside);
    }
  }
  return byField;
}

/** The first column of a field, or −1. */
export function columnOf(layout: TableLayout, field: Field): number {
  return layout.byField.get(field)?.[0]?.column ?? -1;
}
