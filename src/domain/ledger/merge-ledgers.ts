import { normaliseText } from "../intake/text/normalise.ts";
import type { CalendarDate } from "../model/calendar-date.ts";
import type { CellValue } from "../model/cell.ts";
import { CONTROL_CLERK_FIELDS, ledgerValue, RISK_CLERK_FIELDS } from "../model/ledger.ts";
import type {
  ControlClerkField,
  LedgerField,
  LedgerMerge,
  LedgerNotice,
  Ledgers,
  LedgerSheet,
  MergedRow,
  RiskClerkField,
} from "../model/ledger.ts";
import { parseBaseline, textOfValue } from "./baseline.ts";
import { controlNumber, partsOfControlNumber, riskCountOf, riskNumber } from "./ledger-number.ts";
import { matchRows } from "./match-rows.ts";
import type { Matchable } from "./match-rows.ts";
import { mergeRow, newRow, SEEN_GROUP, SEEN_TEXT, vanishedRow } from "./merge-row.ts";
import type { SourceRow, TypedRow } from "./merge-row.ts";
import type { ControlSource, RiskSourceRow } from "./ledger-sources.ts";

type NoticeKind = LedgerNotice["kind"];

/** Collects what the clerk must be told about one ledger. */
function noticeBook(ledger: LedgerNotice["ledger"]) {
  const notices: LedgerNotice[] = [];
  const add = (
    kind: NoticeKind,
    of: { readonly number: string; readonly row: number | null },
    conflict: Pick<LedgerNotice, "field" | "typed" | "source"> = { field: null, typed: "", source: "" },
  ): void => {
    notices.push({ kind, ledger, number: of.number, row: of.row, ...conflict });
  };
  return { notices, add };
}

type NoticeBook = ReturnType<typeof noticeBook>;

function valuesOf<Field extends LedgerField>(
  ledger: LedgerSheet,
  row: number,
  fields: readonly Field[],
  into: Record<Field, CellValue>,
): Record<Field, CellValue> {
  const values = { ...into };
  for (const field of fields) values[field] = ledgerValue(ledger, row, field);
  return values;
}

/** The ledger's own rows, each number once; rows that carry neither number nor baseline are the clerk's own. */
function typedRows<Field extends LedgerField>(
  ledger: LedgerSheet | null,
  fields: readonly Field[],
  blank: Record<Field, CellValue>,
  book: NoticeBook,
): TypedRow<Field>[] {
  if (ledger === null) return [];
  const taken = new Set<string>();
  const rows: TypedRow<Field>[] = [];
  for (const row of ledger.rows) {
    const number = textOfValue(ledgerValue(ledger, row, "number"));
    const baseline = parseBaseline(ledgerValue(ledger, row, "baseline"));
    const isTwin = number !== "" && taken.has(number);
    if (isTwin || (number === "" && baseline === null)) {
      book.add(isTwin ? "number-twice" : "foreign-row", { number, row });
      continue;
    }
    taken.add(number);
    rows.push({ row, number, baseline, values: valuesOf(ledger, row, fields, blank) });
  }
  return rows;
}

/** One ledger to be merged with its source. */
interface Side<Field extends string> {
  readonly typed: readonly TypedRow<Field>[];
  readonly source: readonly SourceRow<Field>[];
  /** Ledger row (place in `typed`) of each source item; −1 for a new one. */
  readonly rowOfItem: readonly number[];
  readonly fields: readonly Field[];
  readonly on: CalendarDate;
  readonly numberOf: (source: SourceRow<Field>) => string;
}

function mergeSide<Field extends string>(side: Side<Field>, book: NoticeBook): MergedRow<Field>[] {
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
      if (row.baseline?.event.kind !== "vanished") book.add("vanished", row);
      return vanished;
    }
    const numbered = row.number === "" ? { ...row, number: side.numberOf(item) } : row;
    if (row.number === "") book.add("number-restored", numbered);
    const { row: kept, conflicts } = mergeRow(numbered, item, fields, on);
    for (const conflict of conflicts) book.add("conflict", numbered, conflict);
    return kept;
  });
  const added = source
    .filter((_, item) => (side.rowOfItem[item] ?? -1) < 0)
    .map((item) => newRow(side.numberOf(item), item, fields, on));
  return [...merged, ...added];
}

/** Gives numbers that no row has or ever had, as far as the ledger shows. */
function numberGiver(used: readonly string[]): () => string {
  let count = used.reduce((highest, number) => Math.max(highest, riskCountOf(number)), 0);
  return () => {
    count += 1;
    return riskNumber(count);
  };
}

