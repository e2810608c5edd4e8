import type { GradeView } from "../app/desk/grades-view.ts";
import { GRADES } from "../domain/index.ts";
import type { Grade } from "../domain/index.ts";
import type { ListScope } from "./list-scope.ts";

/** Ways to filter the risks of 等级评定, in the order of their buttons. */
export const GRADE_FILTERS = ["all", "disagrees", "ungraded", "suggested", "1", "2", "3"] as const;

export type GradeFilter = (typeof GRADE_FILTERS)[number];

const PASSES: Readonly<Record<GradeFilter, (row: GradeView) => boolean>> = {
  all: () => true,
  disagrees: ({ disagrees }) => disagrees,
  ungraded: ({ final }) => final === null,
  suggested: ({ final, suggested }) => final === null && suggested !== null,
  "1": ({ final }) => final === 1,
  "2": ({ final }) => final === 2,
  "3": ({ final }) => final === 3,
};

/** The filter that a screen was opened for. */
export function gradeFilterOf(focus: string | null): GradeFilter {
  return GRADE_FILTERS.find((key) => key === focus) ?? "all";
}

/** The rows that pass. */
export function filterGrades(rows: readonly GradeView[], filter: GradeFilter): readonly GradeView[] {
  return filter === "all" ? rows : rows.filter(PASSES[filter]);
}

/** How many rows pass each filter. */
export function countGrades(rows: readonly GradeView[]): Readonly<Record<GradeFilter, number>> {
  const counts = { all: 0, disagrees: 0, ungraded: 0, suggested: 0, "1": 0, "2": 0, "3": 0 };
  for (const row of rows) {
    for (const key of GRADE_FILTERS) if (PASSES[key](row)) counts[key] += 1;
  }
  return counts;
}

/** The grade that a picker's value names; null where it names none. */
export function gradeNamed(value: string): Grade | null {
  return GRADES.find((grade) => String(grade) === value) ?? null;
}

/** Names a risk again after the workbooks were read anew. */
export function gradeName({ file, sheet, address, text }: GradeView): string {
  return [file, sheet, address, text].join("\n");
}

/** Whether a line of the summary counts this risk. */
export function isInScope({ counted }: GradeView, { of, place }: ListScope): boolean {
  return of === "owner" || counted[of] === place;
}
