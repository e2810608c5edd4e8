import type { ReactElement } from "react";
import type { ScreenProps } from "../../hooks/use-pane.ts";
import { GradeRisks } from "./GradeRisks.tsx";
import { NoDesk } from "../frame/NoDesk.tsx";
import { PartTabs } from "../frame/PartTabs.tsx";
import { QuotaPart } from "./QuotaPart.tsx";
import { SchemePart } from "../scheme/SchemePart.tsx";

const PARTS = ["risks", "quota", "scheme"] as const;

/** 等级评定: risks with suggestions, the share of grade 1, and the scheme. */
export function GradesScreen(props: ScreenProps): ReactElement {
  const { pane, state, words } = props;
  const { title } = words.pane.frame.screens.grades;
  const part = PARTS.find((key) => key === state.focus) ?? "risks";
  if (state.desk === null) return <NoDesk {...props} title={title} />;
  const tabs = (
    <PartTabs
      label={title}
      chosen={part}
      parts={PARTS.map((key) => ({ key, word: words.pane.grades.parts[key] }))}
      onChoose={(key) => {
        pane.open("grades", key === "risks" ? null : key);
      }}
    />
  );
  const given = { ...props, title, tabs, revision: state.desk.revision };
  if (part === "quota") return <QuotaPart {...given} />;
  return part === "scheme" ? <SchemePart {...given} /> : <GradeRisks {...given} />;
}
