import type { ReportCell, ReportSheet } from "../../domain/index.ts";
import { isRichCell } from "../../domain/index.ts";
import { sheetReference } from "../live-formulas.ts";
import type { Words } from "../messages/catalogue.ts";

/** Sheets of the office copy in their order (DOMAIN §8). */
export const OFFICE_PAPERS = [
  "summary",
  "grades",
  "categories",
  "posts",
  "classification",
  "keyPosts",
  "responsibility",
  "followUp",
  "overdue",
  "filing",
  "borderline",
  "findings",
  "risks",
  "measures",
  "accounts",
] as const;

export type OfficePaper = (typeof OFFICE_PAPERS)[number];

function formulasOf(sheet: ReportSheet): string[] {
  const found = new Set<string>();
  const take = (cell: ReportCell): void => {
    if (isRichCell(cell) && cell.formula !== undefined) found.add(cell.formula);
    if (isRichCell(cell) && cell.link !== undefined && cell.link.file === undefined)
      found.add(sheetReference(cell.link.sheet));
  };
  for (const { cells } of sheet.rows) for (const cell of cells) take(cell);
  return [...found];
}

/**
 * The chosen sheets in their order, with those that their live formulas and links lead to: a number without its
 * ledger would be an error cell.
 */
export function chooseSheets(
  sheets: readonly ReportSheet[],
  chosen: readonly OfficePaper[],
  words: Words,
): readonly ReportSheet[] {
  const kept = new Set(chosen.map((key) => words.papers.sheets[key]));
  if (sheets.every(({ name }) => kept.has(name))) return sheets;
  const open = [...kept];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const sheet = sheets.find((one) => one.name === name);
    const formulas = sheet === undefined ? [] : formulasOf(sheet);
    for (const other of sheets) {
      if (kept.has(other.name)) continue;
      const reference = sheetReference(other.name);
      if (!formulas.some((formula) => formula.includes(reference))) continue;
      kept.add(other.name);
      open.push(other.name);
    }
  }
  return sheets.filter(({ name }) => kept.has(name));
}
