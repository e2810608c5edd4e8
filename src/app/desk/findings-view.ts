import { formatAddress } from "../../domain/index.ts";
import type { Finding, Severity } from "../../domain/index.ts";
import { findingTitle } from "../../report/describe-finding.ts";
import { sentencesOf } from "../../report/sentences-of.ts";
import type { Sentences } from "../../report/sentences.ts";
import { markOf } from "../ignored-findings.ts";
import type { Desk } from "./open-desk.ts";
import { departmentName, textOfCell } from "./place-view.ts";
import type { PlaceView } from "./place-view.ts";

/** One finding of 填报检查. */
export interface FindingView extends PlaceView {
  /** Place in the review's findings, or among those that were ignored. */
  readonly index: number;
  /** Names it among the findings of its workbook, as the workbook keeps it when it is ignored. */
  readonly mark: string;
  readonly kind: string;
  readonly title: string;
  readonly severity: Severity;
  readonly sentence: string;
  readonly original: string | null;
  readonly proposal: string | null;
  readonly safe: boolean;
  readonly department: string | null;
}

interface Told {
  readonly finding: Finding;
  readonly index: number;
  readonly department: string;
}

function findingView({ finding, index, department }: Told, desk: Desk, sentences: Sentences): FindingView {
  const { kind, severity, file, sheet, address, original, proposal } = finding;
  return {
    index,
    mark: markOf(finding),
    kind,
    title: findingTitle(finding, desk.words),
    severity,
    file,
    sheet,
    address: address === null ? null : formatAddress(address),
    sentence: sentences.finding(finding),
    original,
    proposal: proposal === null ? null : textOfCell(proposal.value),
    safe: proposal?.safe ?? false,
    department,
  };
}

/** The findings in the order of the checks. */
export function findingsOf(desk: Desk): readonly FindingView[] {
  const sentences = sentencesOf(desk.words, desk.review);
  return desk.summary.findings.flatMap(({ finding: index, department }) => {
    const finding = desk.review.findings[index];
    if (finding === undefined) return [];
    return [findingView({ finding, index, department: departmentName(desk, department) }, desk, sentences)];
  });
}

/** What the clerk has set aside, in the order of the checks. */
export function ignoredFindingsOf(desk: Desk): readonly FindingView[] {
  const sentences = sentencesOf(desk.words, desk.review);
  const { departmentOf } = desk.summary;
  return (desk.review.ignored ?? []).map((finding, index) => {
    const department = departmentName(desk, finding.point === null ? null : departmentOf[finding.point]);
    return findingView({ finding, index, department }, desk, sentences);
  });
}
