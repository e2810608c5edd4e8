import type { WorkbookPort } from "../app/workbook-port.ts";
import type { CalendarDate } from "../domain/index.ts";
import type { Language } from "../report/messages/catalogue.ts";
import type { CommandOutcome } from "./command-outcome.ts";
import { associateCommands } from "./associate-commands.ts";

/** The page that ribbon and pane share. */
export interface SharedPage {
  readonly port: WorkbookPort;
  /** The pane's 统计截至日期: a button counts by the day that the pane shows. */
  readonly asOf: () => CalendarDate;
  readonly language: () => Language;
  /** Whether the clerk has confirmed in the pane that a workbook with this 密级 mark may be processed here. */
  readonly isConfirmed: (mark: string) => boolean;
  /** Shows in the pane what a button came to. */
  readonly show: (outcome: CommandOutcome) => void;
  /** Tells whenever the clerk works in the pane, which proves that it is open. */
  readonly onUse: (listener: () => void) => void;
}

/** Makes the ribbon's functions known to Excel. */
export async function startCommands({
  port,
  asOf,
  language,
  isConfirmed,
  show,
  onUse,
}: SharedPage): Promise<void> {
  // Excel tells only of changes, not whether the pane is open as the page starts.
  let isPaneVisible = false;
  onUse(() => {
    isPaneVisible = true;
  });
  const tellPane = async (outcome: CommandOutcome): Promise<boolean> => {
    // Excel opens the pane for what went wrong; what succeeded is told only to a pane that is open.
    if (!outcome.isDone) await Office.addin.showAsTaskpane();
    show(outcome);
    return isPaneVisible || !outcome.isDone;
  };
  associateCommands(Office.actions, {
    port,
    get language() {
      return language();
    },
    today: asOf,
    isConfirmed,
    isPaneVisible: () => isPaneVisible,
    tellPane,
  });
  await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
    isPaneVisible = visibilityMode === Office.VisibilityMode.taskpane;
  });
}
