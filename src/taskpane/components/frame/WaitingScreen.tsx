import type { ReactElement } from "react";
import type { ScreenProps } from "../../hooks/use-pane.ts";
import { ClassifiedFiles } from "./ClassifiedFiles.tsx";
import { ScreenFrame } from "./ScreenFrame.tsx";

/** A screen of which there is nothing to show because every file waits for the clerk's word on its 密级 mark. */
export function WaitingScreen(props: ScreenProps): ReactElement {
  const { state, words } = props;
  return (
    <ScreenFrame {...props} title={words.pane.frame.screens[state.screen].title} primary={null}>
      <ClassifiedFiles {...props} />
    </ScreenFrame>
  );
}
