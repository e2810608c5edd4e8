import type { PrintSetup, ReportSheet, RowHeights } from "../domain/index.ts";
import type { JoinedRows, KeptRows, KeptTogether } from "./kept-rows.ts";
import { fullHeight, heightOfRows, pageHeight, paperHeights } from "./page-fit.ts";

/** How much longer than a page a paper may be to be printed smaller on one. */
const SQUEEZED = 1.25;

/** Smallest share of its size that it is printed at. */
const READABLE = 0.7;

/** Rows of a paper that may still be one page. */
const FEW = 60;

/** Pages between kept rows that are counted row by row; longer stretches go by the pages that the program makes. */
const MOST_COUNTED = 2;

/** Share of a page of rows above the kept ones with which a page then begins. */
const ABOVE = 0.4;

/** Least share of a page that stands above rows that are moved to the next. */
const FEWEST_ABOVE = 0.25;

/** Excel takes 1,023 page breaks of a sheet. */
const MOST_BREAKS = 1_000;

/** Works out from above where pages begin; all lengths in points. */
class PageFiller {
  readonly breaks: number[] = [];
  readonly #heightOf: RowHeights;
  readonly #page: number;
  /** The rows that a page repeats, and how high they are. */
  readonly #titleLast: number;
  readonly #titles: number;
  #start = 0;
  #row = 0;
  #used = 0;
  /** Whether there are rows of a table above, and not a title alone. */
  #hasTable = false;

  constructor(sheet: ReportSheet) {
    const [first, last] = sheet.print.repeatRows ?? [0, -1];
    this.#heightOf = paperHeights(sheet);
    this.#page = pageHeight(sheet);
    this.#titleLast = last;
    this.#titles = heightOfRows(this.#heightOf, first, last);
  }

  /** Goes on to the end of rows that are kept together, or part by part where no page holds them all. */
  keep({ first, last, parts }: JoinedRows): void {
    if (this.#isHigher(this.#row, first - 1, this.#page * MOST_COUNTED)) {
      this.#begin(this.#rowAbove(first, this.#page * ABOVE));
    }
    const kept = this.#isHigher(first, last, this.#page - this.#titles) ? parts : [{ first, last }];
    for (const range of kept) this.#keepRows(range);
  }

  /** Rows are moved to a new page whole where one holds them; the rows before may reach into them. */
  #keepRows({ first, last }: KeptRows): void {
    this.#fill(first - 1);
    const fewest = this.#hasTable ? 0 : this.#page * FEWEST_ABOVE;
    this.#hasTable = true;
    const isHeld = !this.#isHigher(first, last, this.#page - this.#titles);
    if (isHeld && this.#start > first) {
      this.breaks.pop();
      this.#begin(first);
    } else if (isHeld && first > this.#start) {
      const above = this.#used - heightOfRows(this.#heightOf, first, this.#row - 1);
      if (above >= fewest && this.#isHigher(first, last, this.#page - above)) this.#begin(first);
    }
    this.#fill(last);
  }

  #begin(row: number): void {
    this.breaks.push(row);
    [this.#start, this.#row] = [row, row];
    this.#used = row > this.#titleLast ? this.#titles : 0;
  }

  #fill(last: number): void {
    while (this.#row <= last) {
      const height = this.#heightOf(this.#row);
      if (this.#used + height > this.#page && this.#row > this.#start) this.#begin(this.#row);
      this.#used += height;
      this.#row += 1;
    }
  }

  /** Counts no further than need be. */
  #isHigher(first: number, last: number, points: number): boolean {
    let height = 0;
    for (let row = first; row <= last && height <= points; row += 1) height += this.#heightOf(row);
    return height > points;
  }

  /** The row from which there are at most so many points to another. */
  #rowAbove(row: number, points: number): number {
    let at = row;
    for (let left = points - this.#heightOf(at - 1); left >= 0; left -= this.#heightOf(at - 1)) at -= 1;
    return at;
  }
}

/** Whether a sheet is so little longer than a page that it is still well read when printed on one. */
function isSqueezed(sheet: ReportSheet): boolean {
  if (sheet.rows.length > FEW) return false;
  const height = heightOfRows(paperHeights(sheet), 0, sheet.rows.length - 1);
  const page = pageHeight(sheet);
  return height > page && height <= Math.min(page * SQUEEZED, fullHeight(sheet) / READABLE);
}

/**
 * The print setup of a sheet, with what is kept together on one page each: by page breaks, or, where a paper is a
 * few lines too long, by printing it smaller. Heights are worked out for the rows near kept ones only.
 */
export function printKeeping(sheet: ReportSheet, together: KeptTogether): PrintSetup {
  const { print, rows } = sheet;
  const kept = together.ranges(rows.length);
  if (print.fit === "one-page" || kept.length === 0) return print;
  // A single table may be a ledger to which rows are added.
  const isWhole = kept.length > 1 || together.isClosed(rows.length);
  if (isWhole && isSqueezed(sheet)) return { ...print, fit: "one-page" };
  const pages = new PageFiller(sheet);
  for (const range of kept) pages.keep(range);
  return pages.breaks.length === 0 ? print : { ...print, breaks: pages.breaks.slice(0, MOST_BREAKS) };
}
