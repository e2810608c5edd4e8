// The only door to the domain: every public name is listed here in the order of the pipeline, the model's in a file of
// their own.

// model
export * from "./public-model.ts";

// everywhere
export { remember } from "./remember.ts";

// checks
export { checkRegister, severityOf } from "./checks/index.ts";
export type { CheckContext } from "./checks/check-input.ts";

// similarity
export { findNearDuplicates } from "./similarity/find-near-duplicates.ts";
export type { CopyGroup, SimilarityOptions } from "./similarity/find-near-duplicates.ts";

// summary
export { summarise } from "./summary/summarise.ts";
export { highestGrade } from "./summary/tallies.ts";

// grading
export { combineReviews, REVIEW_ROUNDS } from "./grading/combine-reviews.ts";
export type {
  CombinedReview,
  Opinion,
  Opinions,
  ReviewRound,
  ReviewRule,
} from "./grading/combine-reviews.ts";
export { distanceToGradeOne, reviewQuota } from "./grading/quota.ts";
export type { NearPoint, UnitQuota } from "./grading/quota.ts";
export { layOutScoring, scoringSchemeFor } from "./grading/scoring-sheet.ts";
export type { ScoreCell, ScoreRow, ScoringSheet } from "./grading/scoring-sheet.ts";
export { isOnScale, isScored, NO_WORDS, scoreInputs, YES_WORDS } from "./grading/score-inputs.ts";
export type { ScoreInput } from "./grading/score-inputs.ts";
export { countingInputs, joinOf, scoreResult } from "./grading/score-result.ts";
export type { ScoreJoin, ScoreResult } from "./grading/score-result.ts";
export { findUnstable, flipsByPoint } from "./grading/stability.ts";
export type { Flip, SchemeChange } from "./grading/stability.ts";
export { gradeRegister } from "./grading/grade-register.ts";
export { findPreset, SCHEME_PRESETS } from "./grading/scheme-presets.ts";
export { createTextScanner } from "./grading/scan-text.ts";
export type { TextEvidence } from "./grading/scan-text.ts";
export { DEFAULT_LEXICON } from "./grading/lexicon.ts";
export { parseLexicon } from "./grading/parse-lexicon.ts";
export type { LexiconProblem } from "./grading/parse-lexicon.ts";
export { parseScheme } from "./grading/parse-scheme.ts";
export type { SchemeProblem, SchemeProblemKind } from "./grading/parse-scheme.ts";

// intake
export { buildRegister } from "./intake/build-register.ts";
export type { GivenMapping, IntakeOptions } from "./intake/options.ts";
export { readWorkbook } from "./intake/read-workbook.ts";

// intake: text
export { readCategory } from "./intake/text/category.ts";
export { parseDeadline, readDay } from "./intake/text/parse-deadline.ts";
export type { DeadlineContext } from "./intake/text/deadline-year.ts";
export { findDeadlineHints } from "./intake/text/deadline-hints.ts";
export type { DeadlineHint } from "./intake/text/deadline-hints.ts";
export { readGradeWord } from "./intake/text/grade-word.ts";
export type { GradeNotation, GradeWord } from "./intake/text/grade-word.ts";
export { foldInPlace, normaliseText } from "./intake/text/normalise.ts";
export { toSimplified } from "./intake/text/simplified.ts";
export { splitItems } from "./intake/text/split-items.ts";
export type { GradedItem } from "./intake/text/split-items.ts";
export { splitMeasures } from "./intake/text/split-measures.ts";
export type { MeasurePart } from "./intake/text/split-measures.ts";
export { splitNames } from "./intake/text/split-names.ts";
export { readStatus } from "./intake/text/status.ts";
export { readStatusDay } from "./intake/text/status-day.ts";
export type { WrittenDay } from "./intake/text/status-day.ts";

