import { useEffect } from "react";
import type { RefObject } from "react";
import type { GridChoice } from "./grid-choice.ts";
import type { Frozen } from "./frozen-panes.ts";
import type { GridPlan } from "./grid-cells.ts";
import { HEAD_HEIGHT, HEAD_WIDTH } from "./GridHeads.tsx";

/** The pixels that cells have of an element, without the heads of rows and columns. */
export function cellView(seen: { readonly width: number; readonly height: number }): {
  readonly width: number;
  readonly height: number;
} {
  return { width: Math.max(0, seen.width - HEAD_WIDTH), height: Math.max(0, seen.height - HEAD_HEIGHT) };
}

/** Where to scroll so that a stretch is in view: nowhere where it is already. */
function scrolledTo(
  start: number,
  size: number,
  seen: { readonly from: number; readonly length: number; readonly frozen: number },
): number {
  const { from, length, frozen } = seen;
  if (start < frozen) return from;
  if (start < from + frozen) return start - frozen;
  const end = start + Math.min(size, length - frozen);
  return end > from + length ? end - length : from;
}

/** Brings the chosen cell into view whenever the clerk wishes to see it. */
export function useInView(
  place: RefObject<HTMLDivElement | null>,
  { plan: { down, across }, frozen }: { readonly plan: GridPlan; readonly frozen: Frozen },
  { address: { row, column }, wish }: GridChoice,
): void {
  const { width: frozenWidth, height: frozenHeight } = frozen;
  useEffect(() => {
    const element = place.current;
    if (element === null || wish === 0) return;
    const { width, height } = cellView({ width: element.clientWidth, height: element.clientHeight });
    element.scrollTo({
      top: scrolledTo(down.before(row), down.size(row), {
        from: element.scrollTop,
        length: height,
        frozen: frozenHeight,
      }),
      left: scrolledTo(across.before(column), across.size(column), {
        from: element.scrollLeft,
        length: width,
        frozen: frozenWidth,
      }),
    });
  }, [place, down, across, row, column, wish, frozenWidth, frozenHeight]);
}
