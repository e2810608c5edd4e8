import { makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular, FilterRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { ScreenProps } from "../../hooks/use-pane.ts";
import type { ListScope } from "../../list-scope.ts";
import { RowButton } from "../shared/RowButton.tsx";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  name: { overflowWrap: "anywhere", minWidth: 0 },
});

/** What the list is limited to, and the way to all of it. */
export function ScopeBar({
  pane,
  state,
  words,
  scope,
}: ScreenProps & { readonly scope: ListScope }): ReactElement {
  const styles = useStyles();
  const { lists } = words.pane;
  return (
    <div className={styles.bar} role="status">
      <FilterRegular aria-hidden />
      <span className={styles.name}>{lists.scoped(scope.of, scope.name)}</span>
      <RowButton
        isReachable
        onClick={() => {
          pane.open(state.screen, state.focus);
        }}
      >
        <DismissRegular aria-hidden />
        {lists.showAll}
      </RowButton>
    </div>
  );
}
