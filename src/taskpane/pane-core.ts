import type { Progress, Watch } from "../app/workbook-port.ts";
import { createDeskClient } from "./desk-client.ts";
import type { DeskClient } from "./desk-client.ts";
import { failureFrom } from "./failure.ts";
import type { PaneHost } from "./pane-host.ts";
import type { PaneState, Phase, Work } from "./pane-state.ts";
import { layOnDesk, restorableOf } from "./pane-work.ts";
import { loadPreferences } from "./preferences.ts";
import type { PreferenceStore } from "./preferences.ts";
import { createStateCell } from "./state-cell.ts";
import type { StateCell } from "./state-cell.ts";

interface PaneBase {
  readonly host: PaneHost;
  readonly desk: DeskClient;
  readonly cell: StateCell<PaneState>;
  /** Number of a reading or judgement that no earlier one had. */
  readonly nextRevision: () => number;
}

/** What every action of the pane works with. */
export interface PaneCore extends PaneBase {
  /** Does one work, telling its progress; nothing while another is under way. The task answers what comes after it. */
  readonly run: (work: Work, task: (watch: Watch) => Promise<Phase>) => Promise<void>;
  /** What the pane is when nothing is under way. */
  readonly rest: () => Phase;
  /** Reads all workbooks within a work. */
  readonly takeIn: (watch: Watch) => Promise<void>;
  /** Reads all workbooks; while another work is under way, right after it. */
  readonly read: () => Promise<void>;
  /** Asks the work under way to stop: what is computed ends at once, what is written at the next place where it can. */
  readonly stop: () => void;
}

interface Runner {
  readonly run: PaneCore["run"];
  readonly stop: PaneCore["stop"];
}

interface RunnerParts {
  readonly rest: () => Phase;
  /** Ends what the desk computes. */
  readonly interrupt: () => void;
  /** What is due once a work has ended. */
  readonly afterwards: () => Promise<void>;
}

function createRunner(cell: StateCell<PaneState>, { rest, interrupt, afterwards }: RunnerParts): Runner {
  let signal = { aborted: false };
  return {
    stop: () => {
      const { phase } = cell.get();
      if (phase.kind !== "working") return;
      signal.aborted = true;
      cell.update({ phase: { ...phase, stopping: true } });
      interrupt();
    },
    run: async (work, task) => {
      if (cell.get().phase.kind === "working") return;
      const own = (signal = { aborted: false });
      const onProgress = (progress: Progress): void => {
        cell.update({ phase: { kind: "working", work, progress, stopping: own.aborted } });
      };
      cell.update({ phase: { kind: "working", work, progress: null, stopping: false } });
      try {
        cell.update({ phase: await task({ signal: own, onProgress }) });
      } catch (error) {
        const failure = failureFrom(error);
        cell.update({ phase: failure.code === "cancelled" ? rest() : { kind: "failed", work, failure } });
      }
      await afterwards();
    },
  };
}

/** Reads all workbooks of the host into the state. */
function readerOf({ host, desk, cell, nextRevision }: PaneBase): PaneCore["takeIn"] {
  const { get, update } = cell;
  return async (watch) => {
    const { asOf, language, confirmed } = get();
    const workbooks = host.workbooks();
    if (workbooks.length === 0) {
      update({ desk: null, restorable: [] });
      return;
    }
    const revision = nextRevision();
    try {
      const laid = await layOnDesk(desk, workbooks, { asOf, language, confirmed }, watch);
      update({ desk: { ...laid, revision }, restorable: await restorableOf(workbooks) });
    } catch (error) {
      // The worker may hold another desk by now: rows of the old one would lead nowhere.
      update({ desk: null });
      throw error;
    }
  };
}

/** The pane's state with the one way to change it. */
export function createPaneCore(host: PaneHost, store: PreferenceStore | null): PaneCore {
  const desk = createDeskClient(() => host.createDeskWorker());
  const cell = createStateCell<PaneState>({
    screen: "start",
    focus: null,
    scope: null,
    phase: { kind: "idle" },
    desk: null,
    asOf: host.today,
    ...loadPreferences(store),
    confirmed: [],
    outcome: null,
    restorable: [],
  });
  const rest = (): Phase => ({ kind: cell.get().desk === null ? "idle" : "ready" });
  let revision = 0;
  const base = { host, desk, cell, nextRevision: (): number => (revision += 1) };
  const takeIn = readerOf(base);
  let isAskedAgain = false;
  const { run, stop } = createRunner(cell, {
    rest,
    interrupt: desk.interrupt,
    afterwards: async () => {
      if (!isAskedAgain) return;
      isAskedAgain = false;
      await read();
    },
  });
  async function read(): Promise<void> {
    if (cell.get().phase.kind === "working") {
      isAskedAgain = true;
      return;
    }
    await run("reading", async (watch) => {
      await takeIn(watch);
      return rest();
    });
  }
  return { ...base, run, rest, takeIn, read, stop };
}
