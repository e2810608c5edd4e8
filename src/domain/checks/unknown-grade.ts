import { readGradeWord } from "../intake/text/grade-word.ts";
import { finalGradeOf } from "../model/risk-point.ts";
import type { RiskPoint } from "../model/risk-point.ts";
import type { CheckInput } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { atText } from "./place-finding.ts";
import { namesRisk } from "./blank-fields.ts";

/** Whether most typed grades of a table were read, so that one that was not is an exception of its row. */
function isMostlyRead(points: readonly RiskPoint[]): boolean {
  const typed = points.filter((point) => point.gradeText !== null);
  return typed.filter((point) => finalGradeOf(point) !== null).length * 2 > typed.length;
}

function* unreadGrades(input: CheckInput): Iterable<Draft> {
  for (const { points } of input.tables) {
    const isException = isMostlyRead(points);
    for (const point of points) {
      const typed = point.gradeText;
      if (typed === null || finalGradeOf(point) !== null || !namesRisk(point, input.bare)) continue;
      // A notation of the whole table whose order is open is asked about once; it is no mistake of the row.
      if (isException || readGradeWord(typed.text).notation === null) yield atText(point, typed);
    }
  }
}

/** A typed grade that is no grade word, or names several grades. */
export const unknownGrade = defineCheck({ kind: "unknown-grade", severity: "error", run: unreadGrades });
