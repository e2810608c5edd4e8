import { useEffect, useRef } from "react";
import type { RefObject } from "react";
import type { PaneState } from "../pane-state.ts";

/** Takes the focus to the screen's heading when the button that had it gave way to another screen or the progress. */
export function useLostFocus({ screen, phase, desk }: PaneState): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const isLaid = desk !== null;
  useEffect(() => {
    const isLost = document.hasFocus() && document.activeElement === document.body;
    if (isLaid && isLost) heading.current?.focus();
  }, [screen, phase.kind, isLaid]);
  return heading;
}
