import { makeStyles, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { ReactElement } from "react";
import type { ControlView } from "../../../app/desk/controls-view.ts";
import type { Words } from "../../../report/messages/catalogue.ts";
import type { Pane } from "../../create-pane.ts";
import { PlaceLink } from "../shared/PlaceLink.tsx";
import { RowCard } from "../shared/RowCard.tsx";
import { StateBadge } from "./StateBadge.tsx";
import { TickBox } from "./TickBox.tsx";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
  },
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  text: { whiteSpace: "pre-line" },
  facts: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
  },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  quiet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** What can be done with one control. */
export interface ControlCardProps {
  readonly pane: Pane;
  readonly words: Words;
  readonly row: ControlView;
  readonly isActive: boolean;
  readonly isTicked: boolean;
  readonly onTick: (row: ControlView, isIn: boolean) => void;
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
export const ControlCard = memo(function ControlCard(props: ControlCardProps): ReactElement {
  const { pane, words, row, isActive, isTicked, onTick } = props;
  const styles = useStyles();
  const said = words.pane.controls;
  const state = words.terms.states[row.state];
  const facts = factsOf(props);
  return (
    <RowCard>
      <div className={styles.row}>
        <TickBox
          label={words.pane.lists.select(row.text)}
          isTicked={isTicked}
          isReachable={isActive}
          onTick={(isIn) => {
            onTick(row, isIn);
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
          <div className={styles.text}>{row.text}</div>
          {row.point !== "" && <div className={styles.quiet}>{said.risk(row.point)}</div>}
          {facts.length > 0 && (
            <div className={styles.facts}>
              {facts.map((fact) => (
                <span key={fact} className={styles.small}>
                  {fact}
                </span>
              ))}
            </div>
          )}
        </div>
      </div>
    </RowCard>
  );
});
