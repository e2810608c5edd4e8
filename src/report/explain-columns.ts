import type { ColumnMapping } from "../domain/index.ts";
import { columnName } from "../domain/index.ts";
import type { Words } from "./messages/catalogue.ts";

/** From this confidence on a column needs no second look. */
const SURE = 0.9;

/** What would make a column's reading sure. */
export type ColumnHelp = "name" | "choose" | "confirm";

/** A header on one line: blanks between its characters only fit it into a narrow column. */
export function headerOnOneLine(header: string): string {
  return header.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "").replace(/\s+/g, " ");
}

function percentOf(column: ColumnMapping): number {
  return Math.round(column.confidence * 100);
}

/** Why a column carries its field, in the words of the field: 按表头、按内容. */
export function whyMapped(column: ColumnMapping, words: Words): string {
  return column.reasons.map((reason) => words.pane.mappings.reasons[reason]).join(words.console.and);
}

/**
 * What would make a column's reading sure: a usual name where it has none, a choice where it could carry another field
 * too, else a look; null where it is sure, was given, or holds nothing that a register asks for.
 */
export function helpFor(column: ColumnMapping): ColumnHelp | null {
  const { field, confidence, reasons, alternatives } = column;
  if (confidence >= SURE || reasons.includes("given")) return null;
  if (field === null) return alternatives.length === 0 ? null : "choose";
  if (alternatives.length > 0) return "choose";
  return reasons.includes("name") ? "confirm" : "name";
}

/** One mapped column with its header, why it is held for the field, and how sure that is. */
export function columnPhrase(column: ColumnMapping, header: string, words: Words): string | null {
  const { console: said, terms } = words;
  if (column.field === null) return null;
  const phrase = said.column(terms.fields[column.field], columnName(column.column), header);
  return phrase + said.why(whyMapped(column, words), percentOf(column));
}

/** What the clerk can do about a column that is not sure; null where nothing has to be done. */
export function helpPhrase(column: ColumnMapping, header: string, words: Words): string | null {
  const help = helpFor(column);
  if (help === null) return null;
  const { console: said, terms } = words;
  const others = column.alternatives.map((field) => terms.fields[field]).join(said.and);
  const name = column.field === null ? "" : terms.fields[column.field];
  return said.doubt(columnName(column.column), header, said.help[help]({ name, others }));
}
