import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactElement } from "react";
import { formatIsoDate, parseIsoDate } from "../../../domain/index.ts";
import type { ScreenProps } from "../../hooks/use-pane.ts";
import { isBusy } from "../../is-busy.ts";

const useStyles = makeStyles({
  form: { display: "flex", alignItems: "flex-end", gap: tokens.spacingHorizontalS },
  day: { minWidth: 0, flexGrow: 1, maxWidth: "220px" },
  input: { minWidth: 0 },
});

/** 统计截至日期: another day is taken with the button or Enter, and every state is counted anew. */
export function AsOfField({ pane, state, words }: ScreenProps): ReactElement {
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  const asOf = formatIsoDate(state.asOf);
  const day = typed === null ? null : parseIsoDate(typed);
  const isOther = day !== null && day !== state.asOf;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isOther) return;
        setTyped(null);
        void pane.decide({ asOf: day });
      }}
    >
      <Field label={words.pane.controls.asOf} className={styles.day}>
        <Input
          className={styles.input}
          type="date"
          min="1950-01-01"
          max="2199-12-31"
          value={typed ?? asOf}
          onChange={(_, { value }) => {
            setTyped(value);
          }}
        />
      </Field>
      {isOther && (
        <Button type="submit" disabled={isBusy(state)}>
          {words.pane.controls.recount}
        </Button>
      )}
    </form>
  );
}
