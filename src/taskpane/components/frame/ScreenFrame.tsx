import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { useLostFocus } from "../../hooks/use-lost-focus.ts";
import type { ScreenProps } from "../../hooks/use-pane.ts";
import { ActionBar } from "./ActionBar.tsx";
import type { BarAction } from "./ActionBar.tsx";
import { FailureBar } from "./FailureBar.tsx";
import { WorkBar } from "./WorkBar.tsx";

const useStyles = makeStyles({
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    "> *": { flexShrink: 0 },
  },
  title: {
    margin: 0,
    ...typographyStyles.subtitle2,
    borderRadius: tokens.borderRadiusSmall,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** What stands around a screen's own content. */
export interface ScreenFrameProps extends ScreenProps {
  readonly title: string;
  /** The one thing to do here; null where there is none at the moment. */
  readonly primary: BarAction | null;
  /** Other things to do, in the menu beside it. */
  readonly secondary?: readonly BarAction[];
  readonly children: ReactNode;
  /** The content scrolls by itself (a long list that fills the rest of the height). */
  readonly fills?: boolean;
}

/** A screen: title, failure, content, and the bar that stays at the bottom with its primary button or the progress. */
export function ScreenFrame(props: ScreenFrameProps): ReactElement {
  const { pane, state, words, title, primary, secondary = [], children, fills = false } = props;
  const styles = useStyles();
  const { phase } = state;
  const heading = useLostFocus(state);
  return (
    <>
      <div className={styles.body} style={fills ? { overflowY: "hidden" } : undefined}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        {phase.kind === "failed" && (
          <FailureBar pane={pane} words={words} work={phase.work} failure={phase.failure} />
        )}
        {children}
      </div>
      {phase.kind === "working" ? (
        <WorkBar phase={phase} words={words} onCancel={pane.cancel} />
      ) : (
        <ActionBar primary={primary} secondary={secondary} more={words.pane.frame.more} />
      )}
    </>
  );
}
