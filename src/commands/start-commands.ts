import type { WorkbookPort } from "../app/workbook-port.ts";
import type { CalendarDate } from "../domain/index.ts";
import type { CommandOutcome } from "./command-outcome.ts";
import { associateCommands } from "./associate-commands.ts";

/** The page that ribbon and pane share. */
export interface SharedPage {
  readonly port: WorkbookPort;
  readonly today: () => CalendarDate;
  /** Shows in the pane what a button came to. */
  readonly show: (outcome: CommandOutcome) => void;
}

/** Makes the ribbon's functions known to Excel. */
export async function startCommands({ port, today, show }: SharedPage): Promise<void> {
  let isPaneVisible = false;
  const tellPane = async (outcome: CommandOutcome): Promise<boolean> => {
    // Excel opens the pane for what went wrong; what succeeded is told only to a pane that is open.
    if (!outcome.isDone) await Office.addin.showAsTaskpane();
    show(outcome);
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
