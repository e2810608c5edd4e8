import { formatAddress } from "../../domain/index.ts";
import type { Severity } from "../../domain/index.ts";
import { findingTitle } from "../../report/describe-finding.ts";
import { sentencesOf } from "../../report/sentences-of.ts";
import type { Desk } from "./open-desk.ts";
import { departmentName, textOfCell } from "./place-view.ts";
import type { PlaceView } from "./place-view.ts";

/** One finding of 填报检查. */
export interface FindingView extends PlaceView {
  /** Place in the review's findings. */
  readonly index: number;
  readonly kind: string;
  readonly title: string;
  readonly severity: Severity;
  readonly sentence: string;
  readonly original: string | null;
  readonly proposal: string | null;
  readonly safe: boolean;
  readonly department: string | null;
}

/** The findings in the order of the checks. */
export function findingsOf(desk: Desk): readonly FindingView[] {
  const sentences = sentencesOf(desk.words, desk.review);
  return desk.summary.findings.flatMap(({ finding: index, department }) => {
    const finding = desk.review.findings[index];
    if (finding === undefined) return [];
    return [
      {
        index,
        kind: finding.kind,
        title: findingTitle(finding, desk.words),
        severity: finding.severity,
        file: finding.file,
        sheet: finding.sheet,
        address: finding.address === null ? null : formatAddress(finding.address),
        sentence: sentences.finding(finding),
        original: finding.original,
        proposal: finding.proposal === null ? null : textOfCell(finding.proposal.value),
        safe: finding.proposal?.safe ?? false,
        department: departmentName(desk, department),
      },
    ];
  });
}
