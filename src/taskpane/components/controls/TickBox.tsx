import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  box: {
    flexShrink: 0,
    width: "18px",
    height: "18px",
    margin: "1px 0 0",
    accentColor: tokens.colorCompoundBrandBackground,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
});

/** A tick box in a list's item; `mixed` where only some of what it stands for is ticked. */
export function TickBox({
  label,
  isTicked,
  isReachable,
  onTick,
}: {
  /** Null where a text beside it names it. */
  readonly label: string | null;
  readonly isTicked: boolean | "mixed";
  /** Takes part in the tab order. */
  readonly isReachable: boolean;
  readonly onTick: (isIn: boolean) => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <input
      type="checkbox"
      className={styles.box}
      ref={(element) => {
        if (element !== null) element.indeterminate = isTicked === "mixed";
      }}
      aria-label={label ?? undefined}
      tabIndex={isReachable ? 0 : -1}
      checked={isTicked === true}
      onChange={(event) => {
        onTick(event.target.checked);
      }}
    />
  );
}
