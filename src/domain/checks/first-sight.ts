import type { RiskPoint, SourceText } from "../model/risk-point.ts";

/** A function that is true the first time it is shown a cell: merged cells and split rows share theirs. */
export function createFirstSight(): (point: RiskPoint, source: SourceText) => boolean {
  const seen = new Set<string>();
  return (point, source) => {
    const cell = `${point.source.file}\n${point.source.sheet}\n${source.row}\n${source.column}`;
    if (seen.has(cell)) return false;
    seen.add(cell);
    return true;
  };
}
