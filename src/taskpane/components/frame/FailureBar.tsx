import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Words } from "../../../report/messages/catalogue.ts";
import type { Pane } from "../../create-pane.ts";
import { describeFailure } from "../../failure.ts";
import type { Failure } from "../../failure.ts";
import type { Work } from "../../pane-state.ts";
import { FailureDetail } from "./FailureDetail.tsx";
import { Notice } from "../shared/Notice.tsx";

/** What went wrong and how to go on, with the details for the administrator folded away. */
export function FailureBar({
  pane,
  words,
  work,
  failure,
}: {
  readonly pane: Pane;
  readonly words: Words;
  readonly work: Work;
  readonly failure: Failure;
}): ReactElement {
  const { frame } = words.pane;
  return (
    <Notice
      intent="error"
      title={frame.failed[work]}
      actions={
        <>
          <Button
            size="small"
            onClick={() => {
              void pane.read();
            }}
          >
            {frame.reread}
          </Button>
          <Button size="small" appearance="transparent" onClick={pane.cancel}>
            {frame.close}
          </Button>
        </>
      }
    >
      {describeFailure(failure, words)}
      <FailureDetail failure={failure} words={words} />
    </Notice>
  );
}
