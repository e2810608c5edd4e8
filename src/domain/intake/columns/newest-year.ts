import type { ColumnFacts } from "./column-facts.ts";
import { yearOf } from "./spread-columns.ts";

/** What is left of an older year's names, too little to stand beside the newest year's column. */
const OLDER = 0.65;

/**
 * 2025年 / 等级 beside 2026年 / 等级: the newest year's column is the one that counts; the older ones keep their fields
 * as questions.
 */
export function newestYear(facts: readonly ColumnFacts[]): readonly ColumnFacts[] {
  const newest = new Map<string, number>();
  for (const { header } of facts) {
    const name = header.parts.at(-1) ?? "";
    const year = yearOf(header);
    if (year !== null) newest.set(name, Math.max(year, newest.get(name) ?? 0));
  }
  return facts.map((column) => {
    const year = yearOf(column.header);
    const last = newest.get(column.header.parts.at(-1) ?? "");
    if (year === null || last === undefined || year === last) return column;
    return {
      ...column,
      evidence: column.evidence.map((score) => ({ ...score, weight: score.weight * OLDER })),
    };
  });
}
