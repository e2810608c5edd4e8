import { useMemo } from "react";
import type { GradeView } from "../../app/desk/grades-view.ts";
import type { Grade } from "../../domain/index.ts";
import { countGrades, filterGrades, gradeFilterOf, gradeName } from "../grade-filter.ts";
import type { GradeFilter } from "../grade-filter.ts";
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

type Arranged = Omit<GradeList, "filter" | "department" | "pick" | "clear" | "choose">;

function arrange(all: readonly GradeView[], memory: GradeMemory, filter: GradeFilter): Arranged {
  const { picked, department } = memory;
  const ofDepartment = all.filter((row) => department === "" || row.department === department);
  const rows = filterGrades(ofDepartment, filter);
  return {
    rows,
    counts: countGrades(ofDepartment),
    departments: [...new Set(all.map((row) => row.department))].filter((name) => name !== ""),
    picked: new Map(
      all.flatMap((row) => {
        const grade = picked.get(gradeName(row));
        return grade === undefined ? [] : [[row.index, grade] as const];
      }),
    ),
    adoptable: rows.filter(
      (row) =>
        row.suggested !== null && row.suggested !== row.final && picked.get(gradeName(row)) !== row.suggested,
    ),
  };
}

/** Filters risks, and keeps the grades that the clerk picked until they are written. */
export function useGrades({ pane, state }: ScreenProps, all: readonly GradeView[]): GradeList {
  const [memory, remember] = useKept(kept, pane);
  const filter = gradeFilterOf(state.focus);
  const arranged = useMemo(() => arrange(all, memory, filter), [all, memory, filter]);
  return {
    ...arranged,
    filter,
    department: memory.department,
    pick: (rows, gradeOf) => {
      const next = new Map(memory.picked);
      for (const row of rows) {
        const grade = gradeOf(row);
        if (grade === null || grade === row.final) next.delete(gradeName(row));
        else next.set(gradeName(row), grade);
      }
      remember({ picked: next });
    },
    clear: () => {
      remember({ picked: new Map() });
    },
    choose: (department) => {
      remember({ department });
    },
  };
}
