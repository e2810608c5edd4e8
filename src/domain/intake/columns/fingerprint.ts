import type { ColumnMapping } from "../../model/register.ts";
import type { ColumnHeader } from "../headers/column-header.ts";
import { normaliseHeader } from "../headers/header-evidence.ts";

/**
 * The same text for every table of the same layout: where it starts, and its headers in order; where no column has a
 * name, what each holds.
 */
export function fingerprintOf(
  headers: readonly ColumnHeader[],
  firstColumn: string,
  found: readonly ColumnMapping[],
): string {
  if (headers.every((header) => header.parts.length === 0))
    return `${firstColumn}:?${found.map((column) => column.field ?? "").join("?")}`;
  const names = headers.map((header) => header.parts.map(normaliseHeader).join("/"));
  return `${firstColumn}:${names.join("|")}`;
}
