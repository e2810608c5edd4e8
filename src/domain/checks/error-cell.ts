import { isCellError } from "../model/cell.ts";
import type { CheckInput } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { gather } from "./gather-findings.ts";
import { atCell } from "./place-finding.ts";
import { tableCells } from "./walk-cells.ts";

function* errors(input: CheckInput): Iterable<Draft> {
  for (const { view, address, value } of tableCells(input, false)) {
    if (!isCellError(value)) continue;
    yield { ...atCell(view, address), original: value.code, facts: { code: value.code } };
  }
}

/** A cell of a table that holds one of Excel's errors, such as #REF!. */
export const errorCell = defineCheck({
  kind: "error-cell",
  severity: "error",
  run: (input) => gather(errors(input)),
});
