import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Text,
} from "@fluentui/react-components";
import { useState } from "react";
import type { ReactElement } from "react";
import type { ScreenProps } from "../../hooks/use-pane.ts";
import { useView } from "../../hooks/use-view.ts";
import { PaperPicker } from "./PaperPicker.tsx";
import type { PaperPickerProps } from "./PaperPicker.tsx";
import { EmptyNote, ViewGate } from "../frame/ViewGate.tsx";

/** 退回修改通知单: one paper per department, to be ticked and made. */
export function PapersDialog(
  props: ScreenProps & { readonly revision: number; readonly onClose: () => void },
): ReactElement {
  const { pane, words, onClose } = props;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { findings: said, summary, frame } = words.pane;
  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{summary.paperKinds.return}</DialogTitle>
          <DialogContent>
            <Text as="p" block>
              {said.noticesIntro}
            </Text>
            <Notices {...props} chosen={chosen} onChoose={setChosen} />
          </DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              disabled={chosen.size === 0}
              onClick={() => {
                onClose();
                void pane.openReport({ kind: "papers", fileNames: [...chosen] });
              }}
            >
              {chosen.size === 0 ? summary.choosePapers : summary.openPapers(chosen.size)}
            </Button>
            <Button onClick={onClose}>{frame.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Notices({
  pane,
  words,
  revision,
  chosen,
  onChoose,
}: ScreenProps & { readonly revision: number } & Pick<
    PaperPickerProps,
    "chosen" | "onChoose"
  >): ReactElement {
  const loaded = useView(pane, "paperList", revision);
  return (
    <ViewGate pane={pane} words={words} loaded={loaded}>
      {(papers) => {
        const notices = papers.filter(({ kind }) => kind === "return");
        return notices.length === 0 ? (
          <EmptyNote text={words.pane.summary.noPapers} />
        ) : (
          <PaperPicker words={words} papers={notices} chosen={chosen} onChoose={onChoose} />
        );
      }}
    </ViewGate>
  );
}
