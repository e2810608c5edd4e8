import type { GridAxis, Span } from "./grid-axis.ts";

/** Rows and columns that stay in view, and the pixels that they take. */
export interface Frozen {
  readonly rows: number;
  readonly columns: number;
  readonly height: number;
  readonly width: number;
}

/** Share of the view that may stay; more would leave no room to scroll in. */
const MOST = 0.6;

function stays(axis: GridAxis, count: number, room: number): number {
  const within = Math.min(count, axis.count);
  return within > 0 && axis.before(within) <= room * MOST ? within : 0;
}

/** What of a sheet's frozen panes (冻结窗格) fits the view; a direction that would fill it does not stay. */
export function frozenIn(
  axes: { readonly down: GridAxis; readonly across: GridAxis },
  freeze: { readonly rows: number; readonly columns: number },
  view: { readonly width: number; readonly height: number },
): Frozen {
  const rows = stays(axes.down, freeze.rows, view.height);
  const columns = stays(axes.across, freeze.columns, view.width);
  return { rows, columns, height: axes.down.before(rows), width: axes.across.before(columns) };
}

/** The part of a stretch that scrolls. */
export function scrolling({ first, last }: Span, frozen: number): Span {
  return { first: Math.max(first, frozen), last };
}
