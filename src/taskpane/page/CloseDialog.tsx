import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PageWords } from "../../report/messages/zh-CN/page.ts";
import type { PageHost } from "../page-host.ts";

/** Asks before a changed workbook is closed. */
export function CloseDialog({
  file,
  page,
  words,
  onDone,
}: {
  readonly file: string;
  readonly page: PageHost;
  readonly words: PageWords;
  readonly onDone: () => void;
}): ReactElement {
  const { closing } = words;
  const closeAfter = async (isSaved: boolean): Promise<void> => {
    const isDone = !isSaved || (await page.save(file)) === "saved";
    onDone();
    if (isDone) await page.close(file);
  };
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={(_, { open }) => {
        if (!open) onDone();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{closing.title}</DialogTitle>
          <DialogContent>{closing.text(file)}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => void closeAfter(true)}>
              {closing.save}
            </Button>
            <Button onClick={() => void closeAfter(false)}>{closing.discard}</Button>
            <Button onClick={onDone}>{closing.back}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
