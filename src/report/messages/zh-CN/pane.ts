import { frame } from "./pane-frame.ts";
import type { PaneFrameWords } from "./pane-frame.ts";

/** Words of the pane, by screen; `frame` is what all screens share. */
export interface PaneWords {
  readonly frame: PaneFrameWords;
}

export const pane: PaneWords = { frame };
