import { useCallback, useLayoutEffect, useRef, useState } from "react";
import type { RefObject } from "react";

/** The part of a scrolled area that is seen, in pixels. */
export interface View {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Follows what is seen of a scrolled element. */
export function useScroll(): {
  readonly place: RefObject<HTMLDivElement | null>;
  readonly view: View;
  readonly onScroll: () => void;
} {
  const place = useRef<HTMLDivElement | null>(null);
  const [view, setView] = useState<View>({ top: 0, left: 0, width: 0, height: 0 });
  const measure = useCallback(() => {
    const element = place.current;
    if (element === null) return;
    const { scrollTop, scrollLeft, clientWidth, clientHeight } = element;
    setView({ top: scrollTop, left: scrollLeft, width: clientWidth, height: clientHeight });
  }, []);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => {
      observer.disconnect();
    };
  }, [measure]);
  return { place, view, onScroll: measure };
}
