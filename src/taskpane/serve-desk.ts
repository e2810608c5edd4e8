import { controlsOf } from "../app/desk/controls-view.ts";
import { findingsOf, ignoredFindingsOf } from "../app/desk/findings-view.ts";
import { gradesOf } from "../app/desk/grades-view.ts";
import { mappingsOf } from "../app/desk/mappings-view.ts";
import { ignoreOnDesk, openDesk } from "../app/desk/open-desk.ts";
import type { Desk } from "../app/desk/open-desk.ts";
import { overviewOf } from "../app/desk/overview-view.ts";
import { quotasOf } from "../app/desk/quota-view.ts";
import { schemesOf, tryScheme } from "../app/desk/schemes-view.ts";
import { papersOf, summaryOf } from "../app/desk/summary-view.ts";
import { planAction } from "../app/plan-action.ts";
import type { ReviewedWorkbook } from "../app/plan-parts.ts";
import { planRecords } from "../app/plan-records.ts";
import { previewPlan } from "../app/preview-plan.ts";
import { officeCopy } from "../report/papers/office-copy.ts";
import { outgoingPapers } from "../report/papers/outgoing-papers.ts";
import { mostUrgentFirst } from "./control-order.ts";
import { failureOf } from "./failure.ts";
import type { DeskHandlers, DeskKind, DeskRequest, DeskResponse } from "./desk-requests.ts";

/** Answers one call to the desk; a failure is an answer too. */
export type DeskService = (request: DeskRequest) => DeskResponse;

function handlers(): DeskHandlers {
  let opened: Desk | null = null;
  const desk = (): Desk => {
    if (opened === null) throw new Error("the desk is asked before it is opened");
    return opened;
  };
  const reviewed = (file: string): ReviewedWorkbook => {
    const { review, summary, words, workbooks } = desk();
    const workbook = workbooks.find(({ reading }) => reading.file === file);
    if (workbook === undefined) throw new Error(`the desk holds no workbook of the name ${file}`);
    return { review, summary, words, workbook };
  };
  return {
    open: (input) => overviewOf((opened = openDesk(input))),
    decide: (decided) => overviewOf((opened = openDesk({ ...desk().input, ...decided }))),
    ignore: ({ ignored }) => overviewOf((opened = ignoreOnDesk(desk(), ignored))),
    mappings: () => mappingsOf(desk()),
    findings: () => findingsOf(desk()),
    ignored: () => ignoredFindingsOf(desk()),
    grades: () => gradesOf(desk()),
    controls: () => mostUrgentFirst(controlsOf(desk())),
    quotas: () => quotasOf(desk()),
    schemes: () => schemesOf(desk()),
    summary: () => summaryOf(desk()),
    paperList: () => papersOf(desk()),
    trial: (trial) => tryScheme(trial, desk()),
    planAction: ({ file, action, papers }) => {
      const beside = reviewed(file);
      const plan = planAction(action, beside, papers);
      return { file, plan, preview: previewPlan(plan, beside.workbook.reading.snapshots), skipped: [] };
    },
    planRecords: ({ file, records }) => {
      const beside = reviewed(file);
      const { plan, skipped } = planRecords(records, beside);
      return { file, plan, preview: previewPlan(plan, beside.workbook.reading.snapshots), skipped };
    },
    officeCopy: (chosen) => officeCopy(desk().review, desk().summary, desk().words, chosen ?? {}),
    papers: (chosen) => {
      const papers = outgoingPapers(desk().review, desk().summary, desk().words);
      const wanted = chosen === null ? null : new Set(chosen.fileNames);
      return papers.filter(({ fileName }) => wanted === null || wanted.has(fileName));
    },
  };
}

function answer<Kind extends DeskKind>(
  { id, kind, input }: DeskRequest<Kind>,
  served: DeskHandlers,
): DeskResponse {
  try {
    return { from: "desk", id, kind, output: served[kind](input) };
  } catch (error) {
    return { from: "desk", id, failure: failureOf(error) };
  }
}

/** A desk of its own, empty until it is opened. Synchronous and heavy: it belongs on a worker's thread. */
export function createDeskService(): DeskService {
  const served = handlers();
  return (request) => answer(request, served);
}
