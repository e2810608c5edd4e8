import type { ReactElement } from "react";
import type { ScreenProps } from "../../hooks/use-pane.ts";
import { ScreenFrame } from "./ScreenFrame.tsx";
import { EmptyNote } from "./ViewGate.tsx";

/** A screen before any workbook has been read: what to do first. */
export function NoDesk(props: ScreenProps & { readonly title: string }): ReactElement {
  const { pane, words } = props;
  const { frame } = words.pane;
  const { page } = pane.host;
  const isEmpty = page !== null && pane.host.workbooks().length === 0;
  const open = { label: frame.openFiles, onClick: () => void page?.openFiles() };
  const read = { label: frame.reread, onClick: () => void pane.read() };
  return (
    <ScreenFrame {...props} primary={isEmpty ? open : read}>
      <EmptyNote text={isEmpty ? frame.noWorkbook : frame.noDesk} />
    </ScreenFrame>
  );
}
