import { ExcelWorkbook } from "../../src/adapters/excel/excel-workbook.ts";
import { fflateZip } from "../../src/adapters/xlsx/inflate-fflate.ts";
import { writeReport } from "../../src/adapters/xlsx/writer/write-report.ts";
import type { CommandOutcome } from "../../src/commands/command-outcome.ts";
import { runRibbonAction } from "../../src/commands/ribbon-commands.ts";
import type { RibbonAction } from "../../src/commands/ribbon-functions.ts";
import type { CalendarDate } from "../../src/domain/index.ts";
import type { HostBook } from "../excel-host/book.ts";
import { openClient } from "../excel-host/client.ts";
import type { ExcelHost } from "../excel-host/excel-host.ts";
import { day } from "./plan-shapes.ts";

/** A clerk at the ribbon of the emulated Excel. */
export interface Ribbon {
  readonly host: ExcelHost;
  readonly port: ExcelWorkbook;
  /** Presses a button and gives back what the clerk is told. */
  readonly press: (action: RibbonAction, asOf?: CalendarDate) => Promise<CommandOutcome>;
}

/** The day on which everything here is done. */
const TODAY = day(2026, 11, 22);

/** Opens a workbook in the emulated Excel, with the pane closed unless it is said to be open. */
export function openRibbon(
  book: HostBook,
  { version = "1.14", isPaneVisible = false }: { version?: string; isPaneVisible?: boolean } = {},
): Ribbon {
  const { excel, host } = openClient(book, version);
  const port = new ExcelWorkbook({ excel, writeReport: (report) => writeReport(report, fflateZip) });
  const press = async (action: RibbonAction, asOf = TODAY): Promise<CommandOutcome> =>
    await runRibbonAction(action, {
      port,
      language: "zh-CN",
      today: () => asOf,
      isConfirmed: () => false,
      isPaneVisible: () => isPaneVisible,
      tellPane: () => Promise.resolve(true),
    });
  return { host, port, press };
}
