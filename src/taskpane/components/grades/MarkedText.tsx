import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Words } from "../../../report/messages/catalogue.ts";
import type { TextRun } from "../../marked-text.ts";

const useStyles = makeStyles({
  mark: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    borderBottom: `2px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    // The system's own colours for marks may not suit its text colour.
    "@media (forced-colors: active)": { backgroundColor: "Canvas", color: "CanvasText" },
  },
});

/** A text whose evidence words are marked; each mark tells what it speaks for. */
export function MarkedText({
  words,
  runs,
}: {
  readonly words: Words;
  readonly runs: readonly TextRun[];
}): ReactElement {
  const styles = useStyles();
  return (
    <>
      {runs.map(({ text, start, kind }) =>
        kind === null ? (
          text
        ) : (
          <mark key={start} className={styles.mark} title={words.pane.schemes.kinds[kind]}>
            {text}
          </mark>
        ),
      )}
    </>
  );
}
