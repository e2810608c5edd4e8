import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons";
import { memo, useState } from "react";
import type { ReactElement } from "react";
import type { FindingView } from "../../../app/desk/findings-view.ts";
import type { Words } from "../../../report/messages/catalogue.ts";
import type { Pane } from "../../create-pane.ts";
import { OwnValue } from "./OwnValue.tsx";
import { PlaceLink } from "../shared/PlaceLink.tsx";
import { RowButton } from "../shared/RowButton.tsx";
import { RowCard } from "../shared/RowCard.tsx";
import { SeverityIcon } from "./SeverityIcon.tsx";

const useStyles = makeStyles({
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
    columnGap: tokens.spacingHorizontalXS,
    rowGap: tokens.spacingVerticalXS,
  },
  buttons: { display: "inline-flex", columnGap: tokens.spacingHorizontalXS, marginLeft: "auto" },
});

/** What can be done with one finding. */
export interface FindingCardProps {
  readonly pane: Pane;
  readonly words: Words;
  readonly row: FindingView;
  readonly isActive: boolean;
  readonly isAccepted: boolean;
  /** What the clerk typed for the cell; null where nothing. */
  readonly own: string | null;
  readonly onAccept: (row: FindingView, accepted: boolean) => void;
  /** Null takes the clerk's value back. */
  readonly onType: (row: FindingView, text: string | null) => void;
  readonly onIgnore: (row: FindingView) => void;
}

/** One finding: what is wrong, where, the text as it stands, the proposal, and a value of the clerk's own. */
export const FindingCard = memo(function FindingCard(props: FindingCardProps): ReactElement {
  const { words, row, isAccepted, own, onType } = props;
  const [isTyping, setTyping] = useState(false);
  const styles = useStyles();
  const end = (): void => {
    setTyping(false);
  };
  return (
    <RowCard isMarked={isAccepted || own !== null}>
      <div className={styles.head}>
        <SeverityIcon severity={row.severity} word={words.findings.severities[row.severity]} />
        <span className={styles.sentence}>{row.sentence}</span>
      </div>
      <FindingTexts {...props} />
      {isTyping && (
        <OwnValue
          words={words}
          row={row}
          first={own ?? row.proposal ?? row.original ?? ""}
          onTake={(text) => {
            onType(row, text);
            end();
          }}
          onCancel={end}
        />
      )}
      {!isTyping && (
        <FindingFoot
          {...props}
          onOwn={() => {
            setTyping(true);
          }}
        />
      )}
    </RowCard>
  );
});

function FindingFoot(props: FindingCardProps & { readonly onOwn: () => void }): ReactElement {
  const { pane, words, row, isActive, isAccepted, own, onAccept, onType, onIgnore, onOwn } = props;
  const styles = useStyles();
  const said = words.pane.findings;
  return (
    <div className={styles.foot}>
      <PlaceLink pane={pane} words={words} place={row} isReachable={isActive} />
      <span className={styles.buttons}>
        {row.proposal !== null && (
          <RowButton
            isReachable={isActive}
            isPressed={isAccepted}
            onClick={() => {
              onAccept(row, !isAccepted);
            }}
          >
            {isAccepted && <CheckmarkRegular aria-hidden />}
            {isAccepted ? said.accepted : said.accept}
          </RowButton>
        )}
        {row.address !== null && (
          <RowButton
            isReachable={isActive}
            isPressed={own !== null}
            onClick={() => {
              if (own === null) onOwn();
              else onType(row, null);
            }}
          >
            {own === null ? said.own : said.dropOwn}
          </RowButton>
        )}
        <RowButton
          isReachable={isActive}
          isSubtle
          onClick={() => {
            onIgnore(row);
          }}
        >
          {said.ignore}
        </RowButton>
      </span>
    </div>
  );
}

function FindingTexts({ words, row: { original, proposal }, own }: FindingCardProps): ReactElement | null {
  const styles = useStyles();
  const said = words.pane.findings;
  const lines = [
    { term: said.original, text: original, isNew: false },
    { term: said.proposal, text: proposal, isNew: own === null },
    { term: said.ownValue, text: own, isNew: true },
  ].filter(({ text }) => text !== null);
  if (lines.length === 0) return null;
  return (
    <dl className={styles.texts}>
      {lines.map(({ term, text, isNew }) => (
        <FindingText
          key={term}
          term={term}
          text={text === null || text.trim() === "" ? said.blank : text}
          isNew={isNew}
        />
      ))}
    </dl>
  );
}

function FindingText({
  term,
  text,
  isNew,
}: {
  readonly term: string;
  readonly text: string;
  readonly isNew: boolean;
}): ReactElement {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={mergeClasses(styles.text, isNew && styles.proposal)}>{text}</dd>
    </>
  );
}
