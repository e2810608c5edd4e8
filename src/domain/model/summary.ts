import type { CellAddress } from "./cell.ts";
import type { ControlState } from "./deadline.ts";
import type { SetAsideReason } from "./register.ts";
import type { Grade, Level, RiskCategory, SheetKind } from "./vocabulary.ts";

/** Risk points by final grade; `grades` counts grade 1, 2, 3 and `ungraded` those without one (待评). */
export interface GradeTally {
  readonly total: number;
  readonly grades: readonly [number, number, number];
  readonly ungraded: number;
}

/** Controls by their state at the 统计截至日期. */
export interface StateTally {
  readonly total: number;
  readonly states: Readonly<Record<ControlState, number>>;
}

/** Whether the share of grade 1 keeps to the cap (S002 §6); units below the smallest size are not judged. */
export type CapVerdict = "within" | "over" | "too-few";

/** The cap on grade 1 for one unit: `allowed` risks at most, in principle. */
export interface CapCheck {
  readonly verdict: CapVerdict;
  readonly allowed: number;
}

/** One unit (单位); `name` is its first spelling, null where no row names a unit. */
export interface UnitTally {
  readonly name: string | null;
  readonly points: GradeTally;
  readonly controls: StateTally;
  readonly findings: number;
  readonly cap: CapCheck;
}

/** One department (部室) of a unit. */
export interface DepartmentTally {
  /** Place in `Summary.units`. */
  readonly unit: number;
  /** First spelling; null where the rows name no department. */
  readonly name: string | null;
  /** Its risks are those of the unit itself (单位层面). */
  readonly wholeUnit: boolean;
  readonly points: GradeTally;
  readonly controls: StateTally;
  readonly findings: number;
}

/** One category; those that are none of the standard ones are told apart by their own words. */
export interface CategoryTally {
  readonly category: RiskCategory | null;
  /** The words most used for it in the tables; null where no row has any. Different for every entry. */
  readonly wording: string | null;
  readonly points: GradeTally;
}

/** One post (岗位) of a department. */
export interface PostTally {
  /** Place in `Summary.departments`. */
  readonly department: number;
  readonly name: string;
  readonly points: GradeTally;
}

/** Who or what is graded in the 风险等级划分表. */
export type ClassifiedKind = "leader" | "department" | "post";

/** One line of the 风险等级划分表: the highest final grade among its risks is only a proposal. */
export interface ClassifiedItem {
  readonly kind: ClassifiedKind;
  /** Place in `Summary.departments`. */
  readonly department: number;
  /** The post's name; null for a department. */
  readonly post: string | null;
  readonly proposed: Grade | null;
  readonly points: GradeTally;
}

/** Who answers in a place of the chain. */
export type AnswerRole = "main" | "deputy" | "department-head" | "person";

/** One place of the chain: the role that the rule asks for, and the names that the rows give for it. */
export interface Answerer {
  readonly role: AnswerRole;
  readonly names: readonly string[];
}

/** One line of the 责任分解表; a place that the rule leaves open is null. */
export interface ResponsibilityRow {
  /** Place in `Summary.departments`. */
  readonly department: number;
  /** Final grade, by the rule `by-grade`; null is 待评. */
  readonly grade: Grade | null;
  /** Level, by the rule `by-level`; null where no table says it. */
  readonly level: Level | null;
  readonly points: number;
  /** 负总责. */
  readonly overall: Answerer | null;
  /** 重要领导责任. */
  readonly leading: Answerer | null;
  /** 直接责任. */
  readonly direct: Answerer | null;
}

/** One owner (责任人) of controls; null where none is named. */
export interface OwnerTally {
  readonly name: string | null;
  readonly controls: StateTally;
}

/** A risk point whose score lies nearest a threshold of grade 1 (临界风险点), for joint study only. */
export interface BorderlinePoint {
  /** Place in `Register.points`. */
  readonly point: number;
  /** Its final grade now. */
  readonly grade: Grade | null;
  /** Score above (positive) or below the threshold, in the scheme's measure. */
  readonly margin: number;
}

/** A finding and the department that it goes back to. */
export interface PlacedFinding {
  /** Place in `Review.findings`. */
  readonly finding: number;
  /** Place in `Summary.departments`; null where it belongs to no single one. */
  readonly department: number | null;
}

/** One sheet's account: rows in = rows used + rows set aside. */
export interface ReconciledSheet {
  readonly file: string;
  readonly sheet: string;
  readonly kind: SheetKind;
  readonly hidden: boolean;
  readonly own: boolean;
  readonly tables: number;
  readonly rowsIn: number;
  readonly rowsUsed: number;
  readonly rowsSetAside: number;
  readonly setAside: Readonly<Record<SetAsideReason, number>>;
  readonly points: number;
  readonly measures: number;
  readonly balanced: boolean;
}

/** A number typed in a source beside the number found there. */
export interface CheckedTotal {
  readonly file: string;
  readonly sheet: string;
  readonly address: CellAddress;
  readonly text: string;
  readonly of: "points" | "measures" | "grade" | "duties";
  readonly grade: Grade | null;
  readonly typed: number;
  readonly found: number;
}

/** What the 数据核对表 accounts for. */
export interface Reconciliation {
  readonly sheets: readonly ReconciledSheet[];
  readonly typedTotals: readonly CheckedTotal[];
}

/** The figures of the whole run. */
export interface SummaryTotals {
  /** Read or failed. */
  readonly files: number;
  readonly failed: number;
  readonly sheets: number;
  readonly rowsIn: number;
  readonly rowsUsed: number;
  readonly rowsSetAside: number;
  readonly points: GradeTally;
  readonly controls: StateTally;
  readonly findings: number;
  readonly bySeverity: Readonly<Record<"error" | "warning" | "hint", number>>;
  /** Open questions. */
  readonly questions: number;
}

/** The numbers and lists of every report; indices lead into the review that it was made from. */
export interface Summary {
  readonly totals: SummaryTotals;
  /** In order of first appearance, as all lists here but where another order is named. */
  readonly units: readonly UnitTally[];
  readonly departments: readonly DepartmentTally[];
  /** Place in `departments`, by place in `Register.points`. */
  readonly departmentOf: readonly number[];
  readonly categories: readonly CategoryTally[];
  /** Place in `categories`, by place in `Register.points`. */
  readonly categoryOf: readonly number[];
  readonly posts: readonly PostTally[];
  /** Place in `posts`, by place in `Register.points`; −1 where the row names no post. */
  readonly postOf: readonly number[];
  readonly classification: readonly ClassifiedItem[];
  /** Places in `posts` of those with a risk of grade 1: proposals for the 重点岗位名录. */
  readonly keyPosts: readonly number[];
  readonly responsibility: readonly ResponsibilityRow[];
  readonly owners: readonly OwnerTally[];
  /** Place in `owners`, by place in `Register.measures`. */
  readonly ownerOf: readonly number[];
  /** Places in `Register.measures`, the longest overdue first. */
  readonly overdue: readonly number[];
  /** Likewise, passed and nothing recorded. */
  readonly unverified: readonly number[];
  /** Likewise, the next due first. */
  readonly dueSoon: readonly number[];
  /** Places in `Register.points`. */
  readonly gradeOne: readonly number[];
  /** By unit, the nearest to the threshold first. */
  readonly borderline: readonly BorderlinePoint[];
  /** By file, sheet, row and column. */
  readonly findings: readonly PlacedFinding[];
  readonly reconciliation: Reconciliation;
}
