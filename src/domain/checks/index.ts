import type { Finding } from "../model/finding.ts";
import { FINDING_KINDS } from "../model/finding-kind.ts";
import type { FindingKind } from "../model/finding-kind.ts";
import { prepareChecks } from "./check-input.ts";
import type { CheckContext } from "./check-input.ts";
import type { Check } from "./define-check.ts";
import { blankCategoryRow } from "./blank-category-row.ts";
import { classificationMark } from "./classification-mark.ts";
import { copiedText } from "./copied-text.ts";
import { dateAsText } from "./date-as-text.ts";
import { datesOutOfOrder } from "./dates-out-of-order.ts";
import { deadlineBeforeFillDate } from "./deadline-before-fill-date.ts";
import { deadlineBeforeStart } from "./deadline-before-start.ts";
import { diligenceFault } from "./diligence-fault.ts";
import { doneDateButOpen } from "./done-date-but-open.ts";
import { doneInFuture } from "./done-in-future.ts";
import { doneWithoutDate } from "./done-without-date.ts";
import { duplicateRow } from "./duplicate-row.ts";
import { emptyColumn } from "./empty-column.ts";
import { emptyPhraseMeasure } from "./empty-phrase-measure.ts";
import { errorCell } from "./error-cell.ts";
import { foreignCategory } from "./foreign-category.ts";
import { formulaCell } from "./formula-cell.ts";
import { gradeDisagrees } from "./grade-disagrees.ts";
import { gradeOneShare } from "./grade-one-share.ts";
import { hiddenRisks } from "./hidden-risks.ts";
import { impossibleDate } from "./impossible-date.ts";
import { leaderRule } from "./leader-rule.ts";
import { measureEqualsRisk } from "./measure-equals-risk.ts";
import { measuresByReference } from "./measures-by-reference.ts";
import { missingCategory } from "./missing-category.ts";
import { missingDeadline } from "./missing-deadline.ts";
import { missingGrade } from "./missing-grade.ts";
import { missingMeasures } from "./missing-measures.ts";
import { missingOwner } from "./missing-owner.ts";
import { missingPoint } from "./missing-point.ts";
import { mixedNotations } from "./mixed-notations.ts";
import { mobileNumber } from "./mobile-number.ts";
import { numberAsText } from "./number-as-text.ts";
import { offScaleScore } from "./off-scale-score.ts";
import { numberingJump } from "./numbering-jump.ts";
import { oneMeasureManyRisks } from "./one-measure-many-risks.ts";
import { pastedTwice } from "./pasted-twice.ts";
import { personalId } from "./personal-id.ts";
import { riskTooBroad } from "./risk-too-broad.ts";
import { sameLeaders } from "./same-leaders.ts";
import { sameRiskTwoGrades } from "./same-risk-two-grades.ts";
import { statusBothChoices } from "./status-both-choices.ts";
import { textDamage } from "./text-damage.ts";
import { totalMismatch } from "./total-mismatch.ts";
import { unknownGrade } from "./unknown-grade.ts";
import { unknownStatus } from "./unknown-status.ts";
import { unreadableDate } from "./unreadable-date.ts";
import { unreadableDeadline } from "./unreadable-deadline.ts";
import { vagueDeadline } from "./vague-deadline.ts";
import { versionsDiffer } from "./versions-differ.ts";

/** Every check by kind; a kind without its check does not compile. */
const CHECKS: { readonly [Kind in FindingKind]: Check<Kind> } = {
  "classification-mark": classificationMark,
  "missing-point": missingPoint,
  "missing-grade": missingGrade,
  "missing-measures": missingMeasures,
  "missing-category": missingCategory,
  "missing-owner": missingOwner,
  "missing-deadline": missingDeadline,
  "empty-column": emptyColumn,
  "blank-category-row": blankCategoryRow,
  "unknown-grade": unknownGrade,
  "mixed-notations": mixedNotations,
  "same-risk-two-grades": sameRiskTwoGrades,
  "grade-one-share": gradeOneShare,
  "grade-disagrees": gradeDisagrees,
  "off-scale-score": offScaleScore,
  "foreign-category": foreignCategory,
  "same-leaders": sameLeaders,
  "leader-rule": leaderRule,
  "impossible-date": impossibleDate,
  "unreadable-deadline": unreadableDeadline,
  "vague-deadline": vagueDeadline,
  "unreadable-date": unreadableDate,
  "deadline-before-fill-date": deadlineBeforeFillDate,
  "deadline-before-start": deadlineBeforeStart,
  "dates-out-of-order": datesOutOfOrder,
  "done-without-date": doneWithoutDate,
  "done-date-but-open": doneDateButOpen,
  "done-in-future": doneInFuture,
  "status-both-choices": statusBothChoices,
  "unknown-status": unknownStatus,
  "duplicate-row": duplicateRow,
  "pasted-twice": pastedTwice,
  "versions-differ": versionsDiffer,
  "risk-too-broad": riskTooBroad,
  "diligence-fault": diligenceFault,
  "measure-equals-risk": measureEqualsRisk,
  "empty-phrase-measure": emptyPhraseMeasure,
  "measures-by-reference": measuresByReference,
  "one-measure-many-risks": oneMeasureManyRisks,
  "copied-text": copiedText,
  "numbering-jump": numberingJump,
  "text-damage": textDamage,
  "error-cell": errorCell,
  "number-as-text": numberAsText,
  "date-as-text": dateAsText,
  "formula-cell": formulaCell,
  "total-mismatch": totalMismatch,
  "hidden-risks": hiddenRisks,
  "personal-id": personalId,
  "mobile-number": mobileNumber,
};

/** How grave each kind of finding is. */
export function severityOf(kind: FindingKind): Finding["severity"] {
  return CHECKS[kind].severity;
}

/**
 * Runs every check over a register and lists the findings by kind, within a kind in the register's order. Linear in the
 * register; near-duplicate texts are looked for only where the context asks for it.
 */
export function checkRegister(context: CheckContext): readonly Finding[] {
  const input = prepareChecks(context);
  return FINDING_KINDS.flatMap((kind): readonly Finding[] => CHECKS[kind].run(input));
}
