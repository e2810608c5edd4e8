import type { StoredSettings } from "../app/stored-settings.ts";
import type { CalendarDate } from "../domain/index.ts";
import type { PaneCore } from "./pane-core.ts";
import { keepStored } from "./pane-work.ts";
import { savePreferences } from "./preferences.ts";
import type { Preferences, PreferenceStore } from "./preferences.ts";

/** What a clerk decides about the workbooks; what is left out stays as it is. */
export interface Decision {
  readonly stored?: Partial<StoredSettings>;
  readonly asOf?: CalendarDate;
}

/** What changes how workbooks are understood and shown. */
export interface DecideActions {
  /** Judges the workbooks by a decision and keeps it in them. */
  readonly decide: (decision: Decision) => Promise<void>;
  /** Changes language or colours on this machine. */
  readonly prefer: (preferences: Partial<Preferences>) => Promise<void>;
}

async function judgeAnew(
  { cell, desk, host, run, rest, nextRevision }: PaneCore,
  stored?: Partial<StoredSettings>,
): Promise<void> {
  await run("deciding", async () => {
    const { desk: before, asOf, language } = cell.get();
    if (before === null) return rest();
    const decided = { ...before.stored, ...stored };
    const overview = await desk.ask("decide", { stored: decided, asOf, language });
    const unsaved = stored === undefined ? before.unsaved : await keepStored(host.workbooks(), decided);
    cell.update({ desk: { ...before, overview, stored: decided, unsaved, revision: nextRevision() } });
    return rest();
  });
}

/** The actions that decide. */
export function decideActions(core: PaneCore, store: PreferenceStore | null): DecideActions {
  const { cell } = core;
  return {
    decide: async ({ stored, asOf }) => {
      if (asOf !== undefined) cell.update({ asOf });
      await judgeAnew(core, stored);
    },
    prefer: async (preferences) => {
      const before = cell.get();
      const { language, theme } = { ...before, ...preferences };
      cell.update({ language, theme });
      savePreferences(store, { language, theme });
      if (language !== before.language) await judgeAnew(core);
    },
  };
}
