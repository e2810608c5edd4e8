import type { SourceText } from "../../model/risk-point.ts";
import type { ColumnMapping } from "../../model/register.ts";
import type { Field } from "../../model/vocabulary.ts";
import type { HeaderEvidence } from "../headers/header-evidence.ts";
import type { SheetGrid } from "../sheet-grid.ts";
import { ownValue } from "../sheet-grid.ts";

/** The parts of a cell by the field that the label before each names. */
export type LabelledParts = ReadonlyMap<Field, string>;

/** Fields that may stand with their label in the cell of another one. */
const INSIDE: ReadonlySet<Field> = new Set<Field>([
  "point",
  "manifestation",
  "grade",
  "measures",
  "owner",
  "leader",
  "deadline",
  "status",
]);

const LABEL = /^\s*([^:：\s]{2,8})\s*[:：]\s*(.*)$/s;

/** From this weight on a label names its field beyond doubt. */
const SURE = 0.85;

function labelOf(line: string, read: (text: string) => HeaderEvidence): readonly [Field, string] | null {
  const match = LABEL.exec(line);
  const best = match === null ? undefined : read(match[1] ?? "").scores[0];
  if (match === null || best === undefined || best.weight < SURE || !INSIDE.has(best.field)) return null;
  return [best.field, match[2] ?? ""];
}

/**
 * The lines of a cell that each open with the label of another field (风险点:… 风险等级:… 责任人:…), a line without a
 * label going on with the one above; null where fewer than two do, or where the first has none.
 */
export function labelledLines(text: string, read: (text: string) => HeaderEvidence): LabelledParts | null {
  if (!text.includes("\n") || !/[:：]/.test(text)) return null;
  const parts = new Map<Field, string>();
  let open: Field | null = null;
  for (const line of text.split("\n")) {
    const label = labelOf(line, read);
    if (label !== null && !parts.has(label[0])) {
      open = label[0];
      parts.set(open, label[1].trim());
    } else if (open === null) return null;
    else parts.set(open, `${parts.get(open) ?? ""}\n${line.trim()}`.trim());
  }
  return parts.size >= 2 ? parts : null;
}

/** Rows looked at for cells of several labelled lines. */
const LOOK_AT = 20;

/** The fields that the cells of a column hold with their labels, where at least half of them hold some. */
function fieldsInside(
  grid: SheetGrid,
  column: number,
  [first, last]: readonly [number, number],
  read: (text: string) => HeaderEvidence,
): Set<Field> {
  const fields = new Set<Field>();
  let filled = 0;
  let labelled = 0;
  for (let row = first; row <= Math.min(last, first + LOOK_AT); row++) {
    const value = ownValue(grid, row, column);
    if (typeof value !== "string") continue;
    filled += 1;
    const parts = labelledLines(value, read);
    if (parts === null) continue;
    labelled += 1;
    for (const field of parts.keys()) fields.add(field);
  }
  return labelled * 2 >= filled ? fields : new Set();
}

/** Columns of texts in whose cells other fields may stand. */
const HOLDING: readonly Field[] = ["point", "manifestation", "measures"];

/** A column whose cells hold several fields, each behind its label. */
export interface CompoundColumn {
  /** The field that its header names: cells without labels are all its own. */
  readonly host: Field;
  readonly fields: ReadonlySet<Field>;
}

/** The columns whose cells hold several fields, each behind its label. */
export function compoundColumns(
  grid: SheetGrid,
  columns: readonly ColumnMapping[],
  rows: readonly [number, number],
  read: (text: string) => HeaderEvidence,
): ReadonlyMap<number, CompoundColumn> {
  const compound = new Map<number, CompoundColumn>();
  for (const { column, field } of columns) {
    if (field === null || !HOLDING.includes(field)) continue;
    const fields = fieldsInside(grid, column, rows, read);
    if (fields.size >= 2) compound.set(column, { host: field, fields });
  }
  return compound;
}

/** What a cell of such a column says of a field: the part behind its label; a cell without labels is its host's. */
export function partOf(
  cell: SourceText,
  field: Field,
  { host }: CompoundColumn,
  parts: LabelledParts | null,
): SourceText | null {
  if (parts === null) return field === host ? cell : null;
  const text = parts.get(field) ?? "";
  return text === "" ? null : { ...cell, text };
}
