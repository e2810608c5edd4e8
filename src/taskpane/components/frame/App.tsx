import {
  FluentProvider,
  makeStaticStyles,
  makeStyles,
  mergeClasses,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { Suspense } from "react";
import type { ComponentType, ReactElement, ReactNode } from "react";
import type { Pane } from "../../create-pane.ts";
import { isAllWaiting } from "../../classified-files.ts";
import { usePane } from "../../hooks/use-pane.ts";
import type { ScreenProps } from "../../hooks/use-pane.ts";
import { THEMES, useShade } from "../../hooks/use-theme.ts";
import { SCREENS } from "../../screens.tsx";
import { PaneTabs } from "./PaneTabs.tsx";
import { WaitingScreen } from "./WaitingScreen.tsx";

const useStaticStyles = makeStaticStyles([
  { "html, body, #root": { height: "100%", margin: 0 } },
  // The system's few colours do not tell a link from the text beside it.
  "@media (forced-colors: active) { button.fui-Link { text-decoration-line: underline; } }",
]);

const useStyles = makeStyles({
  // Not on the provider itself: dialogs and tooltips take over its classes, and would cover the pane.
  app: {
    height: "100vh",
    display: "flex",
    flexDirection: "column",
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  // The browser's own parts (date picker, scroll bars) go with it.
  dark: { colorScheme: "dark" },
  pane: {
    flexGrow: 1,
    minHeight: 0,
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    containerType: "inline-size",
    containerName: "pane",
  },
  main: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
  wait: { margin: "auto" },
});

/** What a host draws around the pane. */
export type Surround = ComponentType<ScreenProps & { readonly children: ReactNode }>;

function Bare({ children }: { readonly children: ReactNode }): ReactNode {
  return children;
}

/** The whole pane, the same in Excel and on the page. */
export function App({
  pane,
  Around = Bare,
}: {
  readonly pane: Pane;
  readonly Around?: Surround | undefined;
}): ReactElement {
  useStaticStyles();
  const styles = useStyles();
  const props = usePane(pane);
  const { state, words } = props;
  const shade = useShade(state.theme, pane.host.shade());
  const screen = SCREENS.find(({ key }) => key === state.screen) ?? SCREENS[0];
  const Body = screen?.needsRows === true && isAllWaiting(state) ? WaitingScreen : screen?.Body;
  return (
    <FluentProvider
      theme={THEMES[shade]}
      className={mergeClasses(shade !== "light" && styles.dark)}
      lang={state.language}
    >
      <div className={styles.app}>
        <Around {...props}>
          <div className={styles.pane}>
            <PaneTabs {...props} />
            <main className={styles.main} aria-busy={state.phase.kind === "working"}>
              <div className={styles.main} role="tabpanel" aria-labelledby={`tab-${state.screen}`}>
                <Suspense fallback={<Spinner className={styles.wait} label={words.pane.frame.loading} />}>
                  {Body !== undefined && <Body {...props} />}
                </Suspense>
              </div>
            </main>
          </div>
        </Around>
      </div>
    </FluentProvider>
  );
}
