import type { ColumnFacts } from "./column-facts.ts";
import type { Field } from "../../model/vocabulary.ts";
import { normaliseHeader } from "../headers/header-evidence.ts";

const SUM = /^(?:合计|总计|小计|共计|总和)$/;

/** Columns of numbers from which on a sum beside them is a score. */
const FEWEST_SUMMED = 2;

function speaksFor(column: ColumnFacts, field: Field): boolean {
  return column.evidence[0]?.field === field;
}

/** 合计 right of the marks of a risk that has a grade, too, is the risk's score; beside counts it stays a sum. */
export function summedScore(facts: readonly ColumnFacts[]): readonly ColumnFacts[] {
  const rated = ["point", "grade"] as const;
  if (!rated.every((field) => facts.some((column) => speaksFor(column, field)))) return facts;
  if (facts.some((column) => speaksFor(column, "score"))) return facts;
  const numeric = facts.map(
    (column) =>
      column.profile.share("number") > 0.7 && !speaksFor(column, "seq") && column.profile.filled > 0,
  );
  return facts.map((column, place) => {
    const name = normaliseHeader(column.header.parts.at(-1) ?? "");
    const summed = numeric.slice(0, place).filter((one) => one).length;
    if (!SUM.test(name) || numeric[place] !== true || summed < FEWEST_SUMMED) return column;
    return { ...column, foreign: false, evidence: [{ field: "score", weight: 0.86, role: null }] };
  });
}
