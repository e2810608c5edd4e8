import { useCallback, useMemo } from "react";
import type { FindingView } from "../../app/desk/findings-view.ts";
import type { Severity } from "../../domain/index.ts";
import {
  countSeverities,
  findingLines,
  findingName,
  groupFindings,
  ignoredLines,
} from "../finding-groups.ts";
import type { FindingGroup, FindingLine } from "../finding-groups.ts";
import { createKept, useKept } from "./use-kept.ts";
import type { ScreenProps } from "./use-pane.ts";

/** Most findings that are all shown at once; more are folded by kind. */
const FOLD_FROM = 30;

/** Key of the fold of what was set aside. */
const IGNORED = "ignored";

interface FindingMemory {
  readonly accepted: ReadonlySet<string>;
  /** What the clerk typed himself, by name of the finding. */
  readonly typed: ReadonlyMap<string, string>;
  /** Groups whose fold the clerk changed. */
  readonly folds: ReadonlyMap<string, boolean>;
  readonly department: string;
}

const kept = createKept<FindingMemory>({
  accepted: new Set(),
  typed: new Map(),
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
  /** What the clerk typed himself, by place of the finding. */
  readonly values: ReadonlyMap<number, string>;
  /** What was set aside is listed too. */
  readonly showsIgnored: boolean;
  readonly showIgnored: (isShown: boolean) => void;
  readonly isAccepted: (row: FindingView) => boolean;
  readonly ownOf: (row: FindingView) => string | null;
  readonly acceptedOf: (group: FindingGroup) => number;
  readonly accept: (rows: readonly FindingView[], accepted: boolean) => void;
  /** Takes the clerk's own value for a cell; null takes it back. */
  readonly type: (row: FindingView, text: string | null) => void;
  readonly fold: (key: string, isOpen: boolean) => void;
  readonly choose: (department: string) => void;
}

function severityOf(focus: string | null): Severity | "all" {
  return focus === "error" || focus === "warning" || focus === "hint" ? focus : "all";
}

type Arranged = Pick<FindingList, "lines" | "counts" | "total" | "departments" | "accepted" | "values">;

interface Found {
  readonly all: readonly FindingView[];
  readonly ignored: readonly FindingView[];
}

function arrange({ all, ignored }: Found, memory: FindingMemory, filter: Severity | "all"): Arranged {
  const { accepted, typed, folds, department } = memory;
  const ofDepartment = department === "" ? all : all.filter((row) => row.department === department);
  const rows = filter === "all" ? ofDepartment : ofDepartment.filter(({ severity }) => severity === filter);
  const isOpen = ({ key }: FindingGroup): boolean => folds.get(key) ?? rows.length <= FOLD_FROM;
  const values = all.flatMap((row) => {
    const text = typed.size === 0 ? undefined : typed.get(findingName(row));
    return text === undefined ? [] : [[row.index, text] as const];
  });
  return {
    lines: [
      ...ignoredLines(ignored, folds.get(IGNORED) ?? false),
      ...findingLines(groupFindings(rows), isOpen),
    ],
    counts: countSeverities(ofDepartment),
    total: ofDepartment.length,
    departments: [...new Set(all.map((row) => row.department ?? ""))].filter((name) => name !== ""),
    accepted:
      accepted.size === 0
        ? []
        : all.filter((row) => accepted.has(findingName(row))).map(({ index }) => index),
    values: new Map(values),
  };
}

/** The ways to change what is kept; the same ones from drawing to drawing. */
function useChanges(
  kept: FindingMemory,
  remember: (change: Partial<FindingMemory>) => void,
): Pick<FindingList, "accept" | "type"> {
  const { accepted, typed } = kept;
  const accept = useCallback(
    (rows: readonly FindingView[], isIn: boolean) => {
      const next = new Set(accepted);
      const own = new Map(typed);
      for (const row of rows) {
        own.delete(findingName(row));
        if (isIn) next.add(findingName(row));
        else next.delete(findingName(row));
      }
      remember({ accepted: next, typed: own });
    },
    [accepted, typed, remember],
  );
  const type = useCallback(
    (row: FindingView, text: string | null) => {
      const next = new Set(accepted);
      const own = new Map(typed);
      next.delete(findingName(row));
      if (text === null) own.delete(findingName(row));
      else own.set(findingName(row), text);
      remember({ accepted: next, typed: own });
    },
    [accepted, typed, remember],
  );
  return { accept, type };
}

/** Filters and groups findings, and keeps what the clerk accepted or typed until it is written. */
export function useFindings({ pane, state }: ScreenProps, found: Found): FindingList {
  const [memory, remember] = useKept(kept, pane);
  const { accepted, typed, folds } = memory;
  const { all, ignored } = found;
  const filter = severityOf(state.focus);
  const arranged = useMemo(() => arrange({ all, ignored }, memory, filter), [all, ignored, memory, filter]);
  return {
    ...arranged,
    ...useChanges(memory, remember),
    filter,
    department: memory.department,
    showsIgnored: folds.get(IGNORED) ?? false,
    showIgnored: (isShown) => {
      remember({ folds: new Map(folds).set(IGNORED, isShown) });
    },
    isAccepted: (row) => accepted.has(findingName(row)),
    ownOf: (row) => typed.get(findingName(row)) ?? null,
    acceptedOf: ({ safe }) => safe.filter((row) => accepted.has(findingName(row))).length,
    fold: (key, open) => {
      remember({ folds: new Map(folds).set(key, open) });
    },
    choose: (chosen) => {
      remember({ department: chosen });
    },
  };
}
