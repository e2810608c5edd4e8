import { formatAddress } from "../domain/index.ts";

/** Lines of one kind that a console shows before it refers to the whole. */
export const MOST_LINES = 40;

/** Longest piece of a cell's text in a line. */
const LONGEST = 24;

/** A cell's text on one line, its end left out where it is long. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

/** Sheet and cell as a console names them; the sheet alone where there is no cell. */
export function placeText(
  sheet: string,
  place: { readonly row: number; readonly column: number } | null,
): string {
  return place === null ? sheet : `${sheet}!${formatAddress(place)}`;
}
