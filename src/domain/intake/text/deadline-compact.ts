import { foldInPlace } from "./normalise.ts";
import { readNumeral } from "./numerals.ts";

/** A deadline's text in the one spelling that the grammar knows, with the way back to the original. */
export interface CompactText {
  /** Half width, Simplified, without blanks (`_` where one parts two digits), numbers of dates in Arabic digits. */
  readonly text: string;
  /** For each character of `text` its place in the original, and one more for the end; null where all are the same. */
  readonly places: readonly number[] | null;
}

const NUMERAL =
  /[〇○◯零一二两三四五六七八九十廿卅0-9]{1,5}(?=个|年|月|日|号|天|周|季|次|旬|学期|小时|星期|工作日|[-—–~至到、][一二三四五六七八九十]{1,3}[月日号季])/g;
const YEAR_WITH_LETTER = /[一二][O〇○◯零一二三四五六七八九0]{3}(?=年)/g;
const HAS_NUMERAL = /[〇○◯零一二两三四五六七八九十廿卅]/;
const PLAIN = /^[!-~一-鿿、。—–]*$/;

/** Other shapes of the range marks, each one character long. */
function unify(text: string): string {
  return /[〜∼﹣−‐‑‒―－㏠-㏾㋀-㋋①-⑳]/.test(text)
    ? text
        .replace(/[〜∼]/g, "~")
        .replace(/[﹣−‐‑‒]/g, "-")
        .replace(/[―]/g, "—")
    : text;
}

function isBlank(code: number): boolean {
  return (
    code <= 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x200f) || code === 0xfeff || code === 0x3000
  );
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The next character that is no blank, or the text's length. */
function skipBlanks(text: string, from: number): number {
  let index = from;
  while (index < text.length && isBlank(text.charCodeAt(index))) index += 1;
  return index;
}

function dropBlanks(text: string): CompactText {
  let result = "";
  const places: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    if (!isBlank(text.charCodeAt(index))) {
      result += text.charAt(index);
      places.push(index);
      continue;
    }
    const next = skipBlanks(text, index);
    if (isDigit(result.charCodeAt(result.length - 1)) && isDigit(text.charCodeAt(next))) {
      result += "_";
      places.push(index);
    }
    index = next - 1;
  }
  places.push(text.length);
  return { text: result, places };
}

/** The place in the original of a character of a compact text. */
export function placeIn({ places }: CompactText, index: number): number {
  return places === null ? index : (places[index] ?? 0);
}

/** Writes the numbers of dates and terms in Arabic digits and moves the places along. */
function inDigits(compact: CompactText, pattern: RegExp): CompactText {
  let result = "";
  const places: number[] = [];
  let copied = 0;
  const copyTo = (end: number): void => {
    result += compact.text.slice(copied, end);
    for (let index = copied; index < end; index += 1) places.push(placeIn(compact, index));
    copied = end;
  };
  for (const match of compact.text.matchAll(pattern)) {
    const value = HAS_NUMERAL.test(match[0]) ? readNumeral(match[0]) : null;
    if (value === null) continue;
    copyTo(match.index);
    const digits = String(value);
    result += digits;
    places.push(...Array.from(digits, () => placeIn(compact, match.index)));
    copied = match.index + match[0].length;
  }
  if (copied === 0) return compact;
  copyTo(compact.text.length);
  places.push(placeIn(compact, compact.text.length));
  return { text: result, places };
}

/** The compact form of a deadline's text; plain texts come back without any work. */
export function compactDeadline(original: string): CompactText {
  const folded = unify(foldInPlace(original));
  const compact: CompactText = PLAIN.test(folded) ? { text: folded, places: null } : dropBlanks(folded);
  if (!HAS_NUMERAL.test(compact.text)) return compact;
  return inDigits(inDigits(compact, YEAR_WITH_LETTER), NUMERAL);
}
