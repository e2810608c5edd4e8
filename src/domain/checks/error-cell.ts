import { isCellError } from "../model/cell.ts";
import type { CheckInput } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { gather } from "./gather-findings.ts";
import { atCell } from "./place-finding.ts";
import { visitCells } from "./walk-cells.ts";

function errors(input: CheckInput): Draft[] {
  const drafts: Draft[] = [];
  visitCells(input, false, (view, value, address) => {
    if (!isCellError(value)) return;
    drafts.push({ ...atCell(view, address), original: value.code, facts: { code: value.code } });
  });
  return drafts;
}

/** A cell of a table that holds one of Excel's errors, such as #REF!. */
export const errorCell = defineCheck({
  kind: "error-cell",
  severity: "error",
  run: (input) => gather(errors(input)),
});
