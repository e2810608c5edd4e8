import { normaliseText } from "../intake/text/normalise.ts";
import type { CalendarDate } from "../model/calendar-date.ts";
import type { CellValue } from "../model/cell.ts";
import { ledgerValue } from "../model/ledger.ts";
import type { LedgerNotice, MergedRow, OwnTable } from "../model/ledger.ts";
import { parseBaseline, textOfValue } from "./baseline.ts";
import { isLedgerNumber } from "./ledger-number.ts";
import type { Matchable } from "./match-rows.ts";
import { mergeRow, newRow, SEEN_TEXT, vanishedRow } from "./merge-row.ts";
import type { SourceRow, TypedRow } from "./merge-row.ts";

type NoticeKind = LedgerNotice["kind"];

/** Where the notices of one ledger are collected. */
export interface NoticeBook {
  readonly notices: readonly LedgerNotice[];
  add(
    kind: NoticeKind,
    of: { readonly number: string; readonly row: number | null },
    conflict?: Pick<LedgerNotice, "field" | "typed" | "source">,
  ): void;
}

const NO_CONFLICT = { field: null, typed: "", source: "" } as const;

/** Collects what the clerk must be told about one ledger. */
export function noticeBook(ledger: LedgerNotice["ledger"]): NoticeBook {
  const notices: LedgerNotice[] = [];
  return {
    notices,
    add: (kind, { number, row }, conflict = NO_CONFLICT) => {
      notices.push({ kind, ledger, number, row, ...conflict });
    },
  };
}

/** Columns that every ledger has beside those of the clerk. */
type Column<Field extends string> = Field | "number" | "baseline";

/** The columns that the clerk fills in, each with its blank value. */
export interface ClerkColumns<Field extends string> {
  readonly fields: readonly Field[];
  readonly blank: Readonly<Record<Field, CellValue>>;
}

function valuesOf<Field extends string>(
  ledger: OwnTable<Column<NoInfer<Field>>>,
  row: number,
  { fields, blank }: ClerkColumns<Field>,
): Record<Field, CellValue> {
  const values: Record<Field, CellValue> = { ...blank };
  for (const field of fields) values[field] = ledgerValue(ledger, row, field);
  return values;
}

/** The ledger's own rows, each number once; rows that carry neither a number of ours nor a record are the clerk's own. */
export function typedRows<Field extends string>(
  ledger: OwnTable<Column<NoInfer<Field>>> | null,
  clerk: ClerkColumns<Field>,
  book: NoticeBook,
): TypedRow<Field>[] {
  if (ledger === null) return [];
  const taken = new Set<string>();
  const missing = new Set(clerk.fields.filter((field) => !ledger.columns.has(field)));
  const rows: TypedRow<Field>[] = [];
  for (const row of ledger.rows) {
    const number = textOfValue(ledgerValue(ledger, row, "number"));
    const baseline = parseBaseline(ledgerValue(ledger, row, "baseline"));
    const isTwin = number !== "" && taken.has(number);
    if (isTwin || (baseline === null && !isLedgerNumber(number))) {
      book.add(isTwin ? "number-twice" : "foreign-row", { number, row });
      continue;
    }
    taken.add(number);
    rows.push({ row, number, baseline, missing, values: valuesOf(ledger, row, clerk) });
  }
  return rows;
}

/** One ledger to be merged with its source. */
export interface Side<Field extends string> {
  readonly typed: readonly TypedRow<Field>[];
  readonly source: readonly SourceRow<Field>[];
  /** Ledger row (place in `typed`) of each source item; −1 for a new one. */
  readonly rowOfItem: readonly number[];
  readonly fields: readonly Field[];
  readonly on: CalendarDate;
  readonly numberOf: (source: SourceRow<Field>) => string;
}

/** Every row that the ledger shall hold: its own brought up to date, then one for each new item. */
export function mergeSide<Field extends string>(side: Side<Field>, book: NoticeBook): MergedRow<Field>[] {
  const { typed, source, fields, on } = side;
  const itemOfRow = new Map<number, SourceRow<Field>>();
  side.rowOfItem.forEach((row, item) => {
    const found = source[item];
    if (row >= 0 && found !== undefined) itemOfRow.set(row, found);
  });
  const merged = typed.map((row, at): MergedRow<Field> => {
    const item = itemOfRow.get(at);
    if (item === undefined) {
      const vanished = vanishedRow(row, on);
      book.add("vanished", row);
      return vanished;
    }
    const numbered = row.number === "" ? { ...row, number: side.numberOf(item) } : row;
    if (row.number !== numbered.number) book.add("number-restored", numbered);
    const { row: kept, conflicts } = mergeRow(numbered, item, fields, on);
    for (const conflict of conflicts) book.add("conflict", numbered, conflict);
    return kept;
  });
  const added = source
    .filter((_, item) => (side.rowOfItem[item] ?? -1) < 0)
    .map((item) => newRow(side.numberOf(item), item, fields, on));
  return [...merged, ...added];
}

/** A ledger row as far as matching needs it. */
export function matchableOf<Field extends string>(row: TypedRow<Field>, group: string): Matchable {
  const text = normaliseText(row.baseline?.seen[SEEN_TEXT] ?? "");
  return { number: row.number, place: row.baseline?.place ?? "", group, text };
}
