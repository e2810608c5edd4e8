import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircleFilled, InfoRegular, WarningFilled } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Severity } from "../../../domain/index.ts";

const ICONS = { error: ErrorCircleFilled, warning: WarningFilled, hint: InfoRegular } as const;

const useStyles = makeStyles({
  icon: { flexShrink: 0, fontSize: tokens.fontSizeBase500 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** How grave a finding is, by shape and colour; `word` is read out where no text beside it says so. */
export function SeverityIcon({
  severity,
  word = null,
}: {
  readonly severity: Severity;
  readonly word?: string | null;
}): ReactElement {
  const styles = useStyles();
  const Icon = ICONS[severity];
  const named = word === null ? { "aria-hidden": true } : { "aria-label": word, title: word };
  return <Icon className={mergeClasses(styles.icon, styles[severity])} {...named} />;
}
