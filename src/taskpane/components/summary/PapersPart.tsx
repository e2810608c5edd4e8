import { Text } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactElement } from "react";
import { useView } from "../../hooks/use-view.ts";
import { PaperPicker } from "./PaperPicker.tsx";
import { ScreenFrame } from "../frame/ScreenFrame.tsx";
import type { PartProps } from "../../part-props.ts";
import { EmptyNote, ViewGate } from "../frame/ViewGate.tsx";

/** The papers that go out, each a file of its own. */
export function PapersPart(props: PartProps): ReactElement {
  const { pane, words, title, tabs, revision } = props;
  const loaded = useView(pane, "paperList", revision);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const said = words.pane.summary;
  // What was ticked before the workbooks changed may be gone.
  const papers = loaded.kind === "ready" ? loaded.data : [];
  const fileNames = papers.map(({ fileName }) => fileName).filter((name) => chosen.has(name));
  const open = {
    label: fileNames.length === 0 ? said.choosePapers : said.openPapers(fileNames.length),
    disabled: fileNames.length === 0,
    onClick: () => void pane.openReport({ kind: "papers", fileNames }),
  };
  return (
    <ScreenFrame {...props} title={title} primary={open}>
      {tabs}
      <Text>{said.papersIntro}</Text>
      <ViewGate pane={pane} words={words} loaded={loaded}>
        {(all) =>
          all.length === 0 ? (
            <EmptyNote text={said.noPapers} />
          ) : (
            <PaperPicker words={words} papers={all} chosen={chosen} onChoose={setChosen} />
          )
        }
      </ViewGate>
    </ScreenFrame>
  );
}
