import { Field, Input, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({ input: { minWidth: 0 } });

/** A number of zero or more to be typed; a blank is NaN. What is wrong with it is said below it. */
export function NumberField({
  label,
  value,
  problem,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  /** Null where nothing is wrong. */
  readonly problem: string | null;
  readonly onChange: (value: number) => void;
}): ReactElement {
  const styles = useStyles();
  const isWrong = problem !== null || Number.isNaN(value);
  return (
    <Field label={label} validationState={isWrong ? "error" : "none"} validationMessage={problem}>
      <Input
        className={styles.input}
        type="number"
        min={0}
        step="any"
        value={Number.isNaN(value) ? "" : String(value)}
        onChange={(_, data) => {
          onChange(data.value.trim() === "" ? Number.NaN : Number(data.value));
        }}
      />
    </Field>
  );
}
