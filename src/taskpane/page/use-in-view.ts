import { useEffect } from "react";
import type { RefObject } from "react";
import type { GridChoice } from "./grid-choice.ts";
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
  seen: { readonly from: number; readonly length: number },
): number {
  if (start < seen.from) return start;
  const end = start + Math.min(size, seen.length);
  return end > seen.from + seen.length ? end - seen.length : seen.from;
}

/** Brings the chosen cell into view whenever the clerk wishes to see it. */
export function useInView(
  place: RefObject<HTMLDivElement | null>,
  { down, across }: GridPlan,
  { address: { row, column }, wish }: GridChoice,
): void {
  useEffect(() => {
    const element = place.current;
    if (element === null || wish === 0) return;
    const { width, height } = cellView({ width: element.clientWidth, height: element.clientHeight });
    element.scrollTo({
      top: scrolledTo(down.before(row), down.size(row), { from: element.scrollTop, length: height }),
      left: scrolledTo(across.before(column), across.size(column), {
        from: element.scrollLeft,
        length: width,
      }),
    });
  }, [place, down, across, row, column, wish]);
}
