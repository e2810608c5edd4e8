import { makeStyles, Text, tokens } from "@fluentui/react-components";
import {
  ArrowSyncRegular,
  ArrowUndoRegular,
  CalendarClockRegular,
  ClipboardCheckmarkRegular,
  FolderOpenRegular,
  GaugeRegular,
  SparkleRegular,
} from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { WritingAction } from "../../../app/plan-action.ts";
import type { ScreenProps } from "../../hooks/use-pane.ts";
import type { BarAction } from "../frame/ActionBar.tsx";
import { CountTiles } from "./CountTiles.tsx";
import { RunSettings } from "./RunSettings.tsx";
import { ScreenFrame } from "../frame/ScreenFrame.tsx";
import { SheetList } from "./SheetList.tsx";
import { StartNotices } from "./StartNotices.tsx";

const useStyles = makeStyles({
  empty: { color: tokens.colorNeutralForeground2, margin: `${tokens.spacingVerticalXXL} 0` },
});

function hasNoFiles({ pane }: ScreenProps): boolean {
  return pane.host.page !== null && pane.host.workbooks().length === 0;
}

function primaryOf(props: ScreenProps): BarAction {
  const { pane, state, words } = props;
  const { frame } = words.pane;
  if (hasNoFiles(props)) {
    return {
      label: frame.openFiles,
      icon: <FolderOpenRegular />,
      onClick: () => void pane.host.page?.openFiles(),
    };
  }
  if (state.desk === null) {
    return { label: frame.reread, icon: <ArrowSyncRegular />, onClick: () => void pane.read() };
  }
  return {
    label: words.actions.everything,
    icon: <SparkleRegular />,
    disabled: state.desk.overview.points === 0,
    onClick: () => void pane.plan("everything"),
  };
}

function secondaryOf({ pane, state, words }: ScreenProps): readonly BarAction[] {
  const { frame } = words.pane;
  if (state.desk === null) return [];
  const hasPoints = state.desk.overview.points > 0;
  const writing = (action: WritingAction, icon: ReactElement): BarAction => ({
    label: words.actions[action],
    icon,
    disabled: !hasPoints,
    onClick: () => void pane.plan(action),
  });
  return [
    writing("check", <ClipboardCheckmarkRegular />),
    writing("grade", <GaugeRegular />),
    writing("follow-up", <CalendarClockRegular />),
    {
      label: words.actions.restore,
      icon: <ArrowUndoRegular />,
      disabled: state.restorable.length === 0,
      onClick: () => void pane.restore(),
    },
    { label: frame.reread, icon: <ArrowSyncRegular />, onClick: () => void pane.read() },
  ];
}

/** 开始: what was recognised, the counts that lead on, and 一键评级. */
export function StartScreen(props: ScreenProps): ReactElement {
  const { state, words } = props;
  const styles = useStyles();
  const { frame } = words.pane;
  return (
    <ScreenFrame
      {...props}
      title={frame.screens.start.title}
      primary={primaryOf(props)}
      secondary={secondaryOf(props)}
    >
      {state.desk === null ? (
        <Text className={styles.empty}>{hasNoFiles(props) ? frame.noWorkbook : frame.noDesk}</Text>
      ) : (
        <>
          <StartNotices {...props} desk={state.desk} />
          <RunSettings {...props} desk={state.desk} />
          {state.desk.overview.points > 0 && <CountTiles {...props} overview={state.desk.overview} />}
          <SheetList {...props} overview={state.desk.overview} />
        </>
      )}
    </ScreenFrame>
  );
}
