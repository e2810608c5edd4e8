import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { SaveRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { ReactElement, ReactNode } from "react";
import type { GradingScheme } from "../../../domain/index.ts";
import type { ScreenProps } from "../../hooks/use-pane.ts";
import { useView } from "../../hooks/use-view.ts";
import type { DeskState } from "../../pane-state.ts";
import { settingsDraft, settingsFrom } from "../../settings-draft.ts";
import { OfficeFields } from "./OfficeFields.tsx";
import { ScreenFrame } from "../frame/ScreenFrame.tsx";
import { ViewGate } from "../frame/ViewGate.tsx";

const useStyles = makeStyles({ note: { color: tokens.colorNeutralForeground2 } });

interface FramedProps extends ScreenProps {
  /** The screen around the office's part of it. */
  readonly children: (office: ReactNode) => ReactNode;
}

/** The screen with the rules of the office in it, and the button that keeps them. */
export function OfficeSettings(props: FramedProps): ReactElement {
  const { pane, state, words, children } = props;
  const styles = useStyles();
  const { frame, settings } = words.pane;
  if (state.desk !== null) return <OfficeGate {...props} desk={state.desk} />;
  return (
    <ScreenFrame pane={pane} state={state} words={words} title={frame.screens.settings.title} primary={null}>
      {children(<Caption1 className={styles.note}>{settings.needsWorkbook}</Caption1>)}
    </ScreenFrame>
  );
}

function OfficeGate(props: FramedProps & { readonly desk: DeskState }): ReactElement {
  const { pane, state, words, children, desk } = props;
  const loaded = useView(pane, "schemes", desk.revision);
  if (loaded.kind === "ready")
    return <OfficeForm key={desk.revision} {...props} scheme={loaded.data.scheme} />;
  return (
    <ScreenFrame
      pane={pane}
      state={state}
      words={words}
      title={words.pane.frame.screens.settings.title}
      primary={null}
    >
      {children(
        <ViewGate pane={pane} words={words} loaded={loaded}>
          {() => null}
        </ViewGate>,
      )}
    </ScreenFrame>
  );
}

function OfficeForm(
  props: FramedProps & { readonly desk: DeskState; readonly scheme: GradingScheme },
): ReactElement {
  const { pane, state, words, children, desk, scheme } = props;
  const styles = useStyles();
  const { frame, settings } = words.pane;
  const [draft, setDraft] = useState(() => settingsDraft(desk.stored, state.asOf, scheme));
  const isChanged = JSON.stringify(draft) !== JSON.stringify(settingsDraft(desk.stored, state.asOf, scheme));
  const stored = settingsFrom(draft, scheme);
  const save = {
    label: settings.save,
    icon: <SaveRegular />,
    disabled: stored === null,
    onClick: (): void => {
      if (stored !== null) void pane.decide({ stored });
    },
  };
  return (
    <ScreenFrame
      pane={pane}
      state={state}
      words={words}
      title={frame.screens.settings.title}
      primary={isChanged ? save : null}
    >
      {children(
        <>
          <Caption1 className={styles.note}>{settings.keptInWorkbook}</Caption1>
          <OfficeFields
            draft={draft}
            words={words}
            calendar={desk.overview.calendar}
            disabled={state.phase.kind === "working"}
            onDraft={setDraft}
          />
        </>,
      )}
    </ScreenFrame>
  );
}
