import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ScreenProps } from "../../hooks/use-pane.ts";
import { SCREEN_KEYS } from "../../pane-state.ts";
import { SCREENS } from "../../screens.tsx";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(38px, 1fr))",
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    "@container pane (min-width: 640px)": {
      display: "flex",
      paddingLeft: tokens.spacingHorizontalL,
    },
  },
  tab: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalSNudge}`,
    rowGap: tokens.spacingVerticalXXS,
    minWidth: 0,
    "@container pane (min-width: 640px)": {
      flexDirection: "row",
      columnGap: tokens.spacingHorizontalS,
      padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    },
  },
  short: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: "nowrap",
    "@container pane (min-width: 640px)": { display: "none" },
  },
  long: {
    display: "none",
    "@container pane (min-width: 640px)": { display: "inline" },
  },
});

/** The tabs of all screens: icon over two characters in the pane, icon beside the name on a wide page. */
export function PaneTabs({ pane, state, words }: ScreenProps): ReactElement {
  const styles = useStyles();
  const { frame } = words.pane;
  return (
    <nav aria-label={frame.tabs}>
      <TabList
        className={styles.list}
        aria-label={frame.tabs}
        reserveSelectedTabSpace={false}
        selectedValue={state.screen}
        onTabSelect={(_, { value }) => {
          const chosen = SCREEN_KEYS.find((key) => key === value);
          if (chosen !== undefined) pane.open(chosen);
        }}
      >
        {SCREENS.map(({ key, Icon }) => (
          <Tab
            key={key}
            id={`tab-${key}`}
            value={key}
            className={styles.tab}
            icon={<Icon />}
            aria-label={frame.screens[key].title}
            title={frame.screens[key].title}
          >
            <span className={styles.short}>{frame.screens[key].tab}</span>
            <span className={styles.long}>{frame.screens[key].title}</span>
          </Tab>
        ))}
      </TabList>
    </nav>
  );
}
