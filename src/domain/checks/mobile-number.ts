import { foldInPlace } from "../intake/text/normalise.ts";
import type { CellValue } from "../model/cell.ts";
import type { CheckInput } from "./check-input.ts";
import { hasDigits } from "./count-digits.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { gather } from "./gather-findings.ts";
import { atCell } from "./place-finding.ts";
import { visitCells } from "./walk-cells.ts";

const MOBILE = /(?<![\dA-Za-z.])(?:86)?(1[3-9]\d)[- ]?(\d{4})[- ]?(\d{4})(?![\dA-Za-z])/;
const DIGITS = 11;

/** A telephone that is meant to be published. */
const PUBLIC_LINE = /监督|举报|投诉|受理|热线|咨询|反馈/;

/** The text of a cell that could hold a number of eleven digits; empty where it cannot. */
function textWithDigits(value: CellValue): string {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string" || !hasDigits(value, DIGITS)) return "";
  return foldInPlace(value);
}

function mobileIn(value: CellValue): string | null {
  const text = textWithDigits(value);
  if (text.length < DIGITS || PUBLIC_LINE.test(text)) return null;
  const match = MOBILE.exec(text);
  return match === null ? null : `${match[1] ?? ""}****${match[3] ?? ""}`;
}

function mobiles(input: CheckInput): Draft[] {
  const drafts: Draft[] = [];
  visitCells(input, true, (view, value, row, column) => {
    const masked = mobileIn(value);
    if (masked !== null) drafts.push({ ...atCell(view, { row, column }), facts: { masked } });
  });
  return drafts;
}

/** A mobile number in a table that is meant for notice. It is masked, and the cell's text is not repeated. */
export const mobileNumber = defineCheck({
  kind: "mobile-number",
  severity: "warning",
  run: (input) => gather(mobiles(input)),
});
