import { foldInPlace } from "../intake/text/normalise.ts";
import { cellAt } from "../model/sheet-snapshot.ts";
import type { Field } from "../model/vocabulary.ts";
import type { CheckInput, TableView } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { gather } from "./gather-findings.ts";
import { atCell } from "./place-finding.ts";

/** Fields that are reckoned with. */
const NUMERIC: readonly (Field | null)[] = ["likelihood", "severity", "score"];
const NUMBER = /^-?\d{1,9}(?:\.\d{1,6})?$/;

function* textNumbersOf(view: TableView, column: number): Iterable<Draft> {
  for (const row of view.pointRows) {
    const value = view.snapshot === null ? null : cellAt(view.snapshot, row, column);
    if (typeof value !== "string") continue;
    const digits = foldInPlace(value).trim();
    if (!NUMBER.test(digits)) continue;
    yield {
      ...atCell(view, { row, column }),
      original: value,
      proposal: { value: Number(digits), safe: true },
    };
  }
}

function* textNumbers(input: CheckInput): Iterable<Draft> {
  for (const view of input.tables) {
    for (const { field, column } of view.table.columns) {
      if (NUMERIC.includes(field)) yield* textNumbersOf(view, column);
    }
  }
}

/** A score that is stored as text, so that Excel cannot reckon with it. */
export const numberAsText = defineCheck({
  kind: "number-as-text",
  severity: "hint",
  run: (input) => gather(textNumbers(input)),
});
