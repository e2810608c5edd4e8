import { useSyncExternalStore } from "react";
import type { Pane } from "../create-pane.ts";
import { createStateCell } from "../state-cell.ts";
import type { StateCell } from "../state-cell.ts";

/** What a screen remembers while other screens are shown. */
export type Kept<State extends object> = (pane: Pane) => StateCell<State>;

/** Makes a memory that each pane has of its own. */
export function createKept<State extends object>(first: State): Kept<State> {
  const cells = new WeakMap<Pane, StateCell<State>>();
  return (pane) => {
    const known = cells.get(pane);
    if (known !== undefined) return known;
    const made = createStateCell(first);
    cells.set(pane, made);
    return made;
  };
}

/** The memory as it is now, with the way to change it. */
export function useKept<State extends object>(
  kept: Kept<State>,
  pane: Pane,
): readonly [State, (change: Partial<State>) => void] {
  const cell = kept(pane);
  return [useSyncExternalStore(cell.subscribe, cell.get), cell.update];
}
