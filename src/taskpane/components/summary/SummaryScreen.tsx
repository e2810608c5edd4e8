import type { ReactElement } from "react";
import type { ScreenProps } from "../../hooks/use-pane.ts";
import { ClassifiedFiles } from "../frame/ClassifiedFiles.tsx";
import { NoDesk } from "../frame/NoDesk.tsx";
import { PartTabs } from "../frame/PartTabs.tsx";
import { PapersPart } from "./PapersPart.tsx";
import { SheetsPart } from "./SheetsPart.tsx";
import { NumbersPart } from "./NumbersPart.tsx";

const PARTS = ["numbers", "sheets", "papers"] as const;

/** 汇总: the numbers, the sheets to be made of them, and the papers that go out. */
export function SummaryScreen(props: ScreenProps): ReactElement {
  const { pane, state, words } = props;
  const { title } = words.pane.frame.screens.summary;
  const part = PARTS.find((key) => key === state.focus) ?? "numbers";
  if (state.desk === null) return <NoDesk {...props} title={title} />;
  const tabs = (
    <>
      <ClassifiedFiles {...props} />
      <PartTabs
        label={title}
        chosen={part}
        parts={PARTS.map((key) => ({ key, word: words.pane.summary.parts[key] }))}
        onChoose={(key) => {
          pane.open("summary", key === "numbers" ? null : key);
        }}
      />
    </>
  );
  const given = { ...props, title, tabs, revision: state.desk.revision };
  if (part === "sheets") return <SheetsPart {...given} />;
  return part === "papers" ? <PapersPart {...given} /> : <NumbersPart {...given} />;
}
