import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Words } from "../../report/messages/catalogue.ts";
import { FailureDetail } from "../components/FailureDetail.tsx";
import { describeFailure, isExpected } from "../failure.ts";
import type { PageHost, PageState } from "../page-host.ts";

const useStyles = makeStyles({
  bar: { flexShrink: 0, maxHeight: "40%", overflowY: "auto" },
  body: { overflowWrap: "anywhere" },
});

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
  const styles = useStyles();
  const { trouble } = state;
  if (trouble === null) return null;
  const { title, remedy } = words.page.trouble[trouble.kind];
  return (
    <MessageBar className={styles.bar} role="region" intent="error" layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{title(trouble.file)}</MessageBarTitle>
        {isExpected(trouble.failure, words) ? describeFailure(trouble.failure, words) : remedy}
        <FailureDetail failure={trouble.failure} words={words} />
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            size="small"
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={words.pane.frame.close}
            title={words.pane.frame.close}
            onClick={page.dismissTrouble}
          />
        }
      />
    </MessageBar>
  );
}
