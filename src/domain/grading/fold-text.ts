import { simplifiedTable } from "../intake/text/simplified.ts";

/** A text folded for matching, and where each of its characters stands in the original. */
export interface FoldedText {
  readonly text: string;
  /** For each character of `text`, the place of the original character that it comes from. */
  readonly offsets: readonly number[];
}

/** Folded form of each UTF-16 unit that was met; blanks fold to nothing. */
const folded: (string | undefined)[] = [];

function foldUnit(unit: number): string {
  const table = simplifiedTable();
  const plain = String.fromCharCode(unit).normalize("NFKC").trim().toLowerCase();
  let result = "";
  for (let at = 0; at < plain.length; at += 1) {
    const code = plain.charCodeAt(at);
    result += String.fromCharCode(table[code] ?? code);
  }
  folded[unit] = result;
  return result;
}

/** 0, 1, 2 …: the places of every text that keeps its length, shared between them. */
const identity: number[] = [];

function identityOf(length: number): readonly number[] {
  while (identity.length < length) identity.push(identity.length);
  return identity;
}

/** Folds width, case and Traditional characters and drops blanks, one character at a time, so that places are kept. */
export function foldText(text: string): FoldedText {
  let result = "";
  let offsets: number[] | null = null;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const piece = folded[unit] ?? foldUnit(unit);
    if (piece.length !== 1) offsets ??= identityOf(at).slice(0, at);
    if (offsets !== null) for (let left = piece.length; left > 0; left -= 1) offsets.push(at);
    result += piece;
  }
  return { text: result, offsets: offsets ?? identityOf(text.length) };
}
