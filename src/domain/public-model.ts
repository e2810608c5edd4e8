// The model's part of the door: every public name of `model/` that the hosts may use.

export {
  addDays,
  calendarDate,
  dateFromSerial,
  datePartsOf,
  daysBetween,
  daysInMonth,
  endOfMonth,
  formatIsoDate,
  parseIsoDate,
  serialFromDate,
  weekdayOf,
} from "./model/calendar-date.ts";
export type { CalendarDate, DateParts } from "./model/calendar-date.ts";
export {
  cellKey,
  columnIndex,
  columnName,
  formatAddress,
  formatRange,
  isCellDate,
  isCellError,
  MAX_COLUMNS,
  MAX_ROWS,
  parseAddress,
  parseRange,
} from "./model/cell.ts";
export type { CellAddress, CellDate, CellError, CellRange, CellValue } from "./model/cell.ts";
export { textWidth, wrappedLines } from "./model/text-width.ts";
export { isDateFormat } from "./model/number-format.ts";
export { cellAt } from "./model/sheet-snapshot.ts";
export type { SheetSnapshot, SheetVisibility, WorkbookSnapshot } from "./model/sheet-snapshot.ts";
export { FIELDS, GRADES } from "./model/vocabulary.ts";
export type { Confidence, Field, Grade, Level, RiskCategory, RiskId, SheetKind } from "./model/vocabulary.ts";
export { CONTROL_STATES } from "./model/deadline.ts";
export type {
  AtOnceDeadline,
  ControlState,
  DayDeadline,
  Deadline,
  LongTermDeadline,
  NoDeadline,
  RelativeDeadline,
  Rhythm,
  RhythmDeadline,
  RhythmDue,
  Status,
  StatusKind,
  UnreadableDeadline,
  UnreadableReason,
  YearSource,
} from "./model/deadline.ts";
export { openQuestions } from "./model/register.ts";
export { finalGradeOf } from "./model/risk-point.ts";
export type {
  ControlMeasure,
  Responsible,
  ResponsibleRole,
  RiskPoint,
  RiskSource,
  SourceText,
} from "./model/risk-point.ts";
export type {
  Answers,
  CatalogueEntry,
  ClassificationMark,
  ColumnMapping,
  FailedFile,
  FileReading,
  MappingReason,
  Question,
  QuestionKind,
  Register,
  SetAsideReason,
  SetAsideRow,
  SheetReading,
  TableLabels,
  TableReading,
  TypedTotal,
} from "./model/register.ts";
export { FINDING_KINDS } from "./model/finding-kind.ts";
export type { FindingKind } from "./model/finding-kind.ts";
export type { Finding, Proposal, RelatedCell, Severity } from "./model/finding.ts";
export type {
  Evidence,
  EvidenceKind,
  Grading,
  GradingReason,
  GradingReasonKey,
  Strength,
} from "./model/grading.ts";
export type { CountRule, Lexicon, LexiconEntry, SizeStep } from "./model/lexicon.ts";
export type {
  CriteriaScheme,
  Criterion,
  DeclaredScheme,
  EvidenceScheme,
  Factor,
  GradeLabels,
  GradingScheme,
  KindsScheme,
  Scale,
  ScalePoint,
  ScalesScheme,
  SchemeSetting,
  ScoredScheme,
  TextScheme,
  Threshold,
  WeightedScheme,
} from "./model/grading-scheme.ts";
export type { ControlFollowUp, ResponsibilityRule, Review, ReviewSettings } from "./model/review.ts";
export type {
  AnswerRole,
  Answerer,
  BorderlinePoint,
  CapCheck,
  CapVerdict,
  CategoryTally,
  CheckedTotal,
  ClassifiedItem,
  ClassifiedKind,
  DepartmentTally,
  GradeTally,
  OwnerTally,
  PlacedFinding,
  PostTally,
  ReconciledSheet,
  Reconciliation,
  ResponsibilityRow,
  StateTally,
  Summary,
  SummaryTotals,
  UnitTally,
} from "./model/summary.ts";
export type {
  CalendarDateCell,
  CellFormat,
  ConditionalFormat,
  ConditionalRule,
  PrintSetup,
  ReportCell,
  ReportChart,
  ReportLink,
  ReportModel,
  ReportRow,
  ReportSheet,
  RichCell,
  StyleName,
  Validation,
} from "./model/report-model.ts";
export { columnStyle, isDateCell, isRichCell, plainValue } from "./model/report-cell.ts";
export type { PlainValue } from "./model/report-cell.ts";
export { NORMAL_SIZE, rowHeights } from "./model/row-heights.ts";
export type { LookOf, RowHeights, RowLook } from "./model/row-heights.ts";
export type {
  CellFix,
  ChangePlan,
  ExpectedCell,
  Highlight,
  OwnCell,
  OwnColumns,
  UntouchedCell,
} from "./model/change-plan.ts";
