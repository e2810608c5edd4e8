import { textOfValue } from "./baseline.ts";
import { CONTROL_CLERK_FIELDS, ledgerValue, RISK_CLERK_FIELDS } from "../model/ledger.ts";
import type { CalendarDate } from "../model/calendar-date.ts";
import type { ControlClerkField, LedgerMerge, Ledgers, MergedRow, RiskClerkField } from "../model/ledger.ts";
import { controlNumber, partsOfControlNumber, riskCountOf, riskNumber } from "./ledger-number.ts";
import { matchRows } from "./match-rows.ts";
import { SEEN_GROUP } from "./merge-row.ts";
import type { TypedRow } from "./merge-row.ts";
import type { ControlSource, RiskSourceRow } from "./ledger-sources.ts";
import { matchableOf, mergeSide, noticeBook, typedRows } from "./merge-side.ts";
import type { ClerkColumns, NoticeBook } from "./merge-side.ts";

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

const RISK_CLERK: ClerkColumns<RiskClerkField> = {
  fields: RISK_CLERK_FIELDS,
  blank: { decidedGrade: null, leader: null },
};
const CONTROL_CLERK: ClerkColumns<ControlClerkField> = {
  fields: CONTROL_CLERK_FIELDS,
  blank: { owner: null, deadline: null, lastDone: null, status: null },
};

/** What the sources of a workbook give for its ledgers, and the day of the run. */
export interface MergeInput {
  readonly ledgers: Ledgers;
  readonly risks: readonly RiskSourceRow[];
  readonly controls: readonly ControlSource[];
  readonly on: CalendarDate;
}

function mergeRisks({ ledgers, risks, on }: MergeInput, book: NoticeBook) {
  const typed = typedRows(ledgers.risks, RISK_CLERK, book);
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
  const typed = typedRows(ledgers.controls, CONTROL_CLERK, book);
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
