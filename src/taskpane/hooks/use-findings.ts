import { useMemo } from "react";
import type { FindingView } from "../../app/desk/findings-view.ts";
import type { Severity } from "../../domain/index.ts";
import { countSeverities, findingLines, findingName, groupFindings } from "../finding-groups.ts";
import type { FindingGroup, FindingLine } from "../finding-groups.ts";
import { createKept, useKept } from "./use-kept.ts";
import type { ScreenProps } from "./use-pane.ts";

/** Most findings that are all shown at once; more are folded by kind. */
const FOLD_FROM = 30;

interface FindingMemory {
  readonly accepted: ReadonlySet<string>;
  readonly ignored: ReadonlySet<string>;
  /** Groups whose fold the clerk changed. */
  readonly folds: ReadonlyMap<string, boolean>;
  readonly department: string;
}

const kept = createKept<FindingMemory>({
  accepted: new Set(),
  ignored: new Set(),
  folds: new Map(),
  department: "",
});

/** The findings as the clerk filtered and judged them. */
export interface FindingList {
  readonly lines: readonly FindingLine[];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly total: number;
  readonly filter: Severity | "all";
  readonly departments: readonly string[];
  readonly department: string;
  /** Places of the findings whose proposal is taken. */
  readonly accepted: readonly number[];
  readonly ignored: number;
  readonly isAccepted: (row: FindingView) => boolean;
  readonly acceptedOf: (group: FindingGroup) => number;
  readonly accept: (rows: readonly FindingView[], accepted: boolean) => void;
  readonly ignore: (row: FindingView) => void;
  readonly showIgnored: () => void;
  readonly fold: (group: FindingGroup, isOpen: boolean) => void;
  readonly choose: (department: string) => void;
}

function severityOf(focus: string | null): Severity | "all" {
  return focus === "error" || focus === "warning" || focus === "hint" ? focus : "all";
}

function changed(
  names: ReadonlySet<string>,
  rows: readonly FindingView[],
  isIn: boolean,
): ReadonlySet<string> {
  const next = new Set(names);
  for (const row of rows) {
    if (isIn) next.add(findingName(row));
    else next.delete(findingName(row));
  }
  return next;
}

type Arranged = Pick<FindingList, "lines" | "counts" | "total" | "departments" | "accepted" | "ignored">;

function arrange(all: readonly FindingView[], memory: FindingMemory, filter: Severity | "all"): Arranged {
  const { accepted, ignored, folds, department } = memory;
  const shown = all.filter((row) => !ignored.has(findingName(row)));
  const ofDepartment = shown.filter((row) => department === "" || row.department === department);
  const rows = ofDepartment.filter(({ severity }) => filter === "all" || severity === filter);
  const isOpen = ({ key }: FindingGroup): boolean => folds.get(key) ?? rows.length <= FOLD_FROM;
  return {
    lines: findingLines(groupFindings(rows), isOpen),
    counts: countSeverities(ofDepartment),
    total: ofDepartment.length,
    departments: [...new Set(all.map((row) => row.department ?? ""))].filter((name) => name !== ""),
    accepted: shown.filter((row) => accepted.has(findingName(row))).map(({ index }) => index),
    ignored: all.length - shown.length,
  };
}

/** Filters and groups findings, and keeps what the clerk accepted or put aside until it is written. */
export function useFindings({ pane, state }: ScreenProps, all: readonly FindingView[]): FindingList {
  const [memory, remember] = useKept(kept, pane);
  const { accepted, ignored, folds } = memory;
  const filter = severityOf(state.focus);
  const arranged = useMemo(() => arrange(all, memory, filter), [all, memory, filter]);
  return {
    ...arranged,
    filter,
    department: memory.department,
    isAccepted: (row) => accepted.has(findingName(row)),
    acceptedOf: ({ safe }) => safe.filter((row) => accepted.has(findingName(row))).length,
    accept: (taken, isIn) => {
      remember({ accepted: changed(accepted, taken, isIn) });
    },
    ignore: (row) => {
      remember({ ignored: changed(ignored, [row], true), accepted: changed(accepted, [row], false) });
    },
    showIgnored: () => {
      remember({ ignored: new Set() });
    },
    fold: ({ key }, open) => {
      remember({ folds: new Map(folds).set(key, open) });
    },
    choose: (chosen) => {
      remember({ department: chosen });
    },
  };
}
