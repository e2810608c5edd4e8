import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ScreenProps } from "../../hooks/use-pane.ts";
import { isBusy } from "../../is-busy.ts";
import { Notice } from "../shared/Notice.tsx";

/** Files that wait because of their 密级 mark, each with the button by which the clerk confirms that it may be processed here. */
export function ClassifiedFiles({ pane, state, words }: ScreenProps): readonly ReactElement[] {
  const { start } = words.pane;
  const waiting = state.desk?.overview.waiting ?? [];
  return waiting.map((marked) => (
    <Notice
      key={marked.file}
      intent="error"
      title={start.classified}
      actions={
        <Button
          size="small"
          disabled={isBusy(state)}
          onClick={() => {
            void pane.confirmClassified(marked);
          }}
        >
          {start.confirmClassified}
        </Button>
      }
    >
      {start.classifiedHow(marked.file, marked.sheet, marked.mark)}
    </Notice>
  ));
}
