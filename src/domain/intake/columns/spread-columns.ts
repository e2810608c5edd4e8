import type { Field } from "../../model/vocabulary.ts";
import type { ColumnFacts } from "./column-facts.ts";
import type { ColumnHeader } from "../headers/column-header.ts";
import { readCategory } from "../text/category.ts";
import { readGradeWord } from "../text/grade-word.ts";

function nameOf(header: ColumnHeader): string {
  return header.parts.at(-1) ?? "";
}

/** Whether a column is named after a kind of risk: 思想道德风险 over a column of risks of that kind. */
export function isCategoryName(header: ColumnHeader): boolean {
  const name = nameOf(header);
  return readCategory(name) !== null && /风险|風險/.test(header.parts.join(""));
}

/** Whether a column is named after a grade: 一级 over a column of ticks. */
export function isGradeName(name: string): boolean {
  const word = readGradeWord(name);
  return word.certain && word.notation !== "letter";
}

/** The names of the groups that a column stands under; empty where it stands under none. */
export function groupOf(header: Pick<ColumnHeader, "parts">): string {
  return header.parts.slice(0, -1).join(" / ");
}

/** The year in the name of the groups that a column stands under; null where they name none. */
export function yearOf(header: Pick<ColumnHeader, "parts">): number | null {
  const match = /20\d\d(?=年|$)/.exec(groupOf(header));
  return match === null ? null : Number(match[0]);
}

/**
 * Whether columns of one name stand each under a group of its own: 受理环节 / 风险点 beside 审批环节 / 风险点. Groups of
 * different years tell the same thing twice, so they are none.
 */
export function areGrouped(headers: readonly (ColumnHeader | undefined)[]): boolean {
  const groups = new Set<string>();
  const names = new Set<string>();
  const years = new Set<number | null>();
  for (const header of headers) {
    if (header === undefined || header.parts.length < 2) return false;
    years.add(yearOf(header));
    groups.add(groupOf(header));
    names.add(nameOf(header));
  }
  return names.size === 1 && groups.size === headers.length && years.size <= 1;
}

function named(column: ColumnFacts, field: Field, weight: number): ColumnFacts {
  return { ...column, evidence: [{ field, weight, role: null }], foreign: false };
}

/** Two or more columns named after kinds of risk hold the risks of each kind. */
export function categoryColumns(facts: readonly ColumnFacts[]): readonly ColumnFacts[] {
  const isOne = (column: ColumnFacts): boolean =>
    isCategoryName(column.header) && column.profile.share("whole") < 0.5;
  if (facts.filter(isOne).length < 2) return facts;
  return facts.map((column) => (isOne(column) ? named(column, "point", 0.9) : column));
}

/** Two or more columns named after grades are ticked. */
export function gradeMarkColumns(facts: readonly ColumnFacts[]): readonly ColumnFacts[] {
  const isOne = (column: ColumnFacts): boolean =>
    isGradeName(nameOf(column.header)) && (column.profile.filled === 0 || column.profile.share("mark") > 0.5);
  if (facts.filter(isOne).length < 2) return facts;
  return facts.map((column) => (isOne(column) ? named(column, "grade", 0.93) : column));
}
