import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { ReactElement } from "react";
import type { SchemesView, SchemeTrial } from "../../../app/desk/schemes-view.ts";
import { createKept, useKept } from "../../hooks/use-kept.ts";
import { useTrial } from "../../hooks/use-trial.ts";
import type { TrialResult } from "../../hooks/use-trial.ts";
import { useView } from "../../hooks/use-view.ts";
import type { PartProps } from "../../part-props.ts";
import { LexiconEditor } from "./LexiconEditor.tsx";
import { Notice } from "../shared/Notice.tsx";
import { SchemeNumbers } from "./SchemeNumbers.tsx";
import { SchemePicker } from "./SchemePicker.tsx";
import { ScreenFrame } from "../frame/ScreenFrame.tsx";
import { TrialCard } from "./TrialCard.tsx";
import { ViewGate } from "../frame/ViewGate.tsx";

/** A scheme that is not in force yet; what is null is as it is in force. */
interface Draft {
  readonly scheme: SchemeTrial["scheme"] | null;
  readonly lexicon: NonNullable<SchemeTrial["lexicon"]> | null;
}

const NO_DRAFT: Draft = { scheme: null, lexicon: null };

const kept = createKept<Draft>(NO_DRAFT);

const useStyles = makeStyles({
  note: { color: tokens.colorNeutralForeground3 },
});

function trialOf(view: SchemesView, draft: Draft): SchemeTrial {
  const lexicon = draft.lexicon ?? view.lexicon;
  return {
    scheme: draft.scheme ?? view.scheme,
    lexicon: lexicon === view.defaultLexicon ? null : lexicon,
  };
}

/** The scheme: chosen, adjusted, tried on the risks at once, and taken into use. */
export function SchemePart(props: PartProps): ReactElement {
  const { pane, state, words, title, tabs, revision } = props;
  const loaded = useView(pane, "schemes", revision);
  const [draft, change] = useKept(kept, pane);
  const isChanged = draft.scheme !== null || draft.lexicon !== null;
  const view = loaded.kind === "ready" ? loaded.data : null;
  const trial = useMemo(
    () => (view === null || !isChanged ? null : trialOf(view, draft)),
    [view, draft, isChanged],
  );
  const result = useTrial(pane, trial, revision);
  const said = words.pane.schemes;
  const isUnsaved = state.desk !== null && state.desk.unsaved !== null;
  const adopt = async (stored: SchemeTrial): Promise<void> => {
    await pane.decide({ stored });
    change(NO_DRAFT);
  };
  const reset = {
    label: said.reset,
    onClick: () => {
      change(NO_DRAFT);
    },
  };
  return (
    <ScreenFrame
      {...props}
      title={title}
      primary={{
        label: isChanged ? said.useScheme : said.inUse,
        disabled: trial === null || result?.kind !== "ready" || result.view.kind === "invalid",
        onClick: () => {
          if (trial !== null) void adopt(trial);
        },
      }}
      secondary={isChanged ? [reset] : []}
    >
      {tabs}
      {isUnsaved && <Notice intent="warning">{said.notKept}</Notice>}
      <ViewGate pane={pane} words={words} loaded={loaded}>
        {(schemes) => <Editor {...props} view={schemes} draft={draft} result={result} onChange={change} />}
      </ViewGate>
    </ScreenFrame>
  );
}

/** What the last trial found wrong, by its place in the scheme. */
function problemsOf(result: TrialResult | null, words: PartProps["words"]): (path: string) => string | null {
  const view = result?.kind === "ready" ? result.view : result?.kind === "counting" ? result.earlier : null;
  const problems = view?.kind === "invalid" ? view.problems : [];
  const said = words.pane.schemes.problems;
  const byPath = new Map(problems.map(({ path, kind }) => [path, said[kind]]));
  return (path) => byPath.get(path) ?? null;
}

function Editor(
  props: PartProps & {
    readonly view: SchemesView;
    readonly draft: Draft;
    readonly result: TrialResult | null;
    readonly onChange: (change: Partial<Draft>) => void;
  },
): ReactElement {
  const { words, view, draft, result, onChange } = props;
  const styles = useStyles();
  const scheme = draft.scheme ?? view.scheme;
  return (
    <>
      <SchemePicker
        words={words}
        view={view}
        scheme={scheme}
        onChange={(next) => {
          onChange({ scheme: next });
        }}
      />
      {result !== null && <TrialCard {...props} result={result} labels={scheme.labels} />}
      <SchemeNumbers
        words={words}
        scheme={scheme}
        problemAt={problemsOf(result, words)}
        onChange={(next) => {
          onChange({ scheme: next });
        }}
      />
      <LexiconEditor
        words={words}
        lexicon={draft.lexicon ?? view.lexicon}
        base={view.defaultLexicon}
        onChange={(lexicon) => {
          onChange({ lexicon });
        }}
      />
      <Text size={200} className={styles.note}>
        {words.pane.schemes.kept}
      </Text>
    </>
  );
}
