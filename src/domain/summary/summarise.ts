import type { Finding } from "../model/finding.ts";
import { openQuestions } from "../model/register.ts";
import type { Review } from "../model/review.ts";
import { finalGradeOf } from "../model/risk-point.ts";
import type { Reconciliation, Summary, SummaryTotals } from "../model/summary.ts";
import { assignResponsibility } from "./assign-responsibility.ts";
import { classify } from "./classify.ts";
import { findBorderline } from "./find-borderline.ts";
import { listControls } from "./list-controls.ts";
import { placeDepartments } from "./place-departments.ts";
import { placeFindings } from "./place-findings.ts";
import { reconcile } from "./reconcile.ts";
import { countControl, countPoint, noControls, noPoints } from "./tallies.ts";
import { tallyCategories } from "./tally-categories.ts";
import { tallyDepartments } from "./tally-departments.ts";
import { tallyOwners } from "./tally-owners.ts";
import { tallyPosts } from "./tally-posts.ts";

function countSeverities(findings: readonly Finding[]): SummaryTotals["bySeverity"] {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

function sumTotals(review: Review, reconciliation: Reconciliation): SummaryTotals {
  const { register, findings, followUps } = review;
  const points = noPoints();
  for (const point of register.points) countPoint(points, finalGradeOf(point));
  const controls = noControls();
  for (const { state } of followUps) countControl(controls, state);
  let [rowsIn, rowsUsed, rowsSetAside] = [0, 0, 0];
  for (const sheet of reconciliation.sheets) {
    rowsIn += sheet.rowsIn;
    rowsUsed += sheet.rowsUsed;
    rowsSetAside += sheet.rowsSetAside;
  }
  return {
    files: register.files.length + register.failed.length,
    failed: register.failed.length,
    sheets: reconciliation.sheets.length,
    rowsIn,
    rowsUsed,
    rowsSetAside,
    points,
    controls,
    findings: findings.length,
    bySeverity: countSeverities(findings),
    questions: register.files.reduce(
      (sum, file) =>
        sum + file.sheets.reduce((count, sheet) => count + openQuestions(sheet.questions).length, 0),
      0,
    ),
  };
}

/** Sums up a review: the numbers and lists of every report, in time linear in risks, controls and findings. */
export function summarise(review: Review): Summary {
  const { register, followUps, settings } = review;
  const placement = placeDepartments(register.points);
  const findings = placeFindings(review.findings, register, placement.departmentOf);
  const { units, departments } = tallyDepartments(review, placement, findings);
  const { posts, postOf } = tallyPosts(register.points, placement.departmentOf);
  const reconciliation = reconcile(register.files, review.findings);
  return {
    totals: sumTotals(review, reconciliation),
    units,
    departments,
    departmentOf: placement.departmentOf,
    ...tallyCategories(register.points),
    posts,
    postOf,
    classification: classify(departments, posts),
    keyPosts: posts.flatMap(({ points }, index) => (points.grades[0] > 0 ? [index] : [])),
    responsibility: assignResponsibility(register.points, placement.departmentOf, settings.responsibility),
    ...tallyOwners(register.points, register.measures, followUps),
    overdue: listControls(followUps, "overdue"),
    unverified: listControls(followUps, "unverified"),
    dueSoon: listControls(followUps, "due-soon"),
    gradeOne: register.points.filter((point) => finalGradeOf(point) === 1).map(({ index }) => index),
    borderline: findBorderline(review),
    findings,
    reconciliation,
  };
}
