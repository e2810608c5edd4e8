import { cellAt } from "../domain/index.ts";
import type { SheetSnapshot } from "../domain/index.ts";
import { wordsOf } from "../report/messages/catalogue.ts";
import type { Words } from "../report/messages/catalogue.ts";

/** The words with which every sheet of Probity's begins, in one language. */
interface Beginning {
  readonly titles: ReadonlySet<string>;
  readonly preparedBy: string;
  readonly asOf: string;
}

function beginningOf({ papers, ledgers, scoring, kept }: Words): Beginning {
  const { shortReturn, shortInside, shortPublic, ...titles } = papers.titles;
  return {
    titles: new Set([
      ...Object.values(papers.sheets),
      ...Object.values(titles),
      ...[shortReturn, shortInside, shortPublic],
      ...[ledgers.riskTitle, ledgers.controlTitle, ledgers.riskDetail, ledgers.controlDetail],
      ...[scoring.title, scoring.schemeSheet, kept.decisions.title, kept.history.title],
    ]),
    preparedBy: papers.lines.preparedBy("").trim(),
    asOf: papers.lines.asOf("").trim(),
  };
}

const BEGINNINGS = [wordsOf("zh-CN"), wordsOf("en")].map(beginningOf);

/** A title without the number that a second sheet of its name gets. */
function bareTitle(text: string): string {
  return text.trim().replace(/\(\d+\)$/u, "");
}

function beginsLikeOurs(sheet: SheetSnapshot): boolean {
  const title = cellAt(sheet, 0, 0);
  const [left, ...others] = sheet.rows[1] ?? [];
  if (typeof title !== "string" || typeof left !== "string") return false;
  return BEGINNINGS.some(
    ({ titles, preparedBy, asOf }) =>
      titles.has(bareTitle(title)) &&
      left.startsWith(preparedBy) &&
      others.some((value) => typeof value === "string" && value.startsWith(asOf)),
  );
}

/**
 * Names of sheets that Probity made, told by their title and the line of 制表单位 and 统计截至日期 below it. Programs
 * that save a workbook anew may drop the mark by which it knows them, and a list of ours is never read as a source.
 */
export function ownSheetNames(sheets: readonly SheetSnapshot[]): readonly string[] {
  return sheets.filter(beginsLikeOurs).map(({ name }) => name);
}
