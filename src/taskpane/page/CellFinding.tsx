import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ErrorCircleRegular, InfoRegular, WarningRegular } from "@fluentui/react-icons";
import { lazy, Suspense, useState } from "react";
import type { ReactElement } from "react";
import type { FindingView } from "../../app/desk/findings-view.ts";
import type { ScreenProps } from "../hooks/use-pane.ts";

const OwnValue = lazy(async () => ({
  default: (await import("../components/findings/OwnValue.tsx")).OwnValue,
}));

const useStyles = makeStyles({
  finding: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-start",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  icon: { flexShrink: 0, marginTop: "2px", fontSize: "16px" },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  hint: { color: tokens.colorBrandForeground1 },
  sentence: { flexBasis: "0", flexGrow: 1, minWidth: "160px", overflowWrap: "anywhere" },
  proposal: { color: tokens.colorNeutralForeground2 },
  own: { flexBasis: "100%" },
});

const ICONS = { error: ErrorCircleRegular, warning: WarningRegular, hint: InfoRegular } as const;

type CellFindingProps = ScreenProps & { readonly finding: FindingView };

/** One finding of the chosen cell, with its proposal where there is one, and room for the clerk's own value. */
export function CellFinding(props: CellFindingProps): ReactElement {
  const { finding, words } = props;
  const styles = useStyles();
  const [isTyping, setTyping] = useState(false);
  const { grid } = words.page;
  const { severity, sentence, proposal } = finding;
  const Icon = ICONS[severity];
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
      {isTyping ? (
        <OwnField
          {...props}
          onEnd={() => {
            setTyping(false);
          }}
        />
      ) : (
        <Ways
          {...props}
          onOwn={() => {
            setTyping(true);
          }}
        />
      )}
    </li>
  );
}

function Ways({
  finding: { index, proposal, address },
  pane,
  state,
  words,
  onOwn,
}: CellFindingProps & { readonly onOwn: () => void }): ReactElement {
  const disabled = state.phase.kind !== "ready";
  return (
    <>
      {proposal !== null && (
        <Button
          size="small"
          disabled={disabled}
          onClick={() => void pane.record({ findings: [index], grades: new Map(), controls: new Map() })}
        >
          {words.page.grid.accept}
        </Button>
      )}
      {address !== null && (
        <Button size="small" disabled={disabled} onClick={onOwn}>
          {words.pane.findings.own}
        </Button>
      )}
    </>
  );
}

function OwnField({
  finding,
  pane,
  words,
  onEnd,
}: CellFindingProps & { readonly onEnd: () => void }): ReactElement {
  const styles = useStyles();
  const { index, proposal, original } = finding;
  return (
    <div className={styles.own}>
      <Suspense>
        <OwnValue
          words={words}
          row={finding}
          first={proposal ?? original ?? ""}
          onTake={(text) => {
            onEnd();
            const values = new Map([[index, text]]);
            void pane.record({ findings: [], values, grades: new Map(), controls: new Map() });
          }}
          onCancel={onEnd}
        />
      </Suspense>
    </div>
  );
}
