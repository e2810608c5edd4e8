import { formatAddress, formatIsoDate, isCellDate, isCellError } from "../../domain/index.ts";
import type { CellValue, RiskPoint, SourceText } from "../../domain/index.ts";
import type { Desk } from "./open-desk.ts";

/** Where a row of a list stands. */
export interface PlaceView {
  readonly file: string;
  readonly sheet: string;
  /** `B7`; null where it is about the whole sheet. */
  readonly address: string | null;
}

/** A value as a clerk would read it. */
export function textOfCell(value: CellValue): string {
  if (value === null) return "";
  if (isCellDate(value)) return formatIsoDate(value.day);
  return isCellError(value) ? value.code : String(value);
}

/** Name of a department by its place in the summary; blank where there is none. */
export function departmentName(desk: Desk, place: number | null | undefined): string {
  return (place === null || place === undefined ? null : desk.summary.departments[place]?.name) ?? "";
}

/** Address of a source text, else of the first cell of its risk. */
export function addressOf(source: SourceText | null, point: RiskPoint): string {
  return formatAddress(source ?? { row: point.source.row, column: 0 });
}
