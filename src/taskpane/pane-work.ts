import type { ClassifiedView } from "../app/desk/classified-view.ts";
import { IGNORED_KEY, parseIgnored } from "../app/ignored-findings.ts";
import type { IgnoredMarks } from "../app/ignored-findings.ts";
import { formatStoredSettings, SETTINGS_KEY } from "../app/stored-settings.ts";
import type { StoredSettings } from "../app/stored-settings.ts";
import { WorkbookError } from "../app/workbook-port.ts";
import type { Watch } from "../app/workbook-port.ts";
import type { CalendarDate, WorkbookSnapshot } from "../domain/index.ts";
import type { Language } from "../report/messages/catalogue.ts";
import type { DeskClient } from "./desk-client.ts";
import { failureFrom } from "./failure.ts";
import type { Failure } from "./failure.ts";
import type { OpenWorkbook } from "./pane-host.ts";
import type { DeskState, OutcomePart, PaneState, Proposal } from "./pane-state.ts";
import { loadStored } from "./stored-of.ts";

function assertGoesOn({ signal }: Watch): void {
  if (signal?.aborted === true) throw new WorkbookError("cancelled");
}

/** How a run judges what it reads. */
export interface Judging {
  readonly asOf: CalendarDate;
  readonly language: Language;
  readonly confirmed: readonly ClassifiedView[];
}

interface ReadResult {
  readonly read: readonly OpenWorkbook[];
  readonly snapshots: readonly WorkbookSnapshot[];
  readonly unread: DeskState["unread"];
}

async function readAll(workbooks: readonly OpenWorkbook[], watch: Watch): Promise<ReadResult> {
  const read: OpenWorkbook[] = [];
  const snapshots: WorkbookSnapshot[] = [];
  const unread: { file: string; failure: Failure }[] = [];
  for (const workbook of workbooks) {
    try {
      snapshots.push({ ...(await workbook.port.read(watch)), file: workbook.file });
      read.push(workbook);
    } catch (error) {
      const failure = failureFrom(error);
      if (failure.code === "cancelled") throw error;
      unread.push({ file: workbook.file, failure });
    }
    assertGoesOn(watch);
  }
  return { read, snapshots, unread };
}

/**
 * Reads all workbooks and lays them on the desk; one that cannot be read is told and does not stop the others.
 * @throws the failure of the only workbook; WorkbookError `cancelled`
 */
export async function layOnDesk(
  desk: DeskClient,
  workbooks: readonly OpenWorkbook[],
  judging: Judging,
  watch: Watch,
): Promise<Omit<DeskState, "revision">> {
  const { read, snapshots, unread } = await readAll(workbooks, watch);
  const [stored, ignored] = await Promise.all([loadStored(read), loadIgnored(read)]);
  watch.onProgress?.({ step: "understand", sheet: null, done: 0, total: 1 });
  const laid = { workbooks: snapshots, stored, ignored, ...judging };
  const overview = await desk.ask("open", laid, watch.signal !== undefined);
  assertGoesOn(watch);
  return { overview, stored, ignored, unread, unsaved: null };
}

async function loadIgnored(workbooks: readonly OpenWorkbook[]): Promise<IgnoredMarks> {
  const marks = workbooks.map(
    async ({ file, port }) => [file, parseIgnored(await port.loadSetting(IGNORED_KEY))] as const,
  );
  return Object.fromEntries(await Promise.all(marks));
}

/** Keeps something in every workbook; null where that went well, else why the first one refused. */
export async function keepInEach(
  workbooks: readonly OpenWorkbook[],
  keep: (workbook: OpenWorkbook) => Promise<void>,
): Promise<Failure | null> {
  let refused: Failure | null = null;
  for (const workbook of workbooks) {
    try {
      await keep(workbook);
    } catch (error) {
      refused ??= failureFrom(error);
    }
  }
  return refused;
}

/** Keeps decisions in every workbook; null where that went well, else why the first one refused. */
export async function keepStored(
  workbooks: readonly OpenWorkbook[],
  stored: StoredSettings,
): Promise<Failure | null> {
  return await keepInEach(workbooks, async ({ port }) => {
    await port.saveSetting(SETTINGS_KEY, formatStoredSettings(stored));
  });
}

/** What 恢复原表 could take back now. */
export async function restorableOf(workbooks: readonly OpenWorkbook[]): Promise<PaneState["restorable"]> {
  const points = await Promise.all(
    workbooks.map(async ({ file, port }) => {
      try {
        const point = await port.restorePoint();
        return point === null ? [] : [{ file, action: point.action }];
      } catch {
        // A file that cannot be read is told by reading it.
        return [];
      }
    }),
  );
  return points.flat();
}

async function partOf(file: string, work: () => Promise<OutcomePart>): Promise<OutcomePart> {
  try {
    return await work();
  } catch (error) {
    return { kind: "failed", file, failure: failureFrom(error) };
  }
}

/** The workbook of that name. @throws WorkbookError `workbook-closed` where it is open no more */
export function portOf(workbooks: readonly OpenWorkbook[], file: string): OpenWorkbook["port"] {
  const workbook = workbooks.find((one) => one.file === file);
  if (workbook === undefined) throw new WorkbookError("workbook-closed", { file });
  return workbook.port;
}

/** Carries out a proposal, workbook by workbook; one that fails does not stop the others, cancelling does. */
export async function applyProposal(
  proposal: Proposal,
  workbooks: readonly OpenWorkbook[],
  watch: Watch,
): Promise<readonly OutcomePart[]> {
  const parts: OutcomePart[] = [];
  for (const { file, plan, skipped } of proposal.parts) {
    parts.push(
      await partOf(file, async () => {
        assertGoesOn(watch);
        const result = await portOf(workbooks, file).apply(plan, watch);
        return { kind: "applied", file, result, skipped, isFinal: plan.allowWithoutRestore === true };
      }),
    );
  }
  return parts;
}

function isTooLarge(part: OutcomePart): boolean {
  return part.kind === "failed" && part.failure.code === "restore-too-large";
}

/** The same change without a way back, for the workbooks where none fits; null where there are none. */
export function withoutRestore(proposal: Proposal, outcome: readonly OutcomePart[]): Proposal | null {
  const refused = proposal.parts.filter((_, at) => outcome.slice(at, at + 1).some(isTooLarge));
  if (refused.length === 0) return null;
  return {
    ...proposal,
    parts: refused.map((part) => ({ ...part, plan: { ...part.plan, allowWithoutRestore: true } })),
    afterRefusal: outcome.filter((part) => !isTooLarge(part)),
  };
}

/** Takes back the last action of each workbook. */
export async function restoreAll(
  files: readonly string[],
  workbooks: readonly OpenWorkbook[],
  watch: Watch,
): Promise<readonly OutcomePart[]> {
  const parts: OutcomePart[] = [];
  for (const file of files) {
    parts.push(
      await partOf(file, async () => ({
        kind: "restored",
        file,
        result: await portOf(workbooks, file).restore(watch),
      })),
    );
  }
  return parts;
}