function controlNumberGiver(used: readonly string[]): (risk: string) => string {
  const highest = new Map<string, number>();
  for (const number of used) {
    const parts = partsOfControlNumber(number);
    if (parts !== null) highest.set(parts.risk, Math.max(parts.count, highest.get(parts.risk) ?? 0));
  }
  return (risk) => {
    const count = (highest.get(risk) ?? 0) + 1;
    highest.set(risk, count);
    return controlNumber(risk, count);
  };
}

function matchableOf<Field extends string>(row: TypedRow<Field>, group: string): Matchable {
  const text = normaliseText(row.baseline?.seen[SEEN_TEXT] ?? "");
  return { number: row.number, place: row.baseline?.place ?? "", group, text };
}

const NO_RISK_VALUES: Record<RiskClerkField, CellValue> = { decidedGrade: null, leader: null };
const NO_CONTROL_VALUES: Record<ControlClerkField, CellValue> = {
  owner: null,
  deadline: null,
  lastDone: null,
  status: null,
};

/** What the sources of a workbook give for its ledgers, and the day of the run. */
export interface MergeInput {
  readonly ledgers: Ledgers;
  readonly risks: readonly RiskSourceRow[];
  readonly controls: readonly ControlSource[];
  readonly on: CalendarDate;
}

function mergeRisks({ ledgers, risks, on }: MergeInput, book: NoticeBook) {
  const typed = typedRows(ledgers.risks, RISK_CLERK_FIELDS, NO_RISK_VALUES, book);
  const rowOfItem = matchRows(
    typed.map((row) => matchableOf(row, row.baseline?.seen[SEEN_GROUP] ?? "")),
    risks.map(({ match }) => match),
    "across-groups",
  );
  const give = numberGiver([
    ...typed.map(({ number }) => number),
    ...(ledgers.controls?.rows ?? []).map((row) =>
      ledgers.controls === null
        ? ""
        : (partsOfControlNumber(textOfValue(ledgerValue(ledgers.controls, row, "number")))?.risk ?? ""),
    ),
  ]);
  return mergeSide({ typed, source: risks, rowOfItem, fields: RISK_CLERK_FIELDS, on, numberOf: give }, book);
}

function mergeControls(input: MergeInput, risks: readonly MergedRow<RiskClerkField>[], book: NoticeBook) {
  const { ledgers, controls, on } = input;
  const riskOfPoint = new Map(risks.map(({ item, number }) => [item, number]));
  const riskOf = ({ point }: { readonly point: number }): string => riskOfPoint.get(point) ?? "";
  const typed = typedRows(ledgers.controls, CONTROL_CLERK_FIELDS, NO_CONTROL_VALUES, book);
  const riskOfRow = (row: TypedRow<ControlClerkField>): string => {
    const written = ledgers.controls === null ? null : ledgerValue(ledgers.controls, row.row, "riskNumber");
    return textOfValue(written) === ""
      ? (partsOfControlNumber(row.number)?.risk ?? "")
      : textOfValue(written);
  };
  const rowOfItem = matchRows(
    typed.map((row) => ({ ...matchableOf(row, riskOfRow(row)), number: "", place: "" })),
    controls.map((control) => ({ number: "", place: "", group: riskOf(control), text: control.matchText })),
    "within-groups",
  );
  const give = controlNumberGiver(typed.map(({ number }) => number));
  const pointOf = new Map(controls.map(({ item, point }) => [item, point]));
  const numberOf = ({ item }: { readonly item: number }): string =>
    give(riskOf({ point: pointOf.get(item) ?? -1 }));
  const merged = mergeSide(
    { typed, source: controls, rowOfItem, fields: CONTROL_CLERK_FIELDS, on, numberOf },
    book,
  );
  return merged.map((row) => ({ ...row, riskNumber: partsOfControlNumber(row.number)?.risk ?? "" }));
}

/**
 * Brings ledgers up to date with their sources: what changed is taken over and marked, what the clerk typed stays,
 * what vanished is marked and kept. Merging the result again changes nothing.
 */
export function mergeLedgers(input: MergeInput): LedgerMerge {
  const riskBook = noticeBook("risks");
  const controlBook = noticeBook("controls");
  const risks = mergeRisks(input, riskBook);
  const controls = mergeControls(input, risks, controlBook);
  return { risks, controls, notices: [...riskBook.notices, ...controlBook.notices] };
}
