import {
  Button,
  Card,
  makeStyles,
  mergeClasses,
  Text,
  ToggleButton,
  tokens,
} from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { FindingView } from "../../app/desk/findings-view.ts";
import type { ScreenProps } from "../hooks/use-pane.ts";
import { PlaceLink } from "./PlaceLink.tsx";
import { SeverityIcon } from "./SeverityIcon.tsx";

const useStyles = makeStyles({
  card: { rowGap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM },
  head: { display: "flex", columnGap: tokens.spacingHorizontalS, alignItems: "flex-start" },
  sentence: { minWidth: 0, overflowWrap: "anywhere" },
  texts: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  term: { color: tokens.colorNeutralForeground3 },
  text: {
    margin: 0,
    minWidth: 0,
    overflowWrap: "anywhere",
    whiteSpace: "pre-line",
    maxHeight: `calc(4 * ${tokens.lineHeightBase200})`,
    overflow: "hidden",
  },
  proposal: { fontWeight: tokens.fontWeightSemibold },
  foot: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  space: { flexGrow: 1 },
});

/** What can be done with one finding. */
export interface FindingCardProps extends ScreenProps {
  readonly row: FindingView;
  readonly isActive: boolean;
  readonly isAccepted: boolean;
  readonly onAccept: (accepted: boolean) => void;
  readonly onIgnore: () => void;
}

/** One finding: what is wrong, where, the text as it stands, and the proposal. */
export function FindingCard(props: FindingCardProps): ReactElement {
  const { pane, words, row, isActive, isAccepted, onAccept, onIgnore } = props;
  const styles = useStyles();
  const said = words.pane.findings;
  const tabIndex = isActive ? 0 : -1;
  return (
    <Card className={styles.card} size="small" appearance="outline" focusMode="off">
      <div className={styles.head}>
        <SeverityIcon severity={row.severity} word={words.findings.severities[row.severity]} />
        <Text className={styles.sentence}>{row.sentence}</Text>
      </div>
      <FindingTexts {...props} />
      <div className={styles.foot}>
        <PlaceLink pane={pane} words={words} place={row} isReachable={isActive} />
        <span className={styles.space} />
        {row.proposal !== null && (
          <ToggleButton
            size="small"
            tabIndex={tabIndex}
            checked={isAccepted}
            icon={isAccepted ? <CheckmarkRegular /> : null}
            onClick={() => {
              onAccept(!isAccepted);
            }}
          >
            {isAccepted ? said.accepted : said.accept}
          </ToggleButton>
        )}
        <Button size="small" appearance="subtle" tabIndex={tabIndex} onClick={onIgnore}>
          {said.ignore}
        </Button>
      </div>
    </Card>
  );
}

function FindingTexts({ words, row: { original, proposal } }: FindingCardProps): ReactElement | null {
  const styles = useStyles();
  const said = words.pane.findings;
  if (original === null && proposal === null) return null;
  return (
    <dl className={styles.texts}>
      {original !== null && (
        <>
          <dt className={styles.term}>{said.original}</dt>
          <dd className={styles.text}>{original.trim() === "" ? said.blank : original}</dd>
        </>
      )}
      {proposal !== null && (
        <>
          <dt className={styles.term}>{said.proposal}</dt>
          <dd className={mergeClasses(styles.text, styles.proposal)}>
            {proposal === "" ? said.blank : proposal}
          </dd>
        </>
      )}
    </dl>
  );
}
