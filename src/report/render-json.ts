import type {
  CellValue,
  FileReading,
  Finding,
  Question,
  Review,
  SheetReading,
  Summary,
} from "../domain/index.ts";
import {
  formatAddress,
  formatIsoDate,
  isCellDate,
  isCellError,
  openQuestions,
  workingDayCoverage,
} from "../domain/index.ts";
import { tableDocument } from "./json-table.ts";
import type {
  FileDocument,
  FindingDocument,
  QuestionDocument,
  ReviewDocument,
  SheetDocument,
  TotalsDocument,
} from "./review-document.ts";
import type { Sentences } from "./sentences.ts";

/** What a document says beside the review. */
export interface DocumentMeta {
  /** Version of Probity. */
  readonly version: string;
  readonly sentences: Sentences;
}

function proposedValue(value: CellValue | undefined): FindingDocument["proposal"] {
  if (value === undefined || value === null) return null;
  if (isCellDate(value)) return formatIsoDate(value.day);
  return isCellError(value) ? value.code : value;
}

function findingDocument(finding: Finding, sentences: Sentences): FindingDocument {
  return {
    kind: finding.kind,
    severity: finding.severity,
    sheet: finding.sheet,
    address: finding.address === null ? null : formatAddress(finding.address),
    message: sentences.finding(finding),
    original: finding.original,
    proposal: proposedValue(finding.proposal?.value),
  };
}

function questionDocument(question: Question, sentences: Sentences): QuestionDocument {
  return {
    id: question.id,
    kind: question.kind,
    message: sentences.question(question),
    choices: question.choices,
    assumed: question.assumed,
  };
}

function sheetDocument(sheet: SheetReading, review: Review, sentences: Sentences): SheetDocument {
  return {
    name: sheet.name,
    kind: sheet.kind,
    hidden: sheet.hidden,
    tables: sheet.tables.map((table) => tableDocument(table, review, sentences)),
    questions: openQuestions(sheet.questions).map((question) => questionDocument(question, sentences)),
  };
}

function findingsByFile(review: Review, summary: Summary): ReadonlyMap<string, Finding[]> {
  const byFile = new Map<string, Finding[]>();
  for (const { finding: place } of summary.findings) {
    const finding = review.findings[place];
    if (finding === undefined) continue;
    const known = byFile.get(finding.file);
    if (known === undefined) byFile.set(finding.file, [finding]);
    else known.push(finding);
  }
  return byFile;
}

function totalsDocument({ totals }: Summary, ignored: number): TotalsDocument {
  const [first, second, third] = totals.points.grades;
  return {
    files: totals.files,
    failed: totals.failed,
    sheets: totals.sheets,
    rowsIn: totals.rowsIn,
    rowsUsed: totals.rowsUsed,
    rowsSetAside: totals.rowsSetAside,
    risks: totals.points.total,
    measures: totals.controls.total,
    byGrade: { "1": first, "2": second, "3": third, none: totals.points.ungraded },
    overdue: totals.controls.states.overdue,
    unverified: totals.controls.states.unverified,
    findings: totals.findings,
    ...(ignored === 0 ? {} : { ignored }),
  };
}

/** The document of a review: files in the order of the run, those that failed last. */
export function reviewDocument(review: Review, summary: Summary, meta: DocumentMeta): ReviewDocument {
  const { register, settings } = review;
  const findings = findingsByFile(review, summary);
  const read = register.files.map((file: FileReading): FileDocument => ({
    file: file.file,
    error: null,
    sheets: file.sheets.map((sheet) => sheetDocument(sheet, review, meta.sentences)),
    findings: (findings.get(file.file) ?? []).map((finding) => findingDocument(finding, meta.sentences)),
  }));
  const failed = register.failed.map((file): FileDocument => ({
    file: file.file,
    error: { code: file.code, message: meta.sentences.failure(file) },
    sheets: [],
    findings: [],
  }));
  return {
    probity: meta.version,
    asOf: formatIsoDate(settings.asOf),
    workingDays: workingDayCoverage(),
    scheme: `${settings.scheme.key}@${settings.scheme.version}`,
    files: [...read, ...failed],
    totals: totalsDocument(summary, review.ignored?.length ?? 0),
  };
}

/** The document as one JSON text, ending with a line break. */
export function renderJson(review: Review, summary: Summary, meta: DocumentMeta): string {
  return `${JSON.stringify(reviewDocument(review, summary, meta), null, 1)}\n`;
}
