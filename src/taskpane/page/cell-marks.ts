import { cellKey, parseAddress } from "../../domain/index.ts";
import type { CellAddress, Severity } from "../../domain/index.ts";
import type { FindingView } from "../../app/desk/findings-view.ts";
import type { MergeIndex } from "./merge-index.ts";

/** The findings of one cell, the gravest first. */
export interface CellMark {
  readonly address: CellAddress;
  readonly severity: Severity;
  readonly findings: readonly FindingView[];
}

/** Marked cells of a sheet: by `cellKey`, and in reading order. */
export interface SheetMarks {
  readonly byCell: ReadonlyMap<number, CellMark>;
  readonly inOrder: readonly CellMark[];
  readonly count: number;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

/** The cell at which a finding is shown: its own, or the first one of its merged area. */
function keyOf({ address }: FindingView, merges: MergeIndex): number | null {
  const place = address === null ? { row: 0, column: 0 } : parseAddress(address);
  if (place === null) return null;
  const area = merges.at(place.row, place.column);
  return area === null ? cellKey(place.row, place.column) : cellKey(area.top, area.left);
}

function markAt(key: number, found: readonly FindingView[]): CellMark {
  const width = cellKey(1, 0);
  const findings = [...found].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
  return {
    address: { row: Math.floor(key / width), column: key % width },
    severity: findings[0]?.severity ?? "hint",
    findings,
  };
}

/** The findings of one sheet at the cells that show them; a finding about the whole sheet stands at A1. */
export function marksOf(
  findings: readonly FindingView[],
  place: { readonly file: string; readonly sheet: string },
  merges: MergeIndex,
): SheetMarks {
  const own = findings.filter(({ file, sheet }) => file === place.file && sheet === place.sheet);
  const gathered = new Map<number, FindingView[]>();
  for (const finding of own) {
    const key = keyOf(finding, merges);
    if (key === null) continue;
    const known = gathered.get(key);
    if (known === undefined) gathered.set(key, [finding]);
    else known.push(finding);
  }
  const sorted = [...gathered].sort(([a], [b]) => a - b);
  const byCell = new Map(sorted.map(([key, found]) => [key, markAt(key, found)]));
  return { byCell, inOrder: [...byCell.values()], count: own.length };
}
