import { XlsxWorkbook } from "../../../../src/adapters/xlsx/xlsx-workbook.ts";
import { defaultSettings } from "../../../../src/app/default-settings.ts";
import { planAction } from "../../../../src/app/plan-action.ts";
import type { ReviewedWorkbook } from "../../../../src/app/plan-parts.ts";
import { reviewRegister } from "../../../../src/app/review-register.ts";
import { understandWorkbook } from "../../../../src/app/understand-workbook.ts";
import { nodeZip } from "../../../../src/cli/node-zip.ts";
import {
  buildRegister,
  calendarDate,
  columnName,
  findPreset,
  formatRange,
  summarise,
} from "../../../../src/domain/index.ts";
import type { CalendarDate, CellRange, ChangePlan } from "../../../../src/domain/index.ts";
import { wordsOf } from "../../../../src/report/messages/catalogue.ts";
import type { Owned } from "./compare-parts.ts";

function asOfDay(): CalendarDate {
  const day = calendarDate(2026, 11, 22);
  if (day === null) throw new Error("no such day");
  return day;
}

/** A workbook file as a host opens it. */
export function openBook(bytes: Uint8Array, file = "台账.xlsx"): XlsxWorkbook {
  return new XlsxWorkbook({ bytes, file, codec: nodeZip });
}

/** A workbook as it is read and judged, as the command line does it. */
export async function reviewedIn(book: XlsxWorkbook): Promise<ReviewedWorkbook> {
  const asOf = asOfDay();
  const scheme = findPreset("declared");
  if (scheme === null) throw new Error("no scheme");
  const workbook = understandWorkbook(await book.read(), { asOf, answers: {}, mappings: [] });
  const register = buildRegister([workbook.reading], []);
  const review = reviewRegister(register, defaultSettings(asOf, scheme), { withSimilarity: false });
  return { review, summary: summarise(review), workbook, words: wordsOf("zh-CN") };
}

/** What 一键评级 will write into a workbook, made as the command line makes it. */
export async function planEverything(book: XlsxWorkbook): Promise<ChangePlan> {
  return planAction("everything", await reviewedIn(book));
}

function lastRow({ headerRows, rows }: ChangePlan["ownColumns"][number]): number {
  return Math.max(headerRows[1], ...rows.keys());
}

/** Adds to what is listed for a sheet's part. */
function listed(lists: Map<string, string[]>, part: string, ranges: readonly CellRange[]): void {
  lists.set(part, [...(lists.get(part) ?? []), ...ranges.map(formatRange)]);
}

/** What a plan may change on sheets that are there, by part, and the sheets that it may add. */
export function ownedBy(plan: ChangePlan, partOf: ReadonlyMap<string, string>): Owned {
  const cells = new Map<string, Set<string>>();
  const columns = new Map<string, Set<number>>();
  const [formats, validations] = [new Map<string, string[]>(), new Map<string, string[]>()];
  const partNamed = (sheet: string): string => partOf.get(sheet) ?? sheet;
  const placed = <T>(map: Map<string, Set<T>>, sheet: string): Set<T> => {
    const set = map.get(partNamed(sheet)) ?? new Set<T>();
    map.set(partNamed(sheet), set);
    return set;
  };
  for (const { sheet, row, column } of plan.fixes) {
    placed(cells, sheet).add(`${columnName(column)}${row + 1}`);
  }
  for (const own of plan.ownColumns) {
    const rangesOf = (rules: readonly { range: CellRange }[]): CellRange[] => rules.map(({ range }) => range);
    listed(formats, partNamed(own.sheet), rangesOf(own.conditionalFormats));
    listed(validations, partNamed(own.sheet), rangesOf(own.validations));
    for (let column = own.firstColumn; column < own.firstColumn + own.columns.length; column += 1) {
      placed(columns, own.sheet).add(column + 1);
      for (let row = own.headerRows[0]; row <= lastRow(own); row += 1) {
        placed(cells, own.sheet).add(`${columnName(column)}${row + 1}`);
      }
    }
  }
  for (const { sheet, format } of plan.highlights) listed(formats, partNamed(sheet), [format.range]);
  return { cells, columns, formats, validations, sheets: plan.ownSheets.map(({ name }) => name) };
}
