import type { Opinion } from "../grading/combine-reviews.ts";
import { isCellDate, isCellError } from "../model/cell.ts";
import type { CellValue } from "../model/cell.ts";
import type { DecisionTable, FilledReview, ScoreTable } from "../model/kept-sheets.ts";
import { ledgerValue } from "../model/ledger.ts";
import type { GradeLabels } from "../model/grading-scheme.ts";
import type { MergedRow } from "../model/ledger.ts";
import type { FileReading } from "../model/register.ts";
import type { RiskPoint } from "../model/risk-point.ts";
import { cellAt } from "../model/sheet-snapshot.ts";
import { textOfValue } from "./baseline.ts";
import { readDecision } from "./overlay-ledgers.ts";

/** A score as typed: a number, or its digits as text. */
function scoreOf(value: CellValue): number | null {
  if (value === null || isCellDate(value) || isCellError(value)) return null;
  const text = String(value).normalize("NFKC").trim();
  return /^\d{1,4}(?:\.\d{1,4})?$/.test(text) ? Number(text) : null;
}

/** The scores that a row of the 打分表 holds, by factor name; blanks are left out. */
export function scoresInRow(table: ScoreTable, row: number): Readonly<Record<string, number>> {
  const scores: Record<string, number> = {};
  for (const [name, column] of table.factors) {
    const score = scoreOf(cellAt(table.snapshot, row, column));
    if (score !== null) scores[name] = score;
  }
  return scores;
}

/** What a row of the 等级审定表 holds. */
export function reviewInRow(table: DecisionTable, row: number, labels: readonly GradeLabels[]): FilledReview {
  const text = (field: "self" | "peer" | "public" | "panel" | "decision"): string =>
    textOfValue(ledgerValue(table, row, field));
  const decision = text("decision");
  return {
    opinions: { self: text("self"), peer: text("peer"), public: text("public"), panel: text("panel") },
    decision,
    decided: readDecision(decision, labels),
  };
}

/** Sheet row of each risk that a kept sheet holds, by item. */
export function rowsByItem(rows: readonly MergedRow<string>[]): ReadonlyMap<number, number> {
  return new Map(
    rows.flatMap(({ item, row }) => (item === null || row === null ? [] : [[item, row] as const])),
  );
}

function withScores(point: RiskPoint, scores: Readonly<Record<string, number>>): RiskPoint {
  if (Object.keys(scores).length === 0) return point;
  const others = Object.entries(point.factorScores).filter(([name]) => !Object.hasOwn(scores, name));
  // A factor is read from the first column that names it, so the 打分表 stands before the source's own columns.
  return { ...point, factorScores: { ...scores, ...Object.fromEntries(others) } };
}

/** The reading with the scores of the 打分表 and the decisions of the 等级审定表 laid over it. */
export function overlayKept(
  reading: FileReading,
  scores: ReadonlyMap<number, Readonly<Record<string, number>>>,
  reviews: ReadonlyMap<number, FilledReview>,
): FileReading {
  if (scores.size === 0 && reviews.size === 0) return reading;
  return {
    ...reading,
    points: reading.points.map((point) => {
      const decided = reviews.get(point.index)?.decided ?? null;
      const scored = withScores(point, scores.get(point.index) ?? {});
      return decided === null ? scored : { ...scored, decidedGrade: decided };
    }),
  };
}

/** What a reviewer wrote: a grade, or a number as a score; null where the cell is blank or says neither. */
export function readOpinion(text: string, labels: readonly GradeLabels[]): Opinion | null {
  const grade = readDecision(text, labels);
  if (grade !== null) return { kind: "grade", grade };
  const score = scoreOf(text === "" ? null : text);
  return score === null ? null : { kind: "score", score };
}
