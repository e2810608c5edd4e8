import { useMemo } from "react";
import type { ControlView } from "../../app/desk/controls-view.ts";
import type { ControlState } from "../../domain/index.ts";
import { controlLines, controlName, countStates, groupByOwner, stateFilterOf } from "../control-groups.ts";
import type { ControlLine } from "../control-groups.ts";
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
  readonly filter: ControlState | "all";
  readonly departments: readonly string[];
  readonly department: string;
  /** Places of the ticked controls, whether listed or not. */
  readonly ticked: readonly number[];
  readonly isTicked: (row: ControlView) => boolean;
  readonly tick: (rows: readonly ControlView[], isIn: boolean) => void;
  readonly clear: () => void;
  readonly choose: (department: string) => void;
}

type Arranged = Pick<ControlList, "lines" | "rows" | "counts" | "total" | "departments" | "ticked">;

function arrange(all: readonly ControlView[], memory: ControlMemory, filter: ControlState | "all"): Arranged {
  const { ticked, department } = memory;
  const ofDepartment = all.filter((row) => department === "" || row.department === department);
  const rows = ofDepartment.filter(({ state }) => filter === "all" || state === filter);
  return {
    lines: controlLines(groupByOwner(rows)),
    rows,
    counts: countStates(ofDepartment),
    total: ofDepartment.length,
    departments: [...new Set(all.map((row) => row.department))].filter((name) => name !== ""),
    ticked: all.filter((row) => ticked.has(controlName(row))).map(({ index }) => index),
  };
}

/** Filters controls and groups them by owner, and keeps the ticks until they are used. */
export function useControls({ pane, state }: ScreenProps, all: readonly ControlView[]): ControlList {
  const [memory, remember] = useKept(kept, pane);
  const filter = stateFilterOf(state.focus);
  const arranged = useMemo(() => arrange(all, memory, filter), [all, memory, filter]);
  return {
    ...arranged,
    filter,
    department: memory.department,
    isTicked: (row) => memory.ticked.has(controlName(row)),
    tick: (rows, isIn) => {
      const ticked = new Set(memory.ticked);
      for (const row of rows) {
        if (isIn) ticked.add(controlName(row));
        else ticked.delete(controlName(row));
      }
      remember({ ticked });
    },
    clear: () => {
      remember({ ticked: new Set() });
    },
    choose: (department) => {
      remember({ department });
    },
  };
}
