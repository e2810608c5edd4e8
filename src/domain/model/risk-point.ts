import type { CalendarDate } from "./calendar-date.ts";
import type { Deadline, Status } from "./deadline.ts";
import type { Grade, Level, RiskCategory, RiskId } from "./vocabulary.ts";

/** A text as the clerk typed it (trimmed at both ends) and the cell that holds it, on the risk point's own sheet. */
export interface SourceText {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** Level of a person in a responsibility chain, read from the column's name; null where it says none. */
export type ResponsibleRole =
  | "direct" // 直接责任人
  | "department" // 部门责任人, 部室负责人
  | "main" // 主要领导, 主管领导, 单位主要负责人
  | "deputy" // 分管领导
  | null;

/** One person or body named as owner or leader. */
export interface Responsible {
  readonly name: string;
  readonly role: ResponsibleRole;
  readonly source: SourceText;
}

/** Where a risk point stands. Rows count from 0. */
export interface RiskSource {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  /** Which of several risks in one row, from 0. */
  readonly item: number;
}

/** One thing that is done against a risk (防控措施). */
export interface ControlMeasure {
  /** Place in `Register.measures`. */
  readonly index: number;
  /** Place of its risk point in `Register.points`. */
  readonly point: number;
  /** Without its number. Empty where the row names a deadline or a status but no measure. */
  readonly text: string;
  /** The whole cell that it comes from; null where the row has none. */
  readonly source: SourceText | null;
  readonly owner: string | null;
  readonly deadline: Deadline;
  readonly deadlineSource: SourceText | null;
  readonly status: Status;
  readonly statusSource: SourceText | null;
  readonly completedOn: CalendarDate | null;
  readonly completedOnSource: SourceText | null;
}

/** One risk point (风险点): where and how power could be abused, as read from one row. */
export interface RiskPoint {
  readonly id: RiskId;
  /** Place in `Register.points`. */
  readonly index: number;
  readonly source: RiskSource;
  readonly level: Level | null;
  readonly seq: SourceText | null;
  readonly unit: SourceText | null;
  readonly department: SourceText | null;
  readonly post: SourceText | null;
  readonly person: SourceText | null;
  readonly duty: SourceText | null;
  readonly process: SourceText | null;
  readonly category: RiskCategory | null;
  readonly categoryText: SourceText | null;
  readonly point: SourceText | null;
  readonly manifestation: SourceText | null;
  readonly gradeText: SourceText | null;
  /** The grade typed in the form, normalised; null where none is typed or it must be asked. */
  readonly declaredGrade: Grade | null;
  /** The grade that is left once the controls work (剩余风险等级), where the table tells it beside the risk's own. */
  readonly residualGrade?: Grade | null;
  readonly residualText?: SourceText | null;
  /** The office's recorded decision (审定等级), where a column or a ledger holds one. */
  readonly decidedGrade: Grade | null;
  readonly measuresText: SourceText | null;
  /** Places of its measures in `Register.measures`. */
  readonly measures: readonly number[];
  readonly owners: readonly Responsible[];
  readonly leaders: readonly Responsible[];
  readonly deadlineText: SourceText | null;
  readonly statusText: SourceText | null;
  readonly likelihood: number | null;
  readonly severity: number | null;
  readonly score: number | null;
  /** Scores typed in factor columns (打分表), by factor key of the scheme or the column's own name. */
  readonly factorScores: Readonly<Record<string, number>>;
  /** Words and ticks typed in such columns, by the column's own name; which score they are, the scheme says. */
  readonly scoreWords?: Readonly<Record<string, string>> | undefined;
  readonly basis: SourceText | null;
  readonly remarks: SourceText | null;
}

/** The grade that counts: the office's decision where recorded, else the typed grade, else none (待评). */
export function finalGradeOf(point: RiskPoint): Grade | null {
  return point.decidedGrade ?? point.declaredGrade;
}
