import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  marked: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: "-2px" },
});

/** One item of a long list. Plain elements: a list that is scrolled draws dozens of them in a frame. */
export function RowCard({
  isMarked = false,
  children,
}: {
  /** Something is chosen for it that is not written yet. */
  readonly isMarked?: boolean;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  return <div className={mergeClasses(styles.card, isMarked && styles.marked)}>{children}</div>;
}
