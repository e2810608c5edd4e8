import type { CellAddress } from "../model/cell.ts";
import type { RelatedCell } from "../model/finding.ts";
import type { TableReading } from "../model/register.ts";
import type { RiskPoint, SourceText } from "../model/risk-point.ts";
import type { Field } from "../model/vocabulary.ts";
import type { SheetView } from "./check-input.ts";
import type { Draft } from "./define-check.ts";

/** First column that carries the field, or −1. */
export function columnOf(table: TableReading, field: Field): number {
  return table.columns.find((column) => column.field === field)?.column ?? -1;
}

/** The place of a cell that a risk point's text came from. */
export function placeOf(point: RiskPoint, source: SourceText): RelatedCell {
  return {
    file: point.source.file,
    sheet: point.source.sheet,
    address: { row: source.row, column: source.column },
  };
}

/** A draft at a cell that a risk point's text came from. */
export function atText(point: RiskPoint, source: SourceText): Draft {
  return { ...placeOf(point, source), point: point.index, original: source.text };
}

/** A draft at the row of a risk point, in a column that may be blank there. */
export function atColumn(point: RiskPoint, column: number): Draft {
  const { file, sheet, row } = point.source;
  return { file, sheet, address: { row, column }, point: point.index };
}

/** A draft at a place of a sheet. */
export function atCell(view: SheetView, address: CellAddress | null): Draft {
  return { file: view.file.file, sheet: view.sheet.name, address };
}

/** The text that best names a risk point: the point itself, or its manifestation. */
export function mainTextOf(point: RiskPoint): SourceText | null {
  return point.point ?? point.manifestation;
}
