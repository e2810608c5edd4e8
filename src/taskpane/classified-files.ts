import { failedOf } from "../app/desk/classified-view.ts";
import type { ClassifiedView } from "../app/desk/classified-view.ts";
import { WorkbookError } from "../app/workbook-port.ts";
import type { OutcomePart, PaneState } from "./pane-state.ts";

/** Whether every file on the desk waits until the clerk confirms its 密级 mark. */
export function isAllWaiting({ desk }: Pick<PaneState, "desk">): boolean {
  return desk !== null && desk.overview.files.length === 0 && desk.overview.waiting.length > 0;
}

/**
 * Files that wait are left out of what is planned, decided or made; where there are no others, nothing can be.
 * @throws WorkbookError `classified` where every file waits
 */
export function assertOneAdmitted(state: Pick<PaneState, "desk">): void {
  const [first] = state.desk?.overview.waiting ?? [];
  if (first === undefined || !isAllWaiting(state)) return;
  throw new WorkbookError("classified", { sheet: first.sheet, mark: first.mark });
}

/** What became of a file that waits: nothing, and why. */
export function leftOut(waiting: ClassifiedView): OutcomePart {
  const { file, code, facts } = failedOf(waiting);
  return { kind: "failed", file, failure: { code, facts, detail: null } };
}
