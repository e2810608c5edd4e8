import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Words } from "../../../report/messages/catalogue.ts";
import type { Failure } from "../../failure.ts";

const useStyles = makeStyles({
  detail: {
    margin: `${tokens.spacingVerticalXS} 0`,
    maxHeight: "160px",
    overflow: "auto",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase100,
  },
});

/** What only the administrator reads of a failure, folded away; nothing where the sentence says it all. */
export function FailureDetail({
  failure,
  words,
}: {
  readonly failure: Failure;
  readonly words: Words;
}): ReactElement | null {
  const styles = useStyles();
  if (failure.detail === null) return null;
  return (
    <details>
      <summary>{words.pane.frame.forAdministrator}</summary>
      <pre className={styles.detail}>{failure.detail}</pre>
    </details>
  );
}
