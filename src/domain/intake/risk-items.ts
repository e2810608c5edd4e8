import type { SourceText } from "../model/risk-point.ts";
import { readGradeWord } from "./text/grade-word.ts";
import { splitItems } from "./text/split-items.ts";

/** One risk of a cell, with the text of its grade. */
export interface RiskItem {
  readonly point: SourceText | null;
  readonly gradeText: SourceText | null;
  /** The kind of risk that its column is named after. */
  readonly category?: SourceText;
}

/** 一级\n二级: the grades of several items, one for each. */
function gradeLines(grade: SourceText): string[] {
  if (grade.text.length < 3) return [];
  const parts = grade.text
    .split(/[\n;;、,,]+/)
    .map((part) => part.replace(/^\s*(?:[((]?\d{1,2}[))、..::]|[①-⑳])\s*/, "").trim());
  const lines = parts.filter((part) => part !== "");
  return lines.length > 1 && lines.every((line) => readGradeWord(line).notation !== null) ? lines : [];
}

/**
 * The risks that one cell holds: several only where each has its own grade, behind it (★★☆), before it (高:…) or on
 * its own line of the grade cell.
 */
export function riskItems(point: SourceText | null, grade: SourceText | null): RiskItem[] {
  const whole = [{ point, gradeText: grade }];
  if (point === null) return whole;
  const lines = grade === null ? [] : gradeLines(grade);
  if (grade !== null && lines.length === 0) return whole;
  const items = splitItems(point.text);
  if (grade !== null) {
    if (items.length !== lines.length) return whole;
    return items.map((item, place) => ({
      point: { ...point, text: item.text },
      gradeText: { ...grade, text: lines[place] ?? "" },
    }));
  }
  if (items.length === 0 || items.some((item) => item.gradeText === null)) return whole;
  return items.map((item) => ({
    point: { ...point, text: item.text },
    gradeText: { ...point, text: item.gradeText ?? "" },
  }));
}
