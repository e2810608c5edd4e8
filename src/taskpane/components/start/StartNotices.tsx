import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { describeFailure } from "../../failure.ts";
import type { ScreenProps } from "../../hooks/use-pane.ts";
import type { DeskState } from "../../pane-state.ts";
import { ClassifiedFiles } from "../frame/ClassifiedFiles.tsx";
import { Notice } from "../shared/Notice.tsx";

/** What the clerk should know before the button is pressed: questions, files left out, the last result. */
export function StartNotices(props: ScreenProps & { readonly desk: DeskState }): ReactElement {
  const { words, desk } = props;
  const { start } = words.pane;
  return (
    <>
      <ClassifiedFiles {...props} />
      {desk.unread.length > 0 && (
        <Notice intent="warning" title={start.unread}>
          {desk.unread.map(({ file, failure }) => (
            <div key={file}>
              {file}：{describeFailure(failure, words)}
            </div>
          ))}
        </Notice>
      )}
      {desk.overview.points === 0 && desk.overview.files.length > 0 && (
        <Notice intent="info" title={start.nothingFound}>
          {start.nothingFoundHow}
        </Notice>
      )}
      {desk.unsaved !== null && (
        <Notice intent="warning">
          {start.unsaved} {describeFailure(desk.unsaved, words)}
        </Notice>
      )}
      <OpenQuestions {...props} />
      <LastResult {...props} />
    </>
  );
}

function OpenQuestions({
  pane,
  words,
  desk,
}: ScreenProps & { readonly desk: DeskState }): ReactElement | null {
  const { start } = words.pane;
  const open = desk.overview.questions.filter(({ answer }) => answer === null).length;
  if (open === 0) return null;
  return (
    <Notice
      intent="warning"
      actions={
        <Button
          size="small"
          onClick={() => {
            pane.open("mappings");
          }}
        >
          {start.answer}
        </Button>
      }
    >
      {start.questions(open)}
    </Notice>
  );
}

function LastResult({ pane, state, words }: ScreenProps): ReactElement | null {
  const { start } = words.pane;
  const [point] = state.restorable;
  if (state.outcome === null && point === undefined) return null;
  return (
    <Notice
      intent={state.outcome === null ? "info" : "success"}
      actions={
        <>
          {state.outcome !== null && (
            <Button
              size="small"
              onClick={() => {
                pane.open("result");
              }}
            >
              {start.seeResult}
            </Button>
          )}
          {point !== undefined && (
            <Button size="small" onClick={() => void pane.restore()}>
              {words.actions.restore}
            </Button>
          )}
        </>
      }
    >
      {state.outcome === null
        ? start.restorable(point?.action ?? "")
        : start.lastResult(state.outcome.action)}
    </Notice>
  );
}
