import { useCallback, useMemo } from "react";
import type { GradeView } from "../../app/desk/grades-view.ts";
import type { Grade } from "../../domain/index.ts";
import { countGrades, filterGrades, gradeFilterOf, gradeName, isInScope } from "../grade-filter.ts";
import type { GradeFilter } from "../grade-filter.ts";
import { scopeNow } from "../list-scope.ts";
import type { ListScope } from "../list-scope.ts";
import { createKept, useKept } from "./use-kept.ts";
import type { ScreenProps } from "./use-pane.ts";

interface GradeMemory {
  /** Grades that the clerk picked, by name of the risk. */
  readonly picked: ReadonlyMap<string, Grade>;
  readonly department: string;
}

const kept = createKept<GradeMemory>({ picked: new Map(), department: "" });

/** The risks as the clerk filtered them, and the grades picked for them. */
export interface GradeList {
  readonly rows: readonly GradeView[];
  readonly counts: Readonly<Record<GradeFilter, number>>;
  readonly filter: GradeFilter;
  /** Line of the summary that the list is limited to; the choice of a department rests meanwhile. */
  readonly scope: ListScope | null;
  readonly departments: readonly string[];
  readonly department: string;
  /** Picked grades by place of the risk. */
  readonly picked: ReadonlyMap<number, Grade>;
  /** Listed risks whose suggestion could be adopted and is not. */
  readonly adoptable: readonly GradeView[];
  /** Picks a grade for each; null keeps the risk as it is. */
  readonly pick: (rows: readonly GradeView[], gradeOf: (row: GradeView) => Grade | null) => void;
  /** Keeps all risks as they are. */
  readonly clear: () => void;
  readonly choose: (department: string) => void;
}

type Arranged = Omit<GradeList, "filter" | "scope" | "department" | "pick" | "clear" | "choose">;

interface Limits {
  readonly filter: GradeFilter;
  readonly scope: ListScope | null;
}

function limited(
  all: readonly GradeView[],
  department: string,
  scope: ListScope | null,
): readonly GradeView[] {
  if (scope !== null) return all.filter((row) => isInScope(row, scope));
  return department === "" ? all : all.filter((row) => row.department === department);
}

function arrange(all: readonly GradeView[], memory: GradeMemory, { filter, scope }: Limits): Arranged {
  const { picked, department } = memory;
  const within = limited(all, department, scope);
  const rows = filterGrades(within, filter);
  const pickedFor = (row: GradeView): Grade | undefined =>
    picked.size === 0 ? undefined : picked.get(gradeName(row));
  return {
    rows,
    counts: countGrades(within),
    departments: [...new Set(all.map((row) => row.department))].filter((name) => name !== ""),
    picked: new Map(
      all.flatMap((row) => {
        const grade = pickedFor(row);
        return grade === undefined ? [] : [[row.index, grade] as const];
      }),
    ),
    adoptable: rows.filter(
      (row) => row.suggested !== null && row.suggested !== row.final && pickedFor(row) !== row.suggested,
    ),
  };
}

/** Filters risks, and keeps the grades that the clerk picked until they are written. */
export function useGrades({ pane, state }: ScreenProps, all: readonly GradeView[]): GradeList {
  const [memory, remember] = useKept(kept, pane);
  const filter = gradeFilterOf(state.focus);
  const scope = scopeNow(state.scope, state.desk?.revision);
  const arranged = useMemo(() => arrange(all, memory, { filter, scope }), [all, memory, filter, scope]);
  const { picked } = memory;
  const pick = useCallback<GradeList["pick"]>(
    (rows, gradeOf) => {
      const next = new Map(picked);
      for (const row of rows) {
        const grade = gradeOf(row);
        if (grade === null || grade === row.final) next.delete(gradeName(row));
        else next.set(gradeName(row), grade);
      }
      remember({ picked: next });
    },
    [picked, remember],
  );
  return {
    ...arranged,
    filter,
    scope,
    department: memory.department,
    pick,
    clear: () => {
      remember({ picked: new Map() });
    },
    choose: (department) => {
      remember({ department });
    },
  };
}
