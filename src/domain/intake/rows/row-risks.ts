import type { ColumnMapping } from "../../model/register.ts";
import type { SourceText } from "../../model/risk-point.ts";
import { isNone } from "./classify-row.ts";
import type { RiskItem } from "./risk-items.ts";
import { riskItems } from "./risk-items.ts";
import type { RowReader, RowSources } from "./row-reader.ts";
import { fieldSource, mappedSource } from "./row-reader.ts";
import { groupOf, isGradeName } from "../columns/spread-columns.ts";
import type { TableLayout } from "../tables/table-layout.ts";

/** The columns of grades of one table, told apart. */
export interface GradeColumns {
  readonly declared: ColumnMapping | null;
  /** The column that holds the office's decision (审定等级). */
  readonly decided: ColumnMapping | null;
  /** Columns named after a grade, of which one is ticked. */
  readonly ticked: readonly ColumnMapping[];
}

/** Reads one table's risks, row by row. */
export type RiskReader = RowReader & GradeColumns;

const DECIDED = /审定|终审|最终|核定|集体评|党组|确定/;
const NOT_TICKED = /^(?:×|✗|✘|否|无|[/\-—]|0)$/;

/** The grade column that holds the typed grade and, where there is one besides, the office's decision. */
export function gradeColumns(layout: TableLayout): GradeColumns {
  const all = layout.byField.get("grade") ?? [];
  const ticked = all.filter((one) => isGradeName(lastName(one)));
  const columns = all.filter((one) => !ticked.includes(one));
  const decided = columns.find((one) => DECIDED.test(one.header)) ?? null;
  const declared = columns.find((one) => one !== decided) ?? decided;
  return { declared, decided, ticked };
}

const partsOf = (mapping: ColumnMapping): string[] => mapping.header.split(" / ");

function lastName(mapping: ColumnMapping): string {
  return partsOf(mapping).at(-1) ?? "";
}

/** The typed grade of a row: its own cell's, or the name of the column that is ticked. */
function gradeSource(reader: RiskReader, row: number): SourceText | null {
  const typed = reader.declared === null ? null : mappedSource(reader, row, reader.declared, "grade");
  if (typed !== null || reader.ticked.length === 0) return typed;
  for (const mapping of reader.ticked) {
    const tick = mappedSource(reader, row, mapping, "grade");
    if (tick !== null && !NOT_TICKED.test(tick.text)) return { ...tick, text: lastName(mapping) };
  }
  return null;
}

/** The texts of a field in the columns that stand under one group, or all of them where none does. */
function grouped(
  reader: RowReader,
  row: number,
  group: string,
  field: "measures" | "grade",
): SourceText[] | null {
  const mappings = (reader.layout.byField.get(field) ?? []).filter(
    (mapping) => groupOf({ parts: partsOf(mapping) }) === group,
  );
  if (mappings.length === 0) return null;
  return mappings
    .map((mapping) => mappedSource(reader, row, mapping, field))
    .filter((source) => source !== null);
}

/** The risks of one column of several: named after a kind of risk, or standing under a group of its own. */
function columnItems(
  reader: RiskReader,
  row: number,
  mapping: ColumnMapping,
  grade: SourceText | null,
): RiskItem[] {
  const point = mappedSource(reader, row, mapping, "point");
  if (point === null || isNone(point.text)) return [];
  const group = groupOf({ parts: partsOf(mapping) });
  const shown = { row: reader.layout.span.header.bottom, column: mapping.column };
  const own = group === "" ? null : grouped(reader, row, group, "grade");
  const measures = group === "" ? null : grouped(reader, row, group, "measures");
  const items = riskItems(point, own?.[0] ?? grade);
  if (measures === null)
    return items.map((item) => ({ ...item, category: { text: lastName(mapping), ...shown } }));
  return items.map((item) => ({
    ...item,
    group: { text: group, row: reader.layout.span.header.top, column: mapping.column },
    measures,
  }));
}

/** The risks of a row: those of its one cell, or one from each column that is named or grouped by itself. */
export function risksOfRow(reader: RiskReader, row: number, section: RowSources): RiskItem[] {
  const grade = gradeSource(reader, row) ?? (reader.declared === null ? (section.grade ?? null) : null);
  const columns = reader.layout.byField.get("point") ?? [];
  if (columns.length < 2) return riskItems(fieldSource(reader, row, "point"), grade);
  const items = columns.flatMap((mapping) => columnItems(reader, row, mapping, grade));
  return items.length > 0 ? items : [{ point: null, gradeText: grade }];
}
