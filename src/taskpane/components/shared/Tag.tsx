import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

const useStyles = makeStyles({
  tag: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXXS,
    minHeight: "20px",
    boxSizing: "border-box",
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  danger: {
    color: tokens.colorPaletteRedForeground1,
    backgroundColor: tokens.colorPaletteRedBackground1,
    border: `1px solid ${tokens.colorPaletteRedBorder1}`,
  },
  warning: {
    color: tokens.colorPaletteYellowForeground1,
    backgroundColor: tokens.colorPaletteYellowBackground1,
    border: `1px solid ${tokens.colorPaletteYellowBorder1}`,
  },
  success: {
    color: tokens.colorPaletteGreenForeground1,
    backgroundColor: tokens.colorPaletteGreenBackground1,
    border: `1px solid ${tokens.colorPaletteGreenBorder1}`,
  },
  neutral: {},
  outline: { backgroundColor: "transparent" },
});

/** How a tag looks; its word says the same. */
export type TagTone = "danger" | "warning" | "success" | "neutral" | "outline";

/** A word with an icon and a colour: a grade, a state. */
export function Tag({
  tone,
  icon,
  children,
}: {
  readonly tone: TagTone;
  readonly icon: ReactElement;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.tag, styles[tone])}>
      {icon}
      {children}
    </span>
  );
}
