import type { CalendarDate } from "./calendar-date.ts";
import type { ControlState } from "./deadline.ts";
import type { Finding } from "./finding.ts";
import type { Grading } from "./grading.ts";
import type { GradingScheme, ScoredScheme } from "./grading-scheme.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Register } from "./register.ts";

/** State of one control at the 统计截至日期. */
export interface ControlFollowUp {
  readonly state: ControlState;
  /** Whole days after the due day; null unless `overdue`, `unverified` or `done-late`. */
  readonly daysLate: number | null;
  /** The day that the state is counted to, for every kind of deadline that has one. */
  readonly nextDue: CalendarDate | null;
  /** Tier of `due-soon`, in working days. */
  readonly within: number | null;
}

/** Which rule names those who answer for a risk (责任口径, DOMAIN §5). */
export type ResponsibilityRule = "by-grade" | "by-level";

/** Settings of a run; all are printed with the result. */
export interface ReviewSettings {
  /** 统计截至日期. */
  readonly asOf: CalendarDate;
  readonly scheme: GradingScheme;
  /** The office's own scheme for the 打分表, where the scheme itself has nothing to score; Sichuan's eight where left out. */
  readonly scoring?: ScoredScheme | null;
  readonly responsibility: ResponsibilityRule;
  /** Tiers of 即将到期 in working days, ascending; 10 and 20 by default. */
  readonly leadDays: readonly number[];
  /** Day that relative terms (收到通知后3天内) count from, where the office has named one. */
  readonly relativeBase?: CalendarDate | null;
  /** 阶段性办结 counts as done. */
  readonly stageDoneCounts: boolean;
  /** Largest share of grade 1 in a unit, in principle (S002 §6): 0.1. */
  readonly gradeOneCap: number;
  /** Smallest number of risks of a unit for which the cap is checked. */
  readonly capFrom: number;
  /** 审定机构 as printed. */
  readonly decidingBody: string;
  /** The office's own evidence words; Probity's where left out. */
  readonly lexicon?: Lexicon;
}

/** Everything that Probity says about the files of one run. */
export interface Review {
  readonly settings: ReviewSettings;
  readonly register: Register;
  readonly findings: readonly Finding[];
  /** By place in `Register.points`. */
  readonly gradings: readonly Grading[];
  /** By place in `Register.measures`. */
  readonly followUps: readonly ControlFollowUp[];
  /** Findings that the clerk has set aside (忽略); they count nowhere. None where left out. */
  readonly ignored?: readonly Finding[];
}
