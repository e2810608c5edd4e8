import type { CalendarDate } from "../model/calendar-date.ts";
import type { CellValue } from "../model/cell.ts";
import type { KeptRows } from "../model/kept-sheets.ts";
import type { LedgerNotice, OwnTable } from "../model/ledger.ts";
import type { RiskSourceRow } from "./ledger-sources.ts";
import { matchRows } from "./match-rows.ts";
import { SEEN_GROUP } from "./merge-row.ts";
import type { SourceRow } from "./merge-row.ts";
import { matchableOf, mergeSide, noticeBook, typedRows } from "./merge-side.ts";
import type { ClerkColumns } from "./merge-side.ts";

/** A kept sheet with one row a risk, and the risks that it is held against. */
export interface KeptInput<Field extends string> {
  readonly ledger: LedgerNotice["ledger"];
  readonly table: OwnTable<Field | "number" | "baseline"> | null;
  readonly clerk: ClerkColumns<Field>;
  readonly risks: readonly RiskSourceRow[];
  /** What the source says in the clerk's columns, by item. */
  readonly valuesOf: (item: number) => Readonly<Record<Field, CellValue>>;
  /** 风险编号 by item; a risk that is kept in no ledger has none. */
  readonly numbers: ReadonlyMap<number, string>;
  readonly on: CalendarDate;
}

/** Brings a sheet with one row a risk up to date: by number, else by place and text; vanished rows stay. */
export function mergeKept<Field extends string>(input: KeptInput<Field>): KeptRows<Field> {
  const { table, clerk, risks, numbers, on } = input;
  const book = noticeBook(input.ledger);
  const typed = typedRows(table, clerk, book);
  const numberOf = (item: number): string => numbers.get(item) ?? "";
  const rowOfItem = matchRows(
    typed.map((row) => matchableOf(row, row.baseline?.seen[SEEN_GROUP] ?? "")),
    risks.map(({ item, match }) => ({ ...match, number: numberOf(item) })),
    "across-groups",
  );
  const source = risks.map((risk): SourceRow<Field> => ({ ...risk, values: input.valuesOf(risk.item) }));
  const rows = mergeSide(
    { typed, source, rowOfItem, fields: clerk.fields, on, numberOf: ({ item }) => numberOf(item) },
    book,
  );
  return { rows, notices: book.notices };
}
