import type { WritingAction } from "../app/plan-action.ts";
import type { Records } from "../app/plan-records.ts";
import type { Watch } from "../app/workbook-port.ts";
import type { ChangePlan } from "../domain/index.ts";
import { wordsOf } from "../report/messages/catalogue.ts";
import type { ActionWords } from "../report/messages/zh-CN/actions.ts";
import type { OfficePaper } from "../report/papers/choose-sheets.ts";
import { assertOneAdmitted, leftOut } from "./classified-files.ts";
import type { PlannedChange } from "./desk-requests.ts";
import type { PaneCore } from "./pane-core.ts";
import type { OutcomePart, Phase } from "./pane-state.ts";
import { applyProposal, portOf, restorableOf, restoreAll, withoutRestore } from "./pane-work.ts";

/** What writes into workbooks: plan, receipt, apply, take back. */
export interface WriteActions {
  /** Plans a button for every workbook and shows the receipt; 生成汇总 makes the chosen sheets, or all. */
  readonly plan: (action: WritingAction, papers?: readonly OfficePaper[]) => Promise<void>;
  /** Plans what the clerk accepted, adopted or recorded, and shows the receipt. */
  readonly record: (records: Records) => Promise<void>;
  /** Carries out what the receipt shows; where the way back does not fit, shows it again and asks for consent. */
  readonly apply: () => Promise<void>;
  /** Takes back the last action of all workbooks, or of one. */
  readonly restore: (file?: string) => Promise<void>;
  /** Removes all restore data from the workbooks, before they are sent on. */
  readonly forget: () => Promise<void>;
}

function writesNothing({ fixes, ownColumns, ownCells, highlights, ownSheets }: ChangePlan): boolean {
  return [fixes, ownColumns, ownCells, highlights, ownSheets].every(({ length }) => length === 0);
}

function hasContent({ plan, skipped }: PlannedChange): boolean {
  return !writesNothing(plan) || skipped.length > 0;
}

async function propose(
  { cell, run, rest }: PaneCore,
  action: keyof ActionWords,
  plan: (file: string) => Promise<PlannedChange>,
): Promise<void> {
  const { screen: from, language } = cell.get();
  await run("planning", async (watch) => {
    assertOneAdmitted(cell.get());
    const parts: PlannedChange[] = [];
    const { files = [], waiting = [] } = cell.get().desk?.overview ?? {};
    for (const { file } of files) {
      watch.onProgress?.({ step: "check", sheet: null, done: parts.length, total: files.length });
      parts.push(await plan(file));
      if (watch.signal?.aborted === true) return rest();
    }
    cell.update({ outcome: null, screen: "result", focus: null });
    const proposal = {
      action: wordsOf(language).actions[action],
      parts: parts.filter(hasContent),
      // What the clerk decided of single rows leaves no file out.
      waiting: action === "accept" ? [] : waiting,
      from,
      afterRefusal: null,
    };
    return { kind: "previewing", proposal };
  });
}

async function finish(
  { cell, rest, takeIn }: PaneCore,
  outcome: { readonly action: string; readonly parts: readonly OutcomePart[] },
  watch: Watch,
): Promise<Phase> {
  cell.update({ outcome, screen: "result", focus: null });
  // What is done is done: reading it again is not cancelled with it.
  const { onProgress } = watch;
  await takeIn(onProgress === undefined ? {} : { onProgress });
  return rest();
}

/** The actions that write. */
export function writeActions(core: PaneCore): WriteActions {
  const { host, desk, cell, run, rest, read } = core;
  return {
    plan: async (action, papers) => {
      // In Excel the clerk types on while the pane is open: what is planned is what stands there now.
      if (host.kind === "excel") await read();
      if (cell.get().phase.kind !== "ready") return;
      await propose(
        core,
        action,
        async (file) =>
          await desk.ask("planAction", { file, action, ...(papers === undefined ? {} : { papers }) }),
      );
    },
    record: async (records) => {
      await propose(core, "accept", async (file) => await desk.ask("planRecords", { file, records }));
    },
    apply: async () => {
      const { phase } = cell.get();
      if (phase.kind !== "previewing") return;
      const { proposal } = phase;
      await run("applying", async (watch) => {
        const parts = await applyProposal(proposal, host.workbooks(), watch);
        const again = withoutRestore(proposal, parts);
        const isDone = again === null || parts.length > again.parts.length;
        const told = [...(proposal.afterRefusal ?? []), ...parts, ...proposal.waiting.map(leftOut)];
        const all = { action: proposal.action, parts: told };
        const phase = isDone ? await finish(core, all, watch) : rest();
        return again === null ? phase : { kind: "previewing", proposal: again };
      });
    },
    restore: async (file) => {
      await run("restoring", async (watch) => {
        const { restorable, language } = cell.get();
        const files = restorable.map((one) => one.file).filter((one) => file === undefined || one === file);
        const parts = await restoreAll(files, host.workbooks(), watch);
        return await finish(core, { action: wordsOf(language).actions.restore, parts }, watch);
      });
    },
    forget: async () => {
      await run("forgetting", async () => {
        for (const { file } of cell.get().restorable)
          await portOf(host.workbooks(), file).forgetRestorePoint();
        cell.update({ restorable: await restorableOf(host.workbooks()) });
        return rest();
      });
    },
  };
}
