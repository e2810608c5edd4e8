import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ErrorCircleRegular, InfoRegular, WarningRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { FindingView } from "../../app/desk/findings-view.ts";
import type { ScreenProps } from "../hooks/use-pane.ts";

const useStyles = makeStyles({
  finding: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, marginTop: "2px", fontSize: "16px" },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  hint: { color: tokens.colorBrandForeground1 },
  sentence: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  proposal: { color: tokens.colorNeutralForeground2 },
});

const ICONS = { error: ErrorCircleRegular, warning: WarningRegular, hint: InfoRegular } as const;

/** One finding of the chosen cell, with its proposal where there is one. */
export function CellFinding({
  finding,
  pane,
  state,
  words,
}: ScreenProps & { readonly finding: FindingView }): ReactElement {
  const styles = useStyles();
  const { grid } = words.page;
  const { severity, sentence, proposal, index } = finding;
  const Icon = ICONS[severity];
  const accept = (): void => {
    void pane.record({ findings: [index], grades: new Map(), controls: new Map() });
  };
  return (
    <li className={styles.finding}>
      <span className={styles[severity]}>
        <Icon className={styles.icon} aria-label={grid.severity[severity]} />
      </span>
      <Text className={styles.sentence}>
        {sentence}{" "}
        {proposal !== null && (
          <span className={styles.proposal}>{proposal === "" ? grid.toBlank : grid.proposal(proposal)}</span>
        )}
      </Text>
      {proposal !== null && (
        <Button size="small" disabled={state.phase.kind !== "ready"} onClick={accept}>
          {grid.accept}
        </Button>
      )}
    </li>
  );
}
