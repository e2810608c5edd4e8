import type { CalendarDate } from "../model/calendar-date.ts";
import type { ColumnMapping, TableLabels } from "../model/register.ts";
import type { SourceText } from "../model/risk-point.ts";
import type { Field, Level } from "../model/vocabulary.ts";
import type { TableSpan } from "./find-tables.ts";
import type { SheetGrid } from "./sheet-grid.ts";

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

/** The first column of a field, or −1. */
export function columnOf(layout: TableLayout, field: Field): number {
  return layout.byField.get(field)?.[0]?.column ?? -1;
}
