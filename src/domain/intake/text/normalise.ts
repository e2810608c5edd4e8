import { keepsForm, simplifiedTable, toSimplified } from "./simplified.ts";

/** What one code unit needs, besides the Simplified form. */
const KEEP = 0;
const DROP = 1;
const FULL_WIDTH = 2;
const SLOW = 3;

const PLAIN_PUNCTUATION = "、。〈〉《》「」『』【】〔〕“”‘’—–·★☆〇○√×→";
const FULL_WIDTH_SHIFT = 0xfee0;

/** Blanks, line breaks, controls, zero-width and formatting characters. */
const INVISIBLE = /[\s\p{Cc}\p{Cf}\u115f\u1160\u3164\uffa0]|\p{Variation_Selector}/gu;

let classes: Uint8Array | null = null;

function classTable(): Uint8Array {
  if (classes !== null) return classes;
  const built = new Uint8Array(65_536).fill(SLOW);
  built.fill(KEEP, 0x21, 0x7f);
  built.fill(KEEP, 0x4e00, 0xa000);
  built.fill(FULL_WIDTH, 0xff01, 0xff5f);
  for (const mark of PLAIN_PUNCTUATION) built[mark.charCodeAt(0)] = KEEP;
  for (const blank of " \n\r\t\u00a0\u3000\u200b\u200c\u200d\ufeff") built[blank.charCodeAt(0)] = DROP;
  classes = built;
  return built;
}

/** Whether every code unit stands for itself, and no word needs another form. */
function isPlain(text: string): boolean {
  const table = classTable();
  const simplified = simplifiedTable();
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (table[code] !== KEEP || simplified[code] !== code) return false;
  }
  return true;
}

/** The text without blanks and in half width, or null where it needs Unicode's own folding. */
function foldQuickly(text: string): string | null {
  const table = classTable();
  let result = "";
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const need = table[code];
    if (need === SLOW) return null;
    if (need === KEEP) result += text.charAt(index);
    else if (need === FULL_WIDTH) result += String.fromCharCode(code - FULL_WIDTH_SHIFT);
  }
  return result;
}

/**
 * The text as two spellings of the same words share it, for matching only and never for showing: Unicode
 * compatibility form, no blanks or line breaks, half width, Simplified, 旳 as 的, 廉洁 as 廉政. Applying it again
 * changes nothing.
 */
export function normaliseText(text: string): string {
  if (isPlain(text)) return text.includes("廉洁") ? text.replaceAll("廉洁", "廉政") : text;
  const folded = foldQuickly(text) ?? foldFully(text);
  return toSimplified(folded).replaceAll("廉洁", "廉政");
}

const NOT_WORDS = /[^\p{L}\p{N}]+/gu;

/** In the table of bare forms: the unit is dropped, its form depends on what stands beside it, or was not met yet. */
const NO_WORD = 0;
const LOOK_CLOSER = 1;
const NOT_MET = 2;

/** For each UTF-16 code unit its normalised form where it is a letter or digit; filled in as units are met. */
const bareForms = new Uint16Array(65_536).fill(NOT_MET);

function bareForm(code: number): number {
  const need = classTable()[code];
  if (need === DROP) return NO_WORD;
  if (need === SLOW || keepsForm(code)) return LOOK_CLOSER;
  const form = simplifiedTable()[need === FULL_WIDTH ? code - FULL_WIDTH_SHIFT : code] ?? code;
  return String.fromCharCode(form).replace(NOT_WORDS, "") === "" ? NO_WORD : form;
}

function meet(code: number): number {
  const form = bareForm(code);
  bareForms[code] = form;
  return form;
}

/** The letters and digits of a text by table alone, or null where the table does not tell. */
function bareQuickly(text: string): string | null {
  let result = "";
  let copied = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const known = bareForms[code];
    const form = known === undefined || known === NOT_MET ? meet(code) : known;
    if (form === LOOK_CLOSER) return null;
    if (form === code) continue;
    result += text.slice(copied, index) + (form === NO_WORD ? "" : String.fromCharCode(form));
    copied = index + 1;
  }
  const bare = copied === 0 ? text : result + text.slice(copied);
  return bare.includes("廉洁") ? null : bare;
}

/** The letters and digits of the normalised text: blanks and punctuation make no difference either. */
export function bareText(text: string): string {
  return bareQuickly(text) ?? normaliseText(text).replace(NOT_WORDS, "");
}

function foldFully(text: string): string {
  return text.replace(INVISIBLE, "").normalize("NFKC").replace(INVISIBLE, "").normalize("NFKC");
}

/**
 * The text in half width and Simplified with every character at its old place, blanks and line breaks kept, so that
 * what is found in it can be shown in the original.
 */
export function foldInPlace(text: string): string {
  let result = "";
  let copied = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const isBlank = code === 0x3000 || code === 0xa0;
    if (!isBlank && (code < 0xff01 || code > 0xff5e)) continue;
    result += text.slice(copied, index) + (isBlank ? " " : String.fromCharCode(code - FULL_WIDTH_SHIFT));
    copied = index + 1;
  }
  return toSimplified(copied === 0 ? text : result + text.slice(copied));
}
