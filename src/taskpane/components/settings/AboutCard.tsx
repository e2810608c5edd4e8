import { Button, Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { VERSION } from "../../../app/version.ts";
import type { ScreenProps } from "../../hooks/use-pane.ts";
import { isBusy } from "../../is-busy.ts";

const useStyles = makeStyles({
  note: { color: tokens.colorNeutralForeground2 },
  button: { alignSelf: "flex-start" },
});

/** Version, the no-network statement, licences, and the way to remove restore data before a workbook is sent on. */
export function AboutCard({ pane, state, words }: ScreenProps): ReactElement {
  const styles = useStyles();
  const { frame, settings } = words.pane;
  return (
    <>
      <Text>
        {frame.product} Probity · {settings.version(VERSION)}
      </Text>
      <Text>{settings.noNetwork}</Text>
      <details>
        <summary>{settings.licences}</summary>
        <Caption1 className={styles.note}>{settings.licencesText}</Caption1>
      </details>
      {state.desk !== null && (
        <>
          <Caption1 className={styles.note}>
            {state.restorable.length === 0 ? settings.noRestoreData : settings.forgetHint}
          </Caption1>
          <Button
            className={styles.button}
            disabled={isBusy(state) || state.restorable.length === 0}
            onClick={() => void pane.forget()}
          >
            {settings.forget}
          </Button>
        </>
      )}
    </>
  );
}
