import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Words } from "../../../report/messages/catalogue.ts";
import type { PaneFrameWords } from "../../../report/messages/zh-CN/pane-frame.ts";
import type { Phase } from "../../pane-state.ts";

type Working = Extract<Phase, { kind: "working" }>;

const useStyles = makeStyles({
  bar: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  meter: { gridColumnStart: 1, gridColumnEnd: 3 },
  words: { minWidth: 0, overflowWrap: "anywhere" },
});

function sentence({ work, progress, stopping }: Working, frame: PaneFrameWords): string {
  if (stopping) return frame.stopping;
  if (progress === null) return `${frame.work[work]}……`;
  const step = frame.steps[progress.step];
  const where = progress.sheet === null ? step : frame.onSheet(step, progress.sheet);
  return progress.total > 1 ? `${where} ${frame.ofTotal(progress.done, progress.total)}` : where;
}

/** How far the work is: step and sheet, count, and the way to stop it. */
export function WorkBar({
  phase,
  words,
  onCancel,
}: {
  readonly phase: Working;
  readonly words: Words;
  readonly onCancel: () => void;
}): ReactElement {
  const styles = useStyles();
  const { frame } = words.pane;
  const { progress } = phase;
  const isMeasured = progress !== null && progress.total > 1;
  return (
    <div className={styles.bar}>
      <ProgressBar
        className={styles.meter}
        aria-label={frame.work[phase.work]}
        {...(isMeasured ? { value: progress.done, max: progress.total } : {})}
      />
      <Text className={styles.words} role="status">
        {sentence(phase, frame)}
      </Text>
      <Button disabled={phase.stopping} onClick={onCancel}>
        {frame.cancel}
      </Button>
    </div>
  );
}
