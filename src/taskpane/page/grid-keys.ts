import type { CellAddress } from "../../domain/index.ts";
import type { GridAxis } from "./grid-axis.ts";
import type { MergeIndex } from "./merge-index.ts";

/** What moving over a grid needs of it. */
export interface GridMap {
  readonly down: GridAxis;
  readonly across: GridAxis;
  readonly merges: MergeIndex;
  /** Rows of one page. */
  readonly page: number;
}

/** The next shown row or column in a direction; the same one at the edge. */
function step(axis: GridAxis, from: number, by: number): number {
  const direction = Math.sign(by);
  let place = from;
  let seen = from;
  for (let left = Math.abs(by); left > 0; left -= 1) {
    do place += direction;
    while (place >= 0 && place < axis.count && axis.size(place) === 0);
    if (place < 0 || place >= axis.count) break;
    seen = place;
  }
  return seen;
}

/** Where a key leads from a cell; null where it leads nowhere. Merged areas are one cell. */
export function moveInGrid(from: CellAddress, key: string, isFar: boolean, map: GridMap): CellAddress | null {
  const { down, across, merges, page } = map;
  const { top, left, bottom, right } = merges.at(from.row, from.column) ?? {
    top: from.row,
    left: from.column,
    bottom: from.row,
    right: from.column,
  };
  const moves: Readonly<Record<string, () => CellAddress>> = {
    ArrowDown: () => ({ row: step(down, bottom, 1), column: from.column }),
    ArrowUp: () => ({ row: step(down, top, -1), column: from.column }),
    ArrowRight: () => ({ row: from.row, column: step(across, right, 1) }),
    ArrowLeft: () => ({ row: from.row, column: step(across, left, -1) }),
    PageDown: () => ({ row: step(down, bottom, page), column: from.column }),
    PageUp: () => ({ row: step(down, top, -page), column: from.column }),
    Home: () => ({ row: isFar ? step(down, -1, 1) : from.row, column: step(across, -1, 1) }),
    End: () => ({
      row: isFar ? step(down, down.count, -1) : from.row,
      column: step(across, across.count, -1),
    }),
  };
  const target = moves[key]?.();
  if (target === undefined) return null;
  const area = merges.at(target.row, target.column);
  return area === null ? target : { row: area.top, column: area.left };
}
