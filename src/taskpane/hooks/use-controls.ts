import { useCallback, useMemo } from "react";
import type { ControlView } from "../../app/desk/controls-view.ts";
import type { ControlState } from "../../domain/index.ts";
import {
  controlLines,
  controlName,
  countStates,
  groupByOwner,
  passesState,
  stateFilterOf,
} from "../control-groups.ts";
import type { ControlLine, StateFilter } from "../control-groups.ts";
import { scopeNow } from "../list-scope.ts";
import type { ListScope } from "../list-scope.ts";
import { createKept, useKept } from "./use-kept.ts";
import type { ScreenProps } from "./use-pane.ts";

interface ControlMemory {
  /** Names of the controls that are ticked. */
  readonly ticked: ReadonlySet<string>;
  readonly department: string;
}

const kept = createKept<ControlMemory>({ ticked: new Set(), department: "" });

/** The controls as the clerk filtered and ticked them. */
export interface ControlList {
  readonly lines: readonly ControlLine[];
  /** All rows of the list. */
  readonly rows: readonly ControlView[];
  readonly counts: Readonly<Record<ControlState, number>>;
  readonly total: number;
  readonly filter: StateFilter;
  /** Line of the summary that the list is limited to; the choice of a department rests meanwhile. */
  readonly scope: ListScope | null;
  readonly departments: readonly string[];
  readonly department: string;
  /** Places of the ticked controls, whether listed or not. */
  readonly ticked: readonly number[];
  readonly isTicked: (row: ControlView) => boolean;
  readonly tick: (rows: readonly ControlView[], isIn: boolean) => void;
  readonly clear: () => void;
  readonly choose: (department: string) => void;
}

type Arranged = Pick<ControlList, "lines" | "rows" | "counts" | "total" | "departments">;

interface Limits {
  readonly department: string;
  readonly filter: StateFilter;
  readonly scope: ListScope | null;
}

function limited(all: readonly ControlView[], { department, scope }: Limits): readonly ControlView[] {
  if (scope !== null) return all.filter(({ ownerPlace }) => ownerPlace === scope.place);
  return department === "" ? all : all.filter((row) => row.department === department);
}

function arrange(all: readonly ControlView[], limits: Limits): Arranged {
  const within = limited(all, limits);
  const rows = within.filter(({ state }) => passesState(state, limits.filter));
  return {
    lines: controlLines(groupByOwner(rows)),
    rows,
    counts: countStates(within),
    total: within.length,
    departments: [...new Set(all.map((row) => row.department))].filter((name) => name !== ""),
  };
}

function tickedOf(all: readonly ControlView[], ticked: ReadonlySet<string>): readonly number[] {
  if (ticked.size === 0) return [];
  return all.filter((row) => ticked.has(controlName(row))).map(({ index }) => index);
}

/** Filters controls and groups them by owner, and keeps the ticks until they are used. */
export function useControls({ pane, state }: ScreenProps, all: readonly ControlView[]): ControlList {
  const [memory, remember] = useKept(kept, pane);
  const { ticked: names, department } = memory;
  const filter = stateFilterOf(state.focus);
  const now = scopeNow(state.scope, state.desk?.revision);
  const scope = now?.of === "owner" ? now : null;
  const arranged = useMemo(
    () => arrange(all, { department, filter, scope }),
    [all, department, filter, scope],
  );
  const ticked = useMemo(() => tickedOf(all, names), [all, names]);
  const tick = useCallback<ControlList["tick"]>(
    (rows, isIn) => {
      const next = new Set(names);
      for (const row of rows) {
        if (isIn) next.add(controlName(row));
        else next.delete(controlName(row));
      }
      remember({ ticked: next });
    },
    [names, remember],
  );
  return {
    ...arranged,
    filter,
    scope,
    department,
    ticked,
    isTicked: (row) => names.size > 0 && names.has(controlName(row)),
    tick,
    clear: () => {
      remember({ ticked: new Set() });
    },
    choose: (chosen) => {
      remember({ department: chosen });
    },
  };
}
