import type { PaneState } from "./pane-state.ts";

/** Whether a work is under way, so that nothing else can be begun. */
export function isBusy({ phase }: Pick<PaneState, "phase">): boolean {
  return phase.kind === "working";
}
