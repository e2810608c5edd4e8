/** Most characters of a cell (UTF-16 units). */
const MAX_TEXT = 32_767;

/** Texts that are longer than this are never read as a number or a date. */
const LONGEST_TYPED = 60;

/** Signs at which Excel begins to read a formula, also in their full-width form. */
const FORMULA_START = /^\s*['=+\-@＝＋－＠]/;

/** A digit, full-width or Chinese numerals beside a unit of time, TRUE and FALSE, and the errors. */
const READ_AS_VALUE = /[0-9０-９]|[〇零一二三四五六七八九十][年月日时点]|^\s*(?:true|false)\s*$|^\s*#/i;

/** Whether Excel could take the text for a formula. */
export function looksLikeFormula(text: string): boolean {
  return FORMULA_START.test(text);
}

/** Whether Excel could take the text for a number, a date, a truth value or an error. */
export function looksLikeValue(text: string): boolean {
  return text.length <= LONGEST_TYPED && READ_AS_VALUE.test(text);
}

/**
 * The text as it must be given to Excel so that the cell holds exactly it: an apostrophe before everything that could
 * be taken for a formula, a number, a date or an error. In a cell of format `@` Excel reads nothing into a text.
 */
export function literalText(text: string, numberFormat: string): string {
  const lines = text.replace(/\r\n?/g, "\n");
  const whole = lines.length > MAX_TEXT ? `${lines.slice(0, MAX_TEXT - 1)}…` : lines;
  if (whole === "") return "";
  if (numberFormat === "@") return whole.startsWith("'") ? `'${whole}` : whole;
  const isRisky = looksLikeFormula(whole) || looksLikeValue(whole);
  return isRisky && whole.length < MAX_TEXT ? `'${whole}` : whole;
}
