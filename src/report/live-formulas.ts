import type { RichCell } from "../domain/index.ts";
import { columnName } from "../domain/index.ts";

/** Where a ledger's rows stand, so that other sheets can count over them; rows count from 0. */
export interface LedgerPlace<Key extends string> {
  readonly sheet: string;
  readonly first: number;
  readonly last: number;
  readonly columns: readonly Key[];
}

/** One condition of a count: the ledger's cells equal the text that the cell `at` shows (or the text itself). */
export interface Condition {
  readonly range: string;
  readonly text: string;
  readonly at?: string;
}

/**
 * Most cell comparisons that the formulas of one table may ask of Excel when the file is opened: about a second.
 * Tables beyond are written as values, and say so.
 */
const MOST_COMPARISONS = 40_000_000;

/** Longest text that a COUNTIFS condition takes. */
const MOST_CRITERION = 255;

/** Whether a table with so many counting cells over so many ledger rows is written with live formulas. */
export function isLive(countingCells: number, ledgerRows: number): boolean {
  return ledgerRows > 0 && countingCells * ledgerRows <= MOST_COMPARISONS;
}

/** A sheet's name as formulas write it. */
export function sheetReference(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!`;
}

/** The bounded range of a ledger's column, `'风险台账'!$B$6:$B$125`. */
export function ledgerRange<Key extends string>(ledger: LedgerPlace<Key>, key: Key): string {
  const column = columnName(ledger.columns.indexOf(key));
  return `${sheetReference(ledger.sheet)}$${column}$${ledger.first + 1}:$${column}$${ledger.last + 1}`;
}

/** A text within a formula. */
function literal(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/**
 * Whether COUNTIFS takes the text as it stands: it reads `*`, `?` and `~` as wildcards, `<`, `=`, `>` in front as
 * comparisons, and whatever looks like a number, date or truth value as that.
 */
function isPlainCriterion(text: string): boolean {
  return (
    /^\p{Script=Han}/u.test(text) &&
    !/[*?~]/.test(text) &&
    !isNumberWord(text) &&
    text.length <= MOST_CRITERION
  );
}

/** Chinese Excel reads 二〇二六年六月 as a date. */
function isNumberWord(text: string): boolean {
  return /^[零〇一二三四五六七八九十百千万年月日\d]+$/u.test(text);
}

/** A formula (without `=`) that counts the rows for which all conditions hold, exactly, whatever the texts contain. */
export function countFormula(conditions: readonly Condition[]): string {
  if (conditions.every(({ text }) => isPlainCriterion(text))) {
    const pairs = conditions.map(({ range, text, at }) => `${range},${at ?? literal(text)}`);
    return `COUNTIFS(${pairs.join(",")})`;
  }
  const factors = conditions.map(({ range, text, at }) => `(${range}=${at ?? literal(text)})`);
  return `SUMPRODUCT(${factors.join("*")}*1)`;
}

/** A cell with a formula and the value that it computes to; the value alone where the formula is null. */
export function live(value: number | string, formula: string | null): RichCell | number | string {
  return formula === null ? value : { value, formula };
}

/** The sum of cells of one column, rows from 0. */
export function sumOf(value: number, column: number, first: number, last: number): RichCell {
  const name = columnName(column);
  return { value, formula: `SUM(${name}${first + 1}:${name}${last + 1})` };
}

/** A share of two cells, 0 where the whole is 0. */
export function shareOf(part: number, whole: number, partAt: string, wholeAt: string): RichCell {
  return { value: whole === 0 ? 0 : part / whole, formula: `IF(${wholeAt}=0,0,${partAt}/${wholeAt})` };
}
