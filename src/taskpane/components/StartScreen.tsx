import { Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ScreenProps } from "../hooks/use-pane.ts";
import { ScreenFrame } from "./ScreenFrame.tsx";

/** 开始: what was recognised, the counts that lead on, and 一键评级. */
export function StartScreen(props: ScreenProps): ReactElement {
  const { pane, state, words } = props;
  const { frame } = words.pane;
  const isEmpty = pane.host.page !== null && pane.host.workbooks().length === 0;
  const primary = isEmpty
    ? { label: frame.openFiles, onClick: () => void pane.host.page?.openFiles() }
    : state.desk === null
      ? { label: frame.reread, onClick: () => void pane.read() }
      : { label: words.actions.everything, onClick: () => void pane.plan("everything") };
  return (
    <ScreenFrame {...props} title={frame.screens.start.title} primary={primary}>
      {state.desk === null && <Text>{isEmpty ? frame.noWorkbook : frame.noDesk}</Text>}
      {state.desk !== null && <Text>{state.desk.overview.points}</Text>}
    </ScreenFrame>
  );
}
