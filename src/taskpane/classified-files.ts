import type { ClassifiedView } from "../app/desk/overview-view.ts";
import { WorkbookError } from "../app/workbook-port.ts";
import type { PaneState } from "./pane-state.ts";

type Marked = Pick<PaneState, "desk" | "confirmed">;

/** Files with a 密级 mark of which the clerk has not confirmed that they may be processed here. */
export function unconfirmedOf({ desk, confirmed }: Marked): readonly ClassifiedView[] {
  const marked = desk?.overview.classified ?? [];
  return marked.filter(({ file, mark }) => !confirmed.some((one) => one.file === file && one.mark === mark));
}

/**
 * Nothing is planned, decided or made of files that may not be processed here; they are only shown.
 * @throws WorkbookError `classified` where the clerk has not confirmed a file
 */
export function assertConfirmed(state: Marked): void {
  const [first] = unconfirmedOf(state);
  if (first !== undefined) throw new WorkbookError("classified", { sheet: first.sheet, mark: first.mark });
}
