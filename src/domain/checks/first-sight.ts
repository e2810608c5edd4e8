import { cellKey } from "../model/cell.ts";
import type { RiskPoint, SourceText } from "../model/risk-point.ts";

/** A function that is true the first time it is shown a cell: merged cells and split rows share theirs. */
export function createFirstSight(): (point: RiskPoint, source: SourceText) => boolean {
  const sheets = new Map<string, Set<number>>();
  let last: RiskPoint["source"] | null = null;
  let seen = new Set<number>();
  return ({ source: at }, source) => {
    // Risk points of one sheet mostly follow each other.
    if (last?.sheet !== at.sheet || last.file !== at.file) {
      const name = `${at.file}\n${at.sheet}`;
      seen = sheets.get(name) ?? new Set<number>();
      sheets.set(name, seen);
    }
    last = at;
    const cell = cellKey(source.row, source.column);
    if (seen.has(cell)) return false;
    seen.add(cell);
    return true;
  };
}
