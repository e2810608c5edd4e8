import { makeStyles, mergeClasses, Tab, TabList, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { DragEvent, ReactElement, ReactNode } from "react";
import type { ScreenProps } from "../hooks/use-pane.ts";
import { DropArea } from "./DropArea.tsx";
import { PageBar } from "./PageBar.tsx";
import { ReportShelf } from "./ReportShelf.tsx";
import { TroubleBar } from "./TroubleBar.tsx";
import { pageOf, usePage } from "./use-page.ts";
import { WorkbookView } from "./WorkbookView.tsx";

/** From this width on, table and pane stand side by side. */
const WIDE = "@media (min-width: 900px)";
const NARROW = "@media (max-width: 899.98px)";

const useStyles = makeStyles({
  page: {
    height: "100%",
    minHeight: 0,
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  views: {
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    [WIDE]: { display: "none" },
  },
  body: { flexGrow: 1, minHeight: 0, display: "flex" },
  table: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column" },
  pane: {
    display: "flex",
    minWidth: 0,
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground2,
    [WIDE]: {
      width: "clamp(350px, 32vw, 480px)",
      flexShrink: 0,
      borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    },
    [NARROW]: { flexGrow: 1 },
  },
  away: { [NARROW]: { display: "none" } },
});

type View = "table" | "pane";

/** Which half a narrow page shows: the one chosen, and the table whenever a cell is to be shown. */
function useNarrowView(shows: number): readonly [View, (view: View) => void] {
  const [chosen, setChosen] = useState<{ view: View; shows: number }>({ view: "pane", shows: 0 });
  const view = shows > chosen.shows ? "table" : chosen.view;
  return [
    view,
    (next) => {
      setChosen({ view: next, shows });
    },
  ];
}

/** The choice between the two halves, where the page is too narrow for both. */
function ViewTabs({
  view,
  setView,
  words,
}: {
  readonly view: View;
  readonly setView: (view: View) => void;
  readonly words: ScreenProps["words"]["page"];
}): ReactElement {
  const styles = useStyles();
  return (
    <nav aria-label={words.views.label}>
      <TabList
        className={styles.views}
        aria-label={words.views.label}
        selectedValue={view}
        onTabSelect={(_, { value }) => {
          setView(value === "table" ? "table" : "pane");
        }}
      >
        <Tab value="pane">{words.views.pane}</Tab>
        <Tab value="table">{words.views.table}</Tab>
      </TabList>
    </nav>
  );
}

/** The page around the pane: its files, the sheet that is looked at, and the pane beside it. */
export function PageFrame({
  children,
  ...props
}: ScreenProps & { readonly children: ReactNode }): ReactElement {
  const { pane, words } = props;
  const page = pageOf(pane);
  const state = usePage(page);
  const styles = useStyles();
  const [view, setView] = useNarrowView(state.shows);
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    void page.takeFiles([...event.dataTransfer.files]);
  };
  return (
    <div
      className={styles.page}
      onDrop={onDrop}
      onDragOver={(event) => {
        event.preventDefault();
      }}
    >
      <PageBar page={page} state={state} words={words.page} />
      <TroubleBar page={page} state={state} words={words} />
      <ReportShelf page={page} state={state} words={words.page} />
      <ViewTabs view={view} setView={setView} words={words.page} />
      <div className={styles.body}>
        <section
          className={mergeClasses(styles.table, view === "pane" && styles.away)}
          aria-label={words.page.views.table}
        >
          {state.active === null ? (
            <DropArea page={page} words={words.page} />
          ) : (
            <WorkbookView {...props} key={state.active} page={page} file={state.active} />
          )}
        </section>
        <div className={mergeClasses(styles.pane, view === "table" && styles.away)}>{children}</div>
      </div>
    </div>
  );
}
