import type { ColumnMapping, ControlState, Level, SheetKind, YearSource } from "../domain/index.ts";
import type { ColumnHelp } from "./explain-columns.ts";

/** The document that `--json` prints; its keys and the words of its kinds never depend on the language. */
export interface ReviewDocument {
  readonly probity: string;
  /** 统计截至日期, `2026-11-22`. */
  readonly asOf: string;
  /** Years whose published calendar working days are counted by; outside them only weekends are left out. */
  readonly workingDays: { readonly from: number; readonly to: number };
  /** Key and version of the scheme, `declared@1`. */
  readonly scheme: string;
  readonly files: readonly FileDocument[];
  readonly totals: TotalsDocument;
}

/** One file, as read or as failed. */
export interface FileDocument {
  readonly file: string;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly sheets: readonly SheetDocument[];
  readonly findings: readonly FindingDocument[];
}

/** One sheet as understood. */
export interface SheetDocument {
  readonly name: string;
  readonly kind: SheetKind;
  readonly hidden: boolean;
  readonly tables: readonly TableDocument[];
  readonly questions: readonly QuestionDocument[];
}

/** A choice that Probity does not make by itself; `choices` are the keys that an answers file may name. */
export interface QuestionDocument {
  readonly id: string;
  readonly kind: string;
  readonly message: string;
  readonly choices: readonly string[];
  readonly assumed: string | null;
}

/** One column that carries a field; the role stands where several columns hold one field. */
export interface ColumnDocument {
  readonly column: string;
  readonly header: string;
  readonly confidence: number;
  readonly role?: NonNullable<ColumnMapping["role"]>;
  /** Why it is held to carry the field. */
  readonly reasons: ColumnMapping["reasons"];
  /** Other fields that it could carry, best first. */
  readonly alternatives?: ColumnMapping["alternatives"];
  /** What would make the reading sure, where it is not. */
  readonly help?: ColumnHelp;
}

/** One column that carries no field. */
export type OtherColumnDocument = Omit<ColumnDocument, "role">;

/** One table; rows count from 1 as on the sheet. */
export interface TableDocument {
  readonly level: Level | null;
  readonly range: string;
  readonly headerRows: readonly number[];
  readonly columns: Readonly<Record<string, readonly ColumnDocument[]>>;
  /** Columns with a header that carry no field. */
  readonly otherColumns: readonly OtherColumnDocument[];
  /** Same text for every table of the same layout; a mapping file names its mappings by it. */
  readonly fingerprint: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly rows: readonly RowDocument[];
  readonly setAside: readonly { readonly row: number; readonly reason: string }[];
}

/** A person or body with the level that the column's name gives. */
export interface PersonDocument {
  readonly name: string;
  readonly role: ColumnMapping["role"];
}

/** One risk point. */
export interface RowDocument {
  readonly row: number;
  readonly id: string;
  readonly unit: string | null;
  readonly department: string | null;
  readonly post: string | null;
  readonly person: string | null;
  readonly duty: string | null;
  readonly process: string | null;
  readonly category: string | null;
  readonly categoryText: string | null;
  readonly point: string | null;
  readonly manifestation: string | null;
  readonly declaredGrade: number | null;
  /** What is left of the risk once its controls work, where the table tells it. */
  readonly residualGrade: number | null;
  readonly gradeText: string | null;
  readonly suggestedGrade: number | null;
  readonly suggestedRange: readonly [number, number] | null;
  readonly finalGrade: number | null;
  readonly score: number | null;
  readonly reason: string;
  /** Key and version of the scheme that made the suggestion; under `declared` another stands in. */
  readonly judgedBy: string | null;
  /** What one weight or limit moved by 10 % would make of the suggestion; blank where it stays. */
  readonly stability: string;
  readonly measures: readonly MeasureDocument[];
  readonly owner: string | null;
  readonly leader: string | null;
  readonly owners: readonly PersonDocument[];
  readonly leaders: readonly PersonDocument[];
  readonly status: string | null;
}

/** A deadline; which further keys it has depends on its kind. */
export interface DeadlineDocument {
  readonly kind: string;
  readonly text: string;
  readonly date?: string;
  readonly start?: string;
  readonly yearFrom?: YearSource;
  readonly every?: string;
  readonly amount?: number;
  readonly unit?: string;
  readonly why?: string;
  readonly proposal?: string;
}

/** One control and its state at the 统计截至日期; `within` only where it is due soon. */
export interface MeasureDocument {
  readonly text: string;
  readonly owner: string | null;
  readonly deadline: DeadlineDocument;
  readonly state: ControlState;
  readonly daysLate: number | null;
  readonly nextDue: string | null;
  readonly within?: number;
}

/** One finding; the address is null where it is about the whole sheet. */
export interface FindingDocument {
  readonly kind: string;
  readonly severity: string;
  readonly sheet: string;
  readonly address: string | null;
  readonly message: string;
  readonly original: string | null;
  readonly proposal: string | number | boolean | null;
}

/** The figures of the run. */
export interface TotalsDocument {
  readonly files: number;
  readonly failed: number;
  readonly sheets: number;
  readonly rowsIn: number;
  readonly rowsUsed: number;
  readonly rowsSetAside: number;
  readonly risks: number;
  readonly measures: number;
  readonly byGrade: Readonly<Record<"1" | "2" | "3" | "none", number>>;
  readonly overdue: number;
  readonly unverified: number;
  readonly findings: number;
  /** Findings that the clerk has set aside, where there are any; they are neither listed nor counted. */
  readonly ignored?: number;
}
