import { cellKey } from "../model/cell.ts";
import type { RiskPoint, SourceText } from "../model/risk-point.ts";

/** A function that is true the first time it is shown a cell: merged cells and split rows share theirs. */
export function createFirstSight(): (point: RiskPoint, source: SourceText) => boolean {
  const sheets = new Map<string, Set<number>>();
  return (point, source) => {
    const name = `${point.source.file}\n${point.source.sheet}`;
    const seen = sheets.get(name) ?? new Set<number>();
    sheets.set(name, seen);
    const cell = cellKey(source.row, source.column);
    if (seen.has(cell)) return false;
    seen.add(cell);
    return true;
  };
}
