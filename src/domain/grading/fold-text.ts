import { simplifiedTable } from "../intake/text/simplified.ts";

/** A text folded for matching, and where each of its characters stands in the original. */
export interface FoldedText {
  readonly text: string;
  /** For each character of `text`, the place of the original character that it comes from. */
  readonly offsets: readonly number[];
}

const folded = new Map<string, string>();

function foldCharacter(character: string): string {
  const known = folded.get(character);
  if (known !== undefined) return known;
  const table = simplifiedTable();
  const plain = character.normalize("NFKC").trim().toLowerCase();
  const units = Array.from({ length: plain.length }, (_, at) => plain.charCodeAt(at));
  const result = String.fromCharCode(...units.map((unit) => table[unit] ?? unit));
  folded.set(character, result);
  return result;
}

/** Folds width, case and Traditional characters and drops blanks, one character at a time, so that places are kept. */
export function foldText(text: string): FoldedText {
  let result = "";
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    const piece = foldCharacter(character);
    if (piece.length === 1) offsets.push(at);
    else offsets.push(...Array<number>(piece.length).fill(at));
    result += piece;
    at += character.length;
  }
  return { text: result, offsets };
}
