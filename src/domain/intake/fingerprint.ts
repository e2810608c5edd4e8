import type { ColumnHeader } from "./column-header.ts";
import { normaliseHeader } from "./header-evidence.ts";

/** The same text for every table of the same layout: where it starts, and its headers in order. */
export function fingerprintOf(headers: readonly ColumnHeader[], firstColumn: string): string {
  const names = headers.map((header) => header.parts.map(normaliseHeader).join("/"));
  return `${firstColumn}:${names.join("|")}`;
}
