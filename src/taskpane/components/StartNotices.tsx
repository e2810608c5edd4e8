import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import { describeFailure } from "../failure.ts";
import type { ScreenProps } from "../hooks/use-pane.ts";
import type { DeskState } from "../pane-state.ts";
import { ClassifiedFiles } from "./ClassifiedFiles.tsx";

/** What the clerk should know before the button is pressed: questions, files left out, the last result. */
export function StartNotices(props: ScreenProps & { readonly desk: DeskState }): ReactElement {
  const { words, desk } = props;
  const { start } = words.pane;
  return (
    <>
      <ClassifiedFiles {...props} />
      {desk.unread.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{start.unread}</MessageBarTitle>
            {desk.unread.map(({ file, failure }) => (
              <div key={file}>
                {file}：{describeFailure(failure, words)}
              </div>
            ))}
          </MessageBarBody>
        </MessageBar>
      )}
      {desk.overview.points === 0 && desk.overview.files.length > 0 && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{start.nothingFound}</MessageBarTitle>
            {start.nothingFoundHow}
          </MessageBarBody>
        </MessageBar>
      )}
      {desk.unsaved !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {start.unsaved} {describeFailure(desk.unsaved, words)}
          </MessageBarBody>
        </MessageBar>
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
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{start.questions(open)}</MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          onClick={() => {
            pane.open("mappings");
          }}
        >
          {start.answer}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function LastResult({ pane, state, words }: ScreenProps): ReactElement | null {
  const { start } = words.pane;
  const [point] = state.restorable;
  if (state.outcome === null && point === undefined) return null;
  return (
    <MessageBar intent={state.outcome === null ? "info" : "success"} layout="multiline">
      <MessageBarBody>
        {state.outcome === null
          ? start.restorable(point?.action ?? "")
          : start.lastResult(state.outcome.action)}
      </MessageBarBody>
      <MessageBarActions>
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
      </MessageBarActions>
    </MessageBar>
  );
}
