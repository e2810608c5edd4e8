import type { ControlView } from "../app/desk/controls-view.ts";
import type { FindingView } from "../app/desk/findings-view.ts";
import type { GradeView } from "../app/desk/grades-view.ts";
import type { MappingView } from "../app/desk/mappings-view.ts";
import type { DeskInput } from "../app/desk/open-desk.ts";
import type { IgnoredMarks } from "../app/ignored-findings.ts";
import type { OverviewView } from "../app/desk/overview-view.ts";
import type { QuotasView } from "../app/desk/quota-view.ts";
import type { SchemesView, SchemeTrial, TrialView } from "../app/desk/schemes-view.ts";
import type { PaperView, SummaryView } from "../app/desk/summary-view.ts";
import type { WritingAction } from "../app/plan-action.ts";
import type { Records, SkippedRecord } from "../app/plan-records.ts";
import type { Preview } from "../app/preview-plan.ts";
import type { ChangePlan, ReportModel } from "../domain/index.ts";
import type { OfficePaper } from "../report/papers/choose-sheets.ts";
import type { Failure } from "./failure.ts";

/** A plan for one workbook with its receipt. */
export interface PlannedChange {
  readonly file: string;
  readonly plan: ChangePlan;
  readonly preview: Preview;
  /** Records that have no cell to go to. */
  readonly skipped: readonly SkippedRecord[];
}

/** What the desk does for the pane, by kind: what it is given, and what it answers. */
export interface DeskCalls {
  /** Understands and judges workbooks; every later call is about them. */
  open: { input: DeskInput; output: OverviewView };
  /** Judges the same workbooks anew after a decision. */
  decide: { input: Omit<DeskInput, "workbooks">; output: OverviewView };
  /** Sets findings aside, or takes them back; nothing is judged anew. */
  ignore: { input: { readonly ignored: IgnoredMarks }; output: OverviewView };
  mappings: { input: null; output: readonly MappingView[] };
  findings: { input: null; output: readonly FindingView[] };
  /** Findings that were set aside. */
  ignored: { input: null; output: readonly FindingView[] };
  grades: { input: null; output: readonly GradeView[] };
  controls: { input: null; output: readonly ControlView[] };
  quotas: { input: null; output: QuotasView };
  schemes: { input: null; output: SchemesView };
  summary: { input: null; output: SummaryView };
  /** The papers that could go out now. */
  paperList: { input: null; output: readonly PaperView[] };
  /** What another scheme would change; the desk stays as it is. */
  trial: { input: SchemeTrial; output: TrialView };
  planAction: {
    input: {
      readonly file: string;
      readonly action: WritingAction;
      /** Sheets that 生成汇总 makes; all where left out. */
      readonly papers?: readonly OfficePaper[];
    };
    output: PlannedChange;
  };
  planRecords: { input: { readonly file: string; readonly records: Records }; output: PlannedChange };
  /** The summary workbook with everything in it, for the office itself. */
  officeCopy: { input: { readonly papers: readonly OfficePaper[] } | null; output: ReportModel };
  /** The papers that go out, each a workbook of its own. */
  papers: { input: { readonly fileNames: readonly string[] } | null; output: readonly ReportModel[] };
}

export type DeskKind = keyof DeskCalls;

/** Calls that take nothing and show what the desk holds. */
export type ViewKind =
  | "mappings"
  | "findings"
  | "ignored"
  | "grades"
  | "controls"
  | "quotas"
  | "schemes"
  | "summary"
  | "paperList";

/** One call on its way to the desk. */
export interface DeskRequest<Kind extends DeskKind = DeskKind> {
  readonly to: "desk";
  readonly id: number;
  readonly kind: Kind;
  readonly input: DeskCalls[Kind]["input"];
}

/** The answer to one call. */
export interface DeskAnswer<Kind extends DeskKind = DeskKind> {
  readonly from: "desk";
  readonly id: number;
  readonly kind: Kind;
  readonly output: DeskCalls[Kind]["output"];
}

/** A call that failed. */
export interface DeskRefusal {
  readonly from: "desk";
  readonly id: number;
  readonly failure: Failure;
}

export type DeskResponse = DeskAnswer | DeskRefusal;

/** The function behind each kind of call. */
export type DeskHandlers = {
  readonly [Kind in DeskKind]: (input: DeskCalls[Kind]["input"]) => DeskCalls[Kind]["output"];
};
