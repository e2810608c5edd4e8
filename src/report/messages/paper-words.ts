import type {
  AnswerRole,
  CapVerdict,
  ClassifiedKind,
  ResponsibilityRule,
  SetAsideReason,
  SheetKind,
} from "../../domain/index.ts";

/** Words of the office copy and of the papers that go out. */
export interface PaperWords {
  /** Names of sheets, and titles where a sheet has no other. */
  readonly sheets: {
    readonly summary: string;
    readonly grades: string;
    readonly categories: string;
    readonly posts: string;
    readonly classification: string;
    readonly keyPosts: string;
    readonly responsibility: string;
    readonly followUp: string;
    readonly overdue: string;
    readonly filing: string;
    readonly borderline: string;
    readonly findings: string;
    readonly risks: string;
    readonly measures: string;
    readonly accounts: string;
  };
  readonly files: {
    readonly officeCopy: string;
    readonly returnNotice: (place: string) => string;
    readonly insideNotice: string;
    readonly publicNotice: string;
    readonly filing: string;
  };
  readonly titles: {
    readonly summary: string;
    readonly responsibility: string;
    readonly overdue: string;
    readonly returnNotice: string;
    readonly insideNotice: string;
    readonly publicNotice: string;
    /** Names of the papers' sheets. */
    readonly shortReturn: string;
    readonly shortInside: string;
    readonly shortPublic: string;
  };
  /** Heads of columns. */
  readonly heads: {
    readonly total: string;
    readonly share: string;
    /** Share of the highest grade, by the name that the scheme gives it. */
    readonly gradeOneShare: (grade: string) => string;
    readonly cap: string;
    readonly departments: string;
    readonly place: string;
    readonly measures: string;
    readonly findings: string;
    readonly state: string;
    readonly daysLate: string;
    readonly nextDue: string;
    readonly riskNumber: string;
    readonly measureNumber: string;
    readonly declared: string;
    readonly proposed: string;
    readonly suggested: string;
    readonly score: string;
    readonly reason: string;
    readonly decided: string;
    readonly counted: string;
    readonly deadline: string;
    readonly file: string;
    readonly sheet: string;
    readonly cell: string;
    readonly kind: string;
    readonly severity: string;
    readonly original: string;
    readonly problem: string;
    readonly remedy: string;
    readonly gradedKind: string;
    readonly highest: string;
    readonly listed: string;
    readonly overall: string;
    readonly leading: string;
    readonly direct: string;
    readonly margin: string;
    readonly item: string;
    readonly content: string;
    readonly rowsIn: string;
    readonly rowsUsed: string;
    readonly rowsSetAside: string;
    readonly setAsideWhy: string;
    readonly balance: string;
    readonly typed: string;
    readonly found: string;
    readonly difference: string;
    readonly feedbackBy: string;
    readonly contact: string;
    readonly issue: string;
    readonly demand: string;
    readonly tableName: string;
    readonly position: string;
    readonly filingOpinion: string;
    readonly level: string;
    readonly meeting: string;
    readonly handled: string;
  };
  /** Heading over what is computed, for reference only. */
  readonly computed: string;
  /** Header of a column of states beside the clerk's own rows, with the 统计截至日期 that they are reckoned by. */
  readonly stateOn: (header: string, asOf: string) => string;
  readonly words: {
    readonly unnamed: string;
    readonly wholeUnit: string;
    readonly noOwner: string;
    readonly sum: string;
    readonly others: (count: number) => string;
    readonly yes: string;
    readonly no: string;
    readonly balanced: string;
    readonly unbalanced: string;
    readonly hidden: string;
    readonly own: string;
    readonly range: (most: string, least: string) => string;
    readonly wholeSheet: string;
    readonly noDepartment: string;
    readonly places: (name: string, count: number) => string;
    readonly rows: (name: string, count: number) => string;
    readonly andMore: (names: string, count: number) => string;
  };
  readonly cap: Readonly<Record<CapVerdict, string>>;
  readonly classified: Readonly<Record<ClassifiedKind, string>>;
  readonly roles: Readonly<Record<AnswerRole, string>>;
  /** A role and the names that fill it; blank names are still to be named. */
  readonly answers: (role: string, names: string) => string;
  readonly rules: Readonly<Record<ResponsibilityRule, string>>;
  readonly setAside: Readonly<Record<SetAsideReason, string>>;
  readonly sheetKinds: Readonly<Record<SheetKind, string>>;
  readonly typedTotals: Readonly<Record<"points" | "measures" | "grade" | "duties", string>>;
  readonly lines: {
    readonly preparedBy: (unit: string) => string;
    readonly asOf: (date: string) => string;
    readonly scheme: (name: string, version: number) => string;
    readonly preparedOn: string;
    readonly signature: string;
    readonly signatureDate: string;
    readonly seal: string;
    readonly footer: string;
    readonly date: (year: number, month: number, day: number) => string;
  };
  /** Sections of a sheet. */
  readonly sections: {
    readonly figures: string;
    readonly byUnit: string;
    readonly byDepartment: string;
    readonly placesByUnit: string;
    readonly placesByDepartment: string;
    readonly toNote: string;
    readonly overdue: string;
    readonly unverified: string;
    readonly dueSoon: string;
    readonly settings: string;
    readonly sheets: string;
    readonly typedTotals: string;
    readonly failed: string;
  };
  /** What stands where a list has no entries. */
  readonly empty: {
    readonly points: string;
    readonly posts: string;
    readonly keyPosts: string;
    readonly measures: string;
    readonly overdue: string;
    readonly unverified: string;
    readonly dueSoon: string;
    readonly gradeOne: string;
    readonly borderline: string;
    readonly findings: string;
    readonly typedTotals: string;
    readonly failed: string;
  };
  readonly notes: {
    readonly counted: string;
    readonly values: string;
    readonly cap: (percent: string, from: number) => string;
    readonly classification: (body: string) => string;
    readonly keyPosts: string;
    readonly responsibility: (rule: string) => string;
    /** `calendar` is the sentence of that name. */
    readonly states: (asOf: string, calendar: string) => string;
    /** The years of the working-day calendar; whether all days that were counted lie within them. */
    readonly calendar: (from: number, to: number, isCovered: boolean) => string;
    readonly borderline: string;
    readonly findings: string;
    /** How many findings the clerk has set aside. */
    readonly ignored: (count: number) => string;
    readonly ledger: string;
    readonly gradeList: string;
    readonly accounts: string;
  };
  /** Sentences of the 汇总表. */
  readonly remarks: {
    readonly capOver: (units: number, names: string) => string;
    readonly capWithin: string;
    readonly late: (overdue: number, unverified: number, dueSoon: number) => string;
    readonly lateNone: string;
    readonly ungraded: (count: number) => string;
    readonly findings: (total: number, bySeverity: string) => string;
    readonly findingsNone: string;
    readonly mismatch: (count: number) => string;
    readonly failed: (count: number) => string;
    readonly questions: (count: number) => string;
  };
  readonly charts: {
    /** The first of several that are equal. */
    readonly tied: (name: string, count: number) => string;
    readonly grades: (name: string, count: number, grade: string, share: string) => string;
    readonly gradesNone: (name: string, count: number) => string;
    readonly owners: (name: string, count: number) => string;
    readonly ownersNone: string;
  };
  readonly settings: {
    readonly files: string;
    readonly filesValue: (read: number, failed: number) => string;
    readonly sheets: string;
    readonly rows: string;
    readonly rowsValue: (rowsIn: number, used: number, setAside: number) => string;
    readonly points: string;
    readonly measures: string;
    readonly scheme: string;
    readonly schemeValue: (name: string, version: number, source: string) => string;
    readonly asOf: string;
    readonly rule: string;
    readonly leadDays: string;
    readonly leadDaysValue: (days: string) => string;
    readonly stageDone: string;
    readonly stageDoneValue: Readonly<Record<"yes" | "no", string>>;
    readonly workingDays: string;
    readonly workingDaysValue: (first: number, last: number) => string;
    readonly decidingBody: string;
    readonly questions: string;
  };
  readonly notice: {
    readonly to: (place: string) => string;
    readonly intro: (count: number) => string;
    readonly closing: string;
    readonly blanks: string;
    readonly period: string;
    readonly office: string;
    readonly phone: string;
    readonly insideIntro: (count: number) => string;
    readonly publicIntro: (count: number) => string;
    readonly blank: string;
    readonly signedBy: (unit: string) => string;
    readonly filingIntro: (body: string) => string;
    readonly masked: string;
  };
}
