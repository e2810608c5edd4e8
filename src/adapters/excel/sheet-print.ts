import { bytesOfMatrix } from "./requests.ts";
import type { SheetPrintData } from "./restore-point.ts";

const SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

/** Four characters that stand for a cell's contents; blank is four dots. */
function cellPrint(value: unknown): string {
  const text =
    typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
  if (text === "") return "....";
  // A formula stands for itself: Excel may write it in another way than it was given.
  const stands = text.startsWith("=") ? "=" : text;
  let hash = 0x811c9dc5;
  for (let i = 0; i < stands.length; i += 1) hash = Math.imul(hash ^ stands.charCodeAt(i), 0x01000193);
  let print = "";
  for (let shift = 0; shift < 24; shift += 6) print += SIGNS.charAt((hash >>> shift) & 63);
  return print;
}

function rowPrint(row: readonly unknown[]): string {
  return row.map(cellPrint).join("").replace(/\.+$/, "");
}

/** The print of what a sheet was written with. */
export function printOf(name: string, rows: readonly (readonly unknown[])[]): SheetPrintData {
  return { name, rows: rows.map(rowPrint), bytes: bytesOfMatrix(rows) };
}

/** A cell that holds something else than what was written. */
export interface ChangedCell {
  readonly row: number;
  readonly column: number;
  readonly found: unknown;
}

/** The cells that differ from a print; `top` and `left` say where the found rows begin. */
export function changedCells(
  print: SheetPrintData,
  found: { readonly top: number; readonly left: number; readonly rows: readonly (readonly unknown[])[] },
): readonly ChangedCell[] {
  const changed: ChangedCell[] = [];
  const last = Math.max(print.rows.length, found.top + found.rows.length);
  for (let row = 0; row < last; row += 1) {
    const written = print.rows[row] ?? "";
    const values = found.rows[row - found.top] ?? [];
    const columns = Math.max(Math.ceil(written.length / 4), found.left + values.length);
    for (let column = 0; column < columns; column += 1) {
      const value = values[column - found.left] ?? "";
      const before = written.slice(column * 4, column * 4 + 4);
      if (cellPrint(value) !== before.padEnd(4, ".")) changed.push({ row, column, found: value });
    }
  }
  return changed;
}
