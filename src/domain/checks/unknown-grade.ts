import { readGradeWord } from "../intake/text/grade-word.ts";
import { finalGradeOf } from "../model/risk-point.ts";
import type { CheckInput } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { atText } from "./place-finding.ts";
import { namesRisk } from "./blank-fields.ts";

function* unreadGrades(input: CheckInput): Iterable<Draft> {
  for (const { points } of input.tables) {
    for (const point of points) {
      const typed = point.gradeText;
      if (typed === null || finalGradeOf(point) !== null || !namesRisk(point, input.bare)) continue;
      // A notation whose order is open is asked about once for the batch; it is no mistake of the row.
      if (readGradeWord(typed.text).notation === null) yield atText(point, typed);
    }
  }
}

/** A typed grade that is no grade word, or names several grades. */
export const unknownGrade = defineCheck({ kind: "unknown-grade", severity: "error", run: unreadGrades });
