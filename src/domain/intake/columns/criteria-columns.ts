import { matchScoredName } from "../../grading/match-factor.ts";
import type { ScoredName } from "../../grading/match-factor.ts";
import { SCHEME_PRESETS } from "../../grading/scheme-presets.ts";
import type { ColumnFacts } from "./column-facts.ts";
import { isCategoryName, isGradeName } from "./spread-columns.ts";

/** What the published schemes ask yes or no: criteria and vetoes. */
const CRITERIA: readonly ScoredName[] = SCHEME_PRESETS.flatMap((scheme) => {
  if (scheme.method === "criteria-count") return scheme.criteria;
  return scheme.method === "kinds-at-post" ? scheme.vetoes : [];
});

/** Share of ticks from which a column is held to be ticked. */
const MOSTLY = 0.8;

/** Weight from which a name alone says that ticks are progress (完成情况). */
const NAMED = 0.5;

function isTicked({ header, evidence, profile }: ColumnFacts): boolean {
  const name = header.parts.at(-1) ?? "";
  if (name === "" || isGradeName(name) || isCategoryName(header)) return false;
  const isProgress = evidence.some(
    ({ field, weight }) => (field === "status" || field === "completedOn") && weight >= NAMED,
  );
  return !isProgress && profile.filled > 0 && profile.share("tick") >= MOSTLY;
}

/**
 * Ticked columns side by side, or one that is named after a published criterion, say which criteria of a scheme apply:
 * they carry no standard field, so that a tick is never taken for work that is done.
 */
export function criteriaColumns(facts: readonly ColumnFacts[]): readonly ColumnFacts[] {
  const ticked = new Set(facts.filter(isTicked));
  const isCriterion = (column: ColumnFacts): boolean =>
    ticked.size > 1 || matchScoredName(column.header.parts.at(-1) ?? "", CRITERIA) !== null;
  return facts.map((column) =>
    ticked.has(column) && isCriterion(column) ? { ...column, evidence: [], foreign: true } : column,
  );
}
