import { formatIgnored, IGNORED_KEY } from "../app/ignored-findings.ts";
import type { ClassifiedView } from "../app/desk/classified-view.ts";
import type { IgnoredMarks } from "../app/ignored-findings.ts";
import type { StoredSettings } from "../app/stored-settings.ts";
import type { CalendarDate } from "../domain/index.ts";
import type { Language } from "../report/messages/catalogue.ts";
import { assertOneAdmitted } from "./classified-files.ts";
import type { PaneCore } from "./pane-core.ts";
import type { OpenWorkbook } from "./pane-host.ts";
import { keepInEach, keepStored } from "./pane-work.ts";
import { savePreferences } from "./preferences.ts";
import type { Preferences, PreferenceStore } from "./preferences.ts";

/** What a clerk decides about the workbooks; what is left out stays as it is. */
export interface Decision {
  readonly stored?: Partial<StoredSettings>;
  readonly asOf?: CalendarDate;
}

/** A finding as its workbook knows it. */
export interface MarkedFinding {
  readonly file: string;
  readonly mark: string;
}

/** What changes how workbooks are understood and shown. */
export interface DecideActions {
  /** Judges the workbooks by a decision and keeps it in them. */
  readonly decide: (decision: Decision) => Promise<void>;
  /** Sets findings aside (忽略) or takes them back, and keeps that in their workbooks. */
  readonly ignore: (findings: readonly MarkedFinding[], isIgnored: boolean) => Promise<void>;
  /** Takes the clerk's word that a file with a 密级 mark may be processed here, until the pane is closed. */
  readonly confirmClassified: (file: ClassifiedView) => Promise<void>;
  /** Changes language or colours on this machine. */
  readonly prefer: (preferences: Partial<Preferences>) => Promise<void>;
}

/** What the workbooks are judged by; what is left out stays as it is. */
interface Judged extends Decision {
  readonly language?: Language;
  readonly confirmed?: readonly ClassifiedView[];
}

/** The workbooks of the host but for those that wait for the clerk's word. */
function admittedOf({ host, cell }: PaneCore): readonly OpenWorkbook[] {
  const waiting = new Set(cell.get().desk?.overview.waiting.map(({ file }) => file));
  return host.workbooks().filter(({ file }) => !waiting.has(file));
}

async function judgeAnew(core: PaneCore, { stored, asOf, language, confirmed }: Judged): Promise<void> {
  const { cell, desk, run, rest, nextRevision } = core;
  const before = cell.get();
  const shown = {
    asOf: asOf ?? before.asOf,
    language: language ?? before.language,
    confirmed: confirmed ?? before.confirmed,
  };
  await run("deciding", async () => {
    if (stored !== undefined) assertOneAdmitted(before);
    if (before.desk === null) {
      cell.update(shown);
      return rest();
    }
    const decided = { ...before.desk.stored, ...stored };
    // Shown at once, and taken back where the clerk stops it.
    cell.update(shown);
    try {
      const overview = await desk.ask("decide", { stored: decided, ...shown });
      const unsaved =
        stored === undefined ? before.desk.unsaved : await keepStored(admittedOf(core), decided);
      cell.update({ desk: { ...before.desk, overview, stored: decided, unsaved, revision: nextRevision() } });
    } catch (error) {
      cell.update({ asOf: before.asOf, language: before.language, confirmed: before.confirmed });
      throw error;
    }
    return rest();
  });
}

function changedMarks(
  marks: IgnoredMarks,
  findings: readonly MarkedFinding[],
  isIgnored: boolean,
): IgnoredMarks {
  const next = new Map(Object.entries(marks).map(([file, list]) => [file, new Set(list)]));
  for (const { file, mark } of findings) {
    const own = next.get(file) ?? new Set();
    if (isIgnored) own.add(mark);
    else own.delete(mark);
    next.set(file, own);
  }
  return Object.fromEntries([...next].map(([file, list]) => [file, [...list]]));
}

async function ignore(
  { cell, desk, host, run, rest, nextRevision }: PaneCore,
  findings: readonly MarkedFinding[],
  isIgnored: boolean,
): Promise<void> {
  const before = cell.get().desk;
  if (before === null || findings.length === 0) return;
  await run("deciding", async () => {
    const ignored = changedMarks(before.ignored, findings, isIgnored);
    const overview = await desk.ask("ignore", { ignored });
    const files = new Set(findings.map(({ file }) => file));
    const workbooks = host.workbooks().filter(({ file }) => files.has(file));
    const unsaved = await keepInEach(workbooks, async ({ file, port }) => {
      await port.saveSetting(IGNORED_KEY, formatIgnored(ignored[file] ?? []));
    });
    cell.update({ desk: { ...before, overview, ignored, unsaved, revision: nextRevision() } });
    return rest();
  });
}

/** The actions that decide. */
export function decideActions(core: PaneCore, store: PreferenceStore | null): DecideActions {
  const { cell } = core;
  return {
    decide: async (decision) => {
      await judgeAnew(core, decision);
    },
    ignore: async (findings, isIgnored) => {
      await ignore(core, findings, isIgnored);
    },
    confirmClassified: async (file) => {
      await judgeAnew(core, { confirmed: [...cell.get().confirmed, file] });
    },
    prefer: async (preferences) => {
      const before = cell.get();
      const { language, theme } = { ...before, ...preferences };
      cell.update({ theme });
      if (language !== before.language) await judgeAnew(core, { language });
      savePreferences(store, { language: cell.get().language, theme });
    },
  };
}
