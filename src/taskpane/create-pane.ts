import type { SchemeTrial, TrialView } from "../app/desk/schemes-view.ts";
import type { ReportModel } from "../domain/index.ts";
import type { OfficePaper } from "../report/papers/choose-sheets.ts";
import { assertOneAdmitted } from "./classified-files.ts";
import { decideActions } from "./decide-actions.ts";
import type { DecideActions } from "./decide-actions.ts";
import type { DeskCalls, ViewKind } from "./desk-requests.ts";
import { failureFrom } from "./failure.ts";
import type { ListScope } from "./list-scope.ts";
import { createPaneCore } from "./pane-core.ts";
import type { PaneCore } from "./pane-core.ts";
import type { PaneHost } from "./pane-host.ts";
import type { Outcome, PaneState, ScreenKey } from "./pane-state.ts";
import type { PreferenceStore } from "./preferences.ts";
import { writeActions } from "./write-actions.ts";
import type { WriteActions } from "./write-actions.ts";

/** A report to be opened. */
export type ReportChoice =
  | { readonly kind: "officeCopy"; readonly papers?: readonly OfficePaper[] }
  | { readonly kind: "papers"; readonly fileNames?: readonly string[] };

/** The pane without its looks: what it knows, and what it can be asked to do. One work at a time. */
export interface Pane extends WriteActions, DecideActions {
  readonly host: PaneHost;
  readonly state: () => PaneState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Shows a screen, filtered by what it is opened for, its list limited to a line of the summary. */
  readonly open: (screen: ScreenKey, focus?: string | null, scope?: ListScope | null) => void;
  /** Reads all workbooks of the host anew. */
  readonly read: () => Promise<void>;
  /** Shows what was done elsewhere (a button of the ribbon), and reads what came of it. */
  readonly tell: (outcome: Outcome) => Promise<void>;
  /** Stops the work under way, or puts the receipt or the failure away. */
  readonly cancel: () => void;
  /** What a screen lists; components take it through `useView`. */
  readonly view: <Kind extends ViewKind>(kind: Kind) => Promise<DeskCalls[Kind]["output"]>;
  /** What a scheme on trial would change; nothing is decided yet. */
  readonly trial: (trial: SchemeTrial) => Promise<TrialView>;
  /** Opens the summary workbook with the chosen sheets, or the chosen papers that go out; all where left out. */
  readonly openReport: (chosen: ReportChoice) => Promise<void>;
  /** Shows a cell of a workbook, A1 where the place is the whole sheet. */
  readonly show: (file: string, sheet: string, address: string | null) => Promise<void>;
}

function cancel({ cell, rest, stop }: PaneCore): void {
  const { phase } = cell.get();
  if (phase.kind === "working") stop();
  else if (phase.kind === "previewing") {
    const { from, afterRefusal } = phase.proposal;
    // What became of the other workbooks is still to be seen.
    const screen = (afterRefusal ?? []).length === 0 ? from : "result";
    cell.update({ phase: rest(), screen, focus: null });
  } else cell.update({ phase: rest() });
}

async function modelsOf({ desk }: PaneCore, chosen: ReportChoice): Promise<readonly ReportModel[]> {
  if (chosen.kind === "officeCopy") {
    const { papers } = chosen;
    return [await desk.ask("officeCopy", papers === undefined ? null : { papers })];
  }
  const { fileNames } = chosen;
  return await desk.ask("papers", fileNames === undefined ? null : { fileNames });
}

async function openReport(core: PaneCore, chosen: ReportChoice): Promise<void> {
  const { host, cell, run, rest } = core;
  await run("reporting", async (watch) => {
    assertOneAdmitted(cell.get());
    const models = await modelsOf(core, chosen);
    for (const model of models) await host.workbooks()[0]?.port.openReport(model, watch);
    return rest();
  });
}

async function show({ host, cell }: PaneCore, file: string, sheet: string, address: string): Promise<void> {
  try {
    await host
      .workbooks()
      .find((one) => one.file === file)
      ?.port.show(sheet, address);
  } catch (error) {
    cell.update({ phase: { kind: "failed", work: "showing", failure: failureFrom(error) } });
  }
}

/** Makes the pane over a host; it reads by itself when the host's workbooks change. */
export function createPane(host: PaneHost, store: PreferenceStore | null): Pane {
  const core = createPaneCore(host, store);
  const { cell, desk, read } = core;
  host.subscribe(() => {
    void read();
  });
  return {
    host,
    state: cell.get,
    subscribe: cell.subscribe,
    ...writeActions(core),
    ...decideActions(core, store),
    open: (screen, focus = null, scope = null) => {
      cell.update({ screen, focus, scope });
    },
    read,
    tell: async (outcome) => {
      cell.update({ outcome, screen: "result", focus: null });
      await read();
    },
    cancel: () => {
      cancel(core);
    },
    view: async (kind) => await desk.ask(kind, null),
    trial: async (trial) => await desk.ask("trial", trial),
    openReport: async (chosen) => {
      await openReport(core, chosen);
    },
    show: async (file, sheet, address) => {
      await show(core, file, sheet, address ?? "A1");
    },
  };
}
