import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactElement } from "react";
import type { FindingView } from "../../../app/desk/findings-view.ts";
import type { Words } from "../../../report/messages/catalogue.ts";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  buttons: { display: "flex", justifyContent: "flex-end", columnGap: tokens.spacingHorizontalXS },
});

/** Takes what the clerk himself wants in the cell of a finding; a blank clears it. */
export function OwnValue({
  words,
  row,
  first,
  onTake,
  onCancel,
}: {
  readonly words: Words;
  readonly row: FindingView;
  /** What the field holds at first. */
  readonly first: string;
  readonly onTake: (text: string) => void;
  readonly onCancel: () => void;
}): ReactElement {
  const styles = useStyles();
  const [text, setText] = useState(first);
  const { findings: said, lists, frame } = words.pane;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onTake(text);
      }}
    >
      <Field label={said.ownLabel(lists.place(row.sheet, row.address, null))} size="small">
        <Textarea
          autoFocus
          size="small"
          resize="vertical"
          value={text}
          onChange={(_, { value }) => {
            setText(value);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" onClick={onCancel}>
          {frame.cancel}
        </Button>
        <Button size="small" type="submit" appearance="primary">
          {said.takeOwn}
        </Button>
      </div>
    </form>
  );
}
