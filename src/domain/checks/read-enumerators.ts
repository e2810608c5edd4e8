import { foldInPlace } from "../intake/text/normalise.ts";
import { readNumeral } from "../intake/text/numerals.ts";

/** A number that opens an item: `1.`, `(2)`, `③`, `四、`, `五是`. */
export interface Enumerator {
  /** Items of one list share their style. */
  readonly style: string;
  readonly value: number;
  /** Where its label begins in the text. */
  readonly at: number;
  /** The label itself, in half width. */
  readonly text: string;
  /** The line before it announces a new list (财务方面:). */
  readonly afterHeading: boolean;
}

const OPENING =
  /(^|[\n\r;。；,]|[ \t](?=\d|[(]))[ \t]*(?:(\d{1,2})([.、)])(?![\d月日年])|\((\d{1,2}|[一二三四五六七八九十]{1,3})\)|([①-⑳])|([一二三四五六七八九十]{1,3})([、是]))/g;

const HEADING_END = /[:：][\s]*$/;
const CIRCLED_ONE = 0x2460;

function read(match: RegExpMatchArray): { style: string; value: number | null } {
  const [, , plain, mark, bracketed, circled, chinese, tail] = match;
  if (plain !== undefined) return { style: `1${mark ?? ""}`, value: Number(plain) };
  if (bracketed !== undefined) {
    const isDigit = /\d/.test(bracketed);
    return { style: isDigit ? "(1)" : "(一)", value: isDigit ? Number(bracketed) : readNumeral(bracketed) };
  }
  if (circled !== undefined) return { style: "①", value: circled.charCodeAt(0) - CIRCLED_ONE + 1 };
  return { style: `一${tail ?? ""}`, value: readNumeral(chinese ?? "") };
}

/** What an enumerator ends in, half-width or full-width, right behind its number; or one that is a sign of its own. */
const MAYBE = /[\d０-９〇一二三四五六七八九十][.、)．）是]|[①-⑳]/;

/** Whether a text may hold numbers that open items; most hold none and need no closer look. */
export function mayEnumerate(text: string): boolean {
  return MAYBE.test(text);
}

/** The numbers that open items within a cell, in reading order; dates and amounts are none. */
export function readEnumerators(text: string): readonly Enumerator[] {
  if (!mayEnumerate(text)) return [];
  const folded = foldInPlace(text);
  const found: Enumerator[] = [];
  for (const match of folded.matchAll(OPENING)) {
    const { style, value } = read(match);
    if (value === null) continue;
    const label = match[0].replace(/^[\s;。,]+/, "");
    const at = match.index + match[0].length - label.length;
    const afterHeading = HEADING_END.test(folded.slice(0, match.index));
    found.push({ style, value, at, text: label, afterHeading });
  }
  return found;
}
