import { NORMAL_SIZE, rowHeights } from "../domain/index.ts";
import type { PrintSetup, ReportSheet, StyleName } from "../domain/index.ts";
import { styleSheet } from "./style-sheet.ts";

/** Printable points of a landscape page's height, its margins taken off. */
const PRINTABLE: Readonly<Record<PrintSetup["paper"], number>> = { A4: 481, A3: 728 };

/** Share of a page that rows may take and surely leave room below, whatever fonts a machine has. */
const SURE = 0.8;

/** Rows that no page holds. */
const TOO_MANY = 60;

function lookOf(name: StyleName | undefined): { readonly wrap: boolean; readonly size: number } {
  const { wrap = false, size = NORMAL_SIZE } = (name === undefined ? undefined : styleSheet[name]) ?? {};
  return { wrap, size };
}

/** Whether one printed page surely holds the whole sheet and a line more. */
export function isOnePage(sheet: ReportSheet): boolean {
  const { rows, print } = sheet;
  if (print.fit === "one-page") return true;
  if (rows.length > TOO_MANY) return false;
  const heightOf = rowHeights(sheet, lookOf);
  const height = rows.reduce((sum, _, index) => sum + heightOf(index), 0);
  return height <= PRINTABLE[print.paper] * SURE;
}
