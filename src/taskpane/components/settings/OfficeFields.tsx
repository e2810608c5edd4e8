import { Field, Input, makeStyles, Radio, RadioGroup, Switch, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { GRADES } from "../../../domain/index.ts";
import type { Grade, GradeLabels } from "../../../domain/index.ts";
import type { Words } from "../../../report/messages/catalogue.ts";
import { areLabels, parseLeadDays } from "../../settings-draft.ts";
import type { SettingsDraft } from "../../settings-draft.ts";

const useStyles = makeStyles({
  labels: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(72px, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  input: { minWidth: 0 },
});

interface FieldsProps {
  readonly draft: SettingsDraft;
  readonly words: Words;
  readonly disabled: boolean;
  readonly onDraft: (draft: SettingsDraft) => void;
}

interface CalendarProps extends FieldsProps {
  /** Which years' calendar working days are counted by. */
  readonly calendar: string;
}

function LeadField({ draft, words, calendar, disabled, onDraft }: CalendarProps): ReactElement {
  const { settings } = words.pane;
  const isGood = parseLeadDays(draft.leadDays) !== null;
  return (
    <Field
      label={settings.leadDays}
      hint={
        <>
          {settings.leadDaysHint}
          <br />
          {calendar}
        </>
      }
      {...(isGood ? {} : { validationMessage: settings.leadDaysWrong })}
    >
      <Input
        value={draft.leadDays}
        disabled={disabled}
        onChange={(_, { value }) => {
          onDraft({ ...draft, leadDays: value });
        }}
      />
    </Field>
  );
}

/** The rules of the office: lead days, names of grades, who answers, who decides. */
export function OfficeFields({ draft, words, calendar, disabled, onDraft }: CalendarProps): ReactElement {
  const { settings } = words.pane;
  return (
    <>
      <LeadField draft={draft} words={words} calendar={calendar} disabled={disabled} onDraft={onDraft} />
      <LabelFields draft={draft} words={words} disabled={disabled} onDraft={onDraft} />
      <Field label={settings.responsibility}>
        <RadioGroup
          value={draft.responsibility}
          disabled={disabled}
          onChange={(_, { value }) => {
            onDraft({ ...draft, responsibility: value === "by-level" ? "by-level" : "by-grade" });
          }}
        >
          <Radio value="by-grade" label={settings.responsibilities["by-grade"]} />
          <Radio value="by-level" label={settings.responsibilities["by-level"]} />
        </RadioGroup>
      </Field>
      <Field label={settings.decidingBody}>
        <Input
          value={draft.decidingBody}
          disabled={disabled}
          onChange={(_, { value }) => {
            onDraft({ ...draft, decidingBody: value });
          }}
        />
      </Field>
      <Switch
        label={settings.stageDone}
        checked={draft.stageDoneCounts}
        disabled={disabled}
        onChange={(_, { checked }) => {
          onDraft({ ...draft, stageDoneCounts: checked });
        }}
      />
    </>
  );
}

function renamed([one, two, three]: GradeLabels, grade: Grade, name: string): GradeLabels {
  return [grade === 1 ? name : one, grade === 2 ? name : two, grade === 3 ? name : three];
}

function LabelFields({ draft, words, disabled, onDraft }: FieldsProps): ReactElement {
  const styles = useStyles();
  const { settings } = words.pane;
  return (
    <Field
      label={settings.labels}
      {...(areLabels(draft.labels)
        ? { hint: settings.labelsHint }
        : { validationMessage: settings.labelsWrong })}
    >
      <div className={styles.labels} role="group">
        {GRADES.map((grade) => (
          <Input
            key={grade}
            className={styles.input}
            aria-label={settings.labelOf(grade)}
            value={draft.labels[grade - 1] ?? ""}
            disabled={disabled}
            maxLength={12}
            onChange={(_, { value }) => {
              onDraft({ ...draft, labels: renamed(draft.labels, grade, value) });
            }}
          />
        ))}
      </div>
    </Field>
  );
}
