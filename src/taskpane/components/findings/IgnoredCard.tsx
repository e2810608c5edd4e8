import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { FindingView } from "../../../app/desk/findings-view.ts";
import type { ScreenProps } from "../../hooks/use-pane.ts";
import { isBusy } from "../../is-busy.ts";
import { PlaceLink } from "../shared/PlaceLink.tsx";
import { RowButton } from "../shared/RowButton.tsx";
import { RowCard } from "../shared/RowCard.tsx";

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  space: { flexGrow: 1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  hint: {
    flexBasis: "100%",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** One finding that was set aside, and the way back. */
export function IgnoredCard(
  props: ScreenProps & { readonly row: FindingView; readonly isActive: boolean },
): ReactElement {
  const { pane, state, words, row, isActive } = props;
  const styles = useStyles();
  return (
    <RowCard>
      <span className={styles.quiet}>{row.sentence}</span>
      <div className={styles.head}>
        <PlaceLink pane={pane} words={words} place={row} isReachable={isActive} />
        <span className={styles.space} />
        <RowButton
          isReachable={isActive}
          disabled={isBusy(state)}
          onClick={() => void pane.ignore([row], false)}
        >
          {words.pane.findings.regard}
        </RowButton>
      </div>
    </RowCard>
  );
}

/** The head of what was set aside: how many, what it means, and the way back for all. */
export function IgnoredHead(
  props: ScreenProps & {
    readonly rows: readonly FindingView[];
    readonly isOpen: boolean;
    readonly onToggle: () => void;
  },
): ReactElement {
  const { pane, state, words, rows, isOpen, onToggle } = props;
  const styles = useStyles();
  const said = words.pane.findings;
  return (
    <div className={styles.head}>
      <RowButton isReachable isSubtle isExpanded={isOpen} onClick={onToggle}>
        {isOpen ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
        {said.ignored(rows.length)}
      </RowButton>
      <span className={styles.space} />
      <RowButton isReachable disabled={isBusy(state)} onClick={() => void pane.ignore(rows, false)}>
        {said.regardAll}
      </RowButton>
      <span className={styles.hint}>{said.ignoredHint}</span>
    </div>
  );
}
