import type { RiskPoint } from "../model/risk-point.ts";
import { riskName } from "./blank-fields.ts";
import type { CheckInput } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { duplicateRuns, PASTED_FROM } from "./duplicate-runs.ts";
import { atText, mainTextOf, placeOf } from "./place-finding.ts";

function draftOf(copy: RiskPoint, original: RiskPoint): Draft[] {
  const text = mainTextOf(copy);
  const earlier = mainTextOf(original);
  if (text === null || earlier === null) return [];
  const { row, sheet, file } = original.source;
  return [
    {
      ...atText(copy, text),
      related: [placeOf(original, earlier)],
      facts: { risk: riskName(copy), otherRow: row + 1, otherSheet: sheet, otherFile: file },
    },
  ];
}

function repeatedRows(input: CheckInput): Draft[] {
  return duplicateRuns(input)
    .filter((run) => run.copies.length < PASTED_FROM)
    .flatMap((run) => run.copies.flatMap((copy, place) => draftOf(copy, run.originals[place] ?? copy)));
}

/** A row that repeats an earlier one word for word: same bearer, risk, grade, measures and deadline. */
export const duplicateRow = defineCheck({ kind: "duplicate-row", severity: "warning", run: repeatedRows });
