import { readFileSync } from "node:fs";
import { join } from "node:path";
import { XlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook.ts";
import type { WorkbookPort } from "../../src/app/workbook-port.ts";
import { nodeZip } from "../../src/cli/node-zip.ts";
import { calendarDate } from "../../src/domain/index.ts";
import type { CalendarDate } from "../../src/domain/index.ts";
import { createPane } from "../../src/taskpane/create-pane.ts";
import type { Pane } from "../../src/taskpane/create-pane.ts";
import type { DeskState, Outcome, Proposal } from "../../src/taskpane/pane-state.ts";
import type { PreferenceStore } from "../../src/taskpane/preferences.ts";
import { DeskThread } from "./desk-thread.ts";

const SAMPLES = join(import.meta.dirname, "..", "..", "assets", "samples");

/** A day of the calendar. */
export function day(year: number, month: number, date: number): CalendarDate {
  const found = calendarDate(year, month, date);
  if (found === null) throw new Error(`no such day: ${year}-${month}-${date}`);
  return found;
}

/** The bytes of one of the samples. */
export function sampleBytes(file: string): Uint8Array {
  return readFileSync(join(SAMPLES, file));
}

/** A sample as a workbook. */
export function sampleWorkbook(file: string): XlsxWorkbook {
  return new XlsxWorkbook({ bytes: sampleBytes(file), file, codec: nodeZip });
}

/** A pane with its desk over these workbooks, as on a page. */
export interface PaneOnDesk {
  readonly pane: Pane;
  /** Threads of the desk that were started so far; the last one is at work. */
  readonly threads: readonly DeskThread[];
}

/** A pane over workbooks, with the day of all tests: 30 June 2026. */
export function paneOver(
  ports: Readonly<Record<string, WorkbookPort>>,
  store: PreferenceStore | null = null,
): PaneOnDesk {
  const threads: DeskThread[] = [];
  const workbooks = Object.entries(ports).map(([file, port]) => ({ file, port }));
  const pane = createPane(
    {
      kind: "page",
      today: day(2026, 6, 30),
      workbooks: () => workbooks,
      subscribe: () => () => undefined,
      createDeskWorker: () => {
        const thread = new DeskThread();
        threads.push(thread);
        return thread;
      },
      shade: () => null,
      page: null,
    },
    store,
  );
  return { pane, threads };
}

/** What lies on the desk of a pane that has read. */
export function deskOf(pane: Pane): DeskState {
  const { desk, phase } = pane.state();
  if (desk === null) throw new Error(`nothing on the desk: ${JSON.stringify(phase)}`);
  return desk;
}

/** The receipt that a pane shows. */
export function proposalOf(pane: Pane): Proposal {
  const { phase } = pane.state();
  if (phase.kind !== "previewing") throw new Error(`no receipt: ${JSON.stringify(phase)}`);
  return phase.proposal;
}

/** What the last action of a pane came to. */
export function outcomeOf(pane: Pane): Outcome {
  const { outcome } = pane.state();
  if (outcome === null) throw new Error("nothing was done");
  return outcome;
}
