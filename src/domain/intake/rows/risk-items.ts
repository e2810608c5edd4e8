import type { SourceText } from "../../model/risk-point.ts";
import { readGradeWord } from "../text/grade-word.ts";
import { splitItems } from "../text/split-items.ts";

/** One risk of a cell, with the text of its grade. */
export interface RiskItem {
  readonly point: SourceText | null;
  readonly gradeText: SourceText | null;
  /** The kind of risk that its column is named after. */
  readonly category?: SourceText;
  /** The group of columns that it stands under, where each group has risks of its own. */
  readonly group?: SourceText;
  /** Its own measures, where its group has some. */
  readonly measures?: readonly SourceText[];
}

const LABELLED_GRADE =
  /(?:^|[\n;；。])\s*(?:廉[政洁])?(?:风险|風險)?(?:等级|等級|级别|級別)\s*[:：]\s*([^\n;；。,，]{1,8})\s*(?=$|[\n;；。])/;
const LABELLED_POINT = /^\s*(?:廉[政洁])?(?:风险|風險)(?:点|點)?\s*[:：]\s*/;

/** 风险点:收受礼金 风险等级:高 in one cell: the grade is told by its label. */
function labelledItem(point: SourceText): RiskItem | null {
  const match = LABELLED_GRADE.exec(point.text);
  const word = match?.[1]?.trim() ?? "";
  if (match === null || readGradeWord(word).notation === null) return null;
  const before = point.text.slice(0, match.index).trim();
  const after = point.text.slice(match.index + match[0].length).trim();
  // A label in the midst stays where it is, so that the text remains the clerk's own.
  const rest = before !== "" && after !== "" ? point.text : before + after;
  const text = rest.replace(LABELLED_POINT, "").trim();
  return text === "" ? null : { point: { ...point, text }, gradeText: { ...point, text: word } };
}

/** 一级\n二级: the grades of several items, one for each. */
function gradeLines(grade: SourceText): string[] {
  if (grade.text.length < 3) return [];
  const parts = grade.text
    .split(/[\n;；、,，]+/)
    .map((part) => part.replace(/^\s*(?:[(（]?\d{1,2}[)）、.．:：]|[①-⑳])\s*/, "").trim());
  const lines = parts.filter((part) => part !== "");
  return lines.length > 1 && lines.every((line) => readGradeWord(line).notation !== null) ? lines : [];
}

/** One risk for each item of a cell whose grades stand in the grade cell, one on each line. */
function itemsByLines(point: SourceText, grade: SourceText): RiskItem[] {
  const whole = [{ point, gradeText: grade }];
  const lines = gradeLines(grade);
  if (lines.length === 0) return whole;
  const items = splitItems(point.text);
  if (items.length !== lines.length) return whole;
  return items.map((item, place) => ({
    point: { ...point, text: item.text },
    gradeText: { ...grade, text: lines[place] ?? "" },
  }));
}

/** One risk for each item of a cell that names the grade of each. */
function itemsByMarks(point: SourceText): RiskItem[] {
  const items = splitItems(point.text);
  if (items.length === 0 || items.some((item) => item.gradeText === null))
    return [{ point, gradeText: null }];
  return items.map((item) => ({
    point: { ...point, text: item.text },
    gradeText: { ...point, text: item.gradeText ?? "" },
  }));
}

/**
 * The risks that one cell holds: several only where each has its own grade, behind it (★★☆), before it (高:…) or on
 * its own line of the grade cell.
 */
export function riskItems(point: SourceText | null, grade: SourceText | null): RiskItem[] {
  if (point === null) return [{ point, gradeText: grade }];
  if (grade !== null) return itemsByLines(point, grade);
  const labelled = labelledItem(point);
  return labelled === null ? itemsByMarks(point) : [labelled];
}
