import { Card, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ControlView } from "../../app/desk/controls-view.ts";
import type { ScreenProps } from "../hooks/use-pane.ts";
import { PlaceLink } from "./PlaceLink.tsx";
import { StateBadge } from "./StateBadge.tsx";

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalS },
  row: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalXS,
    alignItems: "start",
  },
  body: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalSNudge,
    overflowWrap: "anywhere",
  },
  text: { whiteSpace: "pre-line" },
  facts: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What can be done with one control. */
export interface ControlCardProps extends ScreenProps {
  readonly row: ControlView;
  readonly isActive: boolean;
  readonly isTicked: boolean;
  readonly onTick: (isIn: boolean) => void;
}

function factsOf({ words, row }: ControlCardProps): readonly string[] {
  const said = words.pane.controls;
  return [
    row.deadline === "" ? "" : said.deadline(row.deadline),
    row.nextDue === null || row.nextDue === row.deadline ? "" : said.nextDue(row.nextDue),
    row.status === "" ? "" : said.status(row.status),
    row.doneOn === null ? "" : said.doneOn(row.doneOn),
  ].filter((fact) => fact !== "");
}

/** One control: its state, what is to be done, by when, and what is recorded. */
export function ControlCard(props: ControlCardProps): ReactElement {
  const { pane, words, row, isActive, isTicked, onTick } = props;
  const styles = useStyles();
  const said = words.pane.controls;
  const state = words.terms.states[row.state];
  return (
    <Card className={styles.card} size="small" appearance="outline" focusMode="off">
      <div className={styles.row}>
        <Checkbox
          aria-label={words.pane.lists.select(row.text)}
          checked={isTicked}
          input={{ tabIndex: isActive ? 0 : -1 }}
          onChange={(_, { checked }) => {
            onTick(checked === true);
          }}
        />
        <div className={styles.body}>
          <div className={styles.facts}>
            <StateBadge
              state={row.state}
              word={row.daysLate === null ? state : `${state} ${said.late(row.daysLate)}`}
            />
            <PlaceLink pane={pane} words={words} place={row} isReachable={isActive} />
          </div>
          <Text className={styles.text}>{row.text}</Text>
          {row.point !== "" && (
            <Text size={200} className={styles.quiet}>
              {said.risk(row.point)}
            </Text>
          )}
          {factsOf(props).length > 0 && (
            <div className={styles.facts}>
              {factsOf(props).map((fact) => (
                <Text key={fact} size={200}>
                  {fact}
                </Text>
              ))}
            </div>
          )}
        </div>
      </div>
    </Card>
  );
}
