import { foldInPlace } from "../intake/text/normalise.ts";
import { calendarDate } from "../model/calendar-date.ts";
import type { CheckInput } from "./check-input.ts";
import { hasDigits } from "./count-digits.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { gather } from "./gather-findings.ts";
import { atCell } from "./place-finding.ts";
import { visitCells } from "./walk-cells.ts";

const CANDIDATE = /(?<![\dA-Za-z])[1-8]\d{16}[\dXx](?![\dA-Za-z])/g;
/** Weights and check characters of GB 11643. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = "10X98765432";

function isIdentityNumber(text: string): boolean {
  const year = Number(text.slice(6, 10));
  const born = calendarDate(year, Number(text.slice(10, 12)), Number(text.slice(12, 14)));
  if (born === null || year > 2100) return false;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(text.charAt(place)), 0);
  return CHECK_CHARACTERS.charAt(sum % 11) === text.charAt(17).toUpperCase();
}

/** First three and last two characters; the rest is never shown. */
function masked(text: string): string {
  return `${text.slice(0, 3)}${"*".repeat(13)}${text.slice(-2)}`;
}

function identities(input: CheckInput): Draft[] {
  const drafts: Draft[] = [];
  visitCells(input, true, (view, value, row, column) => {
    if (typeof value !== "string" || !hasDigits(value, WEIGHTS.length)) return;
    const found = foldInPlace(value).match(CANDIDATE)?.find(isIdentityNumber);
    if (found !== undefined)
      drafts.push({ ...atCell(view, { row, column }), facts: { masked: masked(found) } });
  });
  return drafts;
}

/** An identity card number with a right check digit. The number is masked, and the cell's text is not repeated. */
export const personalId = defineCheck({
  kind: "personal-id",
  severity: "error",
  run: (input) => gather(identities(input)),
});
