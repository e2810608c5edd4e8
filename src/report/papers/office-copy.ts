import type { ReportModel, ReportSheet, Review, Summary } from "../../domain/index.ts";
import { formatIsoDate } from "../../domain/index.ts";
import type { Words } from "../messages/catalogue.ts";
import { accountSheet } from "./account-sheet.ts";
import { borderlineSheet } from "./borderline.ts";
import { categoryStatistics } from "./category-statistics.ts";
import { chooseSheets, OFFICE_PAPERS } from "./choose-sheets.ts";
import { classificationSheet } from "./classification.ts";
import { filingSheet } from "./filing-list.ts";
import { findingSheet } from "./finding-list.ts";
import { followUpStatistics } from "./follow-up-statistics.ts";
import { gradeStatistics } from "./grade-statistics.ts";
import { keyPostsSheet } from "./key-posts.ts";
import { measureLedger } from "./measure-ledger.ts";
import { overdueSheet } from "./overdue-list.ts";
import { postStatistics } from "./post-statistics.ts";
import { responsibilitySheet } from "./responsibility.ts";
import { riskLedger } from "./risk-ledger.ts";
import { summaryPage } from "./summary-page.ts";
import { reportContext, type ReportContext, type ReportOptions } from "../report-context.ts";
import { safeFileName } from "../safe-file-name.ts";
import { sentencesOf } from "../sentences-of.ts";
import { styleSheet } from "../style-sheet.ts";

/** The sheets of the office copy in the order in which a leader reads them, the accounts last (DOMAIN §8). */
export function officeSheets(context: ReportContext): readonly ReportSheet[] {
  const risks = riskLedger(context);
  const measures = measureLedger(context);
  const grades = gradeStatistics(context, risks.place);
  const states = followUpStatistics(context, measures.place);
  const findings = findingSheet(context);
  return [
    summaryPage(context, { grades, states, findings, measures: measures.place }),
    grades.sheet,
    categoryStatistics(context, risks.place),
    postStatistics(context, risks.place),
    classificationSheet(context),
    keyPostsSheet(context),
    responsibilitySheet(context),
    states.sheet,
    overdueSheet(context),
    filingSheet(context),
    borderlineSheet(context),
    findings.sheet,
    risks.sheet,
    measures.sheet,
    accountSheet(context),
  ];
}

/**
 * The office copy: one workbook with statistics, lists and ledgers, whose numbers are live formulas over the ledgers
 * with the computed value stored. It holds names and everything else; what goes out is made by `outgoingPapers`.
 */
export function officeCopy(
  review: Review,
  summary: Summary,
  words: Words,
  options: ReportOptions = {},
): ReportModel {
  const context = reportContext(review, summary, { words, sentences: sentencesOf(words, review) }, options);
  const { files, titles } = words.papers;
  const asOf = formatIsoDate(review.settings.asOf);
  return {
    fileName: `${safeFileName(`${context.preparedBy}${files.officeCopy}_${asOf}`)}.xlsx`,
    title: titles.summary,
    styles: styleSheet,
    sheets: chooseSheets(officeSheets(context), options.papers ?? OFFICE_PAPERS, words),
  };
}
