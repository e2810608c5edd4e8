import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useState } from "react";
import type { KeyboardEvent, RefObject } from "react";

/** Items beyond both edges of the view that are kept ready: each costs a jump over a long list its share of a frame. */
const OVERSCAN = 2;

/** Items that a page key moves by. */
const PAGE = 8;

/** One item that is drawn now. */
export interface DrawnItem {
  readonly index: number;
  /** Pixels from the list's own top. */
  readonly top: number;
}

/** A long list of which only what is in view is drawn, with one tab stop. */
export interface LongList {
  readonly height: number;
  readonly drawn: readonly DrawnItem[];
  /** The item that Tab reaches. */
  readonly active: number;
  readonly measure: (element: HTMLElement | null) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocusItem: (index: number) => void;
}

function scrollerOf(element: HTMLElement | null): HTMLElement | null {
  for (let up = element?.parentElement ?? null; up !== null; up = up.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(up).overflowY)) return up;
  }
  return null;
}

function movedTo(key: string, active: number, count: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + PAGE,
    PageUp: active - PAGE,
    Home: 0,
    End: count - 1,
  };
  const target = steps[key];
  return target === undefined ? null : Math.min(Math.max(target, 0), count - 1);
}

/** What a list scrolls in. */
interface Scrolled {
  readonly scroller: HTMLElement;
  /** Pixels between its top and the list's own top: filters and titles stand above the list. */
  readonly margin: number;
}

/** What the list scrolls in; null until the list stands in the page. */
function useScrolled(ref: RefObject<HTMLDivElement | null>): Scrolled | null {
  const [scrolled, setScrolled] = useState<Scrolled | null>(null);
  useLayoutEffect(() => {
    const scroller = scrollerOf(ref.current);
    if (scroller === null) return;
    const measure = (): void => {
      const { top } = ref.current?.getBoundingClientRect() ?? scroller.getBoundingClientRect();
      const margin = Math.round(top - scroller.getBoundingClientRect().top + scroller.scrollTop);
      setScrolled((known) => (known?.margin === margin ? known : { scroller, margin }));
    };
    measure();
    const watch = new ResizeObserver(measure);
    for (const child of scroller.children) if (!child.contains(ref.current)) watch.observe(child);
    watch.observe(scroller);
    return () => {
      watch.disconnect();
    };
  }, [ref]);
  return scrolled;
}

/** What a long list is made of. */
export interface LongListInput {
  /** The list itself, within what scrolls. */
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly count: number;
  /** Height that an item probably has, in pixels. */
  readonly estimate: number;
  /** A key that stays with the item when the list is filtered; another function means another list. */
  readonly keyOf: (index: number) => string | number;
}

/**
 * Draws only the items in view of the nearest thing that scrolls. Arrow keys, page keys, Home and End move between
 * items and bring them into view; Tab leaves the list.
 */
export function useLongList({ ref, count, estimate, keyOf }: LongListInput): LongList {
  const scrolled = useScrolled(ref);
  const margin = scrolled?.margin ?? 0;
  const [chosen, setChosen] = useState(0);
  const [wanted, setWanted] = useState<number | null>(null);
  const active = Math.min(chosen, Math.max(count - 1, 0));
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing of it is remembered between drawings
  const virtual = useVirtualizer<HTMLElement, HTMLElement>({
    count,
    estimateSize: () => estimate,
    getScrollElement: () => scrolled?.scroller ?? null,
    enabled: scrolled !== null,
    getItemKey: keyOf,
    overscan: OVERSCAN,
    scrollMargin: margin,
  });
  const items = virtual.getVirtualItems();
  useEffect(() => {
    if (wanted === null) return;
    const item = ref.current?.querySelector<HTMLElement>(`[data-index="${wanted}"]`);
    if (item === null || item === undefined) return;
    item.focus({ preventScroll: true });
    setWanted(null);
  }, [ref, wanted, items]);
  return {
    height: virtual.getTotalSize(),
    drawn: items.map(({ index, start }) => ({ index, top: start - margin })),
    active,
    measure: virtual.measureElement,
    onFocusItem: setChosen,
    onKeyDown: (event) => {
      const isOwn = event.target instanceof HTMLElement && event.target.dataset["index"] !== undefined;
      const target = isOwn ? movedTo(event.key, active, count) : null;
      if (target === null) return;
      event.preventDefault();
      virtual.scrollToIndex(target);
      setChosen(target);
      setWanted(target);
    },
  };
}
