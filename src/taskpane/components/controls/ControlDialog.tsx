import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { ReactElement } from "react";
import type { ControlEdit } from "../../../app/plan-records.ts";
import { parseIsoDate } from "../../../domain/index.ts";
import type { ScreenProps } from "../../hooks/use-pane.ts";

/** What the form holds; blanks are left as they are. */
interface Typed {
  readonly owner: string;
  readonly deadline: string;
  readonly status: string;
  /** `2026-06-30`. */
  readonly doneOn: string;
}

const NOTHING: Typed = { owner: "", deadline: "", status: "", doneOn: "" };

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  quiet: { color: tokens.colorNeutralForeground3 },
});

function editOf({ owner, deadline, status, doneOn }: Typed): ControlEdit {
  const day = parseIsoDate(doneOn);
  return {
    ...(owner.trim() === "" ? {} : { owner: owner.trim() }),
    ...(deadline.trim() === "" ? {} : { deadline: deadline.trim() }),
    ...(status === "" ? {} : { status }),
    ...(day === null ? {} : { doneOn: day }),
  };
}

type ControlDialogProps = ScreenProps & {
  /** Places of the controls that are recorded. */
  readonly measures: readonly number[];
  readonly onClose: () => void;
};

/** Owner, deadline, status and done date for the ticked controls; a receipt comes before anything is written. */
export function ControlDialog(props: ControlDialogProps): ReactElement {
  const { pane, words, measures, onClose } = props;
  const [typed, setTyped] = useState(NOTHING);
  const { form } = words.pane.controls;
  const edit = editOf(typed);
  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{form.title(measures.length)}</DialogTitle>
          <DialogContent>
            <Fields {...props} typed={typed} onChange={setTyped} />
          </DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              disabled={Object.keys(edit).length === 0}
              onClick={() => {
                onClose();
                const controls = new Map(measures.map((measure) => [measure, edit]));
                void pane.record({ findings: [], grades: new Map(), controls });
              }}
            >
              {form.preview}
            </Button>
            <Button onClick={onClose}>{words.pane.frame.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

interface FieldsProps extends ControlDialogProps {
  readonly typed: Typed;
  readonly onChange: (typed: Typed) => void;
}

function Fields(props: FieldsProps): ReactElement {
  const styles = useStyles();
  const { form } = props.words.pane.controls;
  return (
    <div className={styles.form}>
      <Text>{form.hint}</Text>
      <TypedField {...props} name="owner" />
      <TypedField {...props} name="deadline" hint={form.deadlineHint} />
      <StatusField {...props} />
      <TypedField {...props} name="doneOn" type="date" />
      <Text size={200} className={styles.quiet}>
        {form.ledger}
      </Text>
    </div>
  );
}

function TypedField({
  words,
  typed,
  onChange,
  name,
  hint = "",
  type = "text",
}: FieldsProps & {
  readonly name: "owner" | "deadline" | "doneOn";
  readonly hint?: string;
  readonly type?: "text" | "date";
}): ReactElement {
  return (
    <Field label={words.pane.controls.form[name]} hint={hint}>
      <Input
        type={type}
        value={typed[name]}
        onChange={(_, { value }) => {
          onChange({ ...typed, [name]: value });
        }}
      />
    </Field>
  );
}

function StatusField({ words, typed, onChange }: FieldsProps): ReactElement {
  const { form, statuses } = words.pane.controls;
  return (
    <Field label={form.status}>
      <Select
        value={typed.status}
        onChange={(_, { value }) => {
          onChange({ ...typed, status: value });
        }}
      >
        <option value="">{form.unchanged}</option>
        {statuses.map((word) => (
          <option key={word} value={word}>
            {word}
          </option>
        ))}
      </Select>
    </Field>
  );
}
