import type { WorkbookPort } from "../app/workbook-port.ts";
import type { CalendarDate } from "../domain/index.ts";
import type { CommandOutcome } from "./command-outcome.ts";
import { associateCommands } from "./ribbon-commands.ts";

/** Event by which the ribbon tells the pane, which shares its page, what was done; the outcome is its `detail`. */
export const OUTCOME_EVENT = "probity-outcome";

/** Makes the ribbon's functions known to Excel, on the page that ribbon and pane share. */
export async function startCommands(port: WorkbookPort, today: () => CalendarDate): Promise<void> {
  let isPaneVisible = false;
  const tellPane = async (outcome: CommandOutcome): Promise<boolean> => {
    // Excel opens the pane for what went wrong; what succeeded is told only to a pane that is open.
    if (!outcome.isDone) await Office.addin.showAsTaskpane();
    window.dispatchEvent(new CustomEvent(OUTCOME_EVENT, { detail: outcome }));
    return isPaneVisible || !outcome.isDone;
  };
  associateCommands(Office.actions, {
    port,
    language: Office.context.displayLanguage.startsWith("zh") ? "zh-CN" : "en",
    today,
    isPaneVisible: () => isPaneVisible,
    tellPane,
  });
  await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
    isPaneVisible = visibilityMode === Office.VisibilityMode.taskpane;
  });
}
