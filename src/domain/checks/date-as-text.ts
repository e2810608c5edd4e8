import { isCellDate } from "../model/cell.ts";
import { cellAt } from "../model/sheet-snapshot.ts";
import type { CheckInput, TableView } from "./check-input.ts";
import { wholeDate } from "./date-text.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { gather } from "./gather-findings.ts";
import { atCell } from "./place-finding.ts";

/** Dates written as text in a column that elsewhere holds real dates; a column of text throughout is a choice. */
function textDatesOf(view: TableView, column: number): Draft[] {
  const drafts: Draft[] = [];
  let hasDates = false;
  for (const row of view.pointRows) {
    const value = view.snapshot === null ? null : cellAt(view.snapshot, row, column);
    hasDates ||= isCellDate(value);
    const day = typeof value === "string" ? wholeDate(value) : null;
    if (day === null || typeof value !== "string") continue;
    const proposal = { value: { kind: "date", day }, safe: true } as const;
    drafts.push({ ...atCell(view, { row, column }), original: value, proposal });
  }
  return hasDates ? drafts : [];
}

function* textDates(input: CheckInput): Iterable<Draft> {
  for (const view of input.tables) {
    for (const { field, column } of view.table.columns) {
      if (field === "deadline" || field === "completedOn") yield* textDatesOf(view, column);
    }
  }
}

/** A date stored as text among real dates, so that it is neither sorted nor filtered with them. */
export const dateAsText = defineCheck({
  kind: "date-as-text",
  severity: "hint",
  run: (input) => gather(textDates(input)),
});
