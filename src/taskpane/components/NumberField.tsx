import { Field, Input, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({ input: { minWidth: 0 } });

/** A number of zero or more to be typed; a blank is NaN. */
export function NumberField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <Field label={label} validationState={Number.isNaN(value) ? "error" : "none"}>
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
