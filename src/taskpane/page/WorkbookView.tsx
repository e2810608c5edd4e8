import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ReactElement } from "react";
import { Notice } from "../components/shared/Notice.tsx";
import { describeFailure, failureFrom } from "../failure.ts";
import type { Failure } from "../failure.ts";
import type { ScreenProps } from "../hooks/use-pane.ts";
import type { PageHost } from "../page-host.ts";
import type { SheetTab } from "./book-requests.ts";
import { SheetTabs } from "./SheetTabs.tsx";
import { SheetView } from "./SheetView.tsx";
import { usePage } from "./use-page.ts";

const useStyles = makeStyles({ told: { margin: tokens.spacingHorizontalL } });

interface WorkbookViewProps extends ScreenProps {
  readonly page: PageHost;
  readonly file: string;
}

type Tabs =
  | { readonly kind: "ready"; readonly tabs: readonly SheetTab[] }
  | { readonly kind: "failed"; readonly failure: Failure };

function useTabs({ books }: PageHost, file: string, version: number): Tabs | null {
  const [tabs, setTabs] = useState<Tabs | null>(null);
  useEffect(() => {
    let isWanted = true;
    books.ask("tabs", { file }).then(
      (found) => {
        if (isWanted) setTabs({ kind: "ready", tabs: found });
      },
      (error: unknown) => {
        if (isWanted) setTabs({ kind: "failed", failure: failureFrom(error) });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [books, file, version]);
  return tabs;
}

/** One workbook to look at: the sheet that was chosen, and the tabs of all. */
export function WorkbookView(props: WorkbookViewProps): ReactElement | null {
  const { page, file, words } = props;
  const styles = useStyles();
  const state = usePage(page);
  const version = state.files.find((one) => one.file === file)?.version ?? 0;
  const tabs = useTabs(page, file, version);
  if (tabs === null) return null;
  if (tabs.kind === "failed") {
    return (
      <div className={styles.told}>
        <Notice intent="error" title={words.page.unreadable}>
          {describeFailure(tabs.failure, words)}
        </Notice>
      </div>
    );
  }
  const place = state.places.get(file);
  const wanted = tabs.tabs.find(({ name }) => name === place?.sheet);
  const shown = wanted ?? tabs.tabs.find(({ visibility }) => visibility === "visible") ?? tabs.tabs[0];
  if (shown === undefined) return null;
  const choice =
    wanted === undefined || place === undefined
      ? { address: { row: 0, column: 0 }, wish: 0 }
      : { address: place.address, wish: place.wish };
  return (
    <>
      <SheetView
        {...props}
        key={shown.name}
        place={{ file, sheet: shown.name, version }}
        choice={choice}
        onChoose={(address) => {
          page.choose(file, shown.name, address);
        }}
      />
      <SheetTabs
        tabs={tabs.tabs}
        shown={shown.name}
        words={words.page}
        onChoose={(sheet) => {
          page.choose(file, sheet, { row: 0, column: 0 });
        }}
      />
    </>
  );
}
