import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { Words } from "../../../report/messages/catalogue.ts";
import type { Pane } from "../../create-pane.ts";
import type { Loaded } from "../../hooks/use-view.ts";
import { FailureBar } from "./FailureBar.tsx";

const useStyles = makeStyles({
  wait: { margin: `${tokens.spacingVerticalXXL} auto` },
  empty: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    color: tokens.colorNeutralForeground2,
  },
});

/** One sentence that says why there is nothing, and one button to go on. */
export function EmptyNote({
  text,
  action = null,
}: {
  readonly text: string;
  readonly action?: { readonly label: string; readonly onClick: () => void } | null;
}): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.empty} role="status">
      <Text>{text}</Text>
      {action !== null && <Button onClick={action.onClick}>{action.label}</Button>}
    </div>
  );
}

/** What a screen lists, or why it does not yet. */
export function ViewGate<Data>({
  pane,
  words,
  loaded,
  children,
}: {
  readonly pane: Pane;
  readonly words: Words;
  readonly loaded: Loaded<Data>;
  readonly children: (data: Data) => ReactNode;
}): ReactElement {
  const styles = useStyles();
  const { frame } = words.pane;
  if (loaded.kind === "failed")
    return <FailureBar pane={pane} words={words} work="reading" failure={loaded.failure} />;
  if (loaded.kind === "loading") return <Spinner className={styles.wait} label={frame.loading} />;
  return <>{children(loaded.data)}</>;
}
