import type { ReactElement } from "react";
import type { Words } from "../../report/messages/catalogue.ts";
import { FailureDetail } from "../components/frame/FailureDetail.tsx";
import { Notice } from "../components/shared/Notice.tsx";
import { errorSentence } from "../../report/error-sentence.ts";
import type { PageHost, PageState } from "../page-host.ts";

/** Which file could not be opened or saved, and how to go on. */
export function TroubleBar({
  page,
  state,
  words,
}: {
  readonly page: PageHost;
  readonly state: PageState;
  readonly words: Words;
}): ReactElement | null {
  const { trouble } = state;
  if (trouble === null) return null;
  const { title, remedy } = words.page.trouble[trouble.kind];
  return (
    <Notice
      intent="error"
      isShelf
      title={title(trouble.file)}
      dismiss={{ label: words.pane.frame.close, onClick: page.dismissTrouble }}
    >
      {errorSentence(trouble.failure.code, trouble.failure.facts, words) ?? remedy}
      <FailureDetail failure={trouble.failure} words={words} />
    </Notice>
  );
}
