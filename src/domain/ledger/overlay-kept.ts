import type { Opinion } from "../grading/combine-reviews.ts";
import { NO_WORDS, YES_WORDS } from "../grading/score-inputs.ts";
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

/** What a cell of the 打分表 that asks yes or no holds: 1, 0, or neither. */
function tickOf(value: CellValue): number | null {
  if (typeof value === "boolean") return value ? 1 : 0;
  const score = scoreOf(value);
  if (score !== null) return score;
  const text = typeof value === "string" ? value.trim().toLowerCase() : "";
  if (YES_WORDS.includes(text)) return 1;
  return NO_WORDS.includes(text) ? 0 : null;
}

/** What a cell of the 打分表 holds as a number, on or off its scale; null for blanks and other words. */
export function scoreInCell(table: ScoreTable, row: number, name: string): number | null {
  const column = table.factors.get(name);
  if (column === undefined) return null;
  const value = cellAt(table.snapshot, row, column);
  return table.ticks.has(name) ? tickOf(value) : scoreOf(value);
}

/** The scores that a row of the 打分表 holds, by the name of the input; blanks are left out. */
export function scoresInRow(table: ScoreTable, row: number): Readonly<Record<string, number>> {
  const scores: Record<string, number> = {};
  for (const name of table.factors.keys()) {
    const score = scoreInCell(table, row, name);
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
