import type { CalendarDate } from "./calendar-date.ts";
import type { CellAddress, CellRange } from "./cell.ts";
import type { StatusRecord } from "./kept-sheets.ts";
import type { ControlMeasure, ResponsibleRole, RiskPoint, SourceText } from "./risk-point.ts";
import type { SheetSnapshot } from "./sheet-snapshot.ts";
import type { Confidence, Field, Grade, Level, SheetKind } from "./vocabulary.ts";

/** Why a column is held to carry a field. */
export type MappingReason = "name" | "content" | "position" | "group" | "given";

/** One column of a table and the field that it carries; null is no standard field. */
export interface ColumnMapping {
  readonly column: number;
  /** The header as typed, its rows joined with ` / `. */
  readonly header: string;
  readonly field: Field | null;
  readonly role: ResponsibleRole;
  readonly confidence: Confidence;
  readonly reasons: readonly MappingReason[];
  /** Other fields that it could carry, best first; for 字段核对. */
  readonly alternatives: readonly Field[];
}

/** Label/value pairs that stand around a table: the form's block, or what the title and lines above it say. */
export interface TableLabels {
  readonly unit?: SourceText;
  readonly department?: SourceText;
  readonly post?: SourceText;
  readonly person?: SourceText;
  readonly position?: SourceText; // 职务
  readonly duty?: SourceText; // 岗位工作职责, 业务工作职责, 单位职能
  readonly head?: SourceText; // 部室负责人
  readonly leader?: SourceText; // 分管领导, 单位主要领导
  readonly opinion?: SourceText; // 审核意见
  readonly filledOn?: SourceText; // 填表日期
}

/** Why a row within a table's range is no risk. */
export type SetAsideReason =
  "footer" | "repeated-header" | "subtotal" | "section" | "legend" | "blank" | "note" | "superseded";

/** A row within a table's range that is no risk; rows count from 0. */
export interface SetAsideRow {
  readonly row: number;
  readonly reason: SetAsideReason;
  readonly text: string;
}

/** One row of a table that lists no risks (a catalogue of powers, a roster), by field. */
export interface CatalogueEntry {
  /** `file#sheet!row`, as risk points are named. */
  readonly id: string;
  readonly row: number;
  readonly texts: Readonly<Partial<Record<Field, SourceText>>>;
}

/** One table as understood. */
export interface TableReading {
  readonly level: Level | null;
  readonly title: SourceText | null;
  /** Year that the title or the lines above name. */
  readonly year: number | null;
  /** Header and data rows. */
  readonly range: CellRange;
  readonly headerRows: readonly number[];
  readonly columns: readonly ColumnMapping[];
  readonly labels: TableLabels;
  readonly filledOn: CalendarDate | null;
  /** Places of its risk points in `Register.points`. */
  readonly points: readonly number[];
  readonly setAside: readonly SetAsideRow[];
  /** Rows of a table that holds no risks (职权目录, 名册, 评分标准): understood, but not in the register. */
  readonly entries?: readonly CatalogueEntry[];
  /** Data rows: used rows and rows set aside together. */
  readonly rowsIn: number;
  /** Rows that gave a risk point, more of the risk above, or an entry. */
  readonly rowsUsed: number;
  /**
   * Its names stand left of their values: `columns` count the names in their order instead of columns of the sheet, and
   * there are no header rows. Left out for all other tables.
   */
  readonly turned?: boolean;
  /** Columns that Probity added in an earlier run (系统测算(供参考)). */
  readonly ownColumns: CellRange | null;
  /** Same text for every table of the same layout; a mapping is reused by it. */
  readonly fingerprint: string;
}

/** A number that somebody typed about the table (cover counts, sub-totals). */
export interface TypedTotal {
  readonly address: CellAddress;
  readonly text: string;
  readonly of: "points" | "measures" | "grade" | "duties";
  readonly grade: Grade | null;
  readonly count: number;
}

/** Whether a file with these risk points names what the total counts: powers that no row names cannot be counted. */
export function isCountable(total: TypedTotal, points: readonly RiskPoint[]): boolean {
  return total.of !== "duties" || points.some((point) => point.duty !== null);
}

/** What two readings are possible of. */
export type QuestionKind =
  "grade-order" | "grade-notation" | "column-field" | "fill-down" | "unit-name" | "same-form";

/** A choice that Probity does not make by itself; it stays when it is answered. Answers are kept by `id`. */
export interface Question {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly sheet: string | null;
  readonly address: CellAddress | null;
  /** Examples as typed. */
  readonly examples: readonly string[];
  /** Keys of the choices; words are made from kind and key in `report`. */
  readonly choices: readonly string[];
  /** The choice that the reading used until it is answered; null where it left the cells unread. */
  readonly assumed: string | null;
  /** The choice that the office made, by which the cells are read; null while the question is open. */
  readonly answer: string | null;
}

/** The questions that the office has not answered. */
export function openQuestions(questions: readonly Question[]): Question[] {
  return questions.filter(({ answer }) => answer === null);
}

/** Answers by question id: the key of the choice. */
export type Answers = Readonly<Record<string, string>>;

/** A 密级 mark (秘密, 机密, 绝密) and its place. */
export interface ClassificationMark {
  readonly sheet: string;
  readonly address: CellAddress;
  readonly text: string;
}

/** One sheet as understood. */
export interface SheetReading {
  readonly name: string;
  readonly kind: SheetKind;
  readonly hidden: boolean;
  readonly tables: readonly TableReading[];
  readonly questions: readonly Question[];
  readonly typedTotals: readonly TypedTotal[];
  /** Sheet that Probity itself made (台账, 汇总表 …) and so does not read as a source. */
  readonly own: boolean;
}

/** One workbook as understood. */
export interface FileReading {
  readonly file: string;
  readonly sheets: readonly SheetReading[];
  /** Where the unit's name was found when rows and forms name none. */
  readonly unitFrom: "table" | "title" | "sheet" | "file" | "folder" | null;
  /** The unit's name where only the sheet, file or folder tells it; rows without a unit of their own belong to it. */
  readonly unitName?: string | null;
  readonly classification: ClassificationMark | null;
  readonly points: readonly RiskPoint[];
  readonly measures: readonly ControlMeasure[];
  /** The 落实记录 that the workbook keeps, and how many controls its 措施台账 holds; none where it keeps no ledger. */
  readonly history?: { readonly records: readonly StatusRecord[]; readonly controls: number };
  /** The sheets as read, for checks that look at cells. */
  readonly snapshots: readonly SheetSnapshot[];
}

/** A file that could not be read, and why (a key of the error catalogue). */
export interface FailedFile {
  readonly file: string;
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** All risk points of one run (台账, 档案库) and where each came from. */
export interface Register {
  readonly files: readonly FileReading[];
  readonly failed: readonly FailedFile[];
  readonly points: readonly RiskPoint[];
  readonly measures: readonly ControlMeasure[];
}
