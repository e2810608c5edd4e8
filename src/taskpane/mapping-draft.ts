import type { ColumnView, MappingView } from "../app/desk/mappings-view.ts";
import type { Field, GivenMapping } from "../domain/index.ts";

/** Columns that the clerk set otherwise and has not put into use yet, by layout and column. */
export type MappingDraft = Readonly<Record<string, Readonly<Record<string, Field | null>>>>;

/** Tables of one layout, which share a mapping. */
export interface MappingGroup {
  readonly fingerprint: string;
  readonly first: MappingView;
  readonly count: number;
}

/** Tables by layout, in the order in which they were met. */
export function groupByLayout(tables: readonly MappingView[]): readonly MappingGroup[] {
  const groups = new Map<string, MappingGroup>();
  for (const table of tables) {
    const { fingerprint } = table;
    const { first = table, count = 0 } = groups.get(fingerprint) ?? {};
    groups.set(fingerprint, { fingerprint, first, count: count + 1 });
  }
  return [...groups.values()];
}

/** How sure a column's reading is, as the clerk is told. */
export type Certainty = "given" | "sure" | "likely" | "unsure" | "none";

/** The certainty of a column; below 0.6 it asks to be checked. */
export function certaintyOf({ field, confidence, reasons }: ColumnView): Certainty {
  if (reasons.includes("given")) return "given";
  if (field === null) return "none";
  if (confidence >= 0.8) return "sure";
  return confidence >= 0.6 ? "likely" : "unsure";
}

/** The field of a column as the clerk has set it, else as it was read. */
export function draftedField(draft: MappingDraft, fingerprint: string, column: ColumnView): Field | null {
  const drafted = draft[fingerprint]?.[column.column];
  return drafted === undefined ? column.field : drafted;
}

/** The draft with one column set; a column set back to what was read is no change. */
export function withColumn(
  draft: MappingDraft,
  fingerprint: string,
  column: ColumnView,
  field: Field | null,
): MappingDraft {
  const others = Object.entries(draft[fingerprint] ?? {}).filter(([name]) => name !== column.column);
  const changed = field === column.field ? others : [...others, [column.column, field] as const];
  const layouts = Object.entries(draft).filter(([name]) => name !== fingerprint);
  const kept =
    changed.length === 0 ? layouts : [...layouts, [fingerprint, Object.fromEntries(changed)] as const];
  return Object.fromEntries(kept);
}

/** How many columns are set otherwise. */
export function countChanges(draft: MappingDraft): number {
  return Object.values(draft).reduce((sum, columns) => sum + Object.keys(columns).length, 0);
}

/** Given mappings with the draft laid over them. */
export function withDraft(given: readonly GivenMapping[], draft: MappingDraft): readonly GivenMapping[] {
  const known = given.map(({ fingerprint, columns }) => ({
    fingerprint,
    columns: { ...columns, ...draft[fingerprint] },
  }));
  const added = Object.entries(draft)
    .filter(([fingerprint]) => given.every((one) => one.fingerprint !== fingerprint))
    .map(([fingerprint, columns]) => ({ fingerprint, columns }));
  return [...known, ...added];
}

/** The first field that two columns of a layout would carry although it can be carried only once; null where none. */
export function doubledField(draft: MappingDraft, { fingerprint, first }: MappingGroup): Field | null {
  const seen = new Set<Field>();
  for (const column of first.columns) {
    const field = draftedField(draft, fingerprint, column);
    const isChanged = draft[fingerprint]?.[column.column] !== undefined;
    if (field !== null && seen.has(field) && isChanged) return field;
    if (field !== null) seen.add(field);
  }
  return null;
}
