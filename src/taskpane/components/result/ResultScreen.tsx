import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular, CheckmarkRegular, DismissRegular, HomeRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Words } from "../../../report/messages/catalogue.ts";
import type { ScreenProps } from "../../hooks/use-pane.ts";
import type { Outcome, Proposal } from "../../pane-state.ts";
import type { BarAction } from "../frame/ActionBar.tsx";
import { isFailed, OutcomeCard } from "./OutcomeCard.tsx";
import { Notice } from "../shared/Notice.tsx";
import { Receipt } from "./Receipt.tsx";
import { ScreenFrame } from "../frame/ScreenFrame.tsx";

const useStyles = makeStyles({
  note: { color: tokens.colorNeutralForeground2 },
});

/** 预览与结果: the receipt of what will be written, and after it what was done. */
export function ResultScreen(props: ScreenProps): ReactElement {
  const { state, words } = props;
  const { phase, outcome } = state;
  if (phase.kind === "previewing") return <Preview {...props} proposal={phase.proposal} />;
  if (outcome !== null) return <Done {...props} outcome={outcome} />;
  const { frame, result } = words.pane;
  return (
    <ScreenFrame
      {...props}
      title={frame.screens.result.title}
      primary={homeOf(props)}
      secondary={undoOf(props)}
    >
      {phase.kind !== "working" && <EmptyText text={result.empty} />}
    </ScreenFrame>
  );
}

function EmptyText({ text }: { readonly text: string }): ReactElement {
  const styles = useStyles();
  return <Text className={styles.note}>{text}</Text>;
}

function homeOf({ pane, words }: ScreenProps): BarAction {
  return {
    label: words.pane.result.goOn,
    icon: <HomeRegular />,
    onClick: () => {
      pane.open("start");
    },
  };
}

function undoOf({ pane, state, words }: ScreenProps): readonly BarAction[] {
  if (state.restorable.length === 0) return [];
  return [{ label: words.actions.restore, icon: <ArrowUndoRegular />, onClick: () => void pane.restore() }];
}

function Preview(props: ScreenProps & { readonly proposal: Proposal }): ReactElement {
  const { pane, words, proposal } = props;
  const styles = useStyles();
  const { frame, result } = words.pane;
  const isEmpty = proposal.parts.every(({ preview }) => writesNothing(preview));
  const back = { label: frame.back, icon: <DismissRegular />, onClick: pane.cancel };
  const isAskedAgain = proposal.afterRefusal !== null;
  const confirm = {
    label: isAskedAgain ? result.confirmWithoutRestore : result.confirm,
    icon: <CheckmarkRegular />,
    onClick: () => void pane.apply(),
  };
  return (
    <ScreenFrame
      {...props}
      title={isEmpty ? frame.screens.result.title : result.willDo(proposal.action)}
      primary={isEmpty ? back : confirm}
      secondary={isEmpty ? [] : [back]}
    >
      {isEmpty && <Text className={styles.note}>{result.nothingToWrite}</Text>}
      {isAskedAgain && <Notice intent="warning">{result.asksWithoutRestore}</Notice>}
      {proposal.waiting.map(({ file, sheet, mark }) => (
        <Notice key={file} intent="warning">
          {result.leavesOut(file, sheet, mark)}
        </Notice>
      ))}
      {proposal.parts.map((part) => (
        <Receipt
          key={part.file}
          part={part}
          words={words}
          showsFile={proposal.parts.length + proposal.waiting.length > 1}
        />
      ))}
      {!isEmpty && !isAskedAgain && <Text className={styles.note}>{result.canBeTakenBack}</Text>}
    </ScreenFrame>
  );
}

function writesNothing(preview: Proposal["parts"][number]["preview"]): boolean {
  const { newSheets, replacedSheets, columns, highlights, ledgerCells, sourceCells } = preview;
  return (
    newSheets.length + replacedSheets.length + columns.length + highlights + ledgerCells + sourceCells === 0
  );
}

function headOf({ action, parts }: Outcome, words: Words): string {
  const { result } = words.pane;
  const failed = parts.filter(isFailed).length;
  if (failed === 0) return result.done(action);
  return failed === parts.length ? result.notDone(action) : result.partly(action);
}

function Done(props: ScreenProps & { readonly outcome: Outcome }): ReactElement {
  const { pane, words, outcome } = props;
  return (
    <ScreenFrame {...props} title={headOf(outcome, words)} primary={homeOf(props)} secondary={undoOf(props)}>
      {outcome.parts.map((part, at) => (
        <OutcomeCard
          key={part.kind === "told" ? at : part.file}
          part={part}
          words={words}
          pane={pane}
          showsFile={outcome.parts.length > 1}
        />
      ))}
    </ScreenFrame>
  );
}
