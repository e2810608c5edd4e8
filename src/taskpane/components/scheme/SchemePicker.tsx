import { Field, Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { SchemesView } from "../../../app/desk/schemes-view.ts";
import type { GradingScheme } from "../../../domain/index.ts";
import type { Words } from "../../../report/messages/catalogue.ts";
import { OWN_KEY } from "../../scheme-draft.ts";

const useStyles = makeStyles({
  source: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

/** Schemes to choose from, and which one is looked at. */
export interface SchemePickerProps {
  readonly words: Words;
  readonly view: SchemesView;
  readonly scheme: GradingScheme;
  readonly onChange: (scheme: GradingScheme) => void;
}

function choicesOf(
  { presets, scheme: inForce }: SchemesView,
  scheme: GradingScheme,
): readonly GradingScheme[] {
  const own = [scheme, inForce].find(({ key }) => presets.every((preset) => preset.key !== key));
  return own === undefined ? presets : [...presets, own];
}

/** Picks a scheme by its name, and says where it comes from. */
export function SchemePicker({ words, view, scheme, onChange }: SchemePickerProps): ReactElement {
  const styles = useStyles();
  const said = words.pane.schemes;
  const choices = choicesOf(view, scheme);
  return (
    <>
      <Field label={said.scheme}>
        <Select
          value={scheme.key}
          onChange={(_, { value }) => {
            const chosen = choices.find(({ key }) => key === value);
            if (chosen !== undefined) onChange(chosen);
          }}
        >
          {choices.map(({ key, name }) => (
            <option key={key} value={key}>
              {key === view.scheme.key ? said.inForce(name) : name}
            </option>
          ))}
        </Select>
      </Field>
      <Text size={200} className={styles.source}>
        {said.sourceOf(scheme.source)}
        {scheme.adjustable !== undefined && ` ${said.adjustable}`}
      </Text>
      {scheme.key === OWN_KEY && (
        <Field label={said.nameLabel}>
          <Input
            value={scheme.name}
            onChange={(_, { value }) => {
              onChange({ ...scheme, name: value });
            }}
          />
        </Field>
      )}
    </>
  );
}
