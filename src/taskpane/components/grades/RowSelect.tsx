import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  select: {
    minHeight: "24px",
    minWidth: "72px",
    maxWidth: "100%",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
});

/** A small choice in a list's item; the browser's own, which costs nothing until it is opened. */
export function RowSelect({
  label,
  value,
  options,
  isReachable,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  /** Value and word of each choice. */
  readonly options: readonly (readonly [string, string])[];
  /** Takes part in the tab order. */
  readonly isReachable: boolean;
  readonly onChange: (value: string) => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <select
      className={styles.select}
      aria-label={label}
      tabIndex={isReachable ? 0 : -1}
      value={value}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    >
      {options.map(([key, word]) => (
        <option key={key} value={key}>
          {word}
        </option>
      ))}
    </select>
  );
}
