import { Accordion, Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular, CheckmarkRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { ReactElement } from "react";
import type { MappingView } from "../../../app/desk/mappings-view.ts";
import type { ScreenProps } from "../../hooks/use-pane.ts";
import { useView } from "../../hooks/use-view.ts";
import { isBusy } from "../../is-busy.ts";
import { countChanges, groupByLayout, withDraft } from "../../mapping-draft.ts";
import type { MappingDraft } from "../../mapping-draft.ts";
import type { DeskState } from "../../pane-state.ts";
import { LayoutPanel } from "./LayoutPanel.tsx";
import { QuestionList } from "./QuestionList.tsx";
import { ScreenFrame } from "../frame/ScreenFrame.tsx";
import { EmptyNote, ViewGate } from "../frame/ViewGate.tsx";

const NOTHING: MappingDraft = {};

const useStyles = makeStyles({
  heading: { margin: 0, color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  intro: { color: tokens.colorNeutralForeground2 },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** 字段核对: the questions with their answers, and what each column of each layout is read as. */
export function MappingsScreen(props: ScreenProps): ReactElement {
  const { state, words } = props;
  const { frame, mappings } = words.pane;
  if (state.desk !== null) return <Mappings {...props} desk={state.desk} />;
  return (
    <ScreenFrame {...props} title={frame.screens.mappings.title} primary={null}>
      <EmptyNote text={mappings.empty} />
    </ScreenFrame>
  );
}

function Mappings(props: ScreenProps & { readonly desk: DeskState }): ReactElement {
  const { pane, words, desk } = props;
  const styles = useStyles();
  const { frame, mappings } = words.pane;
  const [draft, setDraft] = useState(NOTHING);
  const loaded = useView(pane, "mappings", desk.revision);
  const changes = countChanges(draft);
  const { questions } = desk.overview;
  const use = (): void => {
    setDraft(NOTHING);
    void pane.decide({ stored: { mappings: withDraft(desk.stored.mappings, draft) } });
  };
  const discard = (): void => {
    setDraft(NOTHING);
  };
  return (
    <ScreenFrame
      {...props}
      title={frame.screens.mappings.title}
      primary={changes === 0 ? null : { label: mappings.use, icon: <CheckmarkRegular />, onClick: use }}
      secondary={
        changes === 0 ? [] : [{ label: mappings.discard, icon: <ArrowUndoRegular />, onClick: discard }]
      }
    >
      {questions.length > 0 && (
        <Text as="h2" size={200} className={styles.heading}>
          {mappings.questions(questions.filter(({ answer }) => answer === null).length)}
        </Text>
      )}
      <QuestionList {...props} />
      <Caption1 className={styles.intro} role="status">
        {changes === 0 ? mappings.intro : mappings.changed(changes)}
      </Caption1>
      <ViewGate pane={pane} words={words} loaded={loaded}>
        {(tables) => <Layouts {...props} tables={tables} draft={draft} onDraft={setDraft} />}
      </ViewGate>
    </ScreenFrame>
  );
}

interface LayoutsProps extends ScreenProps {
  readonly desk: DeskState;
  readonly tables: readonly MappingView[];
  readonly draft: MappingDraft;
  readonly onDraft: (draft: MappingDraft) => void;
}

function Layouts({ pane, state, words, desk, tables, draft, onDraft }: LayoutsProps): ReactElement {
  const styles = useStyles();
  const groups = groupByLayout(tables);
  const given = desk.stored.mappings;
  if (groups.length === 0) return <EmptyNote text={words.pane.mappings.empty} />;
  return (
    <Accordion
      className={styles.list}
      collapsible
      multiple
      defaultOpenItems={groups.slice(0, 1).map((one) => one.fingerprint)}
    >
      {groups.map((group) => (
        <LayoutPanel
          key={group.fingerprint}
          group={group}
          draft={draft}
          words={words}
          disabled={isBusy(state)}
          isGiven={given.some(({ fingerprint }) => fingerprint === group.fingerprint)}
          onDraft={onDraft}
          onReset={() => {
            const mappings = given.filter(({ fingerprint }) => fingerprint !== group.fingerprint);
            void pane.decide({ stored: { mappings } });
          }}
        />
      ))}
    </Accordion>
  );
}