// followup
export { controlState } from "./followup/control-state.ts";
export type { FollowUpRule, LeadTier } from "./followup/control-state.ts";
export type { ControlRecord, Progress } from "./followup/control-record.ts";
export { nextRhythmDue, relativeDue } from "./followup/due-day.ts";
export type { RhythmBase } from "./followup/due-day.ts";
export { followUp } from "./followup/follow-up.ts";
export { REVIEW_RHYTHMS, reviewRhythmOf } from "./followup/review-rhythm.ts";
export type { ReviewRhythms } from "./followup/review-rhythm.ts";
export { addWorkingDays, isWorkingDay, workingDayCoverage } from "./followup/working-days.ts";
export type { WorkingDayCoverage } from "./followup/working-days.ts";

// ledger
export {
  CONTROL_CLERK_FIELDS,
  CONTROL_LEDGER_FIELDS,
  ledgerValue,
  RISK_CLERK_FIELDS,
  RISK_LEDGER_FIELDS,
} from "./model/ledger.ts";
export type {
  Baseline,
  ControlClerkField,
  ControlLedgerField,
  LedgerEvent,
  LedgerField,
  LedgerMerge,
  LedgerNotice,
  Ledgers,
  LedgerSheet,
  MergedRow,
  OwnTable,
  RiskClerkField,
  RiskLedgerField,
} from "./model/ledger.ts";
export { formatBaseline } from "./ledger/baseline.ts";
export { ledgerPoints, ledgerSources, riskSources } from "./ledger/ledger-sources.ts";
export type { RiskSourceRow } from "./ledger/ledger-sources.ts";
export { mergeLedgers } from "./ledger/merge-ledgers.ts";
export type { MergeInput } from "./ledger/merge-ledgers.ts";
export { overlayLedgers } from "./ledger/overlay-ledgers.ts";
export { readLedgers } from "./ledger/read-ledgers.ts";
export type { LedgerHeaders } from "./ledger/read-ledgers.ts";

// kept sheets beside the ledgers
export { DECISION_FIELDS, HISTORY_FIELDS, SCORE_FIELDS } from "./model/kept-sheets.ts";
export type {
  DecisionField,
  DecisionTable,
  FilledReview,
  HistoryField,
  HistoryTable,
  KeptHeaders,
  KeptRows,
  KeptSheets,
  PeriodCompletion,
  ScoreField,
  ScoreTable,
  StatusRecord,
} from "./model/kept-sheets.ts";
export { completionByPeriod } from "./followup/completion.ts";
export type { CompletionInput } from "./followup/completion.ts";
export { countInPlace, inPlaceControls } from "./ledger/in-place-controls.ts";
export type { RecordedControl } from "./ledger/in-place-controls.ts";
export { paperOwner } from "./ledger/paper-owner.ts";
export type { PaperCandidate, PaperTable } from "./ledger/paper-owner.ts";
export { mergeKept } from "./ledger/merge-kept.ts";
export type { KeptInput } from "./ledger/merge-kept.ts";
export {
  overlayKept,
  readOpinion,
  reviewInRow,
  rowsByItem,
  scoreInCell,
  scoresInRow,
} from "./ledger/overlay-kept.ts";
export { findOwnTable } from "./ledger/own-table.ts";
export { readKeptSheets } from "./ledger/read-kept-sheets.ts";
export { newRecords, readHistory } from "./ledger/status-history.ts";
export { rhythmsOf } from "./grading/scheme-rhythms.ts";
export { formatSchemeRecord, readSchemeSheet } from "./grading/scheme-sheet.ts";
export type {
  SchemeSheetProblem,
  SchemeSheetReading,
  SchemeSheetWords,
  SchemeUse,
} from "./grading/scheme-sheet.ts";

// restore
export {
  chartsAfter,
  formatRecord,
  isBlankRecord,
  NO_MARKS,
  NO_RECORD,
  OWN_NAMESPACE,
  parseRecord,
} from "./restore/own-record.ts";
export type { KeptValue, OwnMarks, OwnRecord, RestoreData } from "./restore/own-record.ts";
export { partText, partXml } from "./restore/part-xml.ts";
export {
  actionOfPart,
  backupName,
  isBackupName,
  isRestoreNamespace,
  pieceText,
  restoreNamespace,
} from "./restore/excel-restore.ts";
