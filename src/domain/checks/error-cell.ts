import { isCellError } from "../model/cell.ts";
import type { CellValue } from "../model/cell.ts";
import type { CheckInput } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { gather } from "./gather-findings.ts";
import { atCell } from "./place-finding.ts";
import { visitCells } from "./walk-cells.ts";

/** An error pasted as a value is a text that reads like one. */
const ERROR_TEXT = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/;

function errorCode(value: CellValue): string | null {
  if (isCellError(value)) return value.code;
  if (typeof value !== "string" || !value.includes("#")) return null;
  const text = value.trim();
  return ERROR_TEXT.test(text) ? text : null;
}

function errors(input: CheckInput): Draft[] {
  const drafts: Draft[] = [];
  visitCells(input, false, (view, value, row, column) => {
    const code = errorCode(value);
    if (code !== null) drafts.push({ ...atCell(view, { row, column }), original: code, facts: { code } });
  });
  return drafts;
}

/** A cell of a table that holds one of Excel's errors, such as #REF!. */
export const errorCell = defineCheck({
  kind: "error-cell",
  severity: "error",
  run: (input) => gather(errors(input)),
});
