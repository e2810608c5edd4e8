import { Caption1, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { QuestionView } from "../../app/desk/overview-view.ts";
import type { Words } from "../../report/messages/catalogue.ts";
import type { ScreenProps } from "../hooks/use-pane.ts";
import { isBusy } from "../is-busy.ts";
import type { DeskState } from "../pane-state.ts";

const useStyles = makeStyles({
  question: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  assumed: { color: tokens.colorNeutralForeground2 },
});

function assumedText({ choices, labels, assumed }: QuestionView, words: Words): string {
  const { mappings } = words.pane;
  const label = assumed === null ? undefined : labels[choices.indexOf(assumed)];
  return label === undefined ? mappings.notAssumed : mappings.assumed(label);
}

/** What can be read in two ways, each with its choices; an answer takes effect at once and is kept. */
export function QuestionList({
  pane,
  state,
  words,
  desk,
}: ScreenProps & { readonly desk: DeskState }): ReactElement {
  const styles = useStyles();
  return (
    <>
      {desk.overview.questions.map((question) => {
        const { id, file, sentence, choices, labels, answer } = question;
        return (
          <div key={`${file} ${id}`} className={styles.question}>
            <Field label={sentence}>
              <RadioGroup
                value={answer ?? ""}
                disabled={isBusy(state)}
                onChange={(_, { value }) => {
                  void pane.decide({ stored: { answers: { ...desk.stored.answers, [id]: value } } });
                }}
              >
                {choices.map((choice, at) => (
                  <Radio key={choice} value={choice} label={labels[at] ?? choice} />
                ))}
              </RadioGroup>
            </Field>
            {answer === null && (
              <Caption1 className={styles.assumed}>{assumedText(question, words)}</Caption1>
            )}
          </div>
        );
      })}
    </>
  );
}
