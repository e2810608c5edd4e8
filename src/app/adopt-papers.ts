import { paperOwner, riskSources } from "../domain/index.ts";
import type { CalendarDate, PaperTable } from "../domain/index.ts";
import type { UnderstoodWorkbook } from "./understand-workbook.ts";
import { withPapers } from "./understand-workbook.ts";

function tablesOf({ kept: { kept } }: UnderstoodWorkbook): readonly PaperTable[] {
  return [kept.scores, kept.decisions].filter((table) => table !== null);
}

/** A file that holds a filled-in 打分表 or 等级审定表 and no risks of its own. */
function isPaper(workbook: UnderstoodWorkbook): boolean {
  return workbook.source.points.length === 0 && tablesOf(workbook).length > 0;
}

/**
 * Reads filled-in papers that stand as files of their own beside their sources: each is matched to the one workbook
 * that has most of its risks, and what it says is laid over that workbook. A paper without a clear owner is kept apart
 * and told.
 */
export function adoptPapers(
  workbooks: readonly UnderstoodWorkbook[],
  on: CalendarDate,
): readonly UnderstoodWorkbook[] {
  const papers = workbooks.filter(isPaper);
  if (papers.length === 0) return workbooks;
  const owners = workbooks.filter(({ source }) => source.points.length > 0);
  const candidates = owners.map(({ source }) => ({
    risks: riskSources(source),
    points: source.points.map(({ point }) => point?.text ?? ""),
  }));
  const ownerOf = new Map(
    papers.map((paper) => {
      const at = paperOwner(tablesOf(paper), candidates);
      return [paper, at === null ? null : (owners[at] ?? null)] as const;
    }),
  );
  return workbooks.map((workbook) => {
    const owner = ownerOf.get(workbook);
    if (owner !== undefined) return { ...workbook, paperOf: owner?.reading.file ?? null };
    const own = papers.filter((paper) => ownerOf.get(paper) === workbook);
    const read = own.map(({ reading, kept: { kept } }) => ({ file: reading.file, kept }));
    return read.length === 0 ? workbook : withPapers(workbook, read, on);
  });
}
