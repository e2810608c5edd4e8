import type { ReportModel, Review, Summary } from "../../domain/index.ts";
import type { Words } from "../messages/catalogue.ts";
import { reportContext, type ReportContext, type ReportOptions } from "../report-context.ts";
import { safeFileName } from "../safe-file-name.ts";
import { sentencesOf } from "../sentences-of.ts";
import { styleSheet } from "../style-sheet.ts";
import { filingSheet } from "./filing-list.ts";
import { publicNotice } from "./public-notice.ts";
import { returnNotices } from "./return-notices.ts";

function filingModel(context: ReportContext): ReportModel {
  const { files, sheets } = context.words.papers;
  return {
    fileName: `${safeFileName(files.filing)}.xlsx`,
    title: sheets.filing,
    styles: styleSheet,
    sheets: [filingSheet(context)],
  };
}

/** Gives files that would have one name (to a system without regard to case) a number. */
function distinctNames(models: readonly ReportModel[]): ReportModel[] {
  const taken = new Set<string>();
  return models.map((model) => {
    const stem = model.fileName.replace(/\.xlsx$/, "");
    let fileName = model.fileName;
    for (let copy = 2; taken.has(fileName.toLowerCase()); copy += 1) fileName = `${stem}(${copy}).xlsx`;
    taken.add(fileName.toLowerCase());
    return { ...model, fileName };
  });
}

/**
 * The papers that go out, each a file of its own with values only (no formulas, links, ledgers or hidden sheets):
 * 退回修改通知单 per department, 公示表 of each unit in two versions, 备案表. File names differ.
 */
export function outgoingPapers(
  review: Review,
  summary: Summary,
  words: Words,
  options: ReportOptions = {},
): readonly ReportModel[] {
  const context = reportContext(review, summary, { words, sentences: sentencesOf(words, review) }, options);
  return distinctNames([
    ...returnNotices(context),
    ...summary.units.flatMap((_, unit) => [
      publicNotice(context, "inside", unit),
      publicNotice(context, "public", unit),
    ]),
    filingModel(context),
  ]);
}
