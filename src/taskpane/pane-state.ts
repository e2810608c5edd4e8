import type { SkippedRecord } from "../app/plan-records.ts";
import type { IgnoredMarks } from "../app/ignored-findings.ts";
import type { ClassifiedView } from "../app/desk/classified-view.ts";
import type { OverviewView } from "../app/desk/overview-view.ts";
import type { StoredSettings } from "../app/stored-settings.ts";
import type { ApplyResult, Progress, RestoreResult } from "../app/workbook-port.ts";
import type { CalendarDate } from "../domain/index.ts";
import type { Language } from "../report/messages/catalogue.ts";
import type { PlannedChange } from "./desk-requests.ts";
import type { Failure } from "./failure.ts";
import type { ListScope } from "./list-scope.ts";
import type { ThemeChoice } from "./preferences.ts";

/** Screens of the pane in the order of their tabs. */
export const SCREEN_KEYS = [
  "start",
  "mappings",
  "findings",
  "grades",
  "controls",
  "summary",
  "result",
  "settings",
] as const;

export type ScreenKey = (typeof SCREEN_KEYS)[number];

/** What a change was planned for: one button's plan, for each workbook that it changes. */
export interface Proposal {
  /** Words of the button. */
  readonly action: string;
  readonly parts: readonly PlannedChange[];
  /** Files that it leaves out until the clerk confirms their 密级 mark. */
  readonly waiting: readonly ClassifiedView[];
  /** Screen that 返回 leads to. */
  readonly from: ScreenKey;
  /** Asked a second time, because the way back does not fit: what became of the other workbooks; else null. */
  readonly afterRefusal: readonly OutcomePart[] | null;
}

/** What became of one workbook. */
export type OutcomePart =
  | {
      readonly kind: "applied";
      readonly file: string;
      readonly result: ApplyResult;
      readonly skipped: readonly SkippedRecord[];
      /** Written with the clerk's consent that it cannot be taken back. */
      readonly isFinal: boolean;
    }
  | { readonly kind: "restored"; readonly file: string; readonly result: RestoreResult }
  | { readonly kind: "failed"; readonly file: string; readonly failure: Failure }
  /** What a button of the ribbon says of itself. */
  | { readonly kind: "told"; readonly isDone: boolean; readonly lines: readonly string[] };

/** What an action came to. */
export interface Outcome {
  readonly action: string;
  readonly parts: readonly OutcomePart[];
}

/** What was being done when it failed. */
export type Work =
  "reading" | "deciding" | "planning" | "applying" | "restoring" | "reporting" | "showing" | "forgetting";

/** What the pane is doing. */
export type Phase =
  | { readonly kind: "idle" }
  | {
      readonly kind: "working";
      readonly work: Work;
      readonly progress: Progress | null;
      readonly stopping: boolean;
    }
  | { readonly kind: "ready" }
  | { readonly kind: "previewing"; readonly proposal: Proposal }
  | { readonly kind: "failed"; readonly work: Work; readonly failure: Failure };

/** The workbooks as last read and judged. */
export interface DeskState {
  /** Rises with every reading and decision: what was asked of an earlier one is out of date. */
  readonly revision: number;
  readonly overview: OverviewView;
  readonly stored: StoredSettings;
  /** Findings that were set aside, by file. */
  readonly ignored: IgnoredMarks;
  /** Workbooks that could not be read. */
  readonly unread: readonly { readonly file: string; readonly failure: Failure }[];
  /** Why the last decision holds only until the pane is closed; null where the workbook keeps it. */
  readonly unsaved: Failure | null;
}

/** Everything that the screens are drawn from. */
export interface PaneState {
  readonly screen: ScreenKey;
  /** What a screen was opened for, in its own words (`overdue`, `error` …); null shows everything. */
  readonly focus: string | null;
  /** Line of the summary that a list was opened for; null lists all. */
  readonly scope: ListScope | null;
  readonly phase: Phase;
  readonly desk: DeskState | null;
  readonly asOf: CalendarDate;
  readonly language: Language;
  readonly theme: ThemeChoice;
  /** Files with a 密级 mark that the clerk, in this session, said may be processed here. */
  readonly confirmed: readonly ClassifiedView[];
  /** What the last action came to, until the next one. */
  readonly outcome: Outcome | null;
  /** Workbooks that 恢复原表 can take back, with the action. */
  readonly restorable: readonly { readonly file: string; readonly action: string }[];
}
