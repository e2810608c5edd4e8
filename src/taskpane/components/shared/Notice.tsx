import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { ReactElement, ReactNode } from "react";

const useStyles = makeStyles({
  body: { overflowWrap: "anywhere" },
  shelf: { flexShrink: 0, maxHeight: "40%", overflowY: "auto" },
});

interface NoticeProps {
  readonly intent: "error" | "info" | "success" | "warning";
  /** What it is about; nothing where the text says it. */
  readonly title?: string;
  readonly children?: ReactNode;
  /** Buttons below the text. */
  readonly actions?: ReactNode;
  /** Puts the notice away, by a cross in its corner. */
  readonly dismiss?: { readonly label: string; readonly onClick: () => void };
  /** Beside all screens instead of on one of them: never higher than two fifths of the page. */
  readonly isShelf?: boolean;
}

/** Something that the clerk should know: its text wraps at any width, its buttons stand below. */
export function Notice({
  intent,
  title,
  children,
  actions,
  dismiss,
  isShelf = false,
}: NoticeProps): ReactElement {
  const styles = useStyles();
  const cross =
    dismiss === undefined ? null : (
      <Button
        size="small"
        appearance="transparent"
        icon={<DismissRegular />}
        aria-label={dismiss.label}
        title={dismiss.label}
        onClick={dismiss.onClick}
      />
    );
  return (
    <MessageBar
      intent={intent}
      layout="multiline"
      {...(isShelf ? { className: styles.shelf, role: "region" } : {})}
    >
      <MessageBarBody className={styles.body}>
        {title !== undefined && <MessageBarTitle>{title}</MessageBarTitle>}
        {children}
      </MessageBarBody>
      {(actions !== undefined || cross !== null) && (
        <MessageBarActions containerAction={cross}>{actions}</MessageBarActions>
      )}
    </MessageBar>
  );
}
