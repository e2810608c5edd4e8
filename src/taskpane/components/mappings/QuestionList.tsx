import { Caption1, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { QuestionView } from "../../../app/desk/overview-view.ts";
import type { Words } from "../../../report/messages/catalogue.ts";
import type { ScreenProps } from "../../hooks/use-pane.ts";
import { isBusy } from "../../is-busy.ts";
import type { DeskState } from "../../pane-state.ts";

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
  stand: { color: tokens.colorNeutralForeground2 },
});

/** What holds now: the answer, or what is done until there is one. */
function standText({ choices, labels, assumed, answer }: QuestionView, words: Words): string {
  const { mappings } = words.pane;
  if (answer !== null) return mappings.answered;
  const label = assumed === null ? undefined : labels[choices.indexOf(assumed)];
  return label === undefined ? mappings.notAssumed : mappings.assumed(label);
}

/** What can be read in two ways, each with its choices; an answer takes effect at once, is kept, and can be changed. */
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
            <Caption1 className={styles.stand}>{standText(question, words)}</Caption1>
          </div>
        );
      })}
    </>
  );
}
