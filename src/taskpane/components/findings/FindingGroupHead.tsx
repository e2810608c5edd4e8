import { Button, CounterBadge, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Words } from "../../../report/messages/catalogue.ts";
import type { FindingGroup } from "../../finding-groups.ts";
import { SeverityIcon } from "./SeverityIcon.tsx";

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    paddingTop: tokens.spacingVerticalXS,
  },
  toggle: { flexGrow: 1, minWidth: 0, justifyContent: "flex-start", padding: 0, textAlign: "left" },
  title: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
  },
});

/** What can be done with all findings of a kind. */
export interface FindingGroupHeadProps {
  readonly words: Words;
  readonly group: FindingGroup;
  readonly isOpen: boolean;
  readonly isActive: boolean;
  /** Safe proposals of the kind that are accepted. */
  readonly accepted: number;
  readonly onToggle: () => void;
  readonly onAcceptAll: (accepted: boolean) => void;
}

/** The head of a kind: how grave, what, how many, and all safe proposals at once. */
export function FindingGroupHead(props: FindingGroupHeadProps): ReactElement {
  const { words, group, isOpen, isActive, accepted, onToggle, onAcceptAll } = props;
  const styles = useStyles();
  const said = words.pane.findings;
  const tabIndex = isActive ? 0 : -1;
  const isTaken = accepted === group.safe.length;
  return (
    <div className={styles.head}>
      <Button
        className={styles.toggle}
        appearance="transparent"
        tabIndex={tabIndex}
        aria-expanded={isOpen}
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        onClick={onToggle}
      >
        <span className={styles.title}>
          <SeverityIcon severity={group.severity} word={words.findings.severities[group.severity]} />
          <Text weight="semibold">{group.title}</Text>
          <CounterBadge
            appearance="filled"
            color="informative"
            count={group.rows.length}
            overflowCount={99999}
          />
        </span>
      </Button>
      {group.safe.length > 0 && (
        <Button
          size="small"
          tabIndex={tabIndex}
          onClick={() => {
            onAcceptAll(!isTaken);
          }}
        >
          {isTaken ? said.dropAll(group.safe.length) : said.acceptAll(group.safe.length)}
        </Button>
      )}
    </div>
  );
}
