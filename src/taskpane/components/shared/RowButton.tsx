import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

const useStyles = makeStyles({
  button: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    minHeight: "24px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    ":disabled": {
      color: tokens.colorNeutralForegroundDisabled,
      cursor: "not-allowed",
      backgroundColor: tokens.colorNeutralBackgroundDisabled,
    },
  },
  subtle: { border: "1px solid transparent", backgroundColor: "transparent" },
  pressed: {
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      color: "HighlightText",
      backgroundColor: "Highlight",
    },
  },
});

/** A small button of a list's item, as Fluent's looks, without what Fluent's costs. */
export function RowButton({
  onClick,
  isReachable,
  isPressed,
  isExpanded,
  isSubtle = false,
  disabled = false,
  label,
  children,
}: {
  readonly onClick: () => void;
  /** Takes part in the tab order. */
  readonly isReachable: boolean;
  /** Left out where the button does not stay pressed. */
  readonly isPressed?: boolean;
  /** Left out where the button folds nothing. */
  readonly isExpanded?: boolean;
  readonly isSubtle?: boolean;
  readonly disabled?: boolean;
  /** Said instead of the content, which must begin it. */
  readonly label?: string | undefined;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  return (
    <button
      type="button"
      className={mergeClasses(styles.button, isSubtle && styles.subtle, isPressed === true && styles.pressed)}
      tabIndex={isReachable ? 0 : -1}
      aria-pressed={isPressed}
      aria-expanded={isExpanded}
      aria-label={label}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
