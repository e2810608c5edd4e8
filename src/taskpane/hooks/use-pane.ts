import { useSyncExternalStore } from "react";
import { wordsOf } from "../../report/messages/catalogue.ts";
import type { Words } from "../../report/messages/catalogue.ts";
import type { Pane } from "../create-pane.ts";
import type { PaneState } from "../pane-state.ts";

/** What every screen is given: state to draw, words to say, the pane to ask. */
export interface ScreenProps {
  readonly pane: Pane;
  readonly state: PaneState;
  readonly words: Words;
}

/** The pane as it is now; the component is drawn again whenever it changes. */
export function usePane(pane: Pane): ScreenProps {
  const state = useSyncExternalStore(pane.subscribe, pane.state);
  return { pane, state, words: wordsOf(state.language) };
}
