import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import { unconfirmedOf } from "../classified-files.ts";
import type { ScreenProps } from "../hooks/use-pane.ts";

/** Files with a 密级 mark, each with the button by which the clerk confirms that it may be processed here. */
export function ClassifiedFiles({ pane, state, words }: ScreenProps): readonly ReactElement[] {
  const { start } = words.pane;
  return unconfirmedOf(state).map((marked) => (
    <MessageBar key={marked.file} intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{start.classified}</MessageBarTitle>
        {start.classifiedHow(marked.file, marked.sheet, marked.mark)}
      </MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          onClick={() => {
            pane.confirmClassified(marked);
          }}
        >
          {start.confirmClassified}
        </Button>
      </MessageBarActions>
    </MessageBar>
  ));
}
