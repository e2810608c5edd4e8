import type { ControlView } from "../app/desk/controls-view.ts";
import type { ControlState } from "../domain/index.ts";
import { STATE_ORDER } from "./control-order.ts";

/** States that the tables of the summary count together. */
export const STATE_GROUPS = {
  due: ["unverified", "due-soon"],
  finished: ["done", "done-late"],
  others: ["no-deadline", "unreadable", "long-term", "not-due"],
} as const satisfies Readonly<Record<string, readonly ControlState[]>>;

/** Key of several states as one. */
export type StateGroup = keyof typeof STATE_GROUPS;

/** Ways to filter the controls. */
export type StateFilter = ControlState | StateGroup | "all";

const GROUP_KEYS: readonly StateGroup[] = ["due", "finished", "others"];

/** The group that a filter names; null where it is one state, or all. */
export function stateGroupOf(filter: string | null): StateGroup | null {
  return GROUP_KEYS.find((key) => key === filter) ?? null;
}

/** The filter that a screen was opened for. */
export function stateFilterOf(focus: string | null): StateFilter {
  return STATE_ORDER.find((state) => state === focus) ?? stateGroupOf(focus) ?? "all";
}

/** Whether a control of this state is listed. */
export function passesState(state: ControlState, filter: StateFilter): boolean {
  if (filter === "all" || filter === state) return true;
  const group = stateGroupOf(filter);
  return group !== null && STATE_GROUPS[group].some((one) => one === state);
}

/** Controls of one owner; a blank owner is none. */
export interface OwnerGroup {
  readonly owner: string;
  readonly rows: readonly ControlView[];
}

/** A line of the list: the head of an owner, or one of his controls. */
export type ControlLine =
  | { readonly line: "owner"; readonly group: OwnerGroup }
  | { readonly line: "control"; readonly row: ControlView };

/** Names a control again after the workbooks were read anew. */
export function controlName({ file, sheet, address, text, point }: ControlView): string {
  return [file, sheet, address, point, text].join("\n");
}

/** How many controls are in each state. */
export function countStates(rows: readonly ControlView[]): Readonly<Record<ControlState, number>> {
  const counts: Record<ControlState, number> = {
    overdue: 0,
    unverified: 0,
    "due-soon": 0,
    "no-deadline": 0,
    unreadable: 0,
    "long-term": 0,
    "not-due": 0,
    done: 0,
    "done-late": 0,
  };
  for (const { state } of rows) counts[state] += 1;
  return counts;
}

/** Controls by owner, the owner with the most first; within an owner they keep their order. */
export function groupByOwner(rows: readonly ControlView[]): readonly OwnerGroup[] {
  const owners = new Map<string, ControlView[]>();
  for (const row of rows) {
    const owned = owners.get(row.owner);
    if (owned === undefined) owners.set(row.owner, [row]);
    else owned.push(row);
  }
  return [...owners]
    .map(([owner, owned]) => ({ owner, rows: owned }))
    .sort((a, b) => b.rows.length - a.rows.length);
}

/** The groups as lines of one list. */
export function controlLines(groups: readonly OwnerGroup[]): readonly ControlLine[] {
  return groups.flatMap((group): ControlLine[] => [
    { line: "owner", group },
    ...group.rows.map((row): ControlLine => ({ line: "control", row })),
  ]);
}
