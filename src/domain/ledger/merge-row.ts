import type { CalendarDate } from "../model/calendar-date.ts";
import type { CellValue } from "../model/cell.ts";
import type { Baseline, LedgerEvent, LedgerNotice, MergedRow } from "../model/ledger.ts";
import { textOfValue } from "./baseline.ts";

/** One item of the source, as the ledger shows it. */
export interface SourceRow<Field extends string> {
  readonly item: number;
  readonly place: string;
  /** Everything that the ledger copies from the source, as one text. */
  readonly text: string;
  /** Post and department; blank where rows are grouped by their number. */
  readonly group: string;
  /** What the source itself says in the clerk's columns. */
  readonly values: Readonly<Record<Field, CellValue>>;
}

/** One existing ledger row. */
export interface TypedRow<Field extends string> {
  readonly row: number;
  readonly number: string;
  readonly values: Readonly<Record<Field, CellValue>>;
  /** Fields whose column the clerk deleted: nothing is typed there, so the source counts. */
  readonly missing: ReadonlySet<Field>;
  readonly baseline: Baseline | null;
}

/** A conflict in one field: what the clerk typed and what the source says now. */
export type Conflict = Pick<LedgerNotice, "field" | "typed" | "source">;

/** Keys of the source's own text and group in `Baseline.seen`, beside those of the clerk's columns. */
export const SEEN_TEXT = "text";
export const SEEN_GROUP = "group";

function seenOf<Field extends string>(
  source: SourceRow<Field>,
  fields: readonly Field[],
): Record<string, string> {
  const seen: Record<string, string> = { [SEEN_TEXT]: source.text, [SEEN_GROUP]: source.group };
  for (const field of fields) seen[field] = textOfValue(source.values[field]);
  return seen;
}

/** Whether one value is the clerk's, and whether the source then changed to something else. */
type Standing = "source" | "typed" | "conflict";

/**
 * The clerk typed a value where the cell differs from what Probity filled in; his value stays. Where the source changed
 * too and says something else, that is a conflict, and it is one until both say the same.
 */
function standingOf(typed: string, source: string, seen: string, wasConflict: boolean): Standing {
  if (typed === seen) return "source";
  const differs = source !== "" && source !== typed;
  return differs && (source !== seen || (wasConflict && typed !== "")) ? "conflict" : "typed";
}

/** The event of a row in conflict: the known one as long as the source says the same as then. */
function conflictEvent(
  baseline: Baseline | null,
  on: CalendarDate,
  conflicts: readonly Conflict[],
): LedgerEvent {
  const isKnown = conflicts.every(({ field, source }) => baseline?.seen[field ?? ""] === source);
  return baseline?.event.kind === "conflict" && isKnown ? baseline.event : { kind: "conflict", on };
}

function nextEvent(baseline: Baseline | null, text: string, on: CalendarDate): LedgerEvent {
  if (baseline === null || baseline.event.kind === "conflict") return { kind: "changed", on };
  if (baseline.event.kind === "vanished") return { kind: "returned", on };
  return baseline.seen[SEEN_TEXT] === text ? baseline.event : { kind: "changed", on };
}

/** A row for an item that the ledger does not hold yet. */
export function newRow<Field extends string>(
  number: string,
  source: SourceRow<Field>,
  fields: readonly Field[],
  on: CalendarDate,
): MergedRow<Field> {
  const baseline: Baseline = {
    place: source.place,
    seen: seenOf(source, fields),
    event: { kind: "new", on },
  };
  return { number, row: null, item: source.item, clerk: source.values, baseline };
}

/** A row that stays because the clerk may have typed in it, though the source has it no more. */
export function vanishedRow<Field extends string>(
  typed: TypedRow<Field>,
  on: CalendarDate,
): MergedRow<Field> {
  const known = typed.baseline ?? { place: "", seen: {}, event: { kind: "new", on } };
  const event: LedgerEvent = known.event.kind === "vanished" ? known.event : { kind: "vanished", on };
  return {
    number: typed.number,
    row: typed.row,
    item: null,
    clerk: typed.values,
    baseline: { ...known, event },
  };
}

/** An existing row brought up to date; everything that the clerk typed stays. */
export function mergeRow<Field extends string>(
  typed: TypedRow<Field>,
  source: SourceRow<Field>,
  fields: readonly Field[],
  on: CalendarDate,
): { readonly row: MergedRow<Field>; readonly conflicts: readonly Conflict[] } {
  const conflicts: Conflict[] = [];
  const clerk: Record<Field, CellValue> = { ...typed.values };
  const wasConflict = typed.baseline?.event.kind === "conflict";
  for (const field of fields) {
    if (typed.missing.has(field)) {
      clerk[field] = source.values[field];
      continue;
    }
    const [typedText, sourceText] = [textOfValue(typed.values[field]), textOfValue(source.values[field])];
    const seen = typed.baseline?.seen[field] ?? "";
    const standing = standingOf(typedText, sourceText, seen, wasConflict);
    if (standing === "source") clerk[field] = source.values[field];
    if (standing === "conflict") conflicts.push({ field, typed: typedText, source: sourceText });
  }
  const baseline: Baseline = {
    place: source.place,
    seen: seenOf(source, fields),
    event:
      conflicts.length > 0
        ? conflictEvent(typed.baseline, on, conflicts)
        : nextEvent(typed.baseline, source.text, on),
  };
  return { row: { number: typed.number, row: typed.row, item: source.item, clerk, baseline }, conflicts };
}
